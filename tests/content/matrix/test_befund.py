"""Befunde: where they stand in the matrix, and what they need before they go online."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db.models import ProtectedError
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Task, Workflow, WorkflowTask

from content.matrix.findings import live_findings
from content.models import Befund, BefundBeleg, Beleg
from content.pages.release import problems
from glossary.publishing import NotPublishable
from tests import editor, factories

NO_ROWS = {f"{name}-{count}_FORMS": "0" for name in ("belege", "links") for count in ("TOTAL", "INITIAL")}


def one_row(beleg: Beleg) -> dict[str, str]:
    """Return the posted form of one Beleg."""
    row = {"beleg": str(beleg.pk), "place": "S. 12", "ORDER": "1", "DELETE": "", "id": ""}
    return NO_ROWS | {"belege-TOTAL_FORMS": "1"} | {f"belege-0-{name}": value for name, value in row.items()}


@pytest.fixture
def matrix(home):
    return factories.MatrixPageFactory(parent=home)


@pytest.fixture
def cell(db):
    """The fields of the form that place a Befund."""
    row, column = factories.HandlungsfeldFactory(), factories.WirkungFactory()
    return {"handlungsfeld": str(row.pk), "wirkung": str(column.pk), "kind": "risk", "weight": "2"}


def text(**changes) -> dict[str, str]:
    return {
        "title_de": "Ohne Internet",
        "slug": "ohne-internet",
        "lead_de": "Wer kein Internet hat, bekommt keinen Termin.",
        "audiences": ["older_people"],
    } | changes


def test_it_is_not_published_without_a_beleg_and_says_why(matrix):
    befund = factories.BefundFactory(live=False, belege=[])
    with pytest.raises(NotPublishable) as refusal:
        befund.save_revision().publish()
    assert "Beleg" in refusal.value.message_dict["belege"][0]
    assert not Befund.objects.get().live


def test_it_is_not_published_without_a_statement(matrix):
    befund = factories.BefundFactory(live=False, lead_de="")
    assert "lead_de" in problems(befund)


def test_the_editor_says_at_the_evidence_that_it_is_missing(chefredaktion, matrix, cell):
    html = editor.create(
        chefredaktion, matrix, Befund, **text(), **cell, **NO_ROWS, **{"action-publish": "1"}
    ).content.decode()
    panel = html[html.index('id="panel-child-') :]
    assert "noch keinen Beleg" in panel
    assert not Befund.objects.exists()


def test_it_is_published_with_the_beleg_that_is_added_in_the_same_form(chefredaktion, matrix, cell, advisory):
    beleg = factories.BelegFactory()
    editor.create(
        chefredaktion, matrix, Befund, **text(), **cell, **one_row(beleg), **{"action-publish": "1"}
    )
    befund = Befund.objects.get()
    assert befund.live
    assert befund.audiences == ["older_people"]
    assert [(row.beleg, row.place) for row in befund.belege.all()] == [(beleg, "S. 12")]


def test_a_draft_may_lack_its_beleg(redaktion, matrix, cell):
    editor.create(redaktion, matrix, Befund, **text(), **cell, **NO_ROWS)
    assert not Befund.objects.get().live


def test_no_other_way_leads_it_online_without_a_beleg_and_each_says_why(superuser, matrix):
    befund = factories.BefundFactory(live=False, belege=[])
    befund.save_revision()
    in_bulk = reverse("wagtail_bulk_action", args=["content", "basepage", "publish"])
    answers = [superuser.post(f"{in_bulk}?id={befund.pk}", follow=True)]
    workflow = Workflow.objects.create(name="Kurz")
    task = Task.objects.get(name="Darf online gehen?")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    state = workflow.start(befund, superuser.user).current_task_state
    approve = reverse("wagtailadmin_pages:workflow_action", args=[befund.pk, "approve", state.pk])
    answers.append(superuser.post(approve, {"comment": ""}, follow=True))
    assert ["noch keinen Beleg" in answer.content.decode() for answer in answers] == [True, True]
    yesterday = timezone.now() - timedelta(days=1)
    befund.go_live_at = yesterday
    befund.save_revision(approved_go_live_at=yesterday)
    call_command("publish_scheduled")
    assert not Befund.objects.get().live
    assert not befund.copy(update_attrs={"slug": "kopie"}).live


def test_a_live_one_keeps_its_last_beleg(matrix):
    befund = factories.BefundFactory()
    befund.belege.clear()
    with pytest.raises(NotPublishable):
        befund.save()
    assert BefundBeleg.objects.count() == 1


def test_its_handlungsfelder_are_its_row(matrix):
    befund = factories.BefundFactory()
    befund.handlungsfeld = factories.HandlungsfeldFactory(name_de="Mobilität")
    befund.save_revision().publish()
    assert [field.name for field in Befund.objects.get().handlungsfelder.all()] == ["Mobilität"]


def test_unknown_audiences_are_refused(matrix):
    with pytest.raises(ValidationError) as refusal:
        factories.BefundFactory(audiences=["everybody"])
    assert "audiences" in refusal.value.message_dict


def test_what_it_rests_on_cannot_be_deleted(matrix):
    befund = factories.BefundFactory()
    for needed in (befund.belege.get().beleg, befund.handlungsfeld, befund.wirkung):
        with pytest.raises(ProtectedError):
            needed.delete()


def test_a_draft_survives_that_its_cell_and_its_beleg_are_deleted(matrix, chefredaktion):
    befund = factories.BefundFactory()
    row, gone = befund.handlungsfeld, factories.HandlungsfeldFactory()
    beleg = factories.BelegFactory()
    befund.handlungsfeld = gone
    befund.belege = [BefundBeleg(beleg=beleg)]
    befund.save_revision()
    gone.delete()
    beleg.delete()
    draft = Befund.objects.get().get_latest_revision_as_object()
    assert (draft.handlungsfeld, draft.belege.count()) == (row, 0)
    assert chefredaktion.get(reverse("wagtailadmin_pages:edit", args=[befund.pk])).status_code == 200


def test_its_page_shows_statement_steps_and_what_the_grade_means(client, matrix):
    beleg = factories.BelegFactory(reference="Amt für Statistik: Umfrage", year=2024, grade="B", is_demo=True)
    befund = factories.BefundFactory(kind="risk", contested=True, belege=[beleg])
    html = client.get(befund.url).content.decode()
    for words in (
        "Viele Menschen sparen Zeit.",
        "<li>Bieten Sie Hilfe an.</li>",
        "Risiko",
        "Amt für Statistik: Umfrage",
        "Eine sorgfältige Studie oder eine große Umfrage zeigt es.",
        "Diese Quelle ist erfunden.",
        "Umstritten",
        '"@type":"Article"',
    ):
        assert words in html


def test_it_leads_from_information_to_guides_to_networks(client, matrix):
    field = factories.HandlungsfeldFactory()
    network = factories.NetzwerkPageFactory(handlungsfelder=[field])
    guide, topic = factories.LeitfadenPageFactory(), factories.InformationPageFactory()
    factories.LeitfadenPageFactory(handlungsfelder=[field], title_de="Nicht gewählt")
    befund = factories.BefundFactory(handlungsfeld=field, links=[guide, topic])
    html = client.get(befund.url).content.decode()
    places = [html.index(f">{page.title_de}</a>") for page in (topic, guide, network)]
    assert places == sorted(places)
    assert "Nicht gewählt" not in html


def test_reading_all_costs_the_same_for_many(matrix, django_assert_num_queries):
    topic = factories.InformationPageFactory()
    for _number in range(3):
        factories.BefundFactory(belege=factories.BelegFactory.create_batch(2), links=[topic])
    factories.BefundFactory(live=False)
    with django_assert_num_queries(3):
        read = [
            (
                befund.handlungsfeld.name,
                befund.wirkung.name,
                *(row.beleg.grade for row in befund.belege.all()),
            )
            for befund in live_findings()
        ]
        assert len(read) == 3
