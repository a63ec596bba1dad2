"""PDF files: what validators say about them, what a screen reader gets, and what hostile text can do."""

from __future__ import annotations

import io
from concurrent.futures import ThreadPoolExecutor

import page as pdf_validator
import pikepdf
import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from content.handreichung.export import manuscript as m
from content.handreichung.export.characters import printable
from content.handreichung.export.pdf import write_pdf
from tests.checkers import pdf_failures
from tests.manuscripts import everything, text


def pages_of(made: bytes) -> list[str]:
    """Return the text of each page, words parted by one blank."""
    with pypdfium2.PdfDocument(made) as pdf:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in pdf]


def elements(element: pikepdf.Object, name: str):
    """Yield the elements of a kind in the tag tree."""
    inside = element.get("/K", [])
    for child in inside if isinstance(inside, pikepdf.Array) else [inside]:
        if isinstance(child, pikepdf.Dictionary) and "/S" in child:
            if name == child.S:
                yield child
            yield from elements(child, name)


def scopes(table: pikepdf.Object) -> list[str]:
    """Return for what the headings of a table stand, row by row."""
    heads = (head.A for head in elements(table, "/TH"))
    parts = (list(what) if isinstance(what, pikepdf.Array) else [what] for what in heads)
    return [next(str(part.Scope).strip("/") for part in found if "/Scope" in part) for found in parts]


@pytest.fixture
def opened():
    """Return a function that makes a document's PDF and opens it."""
    files = []

    def _opened(source: m.Manuscript) -> pikepdf.Pdf:
        files.append(pikepdf.open(io.BytesIO(write_pdf(source))))
        return files[-1]

    yield _opened
    for file in files:
        file.close()


@pytest.mark.parametrize("code", ["de", "de-simple", "en", "ar"])
@pytest.mark.parametrize("is_book", [False, True])
def test_it_is_pdf_ua_and_pdf_a_at_once(code, is_book):
    assert pdf_failures(write_pdf(everything(code, has_cover=is_book, has_contents=is_book))) == []


def test_the_validator_finds_a_document_without_tags():
    with pikepdf.open(io.BytesIO(write_pdf(everything("de")))) as pdf:
        del pdf.Root.StructTreeRoot
        target = io.BytesIO()
        pdf.save(target)
    assert pdf_failures(target.getvalue()) != []


@pytest.mark.parametrize("code", ["de-simple", "ar"])
def test_what_is_read_out_makes_sense(code, tmp_path):
    import outloud

    path = tmp_path / "heft.pdf"
    path.write_bytes(write_pdf(everything(code, has_cover=True, has_contents=True)))
    # Two guesses that do not hold for us: a table of two columns with row headings has more headings than cells, and
    # a table that reaches from one page to the next is looked for on the first one only.
    result = outloud.check(str(path), skip=["TBL-010", "TBL-014"])
    assert [(found.rule, found.message) for found in result.sorted_findings()] == []


@pytest.mark.parametrize(
    ("code", "language"), [("de", "de"), ("de-simple", "de"), ("en", "en"), ("ar", "ar"), ("uk", "uk")]
)
def test_it_says_its_language_title_and_town(opened, code, language):
    pdf = opened(m.Manuscript("Ein Heft", code, (text("Wort"),), town="Muster-Stadt"))
    assert str(pdf.Root.Lang) == language
    with pdf.open_metadata() as data:
        assert (data["dc:title"], data["dc:creator"]) == ("Ein Heft", ["Muster-Stadt"])
        assert ("Leichte Sprache" in data.get("pdf:Keywords", "")) == (code == "de-simple")
    assert pdf.Root.ViewerPreferences.DisplayDocTitle


def test_a_passage_in_another_language_says_so(opened):
    pdf = opened(everything("de"))
    (heading,) = [head for head in elements(pdf.Root.StructTreeRoot, "/H1") if "/Lang" in head]
    assert str(heading.Lang) == "en"


def test_headings_are_bookmarks(opened):
    with opened(everything("en", has_contents=True)).open_outline() as outline:
        top = [item.title for item in outline.root]
    assert top == ["Many people are not online.", "An English part", "Wörter"]


