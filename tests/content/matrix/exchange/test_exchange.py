"""Findings go out as files and come back: nothing is lost, nothing goes online, every error has its place."""

from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse
from lxml import html as lxml_html

from content.matrix.exchange.columns import column_of, columns
from content.models import Befund, BefundImport, Beleg
from glossary.exchange.table_file import csv_bytes, read_table
from tests import factories
from tests.exchange import confirm, errors_of, upload_to

TITLE, LEAD, FIELD, EFFECT = "Titel [de]", "Aussage [de]", "Handlungsfeld", "Wirkung"
BELEG, YEAR, GRADE = "Beleg", "Beleg: Jahr", "Beleg: Güte"
NEW = [TITLE, LEAD, FIELD, EFFECT, BELEG, YEAR, GRADE]


@pytest.fixture
def befund(home):
    """A public finding with two Belege, a link and an English version."""
    matrix = factories.MatrixPageFactory(parent=home)
    return factories.BefundFactory(
        parent=matrix,
        slug="lernen",
        title_de="=Lernen",
        handlungsfeld=factories.HandlungsfeldFactory(slug="bildung", name_de="Bildung"),
        wirkung=factories.WirkungFactory(slug="teilhabe", name_de="Teilhabe"),
        kind="question",
        weight=3,
        contested=True,
        audiences=["politics", "older_people"],
        belege=[
            factories.BelegFactory(
                reference="Berg: Studie", year=2024, kind="delphi", is_demo=True, note="Zwei\nZeilen"
            ),
            factories.BelegFactory(reference="Amt: Umfrage", year=2023, url="https://example.org/umfrage"),
        ],
        links=[factories.InformationPageFactory(slug="baum")],
        main_image=factories.PictureFactory(title="Schule"),
        main_image_alt_de="Eine Schule.",
        main_image_alt_en="A school.",
        sign_language_video=factories.DocumentFactory(title="Gebärden"),
        responsible=factories.UserFactory(username="mia"),
        has_feedback=False,
        links_terms=False,
        excluded_terms="Cloud\nServer",
        seo_title_de="Lernen in der Stadt",
        reviewed_on=date(2026, 3, 1),
        title_en="Learning",
        lead_en="People learn.",
        for_whom_en="All.",
        what_to_do_en="Ask.\nHelp.",
        released_en=True,
    )


def export(client, kind: str) -> bytes:
    return client.get(reverse("matrix_export", args=[kind])).content


def upload(client, content: bytes):
    return upload_to(client, reverse("matrix_import"), content)


def draft() -> Befund:
    return Befund.objects.get(slug="lernen").get_latest_revision_as_object()


def draft_values(befund: Befund) -> dict[str, object]:
    """Return what would stand in a revision, without its times and rows of its own."""
    passing = {"latest_revision", "live_revision", "has_unpublished_changes", "latest_revision_created_at"}
    own = {"belege", "links", "last_published_at", "first_published_at"}
    return {key: value for key, value in befund.serializable_data().items() if key not in passing | own}


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_what_goes_out_comes_back_unchanged(chefredaktion, befund, kind):
    preview = upload(chefredaktion, export(chefredaktion, kind))
    assert "Die Datei ändert nichts" in preview.content.decode()


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_matrix_that_was_emptied_is_filled_again_without_loss(superuser, befund, kind):
    exported = export(superuser, kind)
    befund.delete()
    Beleg.objects.all().delete()
    confirm(superuser, upload(superuser, exported))
    assert read_table(export(superuser, kind), column_of) == read_table(exported, column_of)
    again = Befund.objects.get()
    assert not again.live
    assert [(row.beleg.reference, row.beleg.note) for row in again.belege.all()] == [
        ("Berg: Studie", "Zwei\nZeilen"),
        ("Amt: Umfrage", ""),
    ]
    assert [link.page.slug for link in again.links.all()] == ["baum"]
    kept = Befund.objects.get().get_latest_revision_as_object()
    assert kept.main_image.title == "Schule"
    assert kept.sign_language_video.title == "Gebärden"
    assert (kept.responsible.username, kept.has_feedback, kept.links_terms) == ("mia", False, False)


def test_a_change_becomes_a_draft_of_the_public_finding(chefredaktion, befund):
    befund.save_revision().publish()
    rows = [["lernen", "Neue Aussage.", "Chance", "citizens; Politik"]]
    preview = upload(chefredaktion, csv_bytes(["Kurzname", LEAD, "Art", "Wichtig für"], rows))
    text = preview.content.decode()
    assert "Viele Menschen sparen Zeit." in text
    assert "Neue Aussage." in text
    confirm(chefredaktion, preview)
    befund.refresh_from_db()
    assert (befund.live, befund.lead_de) == (True, "Viele Menschen sparen Zeit.")
    assert (draft().lead_de, draft().kind, draft().audiences) == (
        "Neue Aussage.",
        "chance",
        ["citizens", "politics"],
    )
    assert [row.beleg.reference for row in draft().belege.all()] == ["Berg: Studie", "Amt: Umfrage"]


