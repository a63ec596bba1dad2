"""Export and import of the glossary: nothing is lost, nothing is changed unseen, every error has its place."""

from __future__ import annotations

import io

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from glossary.addresses import term_url
from glossary.exchange.columns import column_of, columns
from glossary.exchange.table_file import csv_bytes, read_table
from glossary.models import Term, TermImport
from glossary.publishing import NotPublishable
from tests.exchange import confirm, errors_of, upload_to
from tests.factories import DocumentFactory, PictureFactory, TermFactory

WORD, SHORT = "Wort [de]", "Kurze Erklärung [de]"


def export(client, kind: str = "csv") -> bytes:
    """Return an exported file."""
    return client.get(reverse("glossary_export", args=[kind])).content


def upload(client, content: bytes, name: str = "glossar.csv"):
    """Upload a file and return the page that shows what would change."""
    return upload_to(client, reverse("glossary_import"), content, name)


def do_import(client, headings: list[str], *rows: list[str]):
    """Import a file and return the last page."""
    return confirm(client, upload(client, csv_bytes(headings, rows)))


@pytest.fixture
def rich_term(db) -> Term:
    """A term with everything it can have, in all languages."""
    values = {
        column.key: f"=Text „{column.key}“"
        for column in columns()
        if column.field in ("name", "pronunciation", "picture_alt", "explanation")
    }
    values |= {
        column.key: "-eins\nzwei; „drei“" for column in columns() if column.field in ("forms", "instead_of")
    }
    values |= {column.key: "Eins.\n\n- Zwei" for column in columns() if column.field == "long_explanation"}
    picture, video = PictureFactory(title="Eine Wolke"), DocumentFactory(title="Wolke in DGS")
    term = TermFactory(picture=picture, sign_language_video=video, marks_in_compounds=True, **values)
    term.related = [TermFactory(name_de="Server"), TermFactory(name_de="Daten", live=False)]
    term.save()
    return term


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_control_characters_from_elsewhere_stop_no_exchange(superuser, kind):
    TermFactory(
        name_de="Cl\x0boud\x7f",
        explanation_de="\x01 Ein \ufffeRechner.",
        picture=PictureFactory(title="A\x01b"),
        picture_alt_de="Eine Wolke am Himmel.",
    )
    exported = export(superuser, kind)
    assert upload(superuser, exported, f"glossar.{kind}").context["plan"].unchanged == 1


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_what_is_exported_comes_back_without_loss(rich_term, superuser, kind):
    exported = export(superuser, kind)
    assert upload(superuser, exported, f"glossar.{kind}").context["plan"].unchanged == 3
    Term.objects.all().delete()
    preview = upload(superuser, exported, f"glossar.{kind}")
    assert errors_of(preview) == []
    confirm(superuser, preview)
    assert read_table(export(superuser, kind), column_of) == read_table(exported, column_of)
    restored = Term.objects.get(slug=rich_term.slug)
    assert restored.live
    assert restored.picture == rich_term.picture
    assert {other.slug for other in restored.related.all()} == {"server", "daten"}


def test_a_draft_is_exported_rather_than_what_is_online(superuser):
    term = TermFactory(explanation_de="Alt.")
    term.explanation_de = "Neu."
    term.save_revision()
    assert "Neu." in export(superuser).decode()
    assert "Alt." not in export(superuser).decode()


def test_the_number_of_queries_does_not_grow_with_the_terms(superuser, django_assert_max_num_queries):
    for _number in range(12):
        TermFactory().save_revision()
    with django_assert_max_num_queries(12):
        export(superuser)


def test_the_preview_shows_each_changed_field_and_changes_nothing(superuser):
    TermFactory(name_de="Cloud", explanation_de="Alt.")
    preview = upload(superuser, csv_bytes(["Kurzname", SHORT], [["cloud", "Neu."], ["", ""]]))
    html = preview.content.decode()
    assert "Alt." in html and "Neu." in html
    assert Term.objects.get().explanation_de == "Alt."
    confirm(superuser, preview)
    assert Term.objects.get().explanation_de == "Neu."
    assert not TermImport.objects.exists()


