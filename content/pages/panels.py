"""The tabs of the page editor: one for each language, one for what all languages share."""

from __future__ import annotations

from typing import Any

from django.forms import CheckboxSelectMultiple
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    CommentPanel,
    FieldPanel,
    MultiFieldPanel,
    ObjectList,
    Panel,
    PublishingPanel,
    TabbedInterface,
)

from content import languages
from content.pages.columns import column
from content.pages.forms import PageForm
from content.pages.language_tab import LanguageFieldPanel, LanguageTab, LanguageTitlePanel

EASY_LANGUAGE_HELP = _(
    "Write short sentences with one statement each. Use easy words and explain hard ones. "
    "Readers of Leichte Sprache get a text of their own, not a shorter one."
)


def language_tab(
    language: languages.Language, fields: tuple[str, ...], lead: dict[str, Any] | None = None
) -> LanguageTab:
    """Return the tab of one language: release switch, title, lead, the type's own fields, search engines.

    ``lead`` has heading and help text of the lead text where a type calls it by another name.
    """

    def panel(field: str, **options: Any) -> Panel:
        return LanguageFieldPanel(column(field, language.code), **options)

    # Only the German title drives the slug, which all languages share.
    title_panel = LanguageTitlePanel if language.code == languages.DEFAULT else LanguageFieldPanel
    return LanguageTab(
        [
            panel("released"),
            title_panel(
                column("title", language.code),
                classname="title",
                help_text=_("What is this page about? A few easy words."),
            ),
            panel("lead", **(lead or {})),
            *(panel(field) for field in fields),
            panel("main_image_alt"),
            LanguageFieldPanel(
                column("seo_title", language.code),
                heading=_("Title for search engines"),
                help_text=_("Only where search engines need another title than the page has."),
            ),
            panel("search_description"),
        ],
        language=language,
        heading=language.name,
        help_text=EASY_LANGUAGE_HELP if language.is_easy else "",
    )


def page_tabs(
    fields: tuple[str, ...],
    shared: list[Panel | str] | None = None,
    base_form_class: type[PageForm] = PageForm,
    lead: dict[str, Any] | None = None,
    has_fields_of_action: bool = True,
) -> TabbedInterface:
    """Return the editor of a page type.

    ``fields`` are its translated fields, ``shared`` the panels of its plain fields, ``lead`` see ``language_tab``.
    """
    fields_of_action = [FieldPanel("handlungsfelder", widget=CheckboxSelectMultiple)]
    tabs = [language_tab(language, fields, lead) for language in languages.active()]
    tabs.append(
        ObjectList(
            [
                *(shared or []),
                *(fields_of_action if has_fields_of_action else []),
                "main_image",
                "sign_language_video",
            ],
            heading=_("For all languages"),
        )
    )
    tabs.append(
        ObjectList(
            [
                FieldPanel(
                    "slug",
                    help_text=_(
                        "The end of the page's address. All languages share it: better not change it."
                    ),
                ),
                FieldPanel(
                    "show_in_menus",
                    help_text=_(
                        "Right below the home page: puts an area into the menu, another page into the footer."
                    ),
                ),
                PublishingPanel(),
                "reviewed_on",
                "responsible",
                "has_feedback",
                MultiFieldPanel(["links_terms", "excluded_terms"], heading=_("Glossary"), icon="openquote"),
                CommentPanel(),
            ],
            heading=_("Settings"),
        )
    )
    return TabbedInterface(tabs, base_form_class=base_form_class)
