"""Template tags of the pages with exceptions: which form stands where, and who sees a button."""

from __future__ import annotations

from typing import Any

from django import template
from django.forms import Form

from content.review.exceptions import access
from content.review.exceptions.forms import AcceptForm, ExceptionForm
from content.review.exceptions.models import Allowance
from content.review.exceptions.versions import FailingPlace, JudgedVersion

register = template.Library()

Bound = tuple[JudgedVersion, Form] | None


@register.filter
def is_for_text(bound: Bound, version: JudgedVersion) -> bool:
    """True when the form that was filled in wrongly is the one of this whole text."""
    return bool(bound) and bound[0] is version and isinstance(bound[1], ExceptionForm)


@register.filter
def is_for_place(bound: Bound, place: FailingPlace) -> bool:
    """True when it is the one of this place."""
    if not bound or not isinstance(bound[1], AcceptForm):
        return False
    sent = {name: bound[1].data.get(name, "") for name in place.names}
    return place in bound[0].places and sent == place.names


@register.simple_tag
def exception_form(version: JudgedVersion, bound: Bound) -> Form:
    """Return the form of a whole text, with its mistakes where it has some."""
    if is_for_text(bound, version):
        return bound[1]
    return ExceptionForm(initial={"text_hash": version.text_hash}, auto_id=f"id_{version.language.code}_%s")


@register.simple_tag
def accept_form(version: JudgedVersion, place: FailingPlace, bound: Bound) -> Form:
    """Return the form of a place, with its mistakes where it has some."""
    if is_for_place(bound, place):
        return bound[1]
    number = version.places.index(place)
    return AcceptForm(initial=place.names, auto_id=f"id_{version.language.code}_{number}_%s")


@register.filter
def is_in(allowance: Allowance, names: set[tuple[str, int]]) -> bool:
    """True when an allowance is among those that the person may take back."""
    return (type(allowance).__name__, allowance.pk) in names


@register.filter
def may_withdraw(user: Any, allowance: Allowance) -> bool:
    """True when somebody may take an allowance back."""
    return allowance.subject is not None and access.may_withdraw(user, allowance)
