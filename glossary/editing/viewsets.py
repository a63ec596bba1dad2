"""Terms in the admin: their list, their form, what is asked before they go."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.snippets.views.snippets import CreateView, DeleteView, EditView, SnippetViewSet, UnpublishView

from content import languages
from glossary.editing.assistance import conflicts
from glossary.editing.farewell import marked_by_hand, where_it_stands
from glossary.editing.listing import COLUMNS, TermFilterSet, TermIndexView, listed_terms
from glossary.editing.panels import term_tabs
from glossary.editing.side_panels import HasSidePanels
from glossary.lists import LONGEST_WORD
from glossary.term import Term
from glossary.version import column

MOST_WARNINGS = 5


class WarnsOfConflicts:
    """Says after saving which forms another term has, too."""

    def form_valid(self, form: Any) -> HttpResponse:
        """Save, then look at the forms as they were saved; not while a draft saves itself."""
        response = super().form_valid(form)
        if not self.expects_json_response:
            for text in _conflict_texts(form.instance):
                messages.warning(self.request, text)
        return response


def _conflict_texts(term: Term) -> list[str]:
    texts = []
    for language in languages.active():
        version = term.version(language.code)
        for conflict in conflicts(language.code, [version.name, *version.form_list], term.pk):
            text = _("%(language)s: the word “%(form)s” belongs to the term “%(term)s”, too.")
            texts.append(text % {"language": language.name, "form": conflict.form, "term": conflict.term})
    return texts[:MOST_WARNINGS]


class TermCreateView(HasSidePanels, WarnsOfConflicts, CreateView):
    """A new term; ``?name_de=Cloud`` fills in a name."""

    def get_initial_form_instance(self) -> Term:
        """Return an empty term with the names that the address gives."""
        names = {
            name: " ".join(self.request.GET[name].split())[:LONGEST_WORD]
            for name in (column("name", language.code) for language in languages.active())
            if name in self.request.GET
        }
        return Term(**names)


class TermEditView(HasSidePanels, WarnsOfConflicts, EditView):
    """The form of a term."""


class TermDeleteView(DeleteView):
    """Asks before a term is deleted, and says where it stands."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the pages in which editors have marked the term."""
        return super().get_context_data(**kwargs) | {"marked_by_hand": marked_by_hand([self.object])}

    @property
    def confirmation_message(self) -> str:
        """Add to the question where the term stands."""
        return f"{super().confirmation_message} {where_it_stands(self.object)}".strip()


class TermUnpublishView(UnpublishView):
    """Asks before a term goes offline, and says where it stands."""

    template_name = "admin/glossary/confirm_unpublish.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add where the term stands."""
        return super().get_context_data(**kwargs) | {"where_it_stands": where_it_stands(self.object)}


class TermViewSet(SnippetViewSet):
    """Glossar."""

    model = Term
    icon = "openquote"
    menu_label = _("Glossary")
    menu_order = 240
    add_to_admin_menu = True
    index_view_class = TermIndexView
    add_view_class = TermCreateView
    edit_view_class = TermEditView
    delete_view_class = TermDeleteView
    delete_template_name = "admin/glossary/confirm_delete.html"
    unpublish_view_class = TermUnpublishView
    copy_view_enabled = False
    filterset_class = TermFilterSet
    search_backend_name = None
    search_fields = [
        *(column("name", code) for code in languages.CODES),
        *(column("forms", code) for code in languages.CODES),
        *(column("explanation", code) for code in languages.CODES),
        "slug",
    ]
    list_display = COLUMNS
    list_per_page = 50
    edit_handler = term_tabs()

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Return the terms with all that the list shows."""
        return listed_terms()
