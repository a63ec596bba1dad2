"""A language that the site newly shows brings nothing to the public that fails its standard."""

import pytest
from django.core.checks import run_checks
from django.core.management import call_command
from wagtail.models import PageLogEntry

from content import languages
from content.review.reports.status import VersionStatus
from tests.factories import InformationPageFactory, paragraph

EASY = "Das Rathaus ist am Markt. Sie können dort einen Ausweis holen. " * 5
HARD = "The application is processed by the office notwithstanding the aforementioned circumstances. " * 5


def show(settings, *codes):
    settings.LANGUAGES = languages.choices(["de", *codes])


@pytest.fixture
def page(information, settings):
    """A page whose English version was released while the site showed German only."""
    show(settings)
    page = InformationPageFactory(
        parent=information,
        body_de=paragraph(EASY),
        title_en="Town hall",
        body_en=paragraph(HARD),
        released_en=True,
    )
    show(settings, "en")
    return page


def check_everything():
    with pytest.raises(SystemExit):
        call_command("readability", quiet=True, processes=1)


def warnings():
    return [one for one in run_checks(databases=["default"]) if one.id == "content.W001"]


def test_a_version_that_nobody_has_judged_and_that_fails_loses_its_release(page, client, capsys):
    assert client.get(page.get_url().replace("/de/", "/en/")).status_code == 200
    check_everything()
    page.refresh_from_db()
    assert page.released_codes == {"de"}
    assert page.body_en
    assert "taken offline" in capsys.readouterr().err
    assert PageLogEntry.objects.filter(page=page, action="content.readability.hold").count() == 1
    assert not VersionStatus.objects.filter(page=page, language="en").exists()


def test_a_version_that_passes_stays(page, capsys):
    page.body_en = paragraph("The town hall is at the market. You can get a passport there. " * 5)
    type(page).objects.filter(pk=page.pk).update(body_en=page.body_en)
    check_everything()
    page.refresh_from_db()
    assert "en" in page.released_codes


def test_what_was_judged_before_stays_though_it_fails_by_now(page, capsys):
    status = VersionStatus.objects.get(page=page, language="de")
    status.pk, status.language = None, "en"
    status.save()
    check_everything()
    page.refresh_from_db()
    assert "en" in page.released_codes


def test_a_page_of_which_no_state_is_kept_stays(page, capsys):
    VersionStatus.objects.all().delete()
    check_everything()
    page.refresh_from_db()
    assert "en" in page.released_codes


def test_the_check_of_the_database_warns_until_everything_is_judged(page, capsys):
    [warning] = warnings()
    assert "manage.py readability" in warning.hint
    check_everything()
    assert warnings() == []
