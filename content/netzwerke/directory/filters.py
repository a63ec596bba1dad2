"""By what profiles, offers and requests are chosen."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from content.matrix.choices import handlungsfeld_filter
from content.netzwerke.directory import facts
from content.netzwerke.exchange.choices import Direction, EntryKind, ProfileKind, SizeClass, SpokenLanguage
from content.netzwerke.exchange.profile import LAND_CHOICES
from content.pages.filters import Choice, Filter, from_model_choices


def profile_filters(wanted: str) -> list[Filter]:
    """Return the filters of the list of profiles; costs one query."""
    offers = (
        Choice(Direction.OFFER, _("offers something")),
        Choice(Direction.REQUEST, _("looks for something")),
    )
    return [
        handlungsfeld_filter(wanted),
        Filter(facts.DIRECTION, _("Offers or looks for"), offers),
        from_model_choices(facts.KIND, _("Who"), ProfileKind),
        *_where(),
    ]


def entry_filters(wanted: str) -> list[Filter]:
    """Return the filters of the lists of offers and of requests; costs one query."""
    return [
        handlungsfeld_filter(wanted),
        from_model_choices(facts.KIND, _("Kind"), EntryKind),
        from_model_choices(facts.WHO, _("Who"), ProfileKind),
        *_where(),
    ]


def _where() -> list[Filter]:
    return [
        Filter(facts.LAND, _("Land"), tuple(Choice(code, name) for code, name in LAND_CHOICES)),
        from_model_choices(facts.SIZE, _("Size"), SizeClass),
        from_model_choices(facts.LANGUAGE, _("Language"), SpokenLanguage),
    ]
