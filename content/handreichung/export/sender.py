"""Who gives a document out, and under which conditions: its first and its last lines."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypedDict

from django.utils import translation
from django.utils.translation import gettext

from content import languages
from content.handreichung.export.manuscript import Paragraph, Part, Picture, Run, all_parts
from content.pages.site_settings import SiteSettings


class Sender(TypedDict):
    """What the settings of a site say about its documents, as ``Manuscript`` takes it."""

    town: str
    colour: str


def sender(settings: SiteSettings) -> Sender:
    """Return who gives out a document: the town, or the site where no town is named."""
    return {"town": settings.town or settings.name, "colour": settings.brand_light}


def imprint(parts: Iterable[Part], settings: SiteSettings, code: str, url: str = "") -> tuple[Part, ...]:
    """Return the last lines of a document in a language: where it stands on the web, who made its pictures, licence."""
    interface = languages.get(code).interface
    foreign = interface if interface != code else ""
    with translation.override(interface):
        lines = (
            [(Run(gettext("Address of this page:") + " ", language=foreign), Run(url, href=url))]
            if url
            else []
        )
        for credit, names in _credits(parts).items():
            text = gettext("Pictures (%(names)s): %(credit)s") % {"names": ", ".join(names), "credit": credit}
            lines.append((Run(text, language=foreign),))
        if settings.texts_are_free:
            text = gettext("Our texts and pictures may be shared under the licence CC BY-SA 4.0.")
            lines.append((Run(text, language=foreign),))
    return tuple(Paragraph(line, is_quiet=True) for line in lines)


def _credits(parts: Iterable[Part]) -> dict[str, list[str]]:
    """Return who made which pictures, each named once."""
    found: dict[str, list[str]] = {}
    for part in all_parts(tuple(parts)):
        if isinstance(part, Picture) and part.credit:
            names = found.setdefault(part.credit, [])
            if part.name not in names:
                names.append(part.name)
    return found
