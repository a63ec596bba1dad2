"""The form of the term editor."""

from __future__ import annotations

from typing import Any

from wagtail.admin.forms.models import WagtailAdminModelForm

from content import languages
from glossary.editing.intention import KnowsIntention
from glossary.inflection import propose
from glossary.lists import word_list
from glossary.publishing import lacks, problems
from glossary.version import column


def proposal_field(code: str) -> str:
    """Return the name under which the proposals of a language that are not struck are sent."""
    return f"{column('forms', code)}-proposed"


class TermForm(KnowsIntention, WagtailAdminModelForm):
    """Takes proposed forms over; tells at the fields what keeps a term from going live."""

    def clean(self) -> dict[str, Any]:
        """Add the proposed forms that nobody has struck to those that are written."""
        cleaned = super().clean()
        for language in languages.active():
            name, forms = column("name", language.code), column("forms", language.code)
            taken = set(self.data.getlist(proposal_field(language.code))) if forms in cleaned else ()
            if taken:
                proposed = [form.text for form in propose(cleaned.get(name) or "", language.code)]
                written = word_list(cleaned[forms])
                added = [form for form in proposed if form in taken and form not in written]
                cleaned[forms] = "\n".join([*written, *added])
        return cleaned

    def _post_clean(self) -> None:
        super()._post_clean()
        # As in the revision that goes online: every language is judged.
        self.instance.held_back = ""
        for field, messages in self.held_up_by(problems, lacks).items():
            self.add_error(field if field in self.fields else None, messages)
