"""Terms in the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSet

from glossary.models import Term
from glossary.panels import term_tabs


class TermViewSet(SnippetViewSet):
    """Lists the terms."""

    model = Term
    icon = "openquote"
    menu_label = _("Glossary")
    menu_order = 240
    add_to_admin_menu = True
    list_display = ["name"]
    list_per_page = 50
    edit_handler = term_tabs()