def test_a_column_that_is_not_in_the_file_stays_as_it_is(superuser):
    TermFactory(name_de="Cloud", forms_de="Clouds", explanation_de="Alt.")
    do_import(superuser, ["Kurzname", SHORT], ["cloud", "Neu."])
    assert Term.objects.get().forms_de == "Clouds"


def test_a_new_term_stays_a_draft_unless_the_file_says_otherwise(superuser):
    do_import(superuser, [WORD, SHORT], ["Cloud", "Rechner von anderen."])
    assert not Term.objects.get(slug="cloud").live
    do_import(superuser, [WORD, SHORT, "Veröffentlicht"], ["Server", "Ein Rechner.", "Ja"])
    assert Term.objects.get(slug="server").live


def test_terms_of_the_same_file_can_be_related(superuser):
    do_import(superuser, ["Kurzname", WORD, "Verwandte Wörter"], ["a", "A", "b"], ["b", "B", "a"])
    assert [other.slug for other in Term.objects.get(slug="a").related.all()] == ["b"]


def test_the_import_stands_in_the_history(superuser):
    term = TermFactory(name_de="Cloud", explanation_de="Alt.")
    do_import(superuser, ["Kurzname", SHORT], ["cloud", "Neu."])
    history = superuser.get(reverse("wagtailsnippets_glossary_term:history", args=[term.pk]))
    assert history.context["page_obj"].object_list[0].user == superuser.user


@pytest.mark.parametrize(
    ("headings", "rows", "places"),
    [
        (["Kurzname", "Farbe"], [["a", "rot"]], [(1, "Farbe")]),
        (["Kurzname", "kurzname"], [["a", "b"]], [(1, "kurzname")]),
        ([SHORT], [["Text"]], [(1, "")]),
        (["Kurzname", WORD], [["a", "A"], ["a", "B"]], [(3, "Kurzname")]),
        (["Kurzname", WORD], [["ä b", "A"]], [(2, "Kurzname")]),
        (["Kurzname", WORD], [["neu", ""]], [(2, WORD)]),
        (["Kurzname", WORD], [["a", "x" * 101]], [(2, WORD)]),
        ([WORD], [["A"], ["Cloud"]], [(3, "Kurzname")]),
        ([WORD, SHORT], [["A", "Wort " * 61]], [(2, SHORT)]),
        ([WORD, "Formen [de]"], [["A", "x" * 101]], [(2, "Formen [de]")]),
        ([WORD, "Bild"], [["A", "99 Wolke"], ["B", "Wolke"]], [(2, "Bild"), (3, "Bild")]),
        ([WORD, "Verwandte Wörter"], [["A", "gibt-es-nicht"]], [(2, "Verwandte Wörter")]),
        (["Kurzname", WORD, "Verwandte Wörter"], [["a", "A", "a"]], [(2, "Verwandte Wörter")]),
        ([WORD, "Veröffentlicht"], [["A", "vielleicht"]], [(2, "Veröffentlicht")]),
        ([WORD, "Veröffentlicht"], [["A", "ja"]], [(2, SHORT)]),
        ([WORD], [["A", "zu viel"]], [(2, "")]),
        ([WORD], [["A\x00"]], [(2, WORD)]),
        ([WORD, SHORT], [["A", "x" * 30_001]], [(2, SHORT)]),
    ],
)
def test_every_error_has_its_row_and_column_and_nothing_is_imported(superuser, headings, rows, places):
    TermFactory(name_de="Cloud")
    good = [["gut", "Gut"]] if headings[:2] == ["Kurzname", WORD] else []
    preview = upload(superuser, csv_bytes(headings, [*rows, *good]))
    assert errors_of(preview) == places
    for row, column in places:
        assert f'<th scope="row">{row}</th><td>{column or "–"}</td>' in preview.content.decode()
    confirm(superuser, preview)
    assert [term.slug for term in Term.objects.all()] == ["cloud"]


def test_the_same_new_word_twice_says_in_which_row_it_stands(superuser):
    preview = upload(superuser, csv_bytes([WORD], [["Server"], ["Cloud"], ["Server"]]))
    assert [tuple(error) for error in preview.context["plan"].errors] == [
        (4, WORD, "In Zeile 2 geht es um dasselbe Wort. Lassen Sie eine der beiden Zeilen weg.")
    ]


