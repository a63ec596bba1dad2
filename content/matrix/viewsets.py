"""Rows, columns and evidence of the matrix in the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, ObjectList, TabbedInterface
from wagtail.snippets.views.chooser import SnippetChooserViewSet
from wagtail.snippets.views.snippets import SnippetViewSet

from content import languages
from content.matrix.beleg import Beleg
from content.matrix.models import Handlungsfeld, Wirkung
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


class AxisViewSet(SnippetViewSet):
    """Lists rows or columns in their order, which editors change by dragging or with the keyboard."""

    icon = "tag"
    list_display = ["name", "icon", "colour"]
    list_per_page = 50
    search_fields = ["name_de"]
    sort_order_field = "sort_order"
    edit_handler = _tabs()


class HandlungsfeldViewSet(AxisViewSet):
    """The rows."""

    model = Handlungsfeld
    menu_label = _("Fields of action")


class WirkungViewSet(AxisViewSet):
    """The columns."""

    model = Wirkung
    menu_label = _("Effects")


class BelegChooserViewSet(SnippetChooserViewSet):
    """Chooses a Beleg for a Befund, or makes it at once."""

    form_fields = ["reference", "kind", "year", "url", "grade", "is_demo", "note"]
    per_page = 20


class BelegViewSet(SnippetViewSet):
    """Lists the Belege, with kind, year and grade."""

    model = Beleg
    icon = "openquote"
    menu_label = _("Evidence")
    list_display = ["reference", "get_kind_display", "year", "grade", "is_demo"]
    list_filter = ["kind", "grade", "is_demo", "year"]
    list_per_page = 50
    search_fields = ["reference"]
    chooser_viewset_class = BelegChooserViewSet
    edit_handler = ObjectList(
        [
            FieldPanel("reference"),
            FieldRowPanel(["kind", "year"]),
            "url",
            FieldRowPanel(["grade", "is_demo"]),
            "note",
        ]
    )
