"""Tells an editor, as a message, why a page or term did not go online."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db.models import Model
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.admin_url_finder import AdminURLFinder

# More than these stand in the editor of the text, at their places.
MOST_TOLD = 12


def tell_refusal(request: HttpRequest, refusal: ValidationError, subject: Model | None = None) -> None:
    """Show an editor why something did not go online; with ``subject``, a button leads to where it is mended."""
    reasons = refusal.messages
    context = {"reasons": reasons[:MOST_TOLD], "more": len(reasons) - MOST_TOLD, "subject": subject}
    url = AdminURLFinder(request.user).get_edit_url(subject) if subject else None
    buttons = [messages.button(url, _("Mend the text"))] if url else None
    messages.error(request, render_to_string("admin/glossary/refusal.html", context), buttons=buttons)
