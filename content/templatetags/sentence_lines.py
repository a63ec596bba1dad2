"""Template filter: plain text as it stands on the page, in Leichte Sprache one sentence on each line."""

from __future__ import annotations

from django import template
from django.utils.html import escape, format_html_join
from django.utils.safestring import SafeString

from content import languages
from content.pages.text import TextKind, plain_text
from content.review.lines import own_lines

register = template.Library()


@register.filter
def sentence_lines(text: str, code: str) -> SafeString:
    """Return a plain text of a language as HTML that keeps its lines (``own_lines``); a single one stays bare."""
    lines = own_lines(text, code)
    if len(lines) == 1:
        return escape(lines[0])
    return format_html_join("\n", '<span class="line">{}</span>', ((line,) for line in lines))


@register.filter
def sentence_paragraphs(text: str, code: str) -> SafeString:
    """Do the same with a longer text: an empty line starts a new paragraph."""
    paragraphs = plain_text(text, TextKind.PARAGRAPH)
    return format_html_join("\n", "<p>{}</p>", ((sentence_lines(part.text, code),) for part in paragraphs))


@register.simple_tag(takes_context=True)
def lines_of_block(context: template.Context, text: str) -> SafeString:
    """Do the same inside a block, which may also stand outside of a page: in the editor's previews, in an API."""
    version = context.get("version")
    return sentence_lines(text, version.code if version else languages.DEFAULT)
