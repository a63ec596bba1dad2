"""Books for e-readers."""

from __future__ import annotations

import io
import zipfile

from lxml import etree

from content.handreichung.export import manuscript as m
from content.handreichung.export.epub import write_epub
from tests.checkers import epub_problems
from tests.manuscripts import everything, text

XHTML = "{http://www.w3.org/1999/xhtml}"


def files_of(made: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert archive.infolist()[0].filename == "mimetype"
        assert archive.infolist()[0].compress_type == zipfile.ZIP_STORED
        return {name: archive.read(name) for name in archive.namelist()}


def test_epubcheck_finds_nothing(tmp_path):
    path = tmp_path / "heft.epub"
    path.write_bytes(write_epub(everything("ar", has_cover=True, subtitle="Eine Zeile\nund noch eine")))
    assert epub_problems(path) == ""


def test_it_says_its_language_direction_and_how_accessible_it_is():
    package = files_of(write_epub(everything("ar")))["EPUB/package.opf"].decode()
    assert "<dc:language>ar</dc:language>" in package
    assert 'page-progression-direction="rtl"' in package
    for feature in ("tableOfContents", "structuralNavigation", "alternativeText"):
        assert f'<meta property="schema:accessibilityFeature">{feature}</meta>' in package
    easy = files_of(write_epub(everything("de-simple")))["EPUB/package.opf"].decode()
    assert "<dc:language>de-simple</dc:language>" in easy


def test_each_chapter_is_a_file_that_the_contents_lead_to():
    files = files_of(write_epub(everything("de")))
    contents = etree.fromstring(files["EPUB/nav.xhtml"])
    links = [link.get("href") for link in contents.iter(f"{XHTML}a")]
    assert links == [
        "chapter-1.xhtml",
        "chapter-2.xhtml",
        "chapter-2.xhtml#part",
        "chapter-2.xhtml#part-2",
        "chapter-3.xhtml",
    ]
    for link in links:
        assert f"EPUB/{link.partition('#')[0]}" in files


def test_links_to_headings_find_them_in_other_chapters():
    parts = (m.Heading(1, "A"), m.Paragraph(m.runs("zu B", href="#b")), m.Heading(1, "B", "b"), text("Ende"))
    files = files_of(write_epub(m.Manuscript("Heft", "de", parts)))
    chapter = etree.fromstring(files["EPUB/chapter-1.xhtml"])
    assert [link.get("href") for link in chapter.iter(f"{XHTML}a")] == ["chapter-2.xhtml#b"]


def test_hostile_text_stays_text():
    parts = (
        m.Heading(1, "<script>x</script>"),
        m.Heading(2, "\x07Laut\x0b"),
        text("]]>&amp;<b>\x00"),
        m.Paragraph(m.runs("l", href='"><i>')),
    )
    files = files_of(write_epub(m.Manuscript("</title>&", "de", parts)))
    chapter = etree.fromstring(files["EPUB/chapter-1.xhtml"])
    assert "Laut" in "".join(etree.fromstring(files["EPUB/nav.xhtml"]).itertext())
    assert not list(chapter.iter(f"{XHTML}script", f"{XHTML}b", f"{XHTML}i"))
    assert "]]>&amp;<b>" in "".join(chapter.itertext())
