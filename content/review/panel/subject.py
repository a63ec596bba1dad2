"""Which page or term an editor is writing, and whether they may."""

from __future__ import annotations

from django.apps import apps
from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import Http404
from django.shortcuts import get_object_or_404
from wagtail.permissions import policy_registry

from content.pages.base_page import BasePage
from content.review.subjects import text_of
from glossary.models import Term


def model_named(app_label: str, model_name: str) -> type[models.Model]:
    """Return a model whose texts review knows; Http404 for any other."""
    try:
        model = apps.get_model(app_label, model_name)
    except LookupError:
        raise Http404 from None
    if text_of.dispatch(model) is text_of.dispatch(object):
        raise Http404
    return model


def editable(user: AbstractBaseUser, model: type[models.Model], pk: int) -> models.Model:
    """Return what is being edited, as it is stored; Http404 or PermissionDenied."""
    if issubclass(model, BasePage):
        page = get_object_or_404(BasePage, pk=pk).specific
        if not isinstance(page, model):
            raise Http404
        if not page.permissions_for_user(user).can_edit():
            raise PermissionDenied
        return page
    subject = get_object_or_404(model, pk=pk)
    if not policy_registry.get_by_type(model).user_has_permission_for_instance(user, "change", subject):
        raise PermissionDenied
    if isinstance(subject, Term):
        # The next publication shows and judges every language.
        subject.held_back = ""
    return subject


def addable(user: AbstractBaseUser, model: type[models.Model], parent: int | None) -> models.Model:
    """Return a new page below ``parent``, or a new term, that is not saved; Http404 or PermissionDenied."""
    if issubclass(model, BasePage):
        above = get_object_or_404(BasePage, pk=parent).specific
        if not above.permissions_for_user(user).can_add_subpage():
            raise PermissionDenied
        if model not in type(above).creatable_subpage_models():
            raise PermissionDenied
    elif not policy_registry.get_by_type(model).user_has_permission(user, "add"):
        raise PermissionDenied
    return model()
