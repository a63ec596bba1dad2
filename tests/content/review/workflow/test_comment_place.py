"""A comment on a finding stands at the very field that holds the words."""

from uuid import uuid4

import pytest

from content.models import BasePage
from content.readability import Finding, Severity
from content.review.analysis import analyse
from content.review.workflow.comment_place import content_path
from tests.factories import (
    ChecklistePageFactory,
    InformationPageFactory,
    LeitfadenPageFactory,
    checklist_group,
    paragraph,
    step,
)

HARD = "Der Antrag wird von der Stadt bearbeitet."


def block(kind, value):
    return {"type": kind, "value": value, "id": str(uuid4())}


def found(page, words=HARD):
    """Return the first finding of the German version within the words."""
    return next(finding for finding in analyse(page, "de").findings if finding.text in words)


def at(page, path):
    """Return the value at a content path."""
    name, *rest = path.split(".")
    return page._meta.get_field(name).get_block_by_content_path(getattr(page, name), rest)


def test_a_plain_field_is_named_by_its_column(information):
    page = InformationPageFactory(parent=information, lead_de=HARD, live=False)
    assert content_path(page, "de", found(page)) == "lead_de"


def test_a_paragraph_is_named_by_its_block(information):
    body = [block("paragraph", "<p>Das ist gut.</p>"), block("paragraph", f"<p>{HARD}</p>")]
    page = InformationPageFactory(parent=information, body_de=body, live=False)
    assert content_path(page, "de", found(page)) == f"body_de.{body[1]['id']}"


def test_a_part_of_a_step_is_named(praxisanleitungen):
    page = LeitfadenPageFactory(
        parent=praxisanleitungen, steps_de=[step("Planen", goal="Alle wissen es.", result=HARD)], live=False
    )
    path = content_path(page, "de", found(page))
    assert path.startswith("steps_de.")
    assert path.endswith(".result")
    assert HARD in str(at(page, path).value)


def test_a_point_of_a_checklist_is_named(praxisanleitungen):
    page = ChecklistePageFactory(
        parent=praxisanleitungen, groups_de=[checklist_group("Vorher", "Raum buchen", HARD)], live=False
    )
    bound = at(page, content_path(page, "de", found(page)))
    assert HARD in str(bound.value)


def test_words_that_stand_in_no_single_field_lead_to_the_first_of_the_block(praxisanleitungen):
    page = LeitfadenPageFactory(parent=praxisanleitungen, steps_de=[step("Planen", result=HARD)], live=False)
    key = page.steps_de[0].id
    lost = Finding("passive", Severity.ERROR, f"steps:{key}:0", 0, 4, "weg", "", "", "", ())
    assert content_path(page, "de", lost) == f"steps_de.{key}.title"


def test_a_block_that_is_gone_leads_to_the_field(information):
    page = InformationPageFactory(parent=information, body_de=paragraph(HARD), live=False)
    lost = Finding("passive", Severity.ERROR, "body:nowhere:0", 0, 4, "weg", "", "", "", ())
    assert content_path(page, "de", lost) == "body_de"


@pytest.mark.parametrize("kind", [InformationPageFactory])
def test_wagtail_takes_the_path_for_valid(kind, information):
    from wagtail.models import Comment

    page = kind(parent=information, body_de=paragraph(HARD), live=False)
    comment = Comment(
        page=BasePage.objects.get(pk=page.pk), contentpath=content_path(page, "de", found(page))
    )
    assert comment.has_valid_contentpath(page)
