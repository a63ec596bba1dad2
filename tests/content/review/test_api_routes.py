"""Programs are refused, too: each address of both APIs answers with the findings, none with an error of the server."""

import json
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import APIToken

from content.models import InformationPage, LanguageStandard, ReadabilitySetting
from tests.factories import InformationPageFactory, paragraph

LONG = (
    "Das Amt hilft und das Amt zahlt und das Amt fragt und das Amt prüft und das Amt schreibt und das Amt ruft "
    "heute alle Menschen in der Stadt an und dann ist das Amt wieder zu."
)
WHY = "Dieser Satz ist zu lang"
EASY = "Das Amt hilft Ihnen."
HARD_TITLE = "Fragen bzgl. des Amts"


@pytest.fixture
def hard(information):
    """A draft with a sentence that is too long."""
    page = InformationPageFactory(parent=information, body_de=paragraph(LONG), live=False)
    page.save_revision()
    return page


@pytest.fixture
def planned(information):
    """A live page whose newest draft is too hard and wants to go online in a week."""
    page = InformationPageFactory(parent=information, body_de=paragraph(EASY))
    page.body_de, page.go_live_at = paragraph(LONG), timezone.now() + timedelta(days=7)
    page.save_revision()
    return page


@pytest.fixture
def old(information, advisory):
    """A page that went online before the rules became strict."""
    page = InformationPageFactory(parent=information, title_de="Alt", body_de=paragraph(LONG))
    LanguageStandard.objects.update(mode="binding")
    return page


@pytest.fixture
def token(superuser):
    """The headers with which a program comes that may do everything."""
    _token, secret = APIToken.create_token(user=superuser.user, name="Programm")
    return {"HTTP_AUTHORIZATION": f"Bearer {secret}"}


def is_live(page):
    return InformationPage.objects.get(pk=page.pk).live


def is_planned(page):
    return page.revisions.filter(approved_go_live_at__isnull=False).exists()


def write(send, address, token, fields, **meta):
    body = json.dumps({**fields, "meta": {"type": "content.InformationPage", **meta}})
    return send(address, body, content_type="application/json", **token)


def of_the_admin(page, action):
    return reverse("wagtailadmin_api:pages:action", args=[page.pk, action])


def test_the_api_of_the_admin_answers_with_the_findings(superuser, hard):
    response = superuser.post(of_the_admin(hard, "publish"))
    assert response.status_code == 400
    assert WHY in response.json()["body_de"][0]
    assert not is_live(hard)


@pytest.mark.urls("tests.content.review.api_v3_urls")
def test_the_api_v3_answers_with_the_findings(client, token, hard):
    response = client.post(f"/api/v3/pages/{hard.pk}/actions/publish/", **token)
    assert response.status_code == 422
    assert WHY in response.json()["errors"][0]["msg"]
    assert not is_live(hard)


@pytest.mark.urls("tests.content.review.api_v3_urls")
def test_publishing_a_hard_draft_by_writing_to_the_api_v3_is_refused(client, token, hard):
    response = write(client.patch, f"/api/v3/pages/{hard.pk}/", token, {}, action="publish")
    assert response.status_code == 422
    assert WHY in response.content.decode()
    assert not is_live(hard)


@pytest.fixture
def strict_on_titles(db):
    """In German, any abbreviation keeps a text from the public."""
    ReadabilitySetting.load().languages.filter(language="de").update(rules="abbreviation")


@pytest.mark.urls("tests.content.review.api_v3_urls")
def test_a_hard_title_by_the_api_v3_is_refused(client, token, information, strict_on_titles):
    page = InformationPageFactory(parent=information, title_de="Amt", body_de=paragraph(EASY))
    address = f"/api/v3/pages/{page.pk}/"
    refused = write(client.patch, address, token, {"title": HARD_TITLE}, action="publish")
    assert refused.status_code == 422
    assert "bzgl." in refused.content.decode()
    assert InformationPage.objects.get(pk=page.pk).title_de == "Amt"


@pytest.mark.urls("tests.content.review.api_v3_urls")
def test_a_hard_new_page_by_the_api_v3_is_refused(client, token, information, strict_on_titles):
    new = {"title": HARD_TITLE, "slug": "neu"}
    response = write(client.post, "/api/v3/pages/", token, new, parent_id=information.pk, action="publish")
    assert response.status_code == 422
    assert not InformationPage.objects.filter(slug="neu").exists()


def test_planning_by_the_api_of_the_admin_is_refused_at_once(superuser, planned):
    response = superuser.post(of_the_admin(planned, "publish"))
    assert response.status_code == 400
    assert WHY in response.json()["body_de"][0]
    assert not is_planned(planned)


@pytest.mark.urls("tests.content.review.api_v3_urls")
def test_planning_by_the_api_v3_is_refused_at_once(client, token, planned):
    response = client.post(f"/api/v3/pages/{planned.pk}/actions/publish/", **token)
    assert response.status_code == 422
    assert WHY in response.json()["errors"][0]["msg"]
    assert not is_planned(planned)


def test_an_easy_text_is_planned_by_the_api_of_the_admin(superuser, planned):
    planned.body_de = paragraph(EASY)
    planned.save_revision()
    assert superuser.post(of_the_admin(planned, "publish")).status_code == 200
    assert is_planned(planned)


@pytest.mark.parametrize(("action", "slug"), [("copy", "slug"), ("create_alias", "update_slug")])
def test_copies_and_aliases_by_the_api_of_the_admin_are_refused(superuser, old, action, slug):
    response = superuser.post(of_the_admin(old, action), {slug: "zwei", "recursive": False})
    assert response.status_code == 400
    assert WHY in response.json()["body_de"][0]
    assert not InformationPage.objects.filter(slug="zwei").exists()


def test_an_old_version_that_the_api_of_the_admin_brings_back_is_a_draft_and_not_published(superuser, old):
    former = old.save_revision()
    old.body_de = paragraph(EASY)
    old.save_revision().publish()
    back = superuser.post(of_the_admin(old, "revert_to_page_revision"), {"revision_id": former.pk})
    assert back.status_code == 200
    assert superuser.post(of_the_admin(old, "publish")).status_code == 400
    assert EASY in str(InformationPage.objects.get(pk=old.pk).body_de)
