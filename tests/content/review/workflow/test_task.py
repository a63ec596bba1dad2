"""The step *Verständlichkeitsprüfung*: what fails goes back with its findings, what keeps the rules may go on."""

import pytest
from django.urls import reverse
from lxml import html as lxml_html
from wagtail.models import Comment, GroupApprovalTask, TaskState

from content.models import ReadabilityTask
from content.review.workflow.remarks import remarks
from tests.factories import InformationPageFactory, paragraph

EASY = "Das Rathaus ist am Markt. Sie können dort einen Ausweis holen. " * 5
HARD = 'Mehr steht <a href="https://example.org/">hier</a>.'


@pytest.fixture
def submit(information, redaktion):
    """Return a function that hands a text in for the workflow."""

    def submitted(text):
        page = InformationPageFactory(
            parent=information, title_de="Ausweis", body_de=paragraph(text), live=False
        )
        page.save_revision(user=redaktion.user)
        page.get_workflow().start(page, redaktion.user)
        return page

    return submitted


def act(client, page, action, **data):
    state = page.current_workflow_task_state
    url = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, action, state.pk])
    response = client.post(url, {"comment": "", **data}, headers={"X-Requested-With": "XMLHttpRequest"})
    vars(page).pop("_current_workflow_state", None)
    return response, TaskState.objects.get(pk=state.pk)


def dialog(client, page):
    """Return what a reviewer sees before a text goes back."""
    state = page.current_workflow_task_state
    url = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "reject", state.pk])
    return lxml_html.fromstring(client.get(url).json()["html"])


def test_the_workflow_has_the_step_and_not_the_former_one(information):
    tasks = [task.specific for task in information.get_workflow().tasks]
    assert isinstance(tasks[0], ReadabilityTask)
    assert sorted(group.name for group in tasks[0].groups.all()) == ["Chef-Redaktion", "Prüfung"]
    assert [task.name for task in GroupApprovalTask.objects.all()] == ["Darf online gehen?"]


def test_what_keeps_the_rules_can_be_released(submit, pruefung):
    page = submit(EASY)
    _response, state = act(pruefung, page, "approve")
    assert state.status == TaskState.STATUS_APPROVED
    assert page.current_workflow_task.name == "Darf online gehen?"


def test_what_fails_cannot_be_released(submit, pruefung):
    page = submit(EASY + HARD)
    response, state = act(pruefung, page, "approve")
    assert state.status == TaskState.STATUS_IN_PROGRESS
    html = pruefung.get(response.json()["redirect"]).content.decode()
    assert "„hier“" in html
    assert 'data-workflow-action-name="reject"' in html
    assert 'data-workflow-action-name="approve"' not in html


def test_the_dialog_shows_the_findings(submit, pruefung):
    page = submit(EASY + HARD)
    boxes = dialog(pruefung, page).xpath("//input[@name='remarks']")
    assert [box.get("value") for box in boxes] == [remark.key for remark in remarks(page)]
    assert all(box.get("checked") is not None for box in boxes)
    assert "hier" in boxes[0].getparent().text_content()


def test_chosen_findings_become_comments_at_their_places(submit, pruefung):
    page = submit(EASY + HARD)
    key = remarks(page)[0].key
    _response, state = act(pruefung, page, "reject", comment="Bitte mit Ziel.", remarks=[key])
    assert (state.status, state.comment) == (TaskState.STATUS_REJECTED, "Bitte mit Ziel.")
    comment = Comment.objects.get(page=page)
    assert comment.contentpath == f"body_de.{page.body_de[0].id}"
    assert comment.user == pruefung.user
    assert "„hier“" in comment.text


def test_a_draft_that_was_saved_after_submitting_is_the_one_that_goes_back(submit, pruefung, redaktion):
    page = submit(EASY)
    page.body_de = paragraph(f"Das ist neu. {EASY}{HARD}")
    later = page.save_revision(user=redaktion.user)
    keys = [box.get("value") for box in dialog(pruefung, page).xpath("//input[@name='remarks']")]
    assert keys == [remark.key for remark in remarks(page)] != []
    _response, state = act(pruefung, page, "reject", remarks=keys)
    assert state.status == TaskState.STATUS_REJECTED
    comments = Comment.objects.filter(page=page)
    assert [comment.revision_created for comment in comments] == [later] * len(keys)


def test_findings_that_were_not_chosen_leave_no_comment(submit, pruefung):
    page = submit(EASY + HARD)
    _response, state = act(pruefung, page, "reject", comment="Bitte kürzer.")
    assert state.status == TaskState.STATUS_REJECTED
    assert not Comment.objects.exists()


def test_a_key_of_no_finding_is_passed_over(submit, pruefung):
    page = submit(EASY + HARD)
    _response, state = act(pruefung, page, "reject", remarks=["de:body::0:passive", "<script>"])
    assert state.status == TaskState.STATUS_REJECTED
    assert not Comment.objects.exists()


def test_a_reason_that_is_too_long_is_refused_and_kept(submit, pruefung):
    page = submit(EASY + HARD)
    response, state = act(pruefung, page, "reject", comment="x" * 2_001)
    assert state.status == TaskState.STATUS_IN_PROGRESS
    assert "x" * 2_001 in response.json()["html"]


def test_a_text_is_judged_as_it_was_submitted_not_as_it_is_online(information, redaktion, pruefung):
    page = InformationPageFactory(parent=information, title_de="Ausweis", body_de=paragraph(EASY))
    page.body_de = paragraph(EASY + HARD)
    page.save_revision(user=redaktion.user)
    page.get_workflow().start(page, redaktion.user)
    _response, state = act(pruefung, page, "approve")
    assert state.status == TaskState.STATUS_IN_PROGRESS


def test_redaktion_takes_no_part_in_the_check(submit, redaktion):
    page = submit(EASY)
    _response, state = act(redaktion, page, "approve")
    assert state.status == TaskState.STATUS_IN_PROGRESS
