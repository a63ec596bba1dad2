"""Template tag: the files that there are of a page."""

from __future__ import annotations

from typing import Any

from django import template

from content.handreichung.export.addresses import address_of, card_address
from content.handreichung.export.documents import CARD, formats_of, kind_of

register = template.Library()


@register.inclusion_tag("components/documents.html", takes_context=True)
def page_documents(context: template.Context) -> dict[str, Any]:
    """Show links to the page as PDF, Word and so on, in the language that is shown; nothing in previews."""
    page, version, request = context.get("page"), context.get("version"), context.get("request")
    kind = kind_of(page) if page is not None else None
    is_public = kind and page.pk and page.live and not getattr(request, "is_preview", False)
    ticks = request.GET.urlencode() if is_public and context.get("ticked_count") else ""
    links = [
        {"label": found.label, "url": address_of(page.pk, version.code, found.extension, ticks)}
        for found in (formats_of(kind) if is_public else [])
    ]
    if is_public and kind.build_short:
        links.append({"label": CARD.label, "url": card_address(page.pk, version.code, ticks)})
    return {"links": links, "version": version, "language": context.get("language")}
