"""Answers the term form while somebody writes: proposals, terms in the way, pages on which the word is found."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views import View
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.permission_policies import ModelPermissionPolicy

from content import languages
from glossary.editing.assistance import Assistance
from glossary.editing.forms import proposal_field
from glossary.lists import LONGEST_WORD, MOST_WORDS, word_list
from glossary.term import Term


class AssistanceView(PermissionCheckedMixin, View):
    """Takes ``name``, ``forms``, ``in_compounds``, ``taken`` (each a form), ``touched``, ``term`` and ``p``.

    Answers with a piece of HTML. Costs two queries, however many pages and terms there are.
    """

    permission_policy = ModelPermissionPolicy(Term)
    any_permission_required = ["add", "change"]

    def post(self, request: HttpRequest, code: str) -> HttpResponse:
        """Return the piece of HTML; 404 for a language that the site does not show."""
        if code not in {language.code for language in languages.active()}:
            raise Http404
        sent = request.POST
        forms = tuple(form[:LONGEST_WORD] for form in word_list(sent.get("forms"))[:MOST_WORDS])
        number = sent.get("term", "")
        assistance = Assistance(
            code=code,
            name=" ".join(sent.get("name", "").split())[:LONGEST_WORD],
            forms=forms,
            in_compounds="in_compounds" in sent,
            term_id=int(number) if number.isascii() and number.isdigit() and len(number) < 19 else None,
            taken=sent.getlist("taken") if "touched" in sent else None,
        )
        context = {
            "assistance": assistance,
            "language": languages.get(code),
            "proposal_field": proposal_field(code),
            "found": assistance.found(sent.get("p")) if assistance.name else None,
        }
        return render(request, "admin/glossary/assistance.html", context)
