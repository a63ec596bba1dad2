"""A changed source marks exactly the chapters made from it, and says what has changed."""

from __future__ import annotations

import pytest
from django.urls import reverse

from content.handreichung.freshness.changes import ChangeKind
from content.handreichung.freshness.look import freshness, remember
from content.models import Befund, Beleg, KapitelPage, KnownSource, LeitfadenPage
from glossary.models import Term
from tests import factories


@pytest.fixture
def chapters(home):
    """Three chapters: on Wohnen, on Umwelt, and on both, all looked at."""
    fields = {name: factories.HandlungsfeldFactory(name_de=name) for name in ("Wohnen", "Umwelt")}
    factories.TermFactory(name_de="Sensor")
    shared = factories.BelegFactory(reference="Studie")
    for name, field in fields.items():
        factories.BefundFactory(
            title_de=f"Befund {name}",
            lead_de=f"In {name} hilft ein Sensor.",
            handlungsfeld=field,
            belege=[shared],
        )
        factories.LeitfadenPageFactory(title_de=f"Leitfaden {name}", handlungsfelder=[field])
    factories.KapitelPageFactory(title_de="Wohnen", handlungsfelder=[fields["Wohnen"]])
    factories.KapitelPageFactory(title_de="Umwelt", handlungsfelder=[fields["Umwelt"]])
    factories.KapitelPageFactory(title_de="Beides", handlungsfelder=fields.values())
    remember(list(KapitelPage.objects.order_by("path")))
    assert due() == {}
    return fields


def due() -> dict[str, list[tuple[ChangeKind, str]]]:
    """Return the marked chapters with what has happened to which source."""
    return {
        state.chapter.title_de: [(change.kind, change.source.label) for change in state.changes]
        for state in freshness()
        if state.is_due
    }


def words(kind: str) -> str:
    """Return the words of a kind in the diff of the first change of the first marked chapter."""
    change = next(state for state in freshness() if state.is_due).changes[0]
    return "".join(part.text for text in change.texts for part in text.parts if part.kind == kind)


def test_a_changed_finding_marks_the_chapters_that_show_it(chapters):
    befund = Befund.objects.get(title_de="Befund Wohnen")
    befund.lead_de = "In Wohnen hilft ein Mensch."
    befund.save_revision().publish()
    assert due() == {
        name: [(ChangeKind.CHANGED, "Befund Wohnen"), *word]
        for name, word in (("Wohnen", [(ChangeKind.GONE, "Sensor")]), ("Beides", []))
    }
    assert (words("old"), words("new")) == ("Sensor", "Mensch")


def test_a_changed_grade_of_evidence_marks_all_who_rest_on_it(chapters):
    beleg = Beleg.objects.get()
    beleg.grade = "D"
    beleg.save()
    assert due() == {name: [(ChangeKind.CHANGED, "Studie")] for name in ("Wohnen", "Umwelt", "Beides")}


def test_a_changed_page_marks_the_chapters_that_show_it_in_any_language(chapters):
    guide = LeitfadenPage.objects.get(title_de="Leitfaden Umwelt")
    guide.duration = "months"
    guide.save_revision().publish()
    assert due() == {name: [(ChangeKind.CHANGED, "Leitfaden Umwelt")] for name in ("Umwelt", "Beides")}


def test_a_changed_word_marks_the_chapters_whose_texts_hold_it(chapters):
    term = Term.objects.get()
    term.explanation_de = "Ein Sensor misst etwas."
    term.save()
    assert due() == {name: [(ChangeKind.CHANGED, "Sensor")] for name in ("Wohnen", "Umwelt", "Beides")}


def test_a_new_finding_and_one_that_is_gone_mark_their_chapters(chapters):
    factories.BefundFactory(title_de="Neu", handlungsfeld=chapters["Wohnen"], belege=[Beleg.objects.get()])
    Befund.objects.get(title_de="Befund Umwelt").unpublish()
    found = due()
    assert found["Wohnen"] == [(ChangeKind.ADDED, "Neu")]
    assert (ChangeKind.GONE, "Befund Umwelt") in found["Umwelt"]
    assert {(ChangeKind.ADDED, "Neu"), (ChangeKind.GONE, "Befund Umwelt")} <= set(found["Beides"])


def test_drafts_mark_nothing(chapters):
    befund = Befund.objects.get(title_de="Befund Wohnen")
    befund.lead_de = "Noch nicht fertig."
    befund.save_revision()
    assert due() == {}


def test_a_chapter_is_looked_at_when_it_first_goes_online_and_not_by_later_corrections(chapters):
    chapter = factories.KapitelPageFactory(title_de="Neu", handlungsfelder=[chapters["Wohnen"]])
    KnownSource.objects.filter(chapter=chapter).delete()
    chapter.save_revision().publish()
    assert due() == {}
    befund = Befund.objects.get(title_de="Befund Wohnen")
    befund.title_de = "Anders"
    befund.save_revision().publish()
    chapter.lead_de = "Ohne Tippfehler."
    chapter.save_revision().publish()
    assert "Neu" in due()


def test_the_report_costs_the_same_for_many_chapters(chapters, django_assert_max_num_queries):
    with django_assert_max_num_queries(17):
        assert len(freshness()) == 3


class TestEditor:
    """What editors see of it and what they can do."""

    @pytest.fixture
    def changed(self, chapters) -> KapitelPage:
        """The chapter on Wohnen after its finding was changed."""
        befund = Befund.objects.get(title_de="Befund Wohnen")
        befund.lead_de = "In Wohnen hilft ein Sensor sehr."
        befund.save_revision().publish()
        return KapitelPage.objects.get(title_de="Wohnen")

    def test_the_report_names_chapters_and_changes_and_a_look_takes_the_mark_away(self, redaktion, changed):
        report = redaktion.get(reverse("chapters_report")).content.decode()
        assert "geändert: Befund „Befund Wohnen“" in " ".join(report.split())
        redaktion.post(reverse("chapter_seen", args=[changed.pk]))
        assert list(due()) == ["Beides"]
        assert set(
            KnownSource.objects.filter(chapter=changed).values_list("seen_by__username", flat=True)
        ) != {None}

    def test_the_editor_of_the_chapter_says_so_and_leads_to_what_has_changed(self, redaktion, changed):
        html = redaktion.get(reverse("wagtailadmin_pages:edit", args=[changed.pk])).content.decode()
        url = reverse("chapter_sources", args=[changed.pk])
        assert "1 Quelle dieses Kapitels hat sich geändert." in html
        assert url in html
        html = redaktion.get(url).content.decode()
        assert "<ins>" in html and "sehr" in html

    def test_strangers_see_and_change_nothing(self, client, changed):
        for name in ("chapter_sources", "chapter_seen"):
            assert client.post(reverse(name, args=[changed.pk])).status_code == 302
        assert "Wohnen" in due()
