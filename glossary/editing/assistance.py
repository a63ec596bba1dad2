"""What the form knows about a term while it is written: forms to propose, other terms in its way, where it is found."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from django.core.paginator import Page, Paginator

from glossary.inflection import FormKind, ProposedForm, propose
from glossary.lists import word_list
from glossary.term import Term
from glossary.uses import Found, find_on_pages
from glossary.version import column

PAGE_SIZE = 10
# More pages than anybody looks through are not counted.
MOST_PAGES = 500


class Proposal(NamedTuple):
    """A proposed form, and whether it is taken over unless the editor strikes it."""

    text: str
    kind: FormKind
    is_taken: bool


class Conflict(NamedTuple):
    """A form that another term has, too."""

    form: str
    term_id: int
    term: str


@dataclass(frozen=True)
class Assistance:
    """A term in one language as it stands in the form; ``taken`` are the proposals not struck, None: all of them."""

    code: str
    name: str
    forms: tuple[str, ...]
    in_compounds: bool = False
    term_id: int | None = None
    taken: Collection[str] | None = None

    @cached_property
    def proposals(self) -> list[Proposal]:
        """Forms that the term does not have yet."""
        found: list[ProposedForm] = propose(self.name, self.code)
        return [
            Proposal(form.text, form.kind, self.taken is None or form.text in self.taken)
            for form in found
            if form.text not in self.forms
        ]

    @cached_property
    def all_forms(self) -> list[str]:
        """Name, forms and the proposals that are not struck."""
        taken = [proposal.text for proposal in self.proposals if proposal.is_taken]
        return list(dict.fromkeys(form for form in (self.name, *self.forms, *taken) if form))

    @cached_property
    def conflicts(self) -> list[Conflict]:
        """Forms that another term has in this language, online or not; one query."""
        return conflicts(self.code, self.all_forms, self.term_id)

    def found(self, page: int | str | None = 1) -> Page[Found]:
        """Return a page of the list of pages on which the term would be found; their texts are read in slices."""
        pages = []
        for found in find_on_pages(self.code, self.all_forms, self.in_compounds):
            pages.append(found)
            if len(pages) == MOST_PAGES:
                break
        return Paginator(pages, PAGE_SIZE).get_page(page)


def conflicts(code: str, forms: Collection[str], term_id: int | None) -> list[Conflict]:
    """Return the forms that other terms have in a language, too, each with the other term."""
    wanted = set(forms)
    name, other_forms = column("name", code), column("forms", code)
    rows = Term.objects.exclude(pk=term_id).exclude(**{name: ""}).exclude(**{name: None})
    return [
        Conflict(form, pk, own_name)
        for pk, own_name, listed in rows.values_list("pk", name, other_forms)
        for form in (own_name, *word_list(listed))
        if form in wanted
    ]
