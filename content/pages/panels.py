"""The tabs of the page editor: one for each language, one for what all languages share."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    CommentPanel,
    FieldPanel,
    ObjectList,
    Panel,
    PublishingPanel,
    TabbedInterface,
    TitleFieldPanel,
)

from content import languages
from content.pages.columns import column
from content.pages.forms import PageForm

SEARCH_ENGINE_FIELDS = ("seo_title", "search_description")


def language_tab(language: languages.Language, fields: tuple[str, ...]) -> ObjectList:
    """Return the tab of one language: release switch, title, lead, the type's own fields, search engines."""
    is_source = language.code == languages.DEFAULT

    def panel(field: str) -> Panel:
        return FieldPanel(column(field, language.code))

    return ObjectList(
        [
            panel("released"),
            # Only the German title drives the slug, which all languages share.
            TitleFieldPanel(column("title", language.code), targets=["slug"] if is_source else []),
            panel("lead"),
            *(panel(field) for field in fields),
            panel("main_image_alt"),
            *(panel(field) for field in SEARCH_ENGINE_FIELDS),
        ],
        heading=language.name,
    )


def page_tabs(
    fields: tuple[str, ...],
    shared: list[Panel | str] | None = None,
    base_form_class: type[PageForm] = PageForm,
) -> TabbedInterface:
    """Return the editor of a page type.

    ``fields`` are its translated fields, ``shared`` the panels of its plain fields.
    """

    tabs = [language_tab(language, fields) for language in languages.active()]
    tabs.append(
        ObjectList(
            [*(shared or []), "handlungsfelder", "main_image", "sign_language_video"],
            heading=_("For all languages"),
        )
    )
    tabs.append(
        ObjectList(
            [
                "slug",
                "show_in_menus",
                PublishingPanel(),
                "reviewed_on",
                "responsible",
                "has_feedback",
                CommentPanel(),
            ],
            heading=_("Settings"),
        )
    )
    return TabbedInterface(tabs, base_form_class=base_form_class)
