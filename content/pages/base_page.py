"""The page all pages are: translated, released by language, tied to Handlungsfelder."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.models import AbstractPage, DefaultBasePageMixin
from wagtail.models.pages import AbstractPageMeta
from wagtail.search import index

from content import languages
from content.pages.areas import Area
from content.pages.card import CardFact
from content.pages.columns import columns, translated_fields, translation_columns
from content.pages.facts import update_facts
from content.pages.page_cache import forget_pages
from content.pages.publication import tell
from content.pages.release import Problems, check_publishable, problems, released_codes
from content.pages.rich_text import clean_streams
from content.pages.search.index import update_index
from content.pages.text import TextKind
from content.pages.version import PageVersion, shown_language
from glossary.lists import validate_word_list
from glossary.publishing import tell_deletion
from glossary.scheduling import publish_or_keep_as_draft

LEAD_LENGTH = 400
SEARCH_DESCRIPTION_LENGTH = 200
EXCLUDED_TERMS_LENGTH = 2_000


class BasePage(AbstractPage, DefaultBasePageMixin):
    """What every page of the handbook has (``settings.WAGTAIL_PAGE_MODEL``)."""

    lead = models.TextField(
        _("Lead text"),
        blank=True,
        max_length=LEAD_LENGTH,
        help_text=_("One or two sentences: what will readers learn here?"),
    )
    search_description = models.TextField(
        _("Text for search engines"),
        blank=True,
        max_length=SEARCH_DESCRIPTION_LENGTH,
        help_text=_("One sentence that search engines show below the title."),
    )
    released = models.BooleanField(
        _("Released"),
        default=False,
        help_text=_("Only released versions go online when the page is published."),
    )
    main_image = models.ForeignKey(
        "content.Picture",
        verbose_name=_("Main picture"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Shown at the top of the page and when somebody shares it."),
    )
    main_image_alt = models.CharField(
        _("What does the main picture show?"),
        blank=True,
        max_length=250,
        help_text=_("For people who cannot see it. One short sentence."),
    )
    sign_language_video = models.ForeignKey(
        "wagtaildocs.Document",
        verbose_name=_("Video in sign language"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("The content of this page in German sign language (DGS), as MP4 or WebM."),
    )
    handlungsfelder = ParentalManyToManyField(
        "content.Handlungsfeld",
        verbose_name=_("Fields of action"),
        blank=True,
        related_name="pages",
        help_text=_("Ties topics, guides and networks together."),
    )
    reviewed_on = models.DateField(
        _("Last checked on"), null=True, blank=True, help_text=_("When did somebody last check the facts?")
    )
    responsible = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("Responsible person"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Only editors see this."),
    )
    has_feedback = models.BooleanField(_("Ask readers whether they understood the text"), default=True)
    links_terms = models.BooleanField(
        _("Explain words of the glossary on this page"),
        default=True,
        help_text=_("Without it, only words are explained that you have marked in the text yourself."),
    )
    excluded_terms = models.TextField(
        _("Words that are not explained on this page"),
        blank=True,
        max_length=EXCLUDED_TERMS_LENGTH,
        validators=[validate_word_list],
        help_text=_("One in each line, as it stands in the glossary. It counts in all its forms."),
    )

    # Translated fields that a released version must fill when the German one does.
    required_texts: tuple[str, ...] = ()
    # Translated fields shown in each language's tab, in their order, after title and lead.
    language_fields: tuple[str, ...] = ()

    # What a card calls a page of this type, its sign in menus and its colour; empty where it has none.
    type_label: str = ""
    area_icon: str = ""
    area_colour: str = ""
    footer_icon: str = ""

    area: Area = Area.NONE
    # What a translated field is where it is no paragraph, for the readability check: {"material": LIST_ITEM}.
    text_kinds: dict[str, TextKind] = {}

    is_creatable = False

    class Meta(AbstractPageMeta):
        # What Wagtail asks for children: without it, databases walk through all pages below.
        indexes = [models.Index(fields=["depth", "path"], name="page_children")]

    search_fields = (
        AbstractPage.search_fields
        + DefaultBasePageMixin.search_fields
        + [index.SearchField(name, boost=2) for name in columns("title")]
        + [index.AutocompleteField(name) for name in columns("title")]
        + [index.FilterField(name) for name in columns("title")]
    )
    promote_panels = DefaultBasePageMixin.promote_panels

    @property
    def card_facts(self) -> list[CardFact]:
        """The two or three facts on the page's card."""
        return []

    def filter_values(self) -> dict[str, list[str]]:
        """Return the facts by which the areas' lists are filtered; empty on pages that no list shows."""
        return {}

    def lacks(self) -> Problems:
        """Return what a page of this type needs, besides its texts, before it can go live; empty when it has all."""
        return {}

    @property
    def released_codes(self) -> set[str]:
        """Codes of the languages whose version is released."""
        return released_codes(self)

    def version(self, code: str, preview: bool = False) -> PageVersion:
        """Return the page as a reader sees it who asked for the language ``code``.

        With ``preview`` the version itself is returned, released or not.
        """
        return PageVersion(self, code if preview else shown_language(self.released_codes, code), code)

    # Plain columns (title, draft_title), the plain keys of revisions and the log hold German, whatever language
    # the editor's interface has.
    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save the page; a live page is refused with NotPublishable when something is missing.

        Every route to the public passes here: editor, bulk, workflow, schedule, APIs, copy, alias.
        """
        fields = kwargs.get("update_fields")
        touches_public = fields is None or not self._public_fields().isdisjoint(fields)
        if self.live and touches_public:
            check_publishable(self)
        clean_streams(self, fields)
        with translation.override(languages.DEFAULT):
            super().save(*args, **kwargs)
        if touches_public:
            update_index(self)
        if touches_public or not self._own_fields().isdisjoint(fields):
            update_facts(self)
            forget_pages()
        if touches_public:
            tell(self)

    @classmethod
    def _public_fields(cls) -> set[str]:
        """Names of the fields that decide what the public sees of the text, as ``update_fields`` may name them."""
        translated = {field.name for field in translation_columns(cls)}
        return {"live", "main_image", "main_image_id", *translated_fields(cls), *translated}

    @classmethod
    def _own_fields(cls) -> set[str]:
        """Names of the fields of the page's own type: duration, phase, place, by which lists are filtered."""
        return {field.name for field in cls._meta.concrete_fields if field.model is not BasePage}

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        """Delete the page and let kept pages lapse."""
        forget_pages()
        result = super().delete(*args, **kwargs)
        tell_deletion()
        return result

    def move(self, *args: Any, **kwargs: Any) -> None:
        """Move the page in the tree and let kept pages lapse."""
        super().move(*args, **kwargs)
        forget_pages()

    def save_revision(self, *args: Any, **kwargs: Any) -> Any:
        """Save a revision whose plain keys hold German."""
        clean_streams(self)
        with translation.override(languages.DEFAULT):
            return super().save_revision(*args, **kwargs)

    def full_clean(self, *args: Any, **kwargs: Any) -> None:
        """Validate with German in the plain columns."""
        with translation.override(languages.DEFAULT):
            super().full_clean(*args, **kwargs)

    def publish(self, revision: Any, *args: Any, **kwargs: Any) -> None:
        """Publish a revision; a scheduled one that is refused stays a draft and does not stop the others."""
        publish_or_keep_as_draft(super().publish, problems, self, revision, *args, **kwargs)

    def with_content_json(self, content: dict[str, Any]) -> BasePage:
        """Return the page of a revision; a language it does not know yet stays empty.

        Without this, modeltranslation would fill the active language from the plain German key.
        """
        missing = {
            field.name: field.get_default() if isinstance(field, models.BooleanField) else None
            for field in translation_columns(self.specific_class)
        }
        return super().with_content_json(missing | content)

    @property
    def preview_modes(self) -> list[tuple[str, str]]:
        """One preview for each language."""
        return list(settings.LANGUAGES)

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """Show a language version as it would look, released or not."""
        code = mode_name or languages.DEFAULT
        with translation.override(code):
            request.LANGUAGE_CODE = code
            return super().serve_preview(request, mode_name).render()

    def schema(self, version: PageVersion) -> list[dict[str, Any]]:
        """Return what search engines read about a version, beside its breadcrumb (schema.org)."""
        return []

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Return what templates need: the page's version in the reader's language and the ways to the others."""
        from content.pages.frame import page_frame

        context = super().get_context(request, *args, **kwargs)
        return context | page_frame(self, request)

    def __str__(self) -> str:
        return self.title_de or ""
