"""A manuscript as the data that ``document.typ`` sets, with its pictures as files."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.utils import translation
from django.utils.text import Truncator
from django.utils.translation import gettext, pgettext

from content import languages
from content.handreichung.export import manuscript as m
from content.handreichung.export.characters import printable
from content.handreichung.export.facts import day_in_words
from content.handreichung.export.gaps import spoken_text
from content.handreichung.export.outline import headings, normalise
from content.handreichung.export.pictures import kind_of

Data = dict[str, Any]
# Longer addresses are not printed behind their link: they fill lines and nobody types them.
LONGEST_SHOWN_ADDRESS = 90
LONGEST_IN_FOOTER = 80
_LONG_WORD = re.compile(r"[^\s\u200b/-]{36}(?=[^\s\u200b/-])")
# A column of a table gets the room of so many letters, at least and at most.
_NARROWEST, _WIDEST = 8, 60


def base_language(code: str) -> str:
    """Return a language as PDF readers and Word know it: Leichte Sprache is read out as German.

    >>> base_language("de-simple")
    'de'
    """
    return code.partition("-")[0]


def document_data(source: m.Manuscript, day: date) -> tuple[Data, dict[str, bytes]]:
    """Return the data of a document made on a day, and its pictures by the names under which the data know them."""
    language = languages.get(source.language)
    parts = normalise(source.parts)
    # Notices of the interface stand in the language that it speaks.
    with translation.override(language.interface):
        writer = _Writer()
        page = gettext("Page {page} of {pages}").replace("{pages}", "{page}").split("{page}")
        interface = "" if language.interface == language.code else language.interface
        facts = [
            (source.town, "", ""),
            (day_in_words(source.date), interface, ""),
            (source.url, "", source.url),
        ]
        data = {
            "title": _shown(source.title).strip() or "–",
            "title_language": source.title_language,
            "kind": _shown(source.kind),
            "kind_language": source.kind_language,
            "subtitle": _shown(source.subtitle),
            "town": _shown(source.town),
            "date": {"year": day.year, "month": day.month, "day": day.day},
            "keywords": [language.name] if language.is_easy else [],
            "interface": interface,
            "lang": base_language(source.language),
            "rtl": language.direction == "rtl",
            "easy": source.is_easy,
            "colour": source.colour,
            "scale": source.scale,
            "columns": source.columns,
            "cover": source.has_cover,
            "contents": source.has_contents,
            "facts": [
                {"text": _shown(text), "language": code, "href": href} for text, code, href in facts if text
            ],
            "footer": _footer(source),
            "labels": {"contents": pgettext("of a book", "Contents"), "page": page},
            "languages": {
                known.code: [base_language(known.code), known.direction == "rtl"] for known in languages.ALL
            },
            "anchors": [heading.anchor for heading in headings(parts)],
            "parts": writer.all(parts),
        }
    return data, writer.files


def _shown(text: str) -> str:
    """Return a text as it is set: words that are longer than a line may break, so that none runs off the paper."""
    return _LONG_WORD.sub("\\g<0>\u200b", printable(text))


def _footer(source: m.Manuscript) -> str:
    """Return what stands at the end of each page: town and title, each on a line at most."""
    facts = (
        Truncator(" ".join(fact.split())).chars(LONGEST_IN_FOOTER) for fact in (source.town, source.title)
    )
    return " · ".join(_shown(fact) for fact in facts if fact)


def _runs(pieces: m.Runs) -> list[Data]:
    return [
        {
            "text": _shown(piece.text),
            "bold": piece.bold,
            "href": printable(piece.href),
            "shown": _shown(shown_address(piece)),
            "language": piece.language,
        }
        for piece in pieces
        if piece.text
    ]


def shown_address(piece: m.Run) -> str:
    """Return the address that is printed behind a link; empty where it stands there already or helps nobody.

    >>> shown_address(m.Run("Stadt", href="https://stadt.example/"))
    'stadt.example'
    >>> shown_address(m.Run("a@b.de", href="mailto:a@b.de"))
    ''
    """
    scheme, _colon, rest = piece.href.partition("://")
    address = rest.rstrip("/")
    is_known = address in piece.text or len(address) > LONGEST_SHOWN_ADDRESS
    return "" if scheme not in ("http", "https") or is_known else address


def agenda_header() -> list[str]:
    """Return the headings of a timetable's two columns."""
    return [pgettext("column of a timetable", "When"), pgettext("column of a timetable", "What")]


