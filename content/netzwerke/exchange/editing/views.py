"""The page on which editors take measures about a profile, an offer or a request."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from content.netzwerke.contact.story import Story
from content.netzwerke.exchange import measures
from content.netzwerke.exchange.entry import Entry
from content.netzwerke.exchange.erasure import erase_entry, erase_profile
from content.netzwerke.exchange.moderated import Moderated
from content.netzwerke.exchange.profile import Profile
from content.netzwerke.exchange.task import REASON_LENGTH

MODELS: dict[str, type[Moderated]] = {"profile": Profile, "entry": Entry, "story": Story}


class StopForm(forms.Form):
    """Why something is taken from the public, for a time or until its text is another."""

    reason = forms.CharField(
        label=gettext_lazy("Reason"),
        max_length=REASON_LENGTH,
        widget=forms.Textarea({"rows": 4}),
        help_text=gettext_lazy("It goes to the person by mail."),
    )


class MeasuresView(WagtailAdminTemplateMixin, TemplateView):
    """Pause, stop, let back, merge, delete. Changing needs the right to change, deleting the right to delete."""

    page_title = gettext_lazy("Measures")
    header_icon = "cog"
    template_name = "admin/exchange/measures.html"

    def dispatch(self, request: HttpRequest, model: str, pk: int) -> HttpResponse:
        """Let in those who may change it."""
        if model not in MODELS:
            raise Http404
        self.subject = get_object_or_404(MODELS[model], pk=pk)
        if not self._may("change"):
            raise PermissionDenied
        return super().dispatch(request, model=model, pk=pk)

    def _may(self, action: str) -> bool:
        return self.request.user.has_perm(f"content.{action}_{self.subject._meta.model_name}")

    @property
    def is_profile(self) -> bool:
        """True for a profile."""
        return isinstance(self.subject, Profile)

    def get_page_subtitle(self) -> str:
        """Return what it is about."""
        return str(self.subject)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Return the way here: the list, the form."""
        meta = self.subject._meta
        views = f"wagtailsnippets_content_{meta.model_name}"
        return [
            *self.breadcrumbs_items,
            {"url": reverse(f"{views}:list"), "label": meta.verbose_name_plural},
            {"url": reverse(f"{views}:edit", args=[self.subject.pk]), "label": str(self.subject)},
            {"url": "", "label": self.page_title, "sublabel": self.get_page_subtitle()},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Return what can be done."""
        return {
            **super().get_context_data(),
            "subject": self.subject,
            "is_profile": self.is_profile,
            "is_with_editors": self.subject.status in measures.WITH_THE_EDITORS,
            "may_pause": measures.may_pause(self.subject),
            "pause_form": kwargs.get("pause_form") or StopForm(auto_id="id_pause_%s"),
            "stop_form": kwargs.get("stop_form") or StopForm(auto_id="id_stop_%s"),
            "duplicates": measures.duplicates(self.subject)
            if self.is_profile and self._may("delete")
            else [],
            "may_delete": self._may("delete"),
        }

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Take the measure that the button names."""
        measure = request.POST.get("measure")
        if measure == "stop" or (measure == "pause" and measures.may_pause(self.subject)):
            return self._take_away(request, measure)
        if measure == "release" and self.subject.status in measures.WITH_THE_EDITORS:
            measures.let_back(self.subject, request.user)
            messages.success(request, _("It is back. The person gets a mail."))
        elif measure == "merge" and self.is_profile:
            self._merge(request)
        elif measure == "delete":
            return self._delete(request)
        return redirect(request.path)

    def _take_away(self, request: HttpRequest, measure: str) -> HttpResponse:
        form = StopForm(request.POST, auto_id=f"id_{measure}_%s")
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(**{f"{measure}_form": form}), status=422)
        if measure == "pause":
            measures.pause(self.subject, form.cleaned_data["reason"], request.user)
            messages.success(request, _("It pauses. The person gets a mail."))
        else:
            measures.stop(self.subject, form.cleaned_data["reason"], request.user)
            messages.success(request, _("It is stopped. The person gets a mail."))
        return redirect(request.path)

    def _merge(self, request: HttpRequest) -> None:
        if not self._may("delete"):
            raise PermissionDenied
        chosen = request.POST.get("other", "")
        other = next((each for each in measures.duplicates(self.subject) if str(each.pk) == chosen), None)
        if other is None:
            messages.error(request, _("Please choose a profile from the list."))
            return
        measures.merge(self.subject, other, request.user)
        messages.success(request, _("The profiles are one now."))

    def _delete(self, request: HttpRequest) -> HttpResponse:
        if not self._may("delete"):
            raise PermissionDenied
        if self.is_profile:
            erase_profile(self.subject)
        else:
            erase_entry(self.subject)
        messages.success(request, _("Everything about it is deleted."))
        return redirect(f"wagtailsnippets_content_{self.subject._meta.model_name}:list")
