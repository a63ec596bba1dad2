"""The minimal markup of explanations: paragraphs, lines, lists and bold words, written as Markdown."""

from __future__ import annotations

import re

from django.core.exceptions import ValidationError
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from markdown_it import MarkdownIt
from markdown_it.token import Token

MOST_WORDS = 60

# Everything else stays as it was written: links, HTML, headings. Italics are bold, too: they are hard to read.
_markdown = MarkdownIt("zero", {"breaks": True}).enable(["emphasis", "list", "newline", "escape"])
_markdown.add_render_rule("em_open", lambda *_args: "<strong>")
_markdown.add_render_rule("em_close", lambda *_args: "</strong>")


def explanation_html(text: str | None) -> SafeString:
    r"""Return an explanation as HTML; what is not our markup is shown as it was written.

    >>> explanation_html("Ein **Programm**.\nEs läuft <i>überall</i>.")
    '<p>Ein <strong>Programm</strong>.<br>\nEs läuft &lt;i&gt;überall&lt;/i&gt;.</p>\n'
    """
    return mark_safe(_markdown.render(text or ""))


def explanation_text(text: str | None) -> str:
    r"""Return an explanation without its markup: a line for each line, an empty one between paragraphs.

    >>> explanation_text("Ein **Programm**.\n\n- schnell\n- leicht")
    'Ein Programm.\n\nschnell\n\nleicht'
    """
    blocks = [token for token in _markdown.parse(text or "") if token.type == "inline"]
    return "\n\n".join("".join(_plain(child) for child in block.children or []) for block in blocks)


def _plain(token: Token) -> str:
    return "\n" if token.type in ("softbreak", "hardbreak") else token.content


def count_words(text: str | None) -> int:
    """Return how many words an explanation has; signs that stand alone are none."""
    return sum(1 for word in explanation_text(text).split() if re.search(r"\w", word))


def validate_short(text: str) -> None:
    """Raise ValidationError for an explanation of more than 60 words: it opens in a small box."""
    words = count_words(text)
    if words > MOST_WORDS:
        raise ValidationError(
            _("The explanation has %(count)s words. At most %(most)s are possible: it opens in a small box.")
            % {"count": words, "most": MOST_WORDS}
        )