def test_a_place_stays_where_the_file_has_no_column_for_it(chefredaktion, befund):
    row = befund.belege.first()
    row.place = "S. 12"
    befund.belege.add(row)
    befund.save_revision().publish()
    rows = [["lernen", "Berg: Studie", "2024", "A"], ["lernen", "Neu: Buch", "2020", "C"]]
    confirm(chefredaktion, upload(chefredaktion, csv_bytes(["Kurzname", BELEG, YEAR, GRADE], rows)))
    kept = [(row.beleg.reference, row.beleg.grade, row.place) for row in draft().belege.all()]
    assert kept == [("Berg: Studie", "A", "S. 12"), ("Neu: Buch", "C", "")]


def test_what_is_not_in_the_file_stays(chefredaktion, befund):
    before = draft_values(befund)
    confirm(chefredaktion, upload(chefredaktion, csv_bytes(["Kurzname", LEAD], [["lernen", "Neu."]])))
    assert draft_values(draft()) == before | {"lead_de": "Neu.", "lead": "Neu."}


def test_new_findings_are_drafts_with_known_and_new_evidence(redaktion, befund):
    rows = [
        [
            "Ohne Gerät",
            "Wer kein Gerät hat, lernt nicht.",
            "Bildung",
            "teilhabe",
            "Berg: Studie",
            "2024",
            "B",
        ],
        ["", "", "", "", "Neu: Buch", "2020", "c"],
    ]
    confirm(redaktion, upload(redaktion, csv_bytes(NEW, rows)))
    new = Befund.objects.get(slug="ohne-geraet")
    assert not new.live
    assert new.owner == redaktion.user
    assert [(row.beleg.reference, row.beleg.grade) for row in new.belege.all()] == [
        ("Berg: Studie", "B"),
        ("Neu: Buch", "C"),
    ]
    assert Beleg.objects.filter(reference="Berg: Studie").count() == 1


def test_evidence_that_is_left_out_is_taken_from_the_finding_only(chefredaktion, befund):
    rows = [["lernen", "Amt: Umfrage", "2023", "A"]]
    preview = upload(chefredaktion, csv_bytes(["Kurzname", BELEG, YEAR, GRADE], rows))
    confirm(chefredaktion, preview)
    assert [row.beleg.reference for row in draft().belege.all()] == ["Amt: Umfrage"]
    assert Beleg.objects.get(reference="Amt: Umfrage").grade == "A"
    assert Beleg.objects.filter(reference="Berg: Studie").exists()
    assert Befund.objects.get(slug="lernen").belege.count() == 2


@pytest.mark.parametrize(
    ("heading", "cell", "place"),
    [
        (FIELD, "mars", FIELD),
        (FIELD, "", FIELD),
        ("Art", "Wunder", "Art"),
        ("Gewicht", "4", "Gewicht"),
        ("Umstritten", "vielleicht", "Umstritten"),
        ("Wichtig für", "Marsmenschen", "Wichtig für"),
        ("Zuletzt geprüft", "gestern", "Zuletzt geprüft"),
        ("Weiterführende Seiten", "information/gibt-es-nicht", "Weiterführende Seiten"),
        (TITLE, "", TITLE),
        (LEAD, "x" * 401, LEAD),
        ("Hauptbild", "gibt-es-nicht.png", "Hauptbild"),
        ("Verantwortlich", "niemand", "Verantwortlich"),
        ("Erklärt Wörter", "manchmal", "Erklärt Wörter"),
        ("Nicht erklärte Wörter", "Cloud\n" * 400, "Nicht erklärte Wörter"),
        ("Weiterführende Seiten", ",".join(["information/baum"] * 13), "Weiterführende Seiten"),
    ],
)
def test_what_is_wrong_is_told_with_row_and_column(chefredaktion, befund, heading, cell, place):
    preview = upload(chefredaktion, csv_bytes(["Kurzname", heading], [["lernen", cell]]))
    assert errors_of(preview) == [(2, place)]


