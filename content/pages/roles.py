"""The three roles of the editors; their permissions are set by migration ``0006_roles``."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.utils.translation import gettext as _

WRITERS = "Redaktion"
REVIEWERS = "Prüfung"
CHIEFS = "Chef-Redaktion"


def protect_administrators(request: HttpRequest, account: AbstractBaseUser | None = None) -> None:
    """Raise PermissionDenied when somebody who is no administrator makes one or changes one.

    Chef-Redaktion looks after accounts. Without this rule, it could give itself every right through a second
    account, or take over the account of an administrator by setting its password.
    """
    if request.user.is_superuser:
        return
    if account is not None and account.is_superuser:
        raise PermissionDenied(_("Only administrators can change the account of an administrator."))
    if request.method == "POST" and request.POST.get("is_superuser"):
        raise PermissionDenied(_("Only administrators can make somebody an administrator."))


def protect_administrators_in_bulk(
    request: HttpRequest, action_type: str, objects: Iterable[Any], action: Any
) -> None:
    """Raise PermissionDenied when a bulk action of somebody who is no administrator touches one."""
    for touched in objects:
        if isinstance(touched, get_user_model()):
            protect_administrators(request, touched)
