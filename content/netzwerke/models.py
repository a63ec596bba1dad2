"""Netzwerke: where municipalities and initiatives find each other."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldRowPanel

from content.netzwerke.contact.results import results
from content.netzwerke.directory.overview import lists
from content.netzwerke.filters import LAND, lands, network_filters
from content.netzwerke.kinds import NetworkKind
from content.netzwerke.lands import Land
from content.netzwerke.phone import phone_url
from content.pages.area_page import AreaIndexPage, AreaPage
from content.pages.areas import Area
from content.pages.blocks import body_field
from content.pages.card import CardFact
from content.pages.filters import Filter
from content.pages.panels import page_tabs


class NetzwerkeIndexPage(AreaIndexPage):
    """All networks, to be filtered by Land, kind and Handlungsfeld."""

    body = body_field()

    language_fields = ("body",)
    page_description = _("The start of the area Netzwerke: lists and filters them.")
    area = Area.NETZWERKE
    area_icon, area_colour = "users", "purple"
    parent_page_types = ["content.HomePage"]
    subpage_types = ["content.NetzwerkPage"]
    max_count = 1

    # Networks of the whole country first: they fit everybody.
    sorted_by, sort_order = LAND, Land.values

    edit_handler = page_tabs(("body",))

    def filters(self, wanted: str) -> list[Filter]:
        """Return Land, kind and Handlungsfeld."""
        return network_filters(wanted)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the Länder for the map and the lists of the exchange."""
        context = super().get_context(request, *args, **kwargs)
        return context | {
            "lands": lands(context["filters"]),
            "lists": lists(),
            "exchange_results": results(),
        }

    class Meta:
        verbose_name = _("Netzwerke: start page")
        verbose_name_plural = _("Netzwerke: start pages")


class NetzwerkPage(AreaPage):
    """A network or a format of exchange."""

    body = body_field()
    land = models.CharField(_("Land"), max_length=2, choices=Land, default=Land.DE)
    kind = models.CharField(_("Kind"), max_length=10, choices=NetworkKind, default=NetworkKind.PEER)
    who_can_join = models.TextField(_("Who can join?"), max_length=600, blank=True)
    website = models.URLField(_("Website"), blank=True)
    email = models.EmailField(_("Mail address"), blank=True)
    phone = models.CharField(_("Telephone"), max_length=40, blank=True)

    required_texts = ("body",)
    language_fields = ("body", "who_can_join")
    page_description = _("A network: region, kind, who can join, contact.")
    area = Area.NETZWERKE
    type_label = _("Network")
    parent_page_types = ["content.NetzwerkeIndexPage"]
    subpage_types: list[str] = []

    edit_handler = page_tabs(
        ("body", "who_can_join"),
        shared=[
            FieldRowPanel(["land", "kind"], heading=_("Region and kind")),
            FieldRowPanel(["website", "email", "phone"], heading=_("Contact")),
        ],
    )

    def filter_values(self) -> dict[str, list[str]]:
        """Return region and kind."""
        return {"land": [self.land], "kind": [self.kind]}

    @property
    def phone_url(self) -> str:
        """The link that calls the network; empty when there is no number."""
        return phone_url(self.phone)

    @property
    def card_facts(self) -> list[CardFact]:
        """Region and kind."""
        return [
            CardFact("place", _("Region:"), self.get_land_display()),
            CardFact("users", _("Kind:"), self.get_kind_display()),
        ]

    class Meta:
        verbose_name = _("network")
        verbose_name_plural = _("networks")