def _widths(part: m.Table) -> list[float]:
    """Return how wide the columns are, relative to one another: by the square root of their longest cell."""
    lengths = [
        max(
            sum(len(piece.text) for piece in row[column])
            for row in (part.header, *part.rows)
            if column < len(row)
        )
        for column in range(len(part.header))
    ]
    return [math.sqrt(min(max(length, _NARROWEST), _WIDEST)) for length in lengths]


class _Writer:
    """Turns parts into data, each with its ``kind``; ``files`` collects the pictures."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}

    def all(self, parts: Iterable[m.Part]) -> list[Data]:
        found = ((type(part).__name__.lower(), self._data(part)) for part in parts)
        return [{"kind": kind} | data for kind, data in found if data is not None]

    def _data(self, part: m.Part) -> Data | None:
        match part:
            case m.Heading():
                text = _shown(part.text)
                look = {"level": part.level, "is_listed": part.is_listed, "language": part.language}
                return {"text": text, "anchor": part.anchor} | look
            case m.Paragraph():
                look = {"is_lead": part.is_lead, "is_quiet": part.is_quiet, "is_label": part.is_label}
                return {"runs": _runs(part.runs)} | look
            case m.ItemList():
                items = [{"runs": _runs(item.runs), "parts": self.all(item.parts)} for item in part.items]
                return {"list": part.kind.value, "items": items}
            case m.Checks():
                return {
                    "items": [
                        {"runs": _runs(item.runs), "help": _runs(item.help), "ticked": item.ticked}
                        for item in part.items
                    ]
                }
            case m.Pairs():
                pairs = [
                    {"name": _shown(pair.name), "runs": _runs(pair.runs), "language": pair.language}
                    for pair in part.pairs
                ]
                return {"language": part.language, "pairs": pairs}
            case m.Table():
                return self._table(part)
            case m.Picture():
                return self._picture(part)
            case m.PictureText():
                picture = part.picture and self._picture(part.picture)
                return {"picture": picture, "paragraphs": self.all(part.paragraphs)}
            case m.Note():
                title = _shown(part.title)
                return {
                    "note": part.kind.value,
                    "title": title,
                    "language": part.language,
                    "parts": self.all(part.parts),
                }
            case m.Quote():
                return {"runs": _runs(part.runs), "source": _shown(part.source)}
            case m.Agenda():
                return self._agenda(part)
            case m.Blank():
                return {"label": _shown(part.label), "lines": part.lines}
            case m.Passage():
                return {"language": part.language, "parts": self.all(part.parts)}
            case m.PageBreak():
                return {}

    def _table(self, part: m.Table) -> Data | None:
        width = len(part.header)
        if not width:
            return None
        rows = [[_runs(cell) for cell in (*row, *((),) * width)[:width]] for row in part.rows]
        return {
            "header": [_runs(cell) for cell in part.header],
            "rows": rows,
            "caption": _shown(part.caption),
            "row_headers": part.row_headers,
            "to_fill_in": part.to_fill_in,
            "language": part.language,
            "widths": _widths(part),
        }

    def _picture(self, part: m.Picture) -> Data | None:
        kind = kind_of(part.data)
        if not kind:
            return None
        name = f"{len(self.files)}.{kind}"
        self.files[name] = part.data
        return {
            "file": name,
            "alt": printable(spoken_text(part)),
            "decorative": part.decorative,
            "caption": _shown(part.caption),
        }

    def _agenda(self, part: m.Agenda) -> Data:
        items = [
            {
                "start": _shown(item.start),
                "minutes": _shown(item.minutes),
                "title": _shown(item.title),
                "parts": self.all(item.parts),
            }
            for item in part.items
        ]
        return {
            "header": agenda_header(),
            "language": part.language,
            "items": items,
        }
