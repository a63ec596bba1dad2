"""Nothing too hard goes online on any way, and each way says why where somebody, or a program, can read it."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Task, Workflow, WorkflowTask

from content.models import InformationPage
from content.pages.release import NotPublishable
from glossary.models import Term
from tests.editor import create, edit, paragraphs
from tests.factories import InformationPageFactory, TermFactory, paragraph

LONG = (
    "Das Amt hilft und das Amt zahlt und das Amt fragt und das Amt prüft und das Amt schreibt und das Amt ruft "
    "heute alle Menschen in der Stadt an und dann ist das Amt wieder zu."
)
WHY = "Dieser Satz ist zu lang"
EASY = "Das Amt hilft Ihnen."


@pytest.fixture
def hard(information):
    """A draft with a sentence that is too long."""
    page = InformationPageFactory(parent=information, body_de=paragraph(LONG), live=False)
    page.save_revision()
    return page


def is_live(page):
    return InformationPage.objects.get(pk=page.pk).live


def text(response):
    return response.content.decode()


def test_an_editor_who_publishes_is_told_at_the_field(superuser, hard):
    response = edit(superuser, hard, body_de=paragraphs(LONG), **{"action-publish": "1"})
    assert response.status_code == 200
    assert WHY in text(response)
    assert "body_de" in response.context["form"].errors
    assert not is_live(hard)


def test_an_editor_who_creates_and_publishes_is_told_at_the_field(superuser, information):
    changes = {"title_de": "Amt", "slug": "amt", "released_de": "on", "body_de": paragraphs(LONG)}
    response = create(superuser, information, InformationPage, **changes, **{"action-publish": "1"})
    assert response.status_code == 200
    assert WHY in text(response)
    assert not InformationPage.objects.filter(slug="amt").exists()


def test_an_editor_who_plans_for_later_is_told_at_once(superuser, hard):
    changes = {"body_de": paragraphs(LONG), "go_live_at": "2999-01-01 10:00"}
    response = edit(superuser, hard, **changes, **{"action-publish": "1"})
    assert WHY in text(response)
    assert not InformationPage.objects.get(pk=hard.pk).scheduled_revision


def test_a_draft_is_saved_however_hard_it_is(superuser, hard):
    response = edit(superuser, hard, body_de=paragraphs(LONG, LONG))
    assert response.status_code == 302
    latest = InformationPage.objects.get(pk=hard.pk).get_latest_revision()
    assert len(latest.as_object().body_de) == 2


def test_a_hard_text_can_be_sent_to_review(redaktion, hard):
    response = edit(redaktion, hard, body_de=paragraphs(LONG), **{"action-submit": "1"})
    assert response.status_code == 302
    assert InformationPage.objects.get(pk=hard.pk).current_workflow_state


def test_what_is_missing_must_be_there_for_the_review(redaktion, hard):
    response = edit(redaktion, hard, body_de=paragraphs(LONG), released_en="on", **{"action-submit": "1"})
    assert set(response.context["form"].errors) == {"title_en", "body_en"}


def publish_in_bulk(client, *pages, **posted):
    ids = "&".join(f"id={page.pk}" for page in pages)
    address = reverse("wagtail_bulk_action", args=["content", "basepage", "publish"])
    return client.post(f"{address}?{ids}", posted, follow=True)


def test_publishing_many_says_which_page_and_why_and_publishes_the_others(superuser, information, hard):
    good = InformationPageFactory(parent=information, live=False, title_de="Ausweis")
    response = publish_in_bulk(superuser, hard, good)
    assert response.status_code == 200
    assert WHY in text(response)
    assert reverse("wagtailadmin_pages:edit", args=[hard.pk]) in text(response)
    assert is_live(good)
    assert not is_live(hard)


def test_publishing_with_what_lies_below_is_no_way_around(superuser, information, hard):
    good = InformationPageFactory(parent=information, live=False)
    response = publish_in_bulk(superuser, information, include_descendants="on")
    assert WHY in text(response)
    assert is_live(good)
    assert not is_live(hard)


def test_drafts_below_a_refused_page_stay_drafts(superuser, information, hard):
    below = hard.add_child(instance=InformationPageFactory.build(title_de="Unten", slug="unten", live=False))
    publish_in_bulk(superuser, hard, include_descendants="on")
    assert not is_live(below)


@pytest.fixture
def submitted(hard, superuser):
    """The hard draft in a workflow whose only step asks nothing about reading."""
    workflow = Workflow.objects.create(name="Kurz")
    task = Task.objects.get(name="Darf online gehen?")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    workflow.start(hard, superuser.user)
    return hard


def test_publishing_many_at_a_planned_time_is_refused_at_once(superuser, hard):
    hard.go_live_at = timezone.now() + timedelta(days=2)
    hard.save_revision()
    assert WHY in text(publish_in_bulk(superuser, hard))
    assert not InformationPage.objects.get(pk=hard.pk).scheduled_revision


def approve(client, page):
    state = InformationPage.objects.get(pk=page.pk).current_workflow_task_state
    address = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk])
    return client.post(address, {"comment": ""}, follow=True)


def test_the_last_approval_of_a_workflow_is_refused_and_the_task_stays(superuser, submitted):
    response = approve(superuser, submitted)
    assert response.status_code == 200
    assert WHY in text(response)
    assert not is_live(submitted)
    assert InformationPage.objects.get(pk=submitted.pk).current_workflow_task_state.status == "in_progress"


def test_an_approval_in_the_editor_is_told_at_the_field(superuser, submitted):
    changes = {"action-workflow-action": "true", "workflow-action-name": "approve"}
    response = edit(superuser, submitted, body_de=paragraphs(LONG), **changes)
    assert WHY in text(response)
    assert "body_de" in response.context["form"].errors


@pytest.fixture
def old(information, advisory):
    """A page that went online before the rules became strict."""
    from content.models import LanguageStandard

    page = InformationPageFactory(parent=information, title_de="Alt", body_de=paragraph(LONG))
    LanguageStandard.objects.update(mode="binding")
    return page


def test_a_live_copy_is_refused(old):
    with pytest.raises(NotPublishable):
        old.copy(update_attrs={"slug": "kopie"})
    assert old.copy(update_attrs={"slug": "kopie"}, keep_live=False).pk


def test_an_editor_who_copies_is_told_why(superuser, old):
    posted = {"new_title": "Kopie", "new_slug": "kopie", "new_parent_page": old.get_parent().pk}
    address = reverse("wagtailadmin_pages:copy", args=[old.pk])
    response = superuser.post(address, posted | {"publish_copies": "on"}, follow=True)
    assert response.status_code == 200
    assert WHY in text(response)
    assert not InformationPage.objects.filter(slug="kopie").exists()


def test_an_alias_is_refused(superuser, old):
    with pytest.raises(NotPublishable):
        old.create_alias(update_slug="alias")
    posted = {"new_title": "Alias", "new_slug": "alias", "new_parent_page": old.get_parent().pk}
    response = superuser.post(
        reverse("wagtailadmin_pages:copy", args=[old.pk]), posted | {"alias": "on"}, follow=True
    )
    assert WHY in text(response)
    assert not InformationPage.objects.filter(slug="alias").exists()


def test_an_alias_follows_its_page_only_to_what_may_be_online(information):
    page = InformationPageFactory(parent=information, body_de=paragraph(EASY))
    alias = page.create_alias(update_slug="alias")
    page.body_de = paragraph(LONG)
    with pytest.raises(NotPublishable):
        page.save_revision().publish()
    assert EASY in str(InformationPage.objects.get(pk=alias.pk).body_de)


def test_going_back_to_an_old_version_is_refused(superuser, old):
    former = old.save_revision()
    old.body_de = paragraph(EASY)
    old.save_revision().publish()
    with pytest.raises(NotPublishable):
        former.publish()
    response = edit(
        superuser, old, body_de=paragraphs(LONG), revision=str(former.pk), **{"action-publish": "1"}
    )
    assert WHY in text(response)
    assert EASY in str(InformationPage.objects.get(pk=old.pk).body_de)


def test_a_command_or_script_is_refused(hard):
    hard.live = True
    for saving in (
        lambda: hard.save(),
        lambda: hard.save(clean=False),
        lambda: hard.save(update_fields=["live"]),
    ):
        with pytest.raises(NotPublishable):
            saving()
    assert not is_live(hard)


def test_publishing_a_hard_explanation_is_told_at_the_field(superuser, home):
    address = reverse("wagtailsnippets_glossary_term:add")
    posted = {"name_de": "Cloud", "explanation_de": LONG, "slug": "cloud", "action-publish": "1"}
    response = superuser.post(address, posted)
    assert response.status_code == 200
    assert WHY in text(response)


def test_a_hard_explanation_can_be_sent_to_review(redaktion, home):
    posted = {"name_de": "Cloud", "explanation_de": LONG, "slug": "cloud", "action-submit": "1"}
    response = redaktion.post(reverse("wagtailsnippets_glossary_term:add"), posted)
    assert response.status_code == 302
    term = Term.objects.get()
    assert term.current_workflow_state
    assert not term.live


def test_a_term_must_be_filled_in_for_the_review(redaktion, home):
    posted = {"name_de": "Cloud", "explanation_de": "", "slug": "cloud", "action-submit": "1"}
    response = redaktion.post(reverse("wagtailsnippets_glossary_term:add"), posted)
    assert set(response.context["form"].errors) == {"explanation_de"}
    assert not Term.objects.exists()


def test_a_refused_approval_of_a_term_leads_back_to_the_term(superuser, home):
    term = TermFactory(explanation_de=LONG, live=False)
    term.save_revision()
    workflow = Workflow.objects.create(name="Kurz")
    WorkflowTask.objects.create(workflow=workflow, task=Task.objects.get(name="Darf online gehen?"))
    state = workflow.start(term, superuser.user).current_task_state
    address = reverse("wagtailsnippets_glossary_term:workflow_action", args=[term.pk, "approve", state.pk])
    response = superuser.post(address, {"comment": ""})
    assert response.url == reverse("wagtailsnippets_glossary_term:edit", args=[term.pk])
    assert WHY in text(superuser.get(response.url))
    assert not Term.objects.get(pk=term.pk).live


def test_every_place_is_told_at_its_block(superuser, information):
    page = InformationPageFactory(parent=information, body_de=paragraph(LONG), live=False)
    changes = {"body_de": paragraphs(LONG, EASY, f"{LONG} {LONG}"), "action-publish": "1"}
    response = edit(superuser, page, **changes)
    [error] = response.context["form"].errors.as_data()["body_de"]
    told = {position: len(own.messages) for position, own in error.block_errors.items()}
    assert told == {0: 1, 2: 2}
    assert text(response).count(WHY) >= 3
