"""The page on which editors read a conversation that somebody has reported, and decide."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from content.netzwerke.contact import measures
from content.netzwerke.contact.choices import State
from content.netzwerke.contact.limits import MOST_IN_THREAD
from content.netzwerke.contact.thread import Thread
from content.netzwerke.exchange.editing.views import StopForm


class ThreadMeasuresView(WagtailAdminTemplateMixin, TemplateView):
    """Let pause, let go on, stop. Nobody reads a conversation that nobody has reported."""

    page_title = gettext_lazy("Reported conversation")
    _show_breadcrumbs = True
    header_icon = "comment"
    template_name = "admin/exchange/thread.html"

    def dispatch(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Let in those who decide about reports, as long as there is one to decide about."""
        if not request.user.has_perm("content.change_abusereport"):
            raise PermissionDenied
        reported = Thread.objects.filter(abuse_reports__isnull=False).distinct()
        self.thread = get_object_or_404(reported, pk=pk)
        self.is_open = measures.has_open_report(self.thread)
        return super().dispatch(request, pk=pk)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Return the reports, and the messages while a report is open."""
        thread = self.thread
        shown = thread.messages.select_related("party__profile")[:MOST_IN_THREAD] if self.is_open else []
        return {
            **super().get_context_data(),
            "thread": thread,
            "is_open": self.is_open,
            "is_stopped": thread.state == State.STOPPED,
            "reports": thread.abuse_reports.select_related("party__profile"),
            "messages_shown": shown,
            "stop_form": kwargs.get("stop_form") or StopForm(),
        }

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Take the measure that the button names."""
        if not self.is_open:
            raise PermissionDenied
        measure = request.POST.get("measure")
        if measure == "pause":
            measures.pause(self.thread, request.user)
            messages.success(request, _("Nobody can write there until you have decided."))
        elif measure == "go_on":
            measures.go_on(self.thread, request.user)
            messages.success(request, _("The conversation goes on. Who has reported it gets a mail."))
        elif measure == "stop":
            form = StopForm(request.POST)
            if not form.is_valid():
                return self.render_to_response(self.get_context_data(stop_form=form), status=422)
            measures.stop(self.thread, form.cleaned_data["reason"], request.user)
            messages.success(request, _("The conversation is stopped. Both get a mail."))
        return redirect(request.path)


def thread_url(thread_id: int) -> str:
    """Return the address of the page for a conversation."""
    return reverse("exchange_thread", args=[thread_id])


def contact_urls() -> list[URLPattern]:
    """Return the addresses in the admin (hook ``register_admin_urls``)."""
    return [path("exchange/thread/<int:pk>/", ThreadMeasuresView.as_view(), name="exchange_thread")]
