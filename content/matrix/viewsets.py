"""Handlungsfelder in the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, ObjectList, TabbedInterface
from wagtail.snippets.views.snippets import SnippetViewSet

from content import languages
from content.matrix.models import Handlungsfeld
from content.pages.columns import column


def _tabs() -> TabbedInterface:
    """Return the editor: one tab for each language, one for what all languages share."""
    tabs = [
        ObjectList(
            [
                FieldPanel(column("name", language.code), heading=_("Name")),
                FieldPanel(column("description", language.code), heading=_("Description")),
            ],
            heading=language.name,
        )
        for language in languages.active()
    ]
    shared = ObjectList([FieldRowPanel(["icon", "colour"]), "slug"], heading=_("For all languages"))
    return TabbedInterface([*tabs, shared])


class HandlungsfeldViewSet(SnippetViewSet):
    """Lists Handlungsfelder in their order, which editors change by dragging or with the keyboard."""

    model = Handlungsfeld
    icon = "tag"
    menu_label = _("Fields of action")
    menu_order = 250
    add_to_admin_menu = True
    list_display = ["name", "icon", "colour"]
    list_per_page = 50
    search_fields = ["name_de"]
    sort_order_field = "sort_order"
    edit_handler = _tabs()
