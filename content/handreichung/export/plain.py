"""All the words of a document, as plain text."""

from __future__ import annotations

from collections.abc import Iterator

from content.handreichung.export import manuscript as m


def plain(source: m.Manuscript) -> str:
    """Return the text of a document in the order in which it is read, one piece in each line."""
    head = (source.kind, source.title, source.subtitle)
    pieces = (piece for part in m.all_parts(source.parts) for piece in _words(part))
    return "\n".join(piece for piece in (*head, *pieces) if piece)


def _words(part: m.Part) -> Iterator[str]:
    """Yield the texts of a part itself, without those of the parts in it."""
    match part:
        case m.Heading():
            yield part.text
        case m.Paragraph():
            yield _text(part.runs)
        case m.ItemList():
            yield from (_text(item.runs) for item in part.items)
        case m.Checks():
            yield from (_text(runs) for item in part.items for runs in (item.runs, item.help))
        case m.Pairs():
            yield from (f"{pair.name}: {_text(pair.runs)}" for pair in part.pairs)
        case m.Table():
            yield part.caption
            yield from (_text(cell) for row in (part.header, *part.rows) for cell in row)
        case m.Picture():
            yield part.alt
            yield part.caption
        case m.Note():
            yield part.title
        case m.Quote():
            yield _text(part.runs)
            yield part.source
        case m.Agenda():
            yield from (text for item in part.items for text in (item.start, item.minutes, item.title))
        case m.Blank():
            yield part.label


def _text(runs: m.Runs) -> str:
    return "".join(run.text for run in runs)
