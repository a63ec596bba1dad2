"""The way from an editor's account to the second factor of their login."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _


def second_factor_item(request: HttpRequest) -> dict[str, str]:
    """Return the entry for Wagtail's hook ``register_account_menu_item``."""
    return {
        "url": reverse("two_factor:profile"),
        "label": _("Second factor"),
        "help_text": _("Protect your login with a code from your phone."),
    }
