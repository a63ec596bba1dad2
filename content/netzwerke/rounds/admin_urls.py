"""Addresses of the rounds in the admin and the way to them."""

from __future__ import annotations

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from content.netzwerke.rounds import actions
from content.netzwerke.rounds.views import (
    NewRoundView,
    OtherPartnersView,
    RoundsView,
    RoundView,
    SendView,
    may_bring_together,
)


def round_urls() -> list[URLPattern]:
    """Return the addresses (hook ``register_admin_urls``)."""
    one = "tandem-rounds/<page_id:pk>"
    return [
        path("tandem-rounds/", RoundsView.as_view(), name="tandem_rounds"),
        path("tandem-rounds/new/", NewRoundView.as_view(), name="tandem_round_new"),
        path(f"{one}/", RoundView.as_view(), name="tandem_round"),
        path(f"{one}/calculate/", actions.calculate, name="tandem_round_calculate"),
        path(f"{one}/invitations/", SendView.as_view(), name="tandem_round_send_confirm"),
        path(f"{one}/send/", actions.send, name="tandem_round_send"),
        path(f"{one}/fix/<page_id:pairing>/", actions.fix, name="tandem_round_fix"),
        path(f"{one}/forbid/<page_id:pairing>/", actions.forbid, name="tandem_round_forbid"),
        path(f"{one}/allow/<page_id:ban>/", actions.allow, name="tandem_round_allow"),
        path(f"{one}/out/<page_id:profile>/", actions.take_out, name="tandem_round_take_out"),
        path(f"{one}/back/<page_id:profile>/", actions.put_back, name="tandem_round_put_back"),
        path(f"{one}/others/<page_id:profile>/", OtherPartnersView.as_view(), name="tandem_round_others"),
        path(
            f"{one}/pair/<page_id:profile>/<page_id:other>/",
            actions.bring_together,
            name="tandem_round_bring_together",
        ),
    ]


class RoundsMenuItem(MenuItem):
    """Shown to those who may make rounds."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Tell whether the person may open the page."""
        return may_bring_together(request.user)


def rounds_menu_item() -> MenuItem:
    """Return the entry in the menu (hook ``register_admin_menu_item``)."""
    return RoundsMenuItem(
        _("Rounds of tandems"), reverse("tandem_rounds"), name="tandem-rounds", icon_name="group", order=262
    )


def round_permission() -> QuerySet[Permission]:
    """Return the right that administrators can give to groups (hook ``register_permissions``)."""
    return Permission.objects.filter(content_type__app_label="content", codename="change_round")
