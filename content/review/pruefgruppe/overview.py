"""How far a page or term is with the Prüfgruppe, language by language."""

from __future__ import annotations

from dataclasses import dataclass

from content import languages
from content.pages.base_page import BasePage
from content.review.pruefgruppe.addresses import record_url, sheet_url
from content.review.pruefgruppe.models import ReaderTest, valid_among
from content.review.pruefgruppe.sheet import sheet_code
from content.review.public_text import text_hash
from content.review.subjects import owner_of, public_codes
from glossary.models import Term

MOST_SHOWN = 20


@dataclass(frozen=True)
class VersionTests:
    """A version of ``subject``: the hashes of its public text and of its draft (empty without one), and its tests.

    Of the tests the latest comes first.
    """

    subject: BasePage | Term
    language: languages.Language
    public_hash: str
    draft_hash: str
    tests: list[ReaderTest]

    @property
    def sheet_url(self) -> str:
        """Where its sheet is printed."""
        return sheet_url(self.subject, self.language.code)

    @property
    def record_url(self) -> str:
        """Where a test of it is recorded."""
        return record_url(self.subject, self.language.code)

    @property
    def valid(self) -> ReaderTest | None:
        """The test that makes the public version a tested one."""
        return valid_among(self.tests, self.public_hash)

    @property
    def lost(self) -> ReaderTest | None:
        """The latest test that counted until the text was changed."""
        if self.valid:
            return None
        others = (test for test in self.tests if test.text_hash != self.public_hash)
        return next((test for test in others if valid_among(self.tests, test.text_hash) == test), None)

    @property
    def code(self) -> str:
        """The code of the text that a sheet shows: the draft's."""
        return sheet_code(self.draft_hash)

    @property
    def has_draft(self) -> bool:
        """True when the draft says something else than the public version."""
        return bool(self.public_hash) and self.draft_hash != self.public_hash


def version_tests(public: BasePage | Term, draft: BasePage | Term) -> list[VersionTests]:
    """Return each language of the site in which a page or term has a text, with its tests: one query."""
    tests = list(
        ReaderTest.objects.filter(**owner_of(public), withdrawn_at=None).select_related("recorded_by")
    )
    found = []
    for language in languages.active():
        code = language.code
        is_public = public.live and code in public_codes(public)
        version = VersionTests(
            public,
            language,
            text_hash(public, code) if is_public else "",
            text_hash(draft, code),
            [test for test in tests if test.language == code][:MOST_SHOWN],
        )
        if version.draft_hash or version.tests:
            found.append(version)
    return found
