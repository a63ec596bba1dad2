"""Publishing a changed German text marks places of the translations; drafts do not; a look takes the mark away."""

import pytest
from django.urls import reverse
from lxml import html

from content.models import InformationPage, TranslationBasis
from content.review.freshness.follow import stale_in_draft, stale_places
from tests import factories


def block(block_id: str, text: str) -> dict:
    return {"type": "paragraph", "value": f"<p>{text}</p>", "id": block_id}


OLD, NEW = "Ein Ausweis kostet 12 Euro.", "Ein Ausweis kostet 15 Euro."


@pytest.fixture
def page(information) -> InformationPage:
    """A topic in German and English; Turkish is written, but not released."""
    return factories.InformationPageFactory(
        parent=information,
        title_de="Bücherei",
        body_de=[block("a", "Die Bücherei ist offen."), block("b", OLD)],
        title_en="Library",
        lead_en="What this is about.",
        body_en=[block("x", "The library is open."), block("y", "A card costs 12 euros.")],
        released_en=True,
        title_tr="Kütüphane",
        body_tr=[block("t", "Kütüphane açık."), block("u", "Kart 12 avro.")],
    )


def change_german(page, publish: bool = True, text: str = NEW, **other):
    draft = page.get_latest_revision_as_object() if page.latest_revision_id else page
    draft.body_de = [block("a", "Die Bücherei ist offen."), block("b", text)]
    for name, value in other.items():
        setattr(draft, name, value)
    revision = draft.save_revision()
    if publish:
        revision.publish()
    return draft


def places(page, code: str = "en") -> list[str]:
    return [place.block_id for place in stale_places(page, code)]


def test_a_draft_marks_nothing(page):
    change_german(page, publish=False)
    assert places(page) == []


def test_a_published_change_marks_the_places_made_from_it_in_every_translation(page):
    change_german(page)
    [place] = stale_places(page, "en")
    assert (place.field, place.block_id, place.old, place.new) == ("body", "y", OLD, NEW)
    assert places(page, "tr") == ["u"]
    assert places(page, "uk") == []


def test_the_count_for_reports_is_stored(page):
    change_german(page)
    row = TranslationBasis.objects.get(language="en")
    assert (row.stale_count, row.stale_since is not None) == (1, True)


def test_changing_the_translation_takes_the_mark_away_when_it_is_published(page):
    change_german(page)
    translated = [block("x", "The library is open."), block("y", "A card costs 15 euros.")]
    draft = change_german(page, publish=False, body_en=translated)
    assert places(page) == ["y"]
    assert stale_in_draft(draft).get("en", []) == []
    draft.get_latest_revision().publish()
    assert places(page) == []
    assert TranslationBasis.objects.get(language="en").stale_since is None


def test_unpublishing_and_publishing_again_keeps_the_marks(page):
    change_german(page)
    page.refresh_from_db()
    page.unpublish()
    page.get_latest_revision().publish()
    assert places(page) == ["y"]


def test_the_cost_does_not_grow_with_the_text(page, django_assert_num_queries):
    change_german(page)
    page = InformationPage.objects.get(pk=page.pk)
    with django_assert_num_queries(1):
        stale_places(page, "en")
    with django_assert_num_queries(1):
        stale_in_draft(page)


def settle(client, page, block_id: str = "y", code: str = "en"):
    return client.post(
        reverse("review_settle", args=[page.pk, code]), {"field": "body", "block_id": block_id}
    )


def test_somebody_who_may_edit_can_say_that_a_place_still_fits(page, redaktion):
    change_german(page)
    response = settle(redaktion, page)
    assert (response.status_code, places(page), places(page, "tr")) == (200, [], ["u"])
    change_german(page, text="Ein Ausweis kostet 20 Euro.")
    assert [(place.old, place.new) for place in stale_places(page, "en")] == [
        (NEW, "Ein Ausweis kostet 20 Euro.")
    ]


def test_a_place_that_is_not_marked_can_be_settled_without_harm(page, redaktion):
    change_german(page)
    assert settle(redaktion, page, "nothing").status_code == 200
    assert settle(redaktion, page, code="xx").status_code == 200
    assert places(page) == ["y"]


def test_nobody_else_can(page, client):
    change_german(page)
    assert settle(client, page).status_code == 302
    client.force_login(factories.UserFactory(), backend="django.contrib.auth.backends.ModelBackend")
    assert settle(client, page).status_code == 302
    assert places(page) == ["y"]


def test_the_settled_text_is_the_published_one_and_not_a_later_draft(page, redaktion):
    change_german(page)
    page.refresh_from_db()
    draft = change_german(page, publish=False, text="Ein Ausweis kostet 99 Euro.")
    settle(redaktion, page)
    assert places(page) == []
    draft.get_latest_revision().publish()
    assert [place.old for place in stale_places(page, "en")] == [NEW]


def test_the_editor_shows_the_change_at_the_field_and_names_its_block(page, redaktion):
    change_german(page)
    response = redaktion.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    document = html.fromstring(response.content.decode())
    [note] = document.xpath("//*[@data-code='en']//*[@data-field-note]")
    assert note.get("data-block") == "y"
    [old], [new] = note.xpath(".//del"), note.xpath(".//ins")
    assert (old.text_content().split()[-1], new.text_content().split()[-1]) == ("12", "15")
    assert note.xpath(".//button/@data-settle") == [reverse("review_settle", args=[page.pk, "en"])]


def test_what_was_written_into_the_german_text_is_escaped(page, redaktion):
    change_german(page, text="Ein &lt;script&gt; kostet 15 Euro.")
    response = redaktion.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    document = html.fromstring(response.content.decode())
    [note] = document.xpath("//*[@data-code='en']//*[@data-field-note]")
    assert "<script>" in note.text_content()
    assert note.xpath(".//script") == []


def test_what_is_kept_of_a_page_goes_with_it_and_with_the_page_above(information):
    for _round in range(2):
        text = factories.paragraph("The town helps.")
        page = factories.InformationPageFactory(
            parent=information, title_en="Town", body_en=text, released_en=True
        )
        assert TranslationBasis.objects.filter(object_id=str(page.pk)).exists()
        (page if _round == 0 else information).delete()
        assert not TranslationBasis.objects.filter(object_id=str(page.pk)).exists()
