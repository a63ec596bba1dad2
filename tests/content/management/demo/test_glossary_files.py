"""The glossary of the demo keeps the standards that the site checks, and its terms do not get in each other's way."""

from collections import Counter
from pathlib import Path

import pytest
from django.conf import settings

from content.management.demo.page_files import read_yaml
from content.readability import (
    EINFACHE_SPRACHE,
    LEICHTE_SPRACHE,
    PLAIN_ENGLISH,
    Block,
    Document,
    Severity,
    check,
)
from glossary.explanation import explanation_text

FOLDER: Path = settings.SITE_DIR / "demo" / "glossary"
STANDARDS = {"de": EINFACHE_SPRACHE, "de-simple": LEICHTE_SPRACHE, "en": PLAIN_ENGLISH}


@pytest.fixture(scope="module")
def terms() -> dict[str, dict]:
    return {path.stem: read_yaml(path) for path in FOLDER.glob("*.yaml")}


def words_of(version: dict) -> list[str]:
    return [version["name"], *version.get("forms", [])]


def test_there_are_as_many_terms_as_promised(terms):
    for code in STANDARDS:
        assert sum(1 for term in terms.values() if term.get(code, {}).get("explanation")) >= 80
    for code in ("tr", "uk", "ar"):
        assert sum(1 for term in terms.values() if code in term) >= 12


@pytest.mark.parametrize("code", STANDARDS)
def test_nothing_in_the_explanations_breaks_the_standard(terms, code):
    known = [word for term in terms.values() for word in words_of(term[code])]
    language = "en" if code == "en" else "de"
    for slug, term in terms.items():
        texts = [term[code]["explanation"], term[code].get("long_explanation", "")]
        blocks = [
            Block(str(at), "paragraph", explanation_text(text)) for at, text in enumerate(texts) if text
        ]
        report = check(Document(tuple(blocks), language), STANDARDS[code], terms=known)
        errors = [f.text for f in report.findings if f.severity is Severity.ERROR]
        assert (report.verdict == "fails", errors) == (False, []), slug


@pytest.mark.parametrize("code", [*STANDARDS, "tr", "uk", "ar"])
def test_every_word_belongs_to_one_term(terms, code):
    words = Counter(word for term in terms.values() if code in term for word in set(words_of(term[code])))
    assert [word for word, claims in words.items() if claims > 1] == []


def test_related_terms_exist(terms):
    assert {other for term in terms.values() for other in term.get("related", [])} <= set(terms)
