"""Documents to try the writers of files with."""

from __future__ import annotations

import io
from datetime import date

from PIL import Image

from content.handreichung.export import manuscript as m

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><path fill="#1b4b8f" d="M4 4h32v22H4z"/></svg>'
# Words that stand for the text in each language.
WORDS = {
    "de": "Viele Menschen sind nicht im Internet.",
    "de-simple": "Viele Menschen haben kein Internet.",
    "en": "Many people are not online.",
    "ar": "كثير من الناس ليس لديهم إنترنت.",
}


def photo() -> bytes:
    """Return a JPEG file."""
    target = io.BytesIO()
    Image.new("RGB", (60, 40), "#1b4b8f").save(target, "JPEG")
    return target.getvalue()


def text(words: str) -> m.Paragraph:
    """Return a paragraph."""
    return m.Paragraph(m.runs(words))


def everything(code: str, **values) -> m.Manuscript:
    """Return a document with every kind of part, in a language of ``WORDS``."""
    words = WORDS[code]
    points = (m.Item(m.runs("A")), m.Item(m.runs("B"), (m.ItemList((m.Item(m.runs("B1")),)),)))
    parts = (
        m.Paragraph(m.runs(words), is_lead=True),
        m.Heading(2, words, "wege"),
        m.Paragraph(
            (
                m.Run(f"{words} ", bold=True),
                m.Run("Seite", href="https://example.org/seite/"),
                m.Run(" und ", language="de"),
                m.Run("Wege", href="#wege"),
                m.Run(" oder ", language="de"),
                m.Run("nirgends", href="#nirgends"),
            )
        ),
        m.Heading(5, f"{words} 2"),
        m.ItemList(points),
        m.ItemList(points, m.ListKind.NUMBERS),
        m.ItemList(points, m.ListKind.TICKS),
        m.Checks(
            (
                m.CheckItem(m.runs("Punkt eins"), m.runs("So geht das."), True),
                m.CheckItem(m.runs("Punkt zwei")),
            )
        ),
        m.Pairs((m.Pair("Dauer", m.runs("90 Minuten")), m.Pair("Gruppe", m.runs("5 bis 20")))),
        m.Table(
            (m.runs("Tag"), m.runs("Morgen"), m.runs("Abend")),
            (
                (m.runs("Montag"), m.runs("offen"), m.runs("zu")),
                (m.runs("Dienstag"), m.runs("zu"), m.runs("zu")),
            ),
            "Öffnungszeiten",
        ),
        m.Table((m.runs("Was"), m.runs("Wer")), ((m.runs("Plan"), ()),), row_headers=False, to_fill_in=True),
        m.Picture(SVG, alt="Ein blaues Feld", caption="Das Feld"),
        m.Picture(SVG, decorative=True),
        m.Picture(photo(), name="ohne-text.jpg"),
        m.Picture(b"kein Bild", alt="Ein Bild, das es nicht gibt"),
        m.PictureText(
            m.Picture(SVG, alt="Ein Handy"), (text("Das ist ein Handy.\nSie können damit sprechen."),)
        ),
        m.Note(m.NoteKind.TIP, "Tipp", (text("Fragen Sie im Rathaus."), m.ItemList(points))),
        m.Quote(m.runs("Wir fragen früher nach."), "Mia Berg"),
        m.Agenda((m.AgendaPart("Ab Minute 0", "15 Minuten", "Ankommen", (text("Alle stellen sich vor."),)),)),
        m.Blank("Was ist Ihr Ziel?", 2),
        m.Passage("en", (m.Heading(2, "An English part"), text("This is English."))),
        m.PageBreak(),
        m.Heading(1, "Wörter"),
        m.Paragraph(m.runs("Internet", bold=True), is_label=True),
        m.Paragraph(m.runs("Ein Netz von Computern."), is_quiet=True),
    )
    given = {
        "title": f"{words} Ein Heft",
        "kind": "Checkliste",
        "subtitle": "Für alle",
        "town": "Muster-Stadt",
        "date": date(2026, 11, 25),
        "url": "https://handbuch.example/de/heft/",
    }
    return m.Manuscript(language=code, parts=parts, **(given | values))