def test_a_book_has_a_cover_contents_and_page_numbers():
    pages = pages_of(write_pdf(everything("de", has_cover=True, has_contents=True)))
    assert "Muster-Stadt" in pages[0]
    assert "25. November 2026" in pages[0]
    assert "Inhalt" in pages[1]
    assert "Wörter" in pages[1]
    for number, words in enumerate(pages, start=1):
        assert f"Seite {number} von {len(pages)}" in words


def test_tables_tell_headings_of_columns_and_rows(opened):
    pdf = opened(everything("de"))
    times, to_fill_in, agenda = elements(pdf.Root.StructTreeRoot, "/Table")
    assert scopes(times) == ["Column"] * 3 + ["Row"] * 2
    assert scopes(to_fill_in) == ["Column"] * 2
    assert scopes(agenda) == ["Column"] * 2 + ["Row"]


def test_pictures_are_read_out_unless_they_decorate(opened):
    pdf = opened(everything("de"))
    alts = [str(figure.Alt) for figure in elements(pdf.Root.StructTreeRoot, "/Figure")]
    assert alts == ["Ein blaues Feld", "Bild ohne Beschreibung", "Ein Handy"]


def test_the_same_document_makes_the_same_file():
    assert write_pdf(everything("de")) == write_pdf(everything("de"))


def test_sentences_of_leichte_sprache_stand_below_one_another_in_large_type():
    lines = m.PictureText(None, (text("Das ist ein Handy.\nSie können damit sprechen."),))
    with pypdfium2.PdfDocument(write_pdf(m.Manuscript("Heft", "de-simple", (lines,)))) as pdf:
        page = pdf[0].get_textpage()
        first, second = page.search("Das ist").get_next()[0], page.search("Sie können").get_next()[0]
        above, below = page.get_charbox(first), page.get_charbox(second)
        assert (above[0] == pytest.approx(below[0], abs=3)) and above[1] > below[3]
        size = pypdfium2.raw.FPDFText_GetFontSize(page.raw, first)
    assert size >= 14


HOSTILE = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=60) | st.sampled_from(
    [
        '#import "x": *',
        '#read("../../secret")',
        "$ x $ @label <label>",
        '\\"]}) // /* ',
        "#panic()\n= H",
        "*_`~-+",
    ]
)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(title=HOSTILE, words=HOSTILE, address=HOSTILE)
def test_no_text_breaks_a_document_or_becomes_code(title, words, address):
    parts = (
        m.Heading(1, words, words),
        m.Paragraph((m.Run(words, bold=True, href=address), m.Run(words, href=f"#{words}"))),
        m.Table((m.runs(words), ()), ((m.runs(words), m.runs(words)),), words),
        m.Checks((m.CheckItem(m.runs(words), m.runs(words)),)),
        m.Note(m.NoteKind.TIP, words, (text(words),)),
    )
    made = write_pdf(m.Manuscript(title, "de", parts, town=words, subtitle=words))
    assert pdf_validator.validate_pdf_bytes(made, profile="ua1").is_compliant


def test_code_stands_in_the_document_as_it_was_written():
    code = '#import "x": * $a$ @b <c> // nicht \\ "weg" *fett* _kursiv_ `so` #read("x")'
    (page,) = pages_of(write_pdf(m.Manuscript("Heft", "de", (text(code),))))
    assert printable(code) in page


def test_long_documents_are_made_at_the_same_time_and_forgotten():
    parts = tuple(text(f"Absatz {number}") for number in range(100))
    with ThreadPoolExecutor(2) as threads:
        first, second = threads.map(write_pdf, [m.Manuscript("Heft", "de", parts)] * 2)
    assert "Absatz 99" in " ".join(pages_of(first))
    assert first == second


def test_no_word_runs_off_the_paper():
    long = "Wort" * 60
    table = m.Table((m.runs(long), m.runs("kurz")), ((m.runs(long), ()),), caption=long)
    source = m.Manuscript(long, "de", (m.Heading(1, long), text(long), table), town=long)
    with pypdfium2.PdfDocument(write_pdf(source)) as pdf:
        for page in pdf:
            found, width = page.get_textpage(), page.get_width()
            boxes = [found.get_charbox(place) for place in range(found.count_chars())]
            assert max(right for _left, _bottom, right, _top in boxes) <= width
            assert min(bottom for _left, bottom, _right, _top in boxes) >= 0
