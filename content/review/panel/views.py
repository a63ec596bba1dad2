"""The address at which the editor's browser asks about a text while it is being written."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Mapping
from typing import Any

from django.core.exceptions import PermissionDenied, RequestDataTooBig, ValidationError
from django.db import models
from django.http import Http404, HttpRequest, JsonResponse
from django.template.loader import render_to_string
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views import View
from django_ratelimit.core import is_ratelimited

from content import languages
from content.readability import UnreadableDocument
from content.review.exceptions.access import may_accept
from content.review.exceptions.actions import ErrorOfLaw, accept
from content.review.exceptions.allowances import sentence_hash
from content.review.exceptions.forms import AcceptForm
from content.review.exceptions.models import REASON_LENGTH
from content.review.panel.check import Check, check
from content.review.panel.posted import UnreadableForm, put_on
from content.review.panel.subject import addable, editable, model_named
from content.review.standards import standard_for

logger = logging.getLogger(__name__)

# One person with several windows, typing without a rest.
RATE = "240/m"


class Refused(Exception):
    """A request that is answered with a message: ``status`` and a sentence for the editor."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.message = message


class LiveView(View):
    """Answers questions about what is being edited with JSON; every error is JSON, too: ``{"error": "…"}``."""

    http_method_names = ["post"]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> JsonResponse:
        """Answer, and turn whatever goes wrong into a sentence."""
        try:
            return super().dispatch(request, *args, **kwargs)
        except Refused as refused:
            status, message = refused.status, refused.message
        except PermissionDenied:
            status, message = 403, _("You may not edit this.")
        except Http404:
            # Gone, not missing: a missing address would be looked for among the public pages.
            status, message = 410, _("This does not exist any more.")
        except Exception:
            logger.exception("The readability panel failed at %s", request.path)
            status, message = (
                503,
                _("The check does not work at the moment. Your text is safe; go on writing."),
            )
        return JsonResponse({"error": message}, status=status)

    def http_method_not_allowed(self, request: HttpRequest, *args: Any, **kwargs: Any) -> JsonResponse:
        """Answer questions that are asked in another way."""
        return JsonResponse(
            {"error": _("The text could not be read. Please load the page anew.")},
            status=405,
            headers={"Allow": "POST"},
        )

    def posted(self) -> dict[str, Any]:
        """Return the JSON object that was sent; Refused for anything else, and for too many or too large ones."""
        group = f"readability-{type(self).__name__}"
        if is_ratelimited(self.request, group=group, key="user", rate=RATE, increment=True):
            raise Refused(429, _("That was too much at once. The check goes on in a minute."))
        try:
            posted = json.loads(self.request.body)
        except RequestDataTooBig:
            raise Refused(413, _("The text is too long to be checked at once.")) from None
        except (ValueError, RecursionError):
            posted = None
        if not isinstance(posted, dict):
            raise Refused(400, _("The text could not be read. Please load the page anew."))
        return posted

    def subject(
        self, posted: Mapping[str, Any], app_label: str, model_name: str, pk: int | None
    ) -> models.Model:
        """Return the page or term with the texts of the form, which the user may write; it is not saved."""
        model = model_named(app_label, model_name)
        user = self.request.user
        if pk is None:
            parent = posted.get("parent")
            subject = addable(user, model, parent if isinstance(parent, int) else None)
        else:
            subject = editable(user, model, pk)
        form, code = posted.get("form"), posted.get("language")
        if not isinstance(form, dict) or not all(isinstance(value, str) for value in form.values()):
            raise Refused(400, _("The text could not be read. Please load the page anew."))
        if code not in [language.code for language in languages.active()]:
            raise Refused(400, _("This language is not one of the site."))
        try:
            put_on(subject, form, {code, languages.DEFAULT})
        except UnreadableForm as error:
            logger.info("Unreadable form at %s: %s", self.request.path, error)
            raise Refused(400, _("The text could not be read. Please load the page anew.")) from error
        return subject

    def checked(
        self, posted: Mapping[str, Any], app_label: str, model_name: str, pk: int | None = None
    ) -> Check:
        """Return the check of the version that was sent."""
        subject = self.subject(posted, app_label, model_name, pk)
        applied = standard_for(subject, posted["language"])
        if applied is None:
            raise Refused(400, _("This language is not one of the site."))
        try:
            return check(subject, applied)
        except UnreadableDocument as error:
            raise Refused(413, str(error)) from error


def reading(dispatch: Callable[..., JsonResponse]) -> Callable[..., JsonResponse]:
    """Mark a view that only reads: nobody who writes has to wait for it (``config.atomic_writes``)."""
    dispatch.only_reads = True
    return dispatch


@method_decorator(reading, name="dispatch")
class CheckView(LiveView):
    """Checks one language version as it stands in the browser.

    Takes ``{"language": "de", "form": {name: value}, "parent": 3}``: the fields of the form in this language and in
    German; ``parent`` for new pages. Answers with ``as_answer``.
    """

    def post(self, request: HttpRequest, **names: Any) -> JsonResponse:
        """Return findings, marks and the panel's content."""
        return JsonResponse(as_answer(self.checked(self.posted(), **names), request))


class AcceptView(LiveView):
    """Notes that a finding is in order where it stands, for the reason that somebody gives.

    Takes what ``CheckView`` takes, and ``key`` and ``reason`` of the finding. Answers with the check without it.
    """

    def post(self, request: HttpRequest, **names: Any) -> JsonResponse:
        """Store the accepted finding; Refused where the law wants it mended or where it is gone."""
        posted = self.posted()
        found = self.checked(posted, **names)
        if not may_accept(request.user, found.subject):
            raise Refused(403, _("Your role cannot do this. Please ask somebody who checks texts."))
        try:
            reason = AcceptForm.base_fields["reason"].clean(str(posted.get("reason") or ""))
        except ValidationError as error:
            raise Refused(400, " ".join(error.messages)) from error
        finding = next((one.finding for one in found.advice if one.key == posted.get("key")), None)
        if finding is None:
            raise Refused(409, _("This place has just changed. The list will be new in a moment."))
        code, sentence = found.applied.language, sentence_hash(found.document, finding)
        try:
            accept(found.subject, code, finding, sentence, reason=reason, user=request.user)
        except ErrorOfLaw as error:
            raise Refused(403, _("The law wants this place to be changed: nobody can accept it.")) from error
        return JsonResponse(as_answer(check(found.subject, found.applied), request))


def as_answer(found: Check, request: HttpRequest) -> dict[str, Any]:
    """Return a check as the script in the editor takes it; ``html`` is the content of the panel."""
    context = {
        "check": found,
        "language": languages.get(found.applied.language),
        "can_accept": found.subject.pk is not None and may_accept(request.user, found.subject),
        "reason_length": REASON_LENGTH,
        "can_add_terms": request.user.has_perm("glossary.add_term"),
    }
    return {
        "language": found.applied.language,
        "html": render_to_string("admin/readability/result.html", context, request),
        "summary": found.summary,
        "count": found.number,
        "needsALook": found.needs_a_look,
        "marks": [advice.as_data() for advice in found.shown],
        "spots": [one.spot.as_data() | {"key": one.key} for one in found.comparison.placed],
    }