def test_the_addresses_in_skos_are_those_of_the_glossary(superuser):
    term = TermFactory(name_de="Cloud")
    assert f"<http://testserver{term_url(term.slug, 'de')}>" in export(superuser, "ttl").decode()


def test_a_file_that_is_no_table_is_refused_with_its_reason(superuser):
    response = upload(superuser, b"PK\x03\x04nonsense", "x.xlsx")
    assert response.status_code == 200
    assert "kein XLSX" in response.content.decode()


def test_a_picture_with_another_title_is_not_taken(superuser):
    picture = PictureFactory(title="Rathaus")
    preview = upload(superuser, csv_bytes([WORD, "Bild"], [["Cloud", f"{picture.pk} Wolke"]]))
    assert errors_of(preview) == [(2, "Bild")]


def test_a_locked_term_is_not_changed(superuser):
    TermFactory(name_de="Cloud", locked=True)
    assert errors_of(upload(superuser, csv_bytes(["Kurzname", SHORT], [["cloud", "Neu."]]))) == [(2, "")]


def test_it_looks_again_when_somebody_has_changed_the_glossary_meanwhile(superuser):
    term = TermFactory(name_de="Cloud", explanation_de="Alt.")
    preview = upload(superuser, csv_bytes(["Kurzname", SHORT], [["cloud", "Neu."]]))
    term.explanation_de = "Ganz anders."
    term.save()
    response = confirm(superuser, preview)
    assert "Inzwischen" in response.content.decode()
    assert Term.objects.get().explanation_de == "Ganz anders."


def test_one_failure_while_storing_leaves_everything_as_it_was(superuser, monkeypatch):
    TermFactory(name_de="Cloud", explanation_de="Alt.")
    rows = [["cloud", "Neu."], ["server", "Rechner."]]
    preview = upload(superuser, csv_bytes(["Kurzname", SHORT, WORD], [[*row, row[0]] for row in rows]))

    def fail(*args, **kwargs):
        raise RuntimeError

    monkeypatch.setattr(Term, "save_revision", fail)
    with pytest.raises(RuntimeError):
        confirm(superuser, preview)
    assert [term.explanation_de for term in Term.objects.all()] == ["Alt."]


def test_an_unfinished_draft_is_changed_but_does_not_go_online(superuser):
    term = TermFactory(name_de="Cloud", explanation_de="Gut.")
    term.explanation_de = "Unfertiger Entwurf."
    term.save_revision()
    preview = upload(superuser, csv_bytes(["Kurzname", "Aussprache [de]"], [["cloud", "klaut"]]))
    assert "Der Import ändert nur den Entwurf" in preview.content.decode()
    confirm(superuser, preview)
    online = Term.objects.get()
    assert (online.live, online.explanation_de, online.pronunciation_de) == (True, "Gut.", None)
    draft = online.get_latest_revision_as_object()
    assert (draft.explanation_de, draft.pronunciation_de) == ("Unfertiger Entwurf.", "klaut")


def test_it_looks_again_when_the_draft_was_published_meanwhile(superuser):
    term = TermFactory(name_de="Cloud", explanation_de="Gut.")
    term.explanation_de = "Neuer."
    revision = term.save_revision()
    preview = upload(superuser, csv_bytes(["Kurzname", "Aussprache [de]"], [["cloud", "klaut"]]))
    revision.publish()
    assert "Inzwischen" in confirm(superuser, preview).content.decode()
    assert not Term.objects.get().pronunciation_de


def test_a_draft_goes_offline_with_its_term_and_online_when_the_file_says_so(superuser):
    term = TermFactory(name_de="Cloud", explanation_de="Gut.")
    term.explanation_de = "Besser."
    term.save_revision()
    do_import(superuser, ["Kurzname", "Veröffentlicht"], ["cloud", "nein"])
    assert not Term.objects.get().live
    do_import(superuser, ["Kurzname", "Veröffentlicht"], ["cloud", "ja"])
    online = Term.objects.get()
    assert (online.live, online.explanation_de) == (True, "Besser.")


