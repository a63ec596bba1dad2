"""Template tag around the text of a page: marks the terms in it and adds their explanations at its end."""

from __future__ import annotations

from typing import Any

from django import template
from django.template.base import FilterExpression, NodeList, Parser, Token, token_kwargs

from glossary.kept_boxes import boxes_html
from glossary.page_words import marked_page

register = template.Library()

TEMPLATE = "glossary/boxes.html"


@register.tag
def explain_words(parser: Parser, token: Token) -> ExplainWordsNode:
    """Mark the terms in what stands until ``end_explain_words``; the options are those of ``marked_page``.

    Without a language (``code=""``) nothing is marked: what is around is no page.
    """
    options = token_kwargs(token.split_contents()[1:], parser)
    nodelist = parser.parse(["end_explain_words"])
    parser.delete_first_token()
    return ExplainWordsNode(nodelist, options)


class ExplainWordsNode(template.Node):
    """Text whose terms are marked."""

    def __init__(self, nodelist: NodeList, options: dict[str, FilterExpression]) -> None:
        self.nodelist, self.options = nodelist, options

    def render(self, context: template.Context) -> str:
        """Return the text with its terms marked, and their boxes after it."""
        html = self.nodelist.render(context)
        options: dict[str, Any] = {
            name: value.resolve(context, ignore_failures=True) for name, value in self.options.items()
        }
        code = options.pop("code")
        if not code:
            return html
        # What the page does not say is as usual.
        given = {name: value for name, value in options.items() if value is not None}
        marked, found = marked_page(html, code, **given)
        if not found:
            return marked
        page = {name: context.get(name) for name in ("version", "language")}
        return marked + context.template.engine.get_template(TEMPLATE).render(
            context.new(page | {"boxes": boxes_html(found, page)})
        )
