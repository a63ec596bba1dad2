"""What the engine says is computed at most once for the same text, standard, engine and glossary."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.utils import timezone

from content.models import Analysis, BasePage
from content.readability import check
from content.readability.report import Report
from content.review import analysis, engine
from content.review.analysis import analyse, explained, sweep
from content.review.documents import document_of
from content.review.subjects import text_of
from glossary.vocabulary import Vocabulary
from tests.factories import InformationPageFactory, TermFactory, paragraph

EASY = " ".join(["Das Rathaus ist am Markt. Sie können dort einen Ausweis holen."] * 6)


@pytest.fixture
def page(information):
    page = InformationPageFactory(parent=information, title_de="Ausweis", body_de=paragraph(EASY), live=False)
    # Whatever is online was analysed on its way.
    Analysis.objects.all().delete()
    return page


@pytest.fixture
def checks(monkeypatch):
    """Every run of the engine."""
    runs = []

    def counted(*arguments, **options):
        runs.append(arguments)
        return check(*arguments, **options)

    monkeypatch.setattr(analysis, "check", counted)
    return runs


def test_the_analysis_is_what_the_engine_says(page):
    document = document_of(text_of(page, "de"), "de")
    report = check(document, "einfache-sprache")
    found = analyse(page, "de")
    assert found.report == report.to_dict()
    assert found.text_hash == Report.hash_of(document)
    assert (found.verdict, found.level) == (report.verdict, report.score.level)
    assert found.score == round(report.score.value, 1)
    assert [(f.rule, f.block, f.start, f.end) for f in found.findings] == [
        (f.rule, f.block, f.start, f.end) for f in report.findings
    ]


def test_the_same_text_is_analysed_once(page, checks):
    first = analyse(page, "de")
    cache.clear()
    assert analyse(page, "de").pk == first.pk
    assert len(checks) == 1


def test_a_kept_analysis_costs_two_queries(page, django_assert_num_queries, monkeypatch):
    # A running site has its glossary in memory.
    monkeypatch.setattr(analysis, "live_vocabulary", lambda code: Vocabulary("", ()))
    analyse(page, "de")
    page = type(page).objects.get(pk=page.pk)
    with django_assert_num_queries(2):
        analyse(page, "de")


def test_another_text_is_analysed_anew(page, checks):
    analyse(page, "de")
    page.title_de = "Pass"
    analyse(page, "de")
    assert len(checks) == 2


def test_another_engine_analyses_anew(page, checks, monkeypatch):
    analyse(page, "de")
    monkeypatch.setattr(analysis, "engine_version", lambda: "9.9.9+00000000")
    assert analyse(page, "de").engine_version == "9.9.9+00000000"
    assert len(checks) == 2


def test_what_a_refused_publication_has_computed_is_not_computed_again(page, checks):
    analyse(page, "de")
    Analysis.objects.all().delete()
    analyse(page, "de")
    assert Analysis.objects.count() == 1
    assert len(checks) == 1


def test_two_processes_at_once_keep_one_row(page):
    text = analysis.text_to_analyse(page, analysis.standards_for(page, ["de"])["de"])
    assert analysis.computed(text).pk == analysis.computed(text).pk


def test_an_analysis_that_shall_not_be_kept_leaves_no_row(page):
    text = analysis.text_to_analyse(page, analysis.standards_for(page, ["de"])["de"])
    assert analysis.computed(text, keep=False).verdict
    assert Analysis.objects.count() == 0


def test_a_page_read_without_its_own_fields_is_analysed_whole(page):
    bare = BasePage.objects.get(pk=page.pk)
    assert analyse(bare, "de").text_hash == analyse(page, "de").text_hash
    bare.title_de = "Pass"
    assert [piece.text for piece in text_of(bare, "de")][0] == "Pass"
    assert len(text_of(bare, "de")) == len(text_of(page, "de"))


def test_the_forms_of_a_term_are_explained_words_too():
    term = {"word": "Ausweis", "forms": ["Ausweise", "Ausweises"], "avoid": ["Perso"]}
    assert explained((term,)) == [term, "Ausweise", "Ausweises"]
    assert check("Das ist ein Satz.", terms=explained((term,))).findings == ()


def test_the_engine_version_says_which_rules_it_holds():
    assert engine.engine_version().startswith("1.")
    assert len(engine.engine_version().split("+")[1]) == 8


def test_rows_of_former_engines_go_and_those_of_this_one_stay(page):
    kept = analyse(page, "de")
    for days, version in [(30, "0.1"), (1, "0.2"), (400, kept.engine_version), (30, kept.engine_version)]:
        made_at = timezone.now() - timedelta(days=days)
        row = {"key": f"{days}{version}", "text_hash": "x", "standard": "x", "report": {}}
        Analysis.objects.create(**row, engine_version=version, made_at=made_at)
    assert sweep() == 2
    assert sorted(Analysis.objects.exclude(pk=kept.pk).values_list("key", flat=True)) == [
        "10.2",
        f"30{kept.engine_version}",
    ]


def test_the_table_sweeps_itself(page, monkeypatch):
    monkeypatch.setattr(analysis, "SWEEP_EVERY", 1)
    made_at = timezone.now() - timedelta(days=400)
    Analysis.objects.create(
        key="old", text_hash="x", standard="x", engine_version="0", report={}, made_at=made_at
    )
    analyse(page, "de")
    assert not Analysis.objects.filter(key="old").exists()


def test_a_new_word_of_the_glossary_analyses_anew(page, checks):
    before = analyse(page, "de")
    TermFactory(name_de="Ausweis", explanation_de="Das ist eine Karte.")
    after = analyse(page, "de")
    assert after.glossary_version != before.glossary_version
    _document, _standard, terms = checks[-1]
    assert "Ausweis" in [term["word"] for term in terms if not isinstance(term, str)]