@pytest.mark.parametrize(
    ("cells", "place"),
    [
        (["Berg: Studie", "neulich", "B"], YEAR),
        (["", "2024", "B"], BELEG),
        (["Berg: Studie", "2024", "Z"], GRADE),
        (["x" * 501, "2024", "B"], BELEG),
    ],
)
def test_wrong_evidence_is_told_at_its_own_row(chefredaktion, befund, cells, place):
    rows = [["lernen", "Amt: Umfrage", "2023", "B"], ["lernen", *cells]]
    preview = upload(chefredaktion, csv_bytes(["Kurzname", BELEG, YEAR, GRADE], rows))
    assert errors_of(preview) == [(3, place)]


def test_more_evidence_than_the_editor_takes_is_an_error(chefredaktion, befund):
    rows = [["lernen", f"Studie {number}", "2023", "B"] for number in range(21)]
    preview = upload(chefredaktion, csv_bytes(["Kurzname", BELEG, YEAR, GRADE], rows))
    assert errors_of(preview) == [(22, BELEG)]


def test_one_source_described_in_two_ways_is_an_error(chefredaktion, befund):
    rows = [["lernen", "Neu", "2023", "A"], ["", "Neu", "2023", "D"]]
    preview = upload(chefredaktion, csv_bytes(["Kurzname", BELEG, YEAR, GRADE], rows))
    assert errors_of(preview) == [(3, BELEG)]


def test_a_finding_with_two_different_texts_is_an_error(chefredaktion, befund):
    rows = [["lernen", "Eins."], ["lernen", "Zwei."]]
    assert errors_of(upload(chefredaktion, csv_bytes(["Kurzname", LEAD], rows))) == [(3, "Kurzname")]


def test_unknown_columns_are_told(chefredaktion, befund):
    preview = upload(chefredaktion, csv_bytes(["Kurzname", "Farbe"], [["lernen", "rot"]]))
    assert errors_of(preview) == [(1, "Farbe")]


def test_one_error_stops_everything(chefredaktion, befund):
    rows = [
        ["Gut", "Eine Aussage.", "bildung", "teilhabe", "Neu", "2020", "A"],
        ["Schlecht", "", "mars", "", "", "", ""],
    ]
    preview = upload(chefredaktion, csv_bytes(NEW, rows))
    assert set(errors_of(preview)) == {(3, FIELD), (3, EFFECT)}
    confirm(chefredaktion, preview)
    assert Befund.objects.count() == 1
    assert not Beleg.objects.filter(reference="Neu").exists()


def test_what_changed_meanwhile_is_looked_at_again(chefredaktion, befund):
    preview = upload(chefredaktion, csv_bytes(["Kurzname", LEAD], [["lernen", "Neu."]]))
    befund.lead_de = "Inzwischen anders."
    befund.save_revision().publish()
    answer = confirm(chefredaktion, preview)
    assert "Inzwischen hat jemand etwas geändert" in answer.content.decode()
    assert draft().lead_de == "Inzwischen anders."


def test_a_locked_finding_is_not_changed(chefredaktion, befund):
    Befund.objects.filter(pk=befund.pk).update(locked=True)
    preview = upload(chefredaktion, csv_bytes(["Kurzname", LEAD], [["lernen", "Neu."]]))
    assert errors_of(preview) == [(2, "")]


def test_only_who_may_add_findings_imports_and_only_editors_export(pruefung, client, befund):
    assert pruefung.get(reverse("matrix_import")).status_code == 302
    assert pruefung.get(reverse("matrix_export", args=["csv"])).status_code == 200
    assert client.get(reverse("matrix_export", args=["csv"])).status_code == 302
    kept = BefundImport.objects.create(
        user=factories.UserFactory(), file_name="x", headings=["Kurzname"], rows=[]
    )
    assert pruefung.get(reverse("matrix_import_preview", args=[kept.pk])).status_code == 302


def test_nobody_sees_the_file_of_another(chefredaktion, superuser, befund):
    upload(chefredaktion, csv_bytes(["Kurzname"], [["lernen"]]))
    kept = BefundImport.objects.get()
    assert superuser.get(reverse("matrix_import_preview", args=[kept.pk]), follow=True).status_code == 404


def test_the_export_costs_the_same_for_many(chefredaktion, befund, django_assert_max_num_queries):
    for _number in range(5):
        factories.BefundFactory(handlungsfeld=befund.handlungsfeld, wirkung=befund.wirkung)
    with django_assert_max_num_queries(19):
        exported = export(chefredaktion, "csv")
    assert len(read_table(exported, column_of).headings) == len(columns())


def test_the_grid_leads_to_the_exchange(chefredaktion, befund):
    page = lxml_html.fromstring(chefredaktion.get(reverse("matrix_grid")).content.decode())
    links = page.xpath("//a/@href")
    assert {reverse("matrix_import"), reverse("matrix_export", args=["xlsx"])} <= set(links)
