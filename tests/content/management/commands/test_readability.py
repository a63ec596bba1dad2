"""``manage.py readability``: what it checks, what it prints, how it leaves."""

import json

import pytest
from django.core.management import CommandError, call_command

from content.models import Analysis, InformationPage, LanguageStandard, Recheck, VersionStatus
from content.review.recheck import worker
from tests.exceptions import LONG, excepted
from tests.factories import InformationPageFactory, TermFactory, paragraph

EASY = " ".join(["Das Rathaus ist am Markt. Sie können dort einen Ausweis holen."] * 6)


@pytest.fixture
def easy(information):
    return InformationPageFactory(
        parent=information, title_de="Ausweis", slug="ausweis", body_de=paragraph(EASY)
    )


@pytest.fixture
def old(information, advisory):
    """A page that is online and too hard by the rules of today."""
    page = InformationPageFactory(parent=information, title_de="Das Amt", slug="amt", body_de=paragraph(LONG))
    LanguageStandard.objects.update(mode="binding")
    return page


@pytest.fixture
def run(capsys):
    """Return a function that runs the command: exit code, what it printed, what it told."""

    def _run(*arguments, **options):
        with pytest.raises(SystemExit) as left:
            call_command("readability", *arguments, **({"processes": 1} | options))
        printed = capsys.readouterr()
        return left.value.code, printed.out, printed.err

    return _run


def test_it_passes_when_everything_public_may_be_online(run, easy):
    code, table, told = run()
    assert code == 0
    assert "Ausweis" in table
    assert "besteht" in table
    assert "3/3" in told


def test_it_fails_and_names_the_places(run, easy, old):
    code, table, _told = run()
    assert code == 1
    assert "Das Amt" in table
    assert "Dieser Satz ist zu lang" in table


def test_only_what_fails_is_shown_when_asked(run, easy, old):
    _code, table, _told = run(failing=True)
    assert "Ausweis" not in table
    assert "Das Amt" in table


def test_what_cannot_be_measured_is_told_apart(run, information):
    assert run(str(information.pk))[0] == 3


@pytest.mark.parametrize(
    "name", ["{pk}", "/de/information/amt/", "/information/amt", "http://localhost/en/information/amt/"]
)
def test_a_page_is_named_by_id_path_or_address(run, easy, old, name):
    code, table, _told = run(name.format(pk=old.pk))
    assert code == 1
    assert "Ausweis" not in table


@pytest.mark.parametrize("name", ["99999", "/de/nichts/", "9" * 40])
def test_an_unknown_page_is_wrong_use(home, name):
    with pytest.raises(CommandError, match="There is no page") as refused:
        call_command("readability", name)
    assert refused.value.returncode == 2


def test_drafts_are_checked_when_asked(run, easy):
    easy.body_de = paragraph(LONG)
    easy.save_revision()
    assert run()[0] == 0
    code, table, _told = run(drafts=True)
    assert code == 1
    assert "Ausweis" in table
    assert run(str(easy.pk), drafts=True)[0] == 1


def test_a_page_that_is_not_online_is_checked_as_its_draft(run, information):
    page = InformationPageFactory(parent=information, body_de=paragraph("Ja."), live=False)
    page.body_de = paragraph(LONG)
    page.save_revision()
    assert run(str(page.pk))[0] == 1


def test_terms_are_checked_too(run, home):
    TermFactory(name_de="Cloud")
    assert "Cloud" in run()[1]


def test_a_language_can_be_chosen(run, easy):
    assert run(language=["en"])[1].count("\n") == 1


def test_advice_does_not_fail(run, old):
    LanguageStandard.objects.update(mode="advisory")
    code, table, _told = run(str(old.pk))
    assert code != 1
    assert "Hinweis" in table


def test_an_exception_does_not_fail(run, old):
    excepted(old)
    code, table, _told = run(str(old.pk))
    assert code != 1
    assert "Ausnahme" in table


def test_json_holds_everything(run, old):
    code, printed, _told = run(str(old.pk), format="json")
    data = json.loads(printed)
    [version] = data["versions"]
    assert code == 1
    assert (version["id"], version["language"], version["stops"]) == (old.pk, "de", True)
    assert version["address"] == "http://localhost/de/information/amt/"
    assert "sentence_too_long" in [finding["rule"] for finding in version["report"]["findings"]]


def test_sarif_holds_all_pages_in_one_run(run, easy, old):
    data = json.loads(run(format="sarif")[1])
    [sarif] = data["runs"]
    assert data["version"] == "2.1.0"
    places = {
        result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in sarif["results"]
    }
    assert "http://localhost/de/information/amt/" in places
    names = [rule["id"] for rule in sarif["tool"]["driver"]["rules"]]
    assert len(names) == len(set(names))
    assert {result["ruleId"] for result in sarif["results"]} <= set(names)


def test_a_run_that_broke_off_goes_on(run, easy, old, monkeypatch):
    Analysis.objects.all().delete()
    computed = []
    report_of = worker.report_of

    def breaking(document, *arguments):
        if len(computed) == 1:
            raise KeyboardInterrupt
        computed.append(document)
        return report_of(document, *arguments)

    monkeypatch.setattr(worker, "report_of", breaking)
    with pytest.raises(KeyboardInterrupt):
        call_command("readability", processes=1)
    first = computed.pop()
    monkeypatch.setattr(
        worker, "report_of", lambda document, *rest: computed.append(document) or report_of(document, *rest)
    )
    assert run()[0] == 1
    assert first not in computed
    assert len(computed) == Analysis.objects.count() - 1


def test_a_text_that_breaks_the_engine_fails_and_stops_nothing(run, easy, old, monkeypatch):
    Analysis.objects.all().delete()
    report_of = worker.report_of

    def breaking(document, *arguments):
        if any("Ausweis" in block.text for block in document.blocks):
            raise RuntimeError("no model")
        return report_of(document, *arguments)

    monkeypatch.setattr(worker, "report_of", breaking)
    code, table, _told = run()
    assert code == 1
    assert "nicht geprüft" in table
    assert "Das Amt" in table


def test_the_reports_follow(run, old):
    VersionStatus.objects.all().delete()
    run()
    assert VersionStatus.objects.get(page=old.pk, language="de").verdict == "fails"


def test_the_admin_sees_how_far_it_is(run, easy):
    run()
    finished = Recheck.objects.get()
    assert (finished.done, finished.total, finished.failing) == (3, 3, 0)
    assert finished.finished_at


def test_all_cores_are_used_and_say_the_same(run, easy, old, monkeypatch):
    monkeypatch.setattr("content.review.recheck.run.LEAST_FOR_PROCESSES", 1)
    before = dict(Analysis.objects.values_list("key", "report"))
    Analysis.objects.all().delete()
    InformationPage.objects.filter(pk=easy.pk).update(reviewed_on="2026-01-01")
    assert run(processes=2)[0] == 1
    after = dict(Analysis.objects.values_list("key", "report"))
    assert after
    assert all(before[key] == report for key, report in after.items())


def test_no_process_is_wrong_use(home):
    with pytest.raises(CommandError) as refused:
        call_command("readability", processes=0)
    assert refused.value.returncode == 2