@pytest.mark.parametrize("column", ["explanation", "picture_alt"])
def test_what_was_wrong_before_is_an_error_when_the_term_goes_online(superuser, column):
    term = TermFactory(name_de="Cloud", explanation_de="Gut.")
    picture = PictureFactory()
    values = {"explanation": {"explanation_de": "Wort " * 80}, "picture_alt": {"picture": picture}}
    Term.objects.filter(pk=term.pk).update(**values[column])
    preview = upload(superuser, csv_bytes(["Kurzname", "Aussprache [de]"], [["cloud", "klaut"]]))
    assert errors_of(preview) == [(2, {"explanation": SHORT, "picture_alt": "Bildbeschreibung [de]"}[column])]
    confirm(superuser, preview)
    assert not Term.objects.get().pronunciation_de


def test_all_that_keeps_a_term_offline_is_said_at_once(superuser):
    term = TermFactory(name_de="Cloud", explanation_de="Gut.")
    Term.objects.filter(pk=term.pk).update(explanation_de="Wort " * 80, picture=PictureFactory())
    preview = upload(superuser, csv_bytes(["Kurzname", "Aussprache [de]"], [["cloud", "klaut"]]))
    assert set(errors_of(preview)) == {(2, SHORT), (2, "Bildbeschreibung [de]")}


def test_a_term_refused_while_it_is_published_becomes_an_error_of_its_row(superuser, monkeypatch):
    TermFactory(name_de="Cloud", explanation_de="Alt.")
    preview = upload(
        superuser,
        csv_bytes(["Kurzname", WORD, SHORT], [["server", "Server", "Rechner."], ["cloud", "Cloud", "Neu."]]),
    )

    def refuse(*args, **kwargs):
        raise NotPublishable({"name_de": ["Das geht so nicht."]})

    monkeypatch.setattr(Term, "publish", refuse)
    response = confirm(superuser, preview)
    assert response.status_code == 200
    assert errors_of(response) == [(3, "")]
    assert "Das geht so nicht." in response.content.decode()
    assert [(term.slug, term.explanation_de) for term in Term.objects.all()] == [("cloud", "Alt.")]


def test_who_may_not_publish_makes_drafts(redaktion):
    TermFactory(name_de="Cloud", explanation_de="Alt.")
    do_import(redaktion, ["Kurzname", WORD, SHORT], ["cloud", "Cloud", "Neu."], ["neu", "Neu", "Text."])
    cloud = Term.objects.get(slug="cloud")
    assert (cloud.live, cloud.explanation_de, cloud.has_unpublished_changes) == (True, "Alt.", True)
    assert not Term.objects.get(slug="neu").live
    preview = upload(redaktion, csv_bytes(["Kurzname", "Veröffentlicht"], [["neu", "ja"]]))
    assert errors_of(preview) == [(2, "Veröffentlicht")]


def test_only_who_may_add_terms_imports_and_everybody_sees_only_their_own(pruefung, redaktion, chefredaktion):
    assert pruefung.get(reverse("glossary_import")).status_code == 302
    preview = upload(redaktion, csv_bytes([WORD], [["Cloud"]]))
    assert chefredaktion.get(preview.request["PATH_INFO"], follow=True).status_code == 404


@pytest.mark.parametrize("kind", ["csv", "xlsx", "tbx", "ttl"])
def test_everybody_who_sees_terms_may_export_them(pruefung, client, kind):
    TermFactory()
    response = pruefung.get(reverse("glossary_export", args=[kind]))
    assert f".{kind}" in response["Content-Disposition"]
    assert client.get(reverse("glossary_export", args=[kind])).status_code == 302


def test_an_unknown_kind_of_file_is_not_found(superuser):
    assert superuser.get(reverse("glossary_export", args=["pdf"]), follow=True).status_code == 404


def test_the_headings_are_german_whatever_the_interface_speaks(superuser):
    sheet = load_workbook(io.BytesIO(export(superuser, "xlsx"))).active
    assert [cell.value for cell in sheet[1]][:3] == ["Kurzname", WORD, "Formen [de]"]
