"""The term: a hard word, its forms and its explanations in every language."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from modelcluster.models import ClusterableModel
from modeltranslation.fields import TranslationField
from wagtail.models import DraftStateMixin, LockableMixin, PreviewableMixin, RevisionMixin, WorkflowMixin
from wagtail.search import index

from content import languages
from glossary import live_terms
from glossary.explanation import validate_short
from glossary.lists import validate_word_list
from glossary.publishing import check_publishable, problems, tell, tell_deletion
from glossary.scheduling import publish_or_keep_as_draft
from glossary.slug import LONGEST as SLUG_LENGTH
from glossary.slug import term_slug
from glossary.uses import update_term
from glossary.version import TermVersion, column

NAME_LENGTH = 100
LIST_LENGTH = 4_000
EXPLANATION_LENGTH = 600
LONG_EXPLANATION_LENGTH = 5_000
LINE_LENGTH = 250


class Term(
    WorkflowMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    PreviewableMixin,
    index.Indexed,
    ClusterableModel,
):
    """A word that needs an explanation. Readers see it in the languages that have its name and explanation."""

    name = models.CharField(
        _("Word"), max_length=NAME_LENGTH, help_text=_("The word as it stands in a dictionary: Cloud.")
    )
    forms = models.TextField(
        _("Other forms"),
        blank=True,
        max_length=LIST_LENGTH,
        validators=[validate_word_list],
        help_text=_(
            "One in each line: plural, other cases, other spellings. The word is found in all of them."
        ),
    )
    explanation = models.TextField(
        _("Short explanation"),
        blank=True,
        max_length=EXPLANATION_LENGTH,
        validators=[validate_short],
        help_text=_("At most 60 words. It opens where the word stands. **Two stars** make words bold."),
    )
    long_explanation = models.TextField(
        _("Long explanation"),
        blank=True,
        max_length=LONG_EXPLANATION_LENGTH,
        help_text=_("Stands on the page of the word: examples, background. “- ” starts a point of a list."),
    )
    pronunciation = models.CharField(
        _("How to say it"), blank=True, max_length=NAME_LENGTH, help_text=_("For example: klaut.")
    )
    picture_alt = models.CharField(
        _("What does the picture show?"),
        blank=True,
        max_length=LINE_LENGTH,
        help_text=_("For people who cannot see it. One short sentence."),
    )
    instead_of = models.TextField(
        _("Better than"),
        blank=True,
        max_length=LIST_LENGTH,
        validators=[validate_word_list],
        help_text=_("Words that writers should not use for it. One in each line."),
    )
    slug = models.SlugField(
        _("End of the address"),
        max_length=SLUG_LENGTH,
        unique=True,
        blank=True,
        help_text=_("All languages share it. Empty: it is made from the German word."),
    )
    picture = models.ForeignKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL,
        verbose_name=_("Picture"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Explains the word. It stands beside the explanation."),
    )
    sign_language_video = models.ForeignKey(
        "wagtaildocs.Document",
        verbose_name=_("Video in sign language"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("The explanation in German sign language (DGS), as MP4 or WebM."),
    )
    related = ParentalManyToManyField(
        "self",
        verbose_name=_("Related words"),
        symmetrical=False,
        blank=True,
        related_name="related_from",
        help_text=_("Each of them shows the other."),
    )
    marks_in_compounds = models.BooleanField(
        _("Also inside long words"),
        default=False,
        help_text=_("Marks the word inside others, too: Cloud in Clouddienst."),
    )
    changed_at = models.DateTimeField(auto_now=True, db_index=True, editable=False)
    # Languages, with a space between them, whose version nobody sees: the site shows them newly, and the texts are too
    # hard (``content.review.recheck.held_back``). Until the term is published the next time.
    held_back = models.CharField(max_length=LINE_LENGTH, blank=True, editable=False)
    # How often the term was saved: by the sum over all terms, every process sees that something is new.
    changes = models.PositiveIntegerField(default=0, editable=False)

    search_fields = [
        *(index.SearchField(column("name", code), boost=3) for code in languages.CODES),
        *(index.AutocompleteField(column("name", code)) for code in languages.CODES),
        *(index.SearchField(column("forms", code)) for code in languages.CODES),
        *(index.SearchField(column("explanation", code)) for code in languages.CODES),
        index.FilterField("live"),
    ]

    class Meta:
        ordering = ["slug"]
        verbose_name = _("glossary term")
        verbose_name_plural = _("glossary terms")

    def version(self, code: str) -> TermVersion:
        """Return the term in one language."""
        return TermVersion(self, code)

    # Plain columns, the plain keys of revisions and the log hold German, whatever language the editor's interface has.
    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save the term; a live one is refused with NotPublishable when something is missing.

        Every route to the public passes here: editor, bulk, workflow, schedule, import.
        """
        fields = kwargs.get("update_fields")
        if not self.slug:
            taken = Term.objects.exclude(pk=self.pk).filter(slug__startswith=term_slug(self._german_name))
            self.slug = term_slug(self._german_name, set(taken.values_list("slug", flat=True)))
        touches_public = fields is None or not self._public_fields().isdisjoint(fields)
        if self.live and touches_public:
            check_publishable(self)
        self.changes += 1
        if fields is not None:
            kwargs["update_fields"] = {*fields, "changed_at", "changes"}
        with translation.override(languages.DEFAULT):
            super().save(*args, **kwargs)
        if touches_public:
            update_term(self)
            tell(self)
        transaction.on_commit(live_terms.look_now)

    @classmethod
    def _public_fields(cls) -> set[str]:
        """Names of the fields that decide what the public sees of the text, as ``update_fields`` may name them."""
        translated = [field for field in cls._meta.concrete_fields if isinstance(field, TranslationField)]
        names = {name for field in translated for name in (field.name, field.translated_field.name)}
        return {"live", "held_back", "picture", "picture_id", "marks_in_compounds", *names}

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        """Delete the term; it is marked nowhere any more."""
        result = super().delete(*args, **kwargs)
        tell_deletion()
        transaction.on_commit(live_terms.look_now)
        return result

    def save_revision(self, *args: Any, **kwargs: Any) -> Any:
        """Save a revision whose plain keys hold German."""
        with translation.override(languages.DEFAULT):
            return super().save_revision(*args, **kwargs)

    def full_clean(self, *args: Any, **kwargs: Any) -> None:
        """Validate with German in the plain columns."""
        with translation.override(languages.DEFAULT):
            super().full_clean(*args, **kwargs)

    def publish(self, revision: Any, *args: Any, **kwargs: Any) -> None:
        """Publish a revision; a scheduled one that is refused stays a draft and does not stop the others."""
        publish_or_keep_as_draft(super().publish, problems, self, revision, *args, **kwargs)

    def with_content_json(self, content: dict[str, Any]) -> Term:
        """Return the term of a revision; a language it does not know yet stays empty.

        Without this, modeltranslation would fill the active language from the plain German key. Nothing is held back:
        who publishes the revision is told what is too hard.
        """
        columns = (field.name for field in self._meta.concrete_fields if isinstance(field, TranslationField))
        return super().with_content_json(dict.fromkeys(columns) | content | {"held_back": ""})

    @property
    def preview_modes(self) -> list[tuple[str, str]]:
        """One preview for each language."""
        return list(settings.LANGUAGES)

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """Show the page of the term in a language as it would look."""
        # That module needs this one for its queries.
        from glossary.term_page import TermPage, term_context

        code = mode_name or languages.DEFAULT
        with translation.override(code):
            request.LANGUAGE_CODE = code
            context = term_context(TermPage(self, code, code, request))
            return TemplateResponse(request, "glossary/term.html", context).render()

    @property
    def _german_name(self) -> str:
        return getattr(self, column("name", languages.DEFAULT)) or ""

    def __str__(self) -> str:
        return self._german_name
