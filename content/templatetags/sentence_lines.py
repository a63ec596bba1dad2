"""Template filter: plain text as it stands on the page, in Leichte Sprache one sentence on each line."""

from __future__ import annotations

from django import template
from django.utils.html import escape, format_html_join
from django.utils.safestring import SafeString

from content import languages
from content.readability.german import sentence_spans

register = template.Library()


@register.filter
def sentence_lines(text: str, code: str) -> SafeString:
    """Return a plain text of a language as HTML that keeps its lines; sentences of Leichte Sprache get their own.

    Editors need not press Enter, and many fields have only one line. A single line stays bare.
    Source: DIN SPEC 33429, one statement for each line.
    """
    lines = text.splitlines()
    if code == languages.EASY:
        lines = [line[start:end] for line in lines for start, end in sentence_spans(line)]
    if len(lines) == 1:
        return escape(lines[0])
    return format_html_join("\n", '<span class="line">{}</span>', ((line,) for line in lines))


@register.simple_tag(takes_context=True)
def lines_of_block(context: template.Context, text: str) -> SafeString:
    """Do the same inside a block, which may also stand outside of a page: in the editor's previews, in an API."""
    version = context.get("version")
    return sentence_lines(text, version.code if version else languages.DEFAULT)
