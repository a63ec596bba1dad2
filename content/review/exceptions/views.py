"""The pages on which texts and places are let pass: one for each text, one with all of them."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db import models
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from django.views.generic import TemplateView
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from content.pages.base_page import BasePage
from content.review.exceptions.access import may_accept, may_edit, may_except, may_list, may_withdraw
from content.review.exceptions.actions import accept, let_pass, take_back
from content.review.exceptions.forms import AcceptForm, ExceptionForm
from content.review.exceptions.models import AcceptedFinding, Allowance, ReadabilityException
from content.review.exceptions.versions import JudgedVersion, judged_versions
from content.review.subjects import key_of
from glossary.models import Term

KINDS: dict[str, type[Allowance]] = {"texts": ReadabilityException, "places": AcceptedFinding}
PER_PAGE = 50


def allowances_url(subject: models.Model) -> str:
    """Return where exceptions of a page or term are seen and made."""
    content_type, object_id = key_of(subject)
    return reverse("review_allowances", args=[content_type.model, object_id])


def subject_or_404(model: str, object_id: str) -> models.Model:
    """Return the page or term that an address names."""
    known = {"basepage": BasePage, "term": Term}
    if model not in known or not object_id.isdecimal() or len(object_id) > 18:
        raise Http404
    subject = get_object_or_404(known[model], pk=object_id)
    return subject.specific if isinstance(subject, BasePage) else subject


class AllowancesView(WagtailAdminTemplateMixin, TemplateView):
    """The versions of one text: what stops them, what was let pass, and the forms to do so."""

    page_title = gettext_lazy("Exceptions")
    _show_breadcrumbs = True
    header_icon = "warning"
    template_name = "admin/review/allowances.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Let in those who may edit the text."""
        self.subject = subject_or_404(kwargs["model"], kwargs["object_id"])
        if not may_edit(request.user, self.subject):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Let a text or a place pass; what is wrong in the form is said at it."""
        versions = judged_versions(self.subject)
        chosen = next((v for v in versions if v.language.code == request.POST.get("language")), None)
        if chosen is None:
            raise Http404
        act = self._except if request.POST.get("action") == "except" else self._accept
        form = act(request, chosen)
        if form is None:
            return redirect(allowances_url(self.subject))
        return self.render_to_response(self.get_context_data(versions=versions, bound=(chosen, form)))

    def _except(self, request: HttpRequest, version: JudgedVersion) -> Form | None:
        if not may_except(request.user, self.subject):
            raise PermissionDenied
        form = ExceptionForm(request.POST)
        if form.is_valid() and form.cleaned_data["text_hash"] != version.text_hash:
            form.add_error(None, _("The text has changed in the meantime. Please look at it once more."))
        if not form.is_valid():
            return form
        let_pass(self.subject, version.language.code, user=request.user, **form.cleaned_data)
        messages.success(request, _("This text may go online now. Publish it as usual."))
        return None

    def _accept(self, request: HttpRequest, version: JudgedVersion) -> Form | None:
        if not may_accept(request.user, self.subject):
            raise PermissionDenied
        form = AcceptForm(request.POST)
        if not form.is_valid():
            return form
        reason = form.cleaned_data.pop("reason")
        for place in version.places:
            if place.names == form.cleaned_data and not place.is_of_law:
                code = version.language.code
                accept(
                    self.subject, code, place.finding, place.sentence_hash, reason=reason, user=request.user
                )
                messages.success(request, _("Noted: this place is fine."))
                return None
        form.add_error(None, _("This place cannot be accepted: it has changed, or the law wants it mended."))
        return form

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Return the versions with their forms; ``bound`` is the one that was filled in wrongly."""
        user = self.request.user
        versions = kwargs.pop("versions", None) or judged_versions(self.subject)
        return super().get_context_data(**kwargs) | {
            "subject": self.subject,
            "edit_url": AdminURLFinder(user).get_edit_url(self.subject),
            "versions": versions,
            "bound": kwargs.get("bound"),
            "may_except": may_except(user, self.subject),
            "may_accept": may_accept(user, self.subject),
            "withdrawable": {
                (type(allowance).__name__, allowance.pk)
                for version in versions
                for allowance in version.allowances
                if may_withdraw(user, allowance)
            },
        }

    def get_page_subtitle(self) -> str:
        """Return the title of the text."""
        return str(self.subject)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Lead back to the text."""
        url = AdminURLFinder(self.request.user).get_edit_url(self.subject) or ""
        return [
            *super().get_breadcrumbs_items(),
            {"url": url, "label": str(self.subject)},
            {"url": "", "label": self.get_page_title()},
        ]


class AllAllowancesView(WagtailAdminTemplateMixin, TemplateView):
    """All exceptions, or with ``?kind=places`` all accepted findings, the newest first."""

    page_title = gettext_lazy("Exceptions")
    _show_breadcrumbs = True
    header_icon = "warning"
    template_name = "admin/review/all_allowances.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Let in those who may see them."""
        if not may_list(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Return one page of the list; each entry leads to its text for those who may edit it."""
        kind = self.request.GET.get("kind", "")
        kind = kind if kind in KINDS else "texts"
        found = KINDS[kind].objects.select_related("given_by", "withdrawn_by").prefetch_related("subject")
        page = Paginator(found, PER_PAGE).get_page(self.request.GET.get("p"))
        urls = [(entry, entry.subject and allowances_url(entry.subject)) for entry in page]
        return super().get_context_data(**kwargs) | {"kind": kind, "page": page, "entries": urls}

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Lead back to the start of the editor."""
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.get_page_title()}]


@require_POST
def withdraw_allowance(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """Take an exception or an accepted finding back and go to where the person came from."""
    allowance = get_object_or_404(KINDS[kind], pk=pk)
    if not may_withdraw(request.user, allowance):
        raise PermissionDenied
    take_back(allowance, request.user)
    messages.success(request, _("Taken back. The text stays online as it is; the reports show it again."))
    following = request.POST.get("next", "")
    if url_has_allowed_host_and_scheme(following, allowed_hosts={request.get_host()}):
        return redirect(following)
    return redirect("review_all_allowances")
