"""Who may do what, tried through the views of the admin."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from wagtail.models import Workflow

from content.models import InformationPage
from tests import editor, factories

PUBLISH = {"action-publish": "1"}
SUBMIT = {"action-submit": "1"}
CHIEF_ONLY = [
    "wagtailusers_users:index",
    "wagtailusers_users:add",
    "wagtailredirects:index",
    "wagtailsnippets_content_handlungsfeld:list",
]


def write_topic(client: Client, information, **button: str) -> InformationPage:
    editor.create(
        client,
        information,
        InformationPage,
        title_de="Müll und Wertstoffe",
        slug="muell",
        body_de=editor.paragraphs("Hier steht der Text."),
        **button,
    )
    return InformationPage.objects.get(slug="muell")


def decide(client: Client, page: InformationPage, action: str = "approve"):
    state = page.current_workflow_task_state
    url = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, action, state.pk])
    response = client.post(url, {"comment": "Gelesen"})
    page.refresh_from_db()
    vars(page).pop("_current_workflow_state", None)
    return response


@pytest.mark.django_db
def test_there_are_our_three_groups_and_none_of_wagtail():
    assert set(Group.objects.values_list("name", flat=True)) == {"Redaktion", "Prüfung", "Chef-Redaktion"}


def test_new_pages_go_through_the_workflow_freigabe(information):
    workflow = information.get_workflow()
    assert workflow == Workflow.objects.get(name="Freigabe")
    assert [task.name for task in workflow.tasks] == ["Verständlichkeitsprüfung", "Darf online gehen?"]


def test_redaktion_writes_a_draft(redaktion, information):
    page = write_topic(redaktion, information)
    assert page.title_de == "Müll und Wertstoffe"
    assert not page.live


def test_redaktion_cannot_publish(redaktion, information):
    page = write_topic(redaktion, information, **PUBLISH)
    assert not page.live
    html = redaktion.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert 'name="action-publish"' not in html
    assert 'name="action-submit"' in html


def test_redaktion_submits_pruefung_approves_chefredaktion_puts_it_online(
    redaktion, pruefung, chefredaktion, information
):
    page = write_topic(redaktion, information, **SUBMIT)
    assert page.current_workflow_task.name == "Verständlichkeitsprüfung"

    decide(pruefung, page)
    assert not page.live
    assert page.current_workflow_task.name == "Darf online gehen?"

    decide(chefredaktion, page)
    assert page.live


def test_redaktion_cannot_approve(redaktion, information):
    page = write_topic(redaktion, information, **SUBMIT)
    decide(redaktion, page)
    assert page.current_workflow_task.name == "Verständlichkeitsprüfung"


def test_pruefung_cannot_put_a_page_online(redaktion, pruefung, information):
    page = write_topic(redaktion, information, **SUBMIT)
    decide(pruefung, page)
    decide(pruefung, page)
    assert not page.live
    assert page.current_workflow_task.name == "Darf online gehen?"


def test_pruefung_sends_a_page_back(redaktion, pruefung, information):
    page = write_topic(redaktion, information, **SUBMIT)
    decide(pruefung, page, "reject")
    assert page.current_workflow_state.status == "needs_changes"


def test_pruefung_sees_every_page_and_comments(pruefung, information):
    page = factories.InformationPageFactory(parent=information)
    response = pruefung.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert 'data-side-panel="comments"' in response.content.decode()
    add = reverse("wagtailadmin_pages:add", args=["content", "informationpage", information.pk])
    assert pruefung.get(add).status_code == 302


def test_chefredaktion_publishes_and_locks(chefredaktion, information):
    page = write_topic(chefredaktion, information, **PUBLISH)
    assert page.live
    chefredaktion.post(reverse("wagtailadmin_pages:lock", args=[page.pk]))
    page.refresh_from_db()
    assert page.locked_by == chefredaktion.user


@pytest.mark.parametrize("view", CHIEF_ONLY)
def test_only_chefredaktion_runs_the_site(view, chefredaktion, redaktion, pruefung):
    assert chefredaktion.get(reverse(view)).status_code == 200
    for other in (redaktion, pruefung):
        assert other.get(reverse(view)).status_code == 302


def test_only_chefredaktion_changes_the_settings_of_the_site(chefredaktion, redaktion, home):
    url = reverse("wagtailsettings:edit", args=["content", "sitesettings"])
    assert chefredaktion.get(url, follow=True).status_code == 200
    assert reverse("wagtailadmin_home") == redaktion.get(url).url


def account(**changes: str) -> dict[str, str]:
    return {
        "username": "neu",
        "email": "neu@example.org",
        "first_name": "Neu",
        "last_name": "Hier",
        "password1": factories.PASSWORD,
        "password2": factories.PASSWORD,
        "is_active": "on",
    } | changes


def test_chefredaktion_makes_an_account_but_no_administrator(chefredaktion):
    url = reverse("wagtailusers_users:add")
    chefredaktion.post(url, account(username="heimlich", is_superuser="on"))
    chefredaktion.post(url, account())
    assert list(
        get_user_model().objects.filter(last_name="Hier").values_list("username", "is_superuser")
    ) == [("neu", False)]


def test_chefredaktion_cannot_take_over_the_account_of_an_administrator(chefredaktion, superuser):
    password = superuser.user.password
    url = reverse("wagtailusers_users:edit", args=[superuser.user.pk])
    chefredaktion.post(url, account(username="admin"))
    superuser.user.refresh_from_db()
    assert superuser.user.password == password


def test_chefredaktion_switches_accounts_off_but_no_administrators(chefredaktion, redaktion, superuser):
    url = reverse("wagtail_bulk_action", args=["auth", "user", "set_active_state"])
    for account_of in (redaktion.user, superuser.user):
        chefredaktion.post(f"{url}?id={account_of.pk}", {"mark_as_active": "False"})
        account_of.refresh_from_db()
    assert not redaktion.user.is_active
    assert superuser.user.is_active


def test_an_administrator_makes_another_one(superuser):
    superuser.post(reverse("wagtailusers_users:add"), account(is_superuser="on"))
    assert get_user_model().objects.get(username="neu").is_superuser
