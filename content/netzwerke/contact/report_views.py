"""Where somebody reports a conversation to the editors."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from content.netzwerke.contact import limits
from content.netzwerke.contact.thread_views import no_way_in, party_of
from content.netzwerke.exchange.abuse import AbuseReport, report
from content.netzwerke.exchange.abuse_views import AbuseForm
from content.pages.public_form import guard


@never_cache
@csrf_exempt
@require_http_methods(["GET", "POST"])
def report_thread(request: HttpRequest, token: str) -> HttpResponse:
    """Report a conversation: only who takes part in it can."""
    if request.method == "POST":
        guard(request, "contact-report", limits.REPORT_RATE)
    party = party_of(token)
    if party is None:
        return no_way_in(request, token, text=request.POST.get("text", ""))
    form = AbuseForm(request.POST or None)
    if not form.is_valid():
        context = {"token": token, "form": form}
        return render(request, "content/contact/report.html", context, status=422 if form.is_bound else 200)
    # One open report of a side is enough.
    open_ones = AbuseReport.objects.filter(party=party, is_done=False)
    if not form.is_from_robot and not open_ones.exists():
        fields = {name: form.cleaned_data[name] for name in ("kind", "text")}
        report(thread=party.thread, party=party, **fields)
    return redirect(f"{reverse('contact_thread', args=[token])}?done=report#done")
