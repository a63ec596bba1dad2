"""A language that the site newly shows brings nothing to the public that fails its standard."""

import pytest
from django.core.cache import cache
from django.core.checks import run_checks
from django.core.management import call_command
from django.urls import reverse
from wagtail.models import ModelLogEntry, PageLogEntry

from content import languages
from content.review.reports.status import VersionStatus
from glossary.models import Term
from glossary.publishing import NotPublishable
from tests.factories import InformationPageFactory, TermFactory, paragraph

EASY = "Das Rathaus ist am Markt. Sie können dort einen Ausweis holen. " * 5
TEXTS = ("name", "forms", "explanation", "long_explanation", "pronunciation", "picture_alt", "instead_of")
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


def call_command_passes():
    """Check everything once more: what is held back counts no more."""
    with pytest.raises(SystemExit) as left:
        call_command("readability", quiet=True, processes=1)
    assert left.value.code in (0, 3)


def edit_url(term):
    return reverse(Term.snippet_viewset.get_url_name("edit"), args=[term.pk])


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


def test_another_version_that_is_not_complete_does_not_save_the_one_that_fails(page, settings, capsys):
    type(page).objects.filter(pk=page.pk).update(released_tr=True)
    show(settings, "en", "tr")
    check_everything()
    page.refresh_from_db()
    assert page.released_codes == {"de"}


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


@pytest.fixture
def term(home, settings):
    """A term with an English explanation from before the site showed English."""
    show(settings)
    term = TermFactory(name_en="Decree", explanation_en=HARD.strip())
    show(settings, "en")
    return term


def test_a_version_of_a_term_that_fails_is_held_back_until_it_is_published_anew(term, client, capsys):
    def shown():
        cache.clear()
        return client.get(f"/en/glossar/{term.slug}/").content.decode()

    assert HARD[:40] in shown()
    check_everything()
    capsys.readouterr()
    assert HARD[:40] not in shown()
    term.refresh_from_db()
    assert term.explanation_en == HARD.strip()
    assert not term.version_statuses.filter(language="en").exists()
    assert ModelLogEntry.objects.filter(object_id=term.pk, action="content.readability.hold").count() == 1
    assert warnings() == []
    call_command_passes()
    # A change elsewhere in the term leaves it as it is; publishing it judges every language.
    term.save()
    with pytest.raises(NotPublishable) as refusal:
        term.save_revision().publish()
    assert "explanation_en" in refusal.value.message_dict
    term.explanation_en = "A decree is a rule of the town."
    term.save_revision().publish()
    assert "A decree is a rule of the town." in shown()


def test_the_editor_of_a_term_is_told_what_was_held_back(term, superuser, capsys):
    check_everything()
    capsys.readouterr()
    form = {
        f"{name}_{code}": getattr(term, f"{name}_{code}") or "" for name in TEXTS for code in ("de", "en")
    }
    response = superuser.post(edit_url(term), form | {"slug": term.slug, "action-publish": "1"})
    assert response.status_code == 200
    assert "explanation_en" in response.context["form"].errors
