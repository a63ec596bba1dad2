"""Other parts of the site hear of every change of what the public sees, and of nothing else."""

import pytest

from content.pages import publication
from tests.factories import InformationPageFactory


@pytest.fixture
def told(monkeypatch):
    """What was told: (page, live)."""
    heard = []
    monkeypatch.setattr(publication, "after", [lambda page: heard.append((page.pk, page.live))])
    return heard


def test_they_hear_of_a_publication_and_of_its_end(information, told):
    page = InformationPageFactory(parent=information, live=False)
    told.clear()
    page.save_revision().publish()
    page.refresh_from_db()
    assert told == [(page.pk, True)]
    page.unpublish()
    assert told == [(page.pk, True), (page.pk, False)]


def test_they_do_not_hear_of_a_draft(information, told):
    page = InformationPageFactory(parent=information)
    told.clear()
    page.title_de = "Neu"
    page.save_revision()
    assert told == []


def test_what_fails_afterwards_stops_the_publication(information, monkeypatch):
    def fail(page):
        raise RuntimeError("Nothing is half done.")

    page = InformationPageFactory(parent=information, live=False)
    monkeypatch.setattr(publication, "after", [fail])
    with pytest.raises(RuntimeError, match="half done"):
        page.save_revision().publish()
