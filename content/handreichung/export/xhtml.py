"""Parts as XHTML: the chapters of an EPUB, and what the glossary looks for words in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from django.utils.html import escape

from content import languages
from content.handreichung.export import manuscript as m
from content.handreichung.export.gaps import spoken_text
from content.handreichung.export.pdf_data import agenda_header

# Gets a picture, returns the name of its file in the book; empty for one that is left out.
Named = Callable[[m.Picture], str]
_TICKED, _OPEN = "☑", "☐"


def xhtml(
    parts: Iterable[m.Part],
    named: Named = lambda _picture: "",
    places: Mapping[str, str] | None = None,
    marks: bool = False,
) -> str:
    """Return parts as well-formed XHTML.

    ``places`` says where the anchors are, a link to any other is left out; ``marks`` keeps the words that editors
    have marked, for the glossary.

    >>> xhtml([m.Heading(1, "Wege & Ziele"), m.Paragraph(m.runs("Eins"))])
    '<h2>Wege &amp; Ziele</h2><p>Eins</p>'
    """
    return _Writer(named, places or {}, marks).all(parts)


def language_attributes(code: str) -> str:
    """Return the attributes of an element in another language than that around it; empty for the same one."""
    if not code:
        return ""
    return f' lang="{code}" xml:lang="{code}" dir="{languages.get(code).direction}"'


class _Writer:
    def __init__(self, named: Named, places: Mapping[str, str], marks: bool) -> None:
        self._named, self._places, self._marks = named, places, marks

    def all(self, parts: Iterable[m.Part]) -> str:
        return "".join(self._part(part) for part in parts)

    def _runs(self, pieces: m.Runs) -> str:
        return "".join(self._run(piece) for piece in pieces)

    def _run(self, piece: m.Run) -> str:
        html = escape(piece.text).replace("\n", "<br/>")
        if piece.bold:
            html = f"<strong>{html}</strong>"
        if piece.language:
            html = f"<span{language_attributes(piece.language)}>{html}</span>"
        if piece.term_id is not None and self._marks:
            return f'<a data-term="{piece.term_id}">{html}</a>'
        href = self._places.get(piece.href[1:], "") if piece.href.startswith("#") else piece.href
        return f'<a href="{escape(href)}">{html}</a>' if href else html

    def _part(self, part: m.Part) -> str:
        match part:
            case m.Heading():
                anchor = f' id="{part.anchor}"' if part.anchor else ""
                # The title is the first level.
                level = min(part.level + 1, 6)
                language = language_attributes(part.language)
                return f"<h{level}{anchor}{language}>{escape(part.text)}</h{level}>"
            case m.Paragraph():
                look = ' class="lead"' if part.is_lead else ' class="quiet"' if part.is_quiet else ""
                return f"<p{look}>{self._runs(part.runs)}</p>"
            case m.ItemList():
                tag = "ol" if part.kind is m.ListKind.NUMBERS else "ul"
                look = ' class="ticks"' if part.kind is m.ListKind.TICKS else ""
                items = "".join(
                    f"<li>{self._runs(item.runs)}{self.all(item.parts)}</li>" for item in part.items
                )
                return f"<{tag}{look}>{items}</{tag}>"
            case m.Checks():
                return f'<ul class="checks">{"".join(map(self._check, part.items))}</ul>'
            case m.Pairs():
                return f"<dl>{''.join(self._pair(pair, part.language) for pair in part.pairs)}</dl>"
            case m.Table():
                return self._table(part)
            case m.Picture():
                return self._picture(part)
            case m.PictureText():
                picture = f"<div>{self._picture(part.picture)}</div>" if part.picture else ""
                return f'<div class="picture-text">{picture}<div>{self.all(part.paragraphs)}</div></div>'
            case m.Note():
                language = language_attributes(part.language)
                title = (
                    f'<p class="title"{language}><strong>{escape(part.title)}</strong></p>'
                    if part.title
                    else ""
                )
                return f'<div class="note {part.kind.value}">{title}{self.all(part.parts)}</div>'
            case m.Quote():
                source = f"<p>– {escape(part.source)}</p>" if part.source else ""
                return f"<blockquote><p>{self._runs(part.runs)}</p>{source}</blockquote>"
            case m.Agenda():
                return self._agenda(part)
            case m.Blank():
                lines = '<p class="blank">&#160;</p>' * part.lines
                return (f"<p><strong>{escape(part.label)}</strong></p>" if part.label else "") + lines
            case m.Passage():
                return f"<div{language_attributes(part.language)}>{self.all(part.parts)}</div>"
            case m.PageBreak():
                return ""

    def _check(self, item: m.CheckItem) -> str:
        sign = _TICKED if item.ticked else _OPEN
        note = f'<br/><span class="quiet">{self._runs(item.help)}</span>' if item.help else ""
        return f"<li>{sign} {self._runs(item.runs)}{note}</li>"

    def _pair(self, pair: m.Pair, language: str) -> str:
        name = f"<dt{language_attributes(language)}>{escape(pair.name)}</dt>"
        return f"{name}<dd{language_attributes(pair.language)}>{self._runs(pair.runs)}</dd>"

    def _table(self, part: m.Table) -> str:
        width = len(part.header)
        caption = f"<caption>{escape(part.caption)}</caption>" if part.caption else ""
        head = "".join(self._cell(cell, "col" if cell else "") for cell in part.header)
        rows = []
        for row in part.rows:
            cells = (*row, *((),) * width)[:width]
            scopes = ["row" if part.row_headers and not place else "" for place in range(width)]
            rows.append("".join(self._cell(cell, scope) for cell, scope in zip(cells, scopes, strict=True)))
        body = "".join(f"<tr>{row}</tr>" for row in rows)
        language = language_attributes(part.language)
        return f"<table{language}>{caption}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"

    def _cell(self, cell: m.Runs, scope: str) -> str:
        inside = self._runs(cell)
        return f'<th scope="{scope}">{inside}</th>' if scope else f"<td>{inside}</td>"

    def _picture(self, part: m.Picture) -> str:
        name = self._named(part)
        if not name:
            return ""
        alt = "" if part.decorative else escape(spoken_text(part))
        caption = f"<figcaption>{escape(part.caption)}</figcaption>" if part.caption else ""
        return f'<figure><img src="{escape(name)}" alt="{alt}"/>{caption}</figure>'

    def _agenda(self, part: m.Agenda) -> str:
        language = language_attributes(part.language)
        head = "".join(f'<th scope="col"{language}>{escape(name)}</th>' for name in agenda_header())
        rows = [
            f'<tr><th scope="row"{language}>{escape(item.start)}<br/>{escape(item.minutes)}</th>'
            f"<td><p><strong>{escape(item.title)}</strong></p>{self.all(item.parts)}</td></tr>"
            for item in part.items
        ]
        return f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"
