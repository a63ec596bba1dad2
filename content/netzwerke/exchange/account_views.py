"""Meine Angaben: take everything along, change the mail address, leave, delete everything."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from content.netzwerke.exchange import session
from content.netzwerke.exchange.access_link import AccessLink
from content.netzwerke.exchange.erasure import backups_end, erase_profile
from content.netzwerke.exchange.export import exported
from content.netzwerke.exchange.profile import Profile
from content.netzwerke.exchange.public_forms import NewEmailForm
from content.netzwerke.exchange.session import for_participants
from content.netzwerke.exchange.sign_up import ask_about_new_email, may_get_mail


@for_participants
@require_safe
def export(request: HttpRequest) -> HttpResponse:
    """Send everything that is kept about somebody as a JSON file."""
    response = JsonResponse(exported(request.profile), json_dumps_params={"indent": 2, "ensure_ascii": False})
    response["Content-Disposition"] = 'attachment; filename="meine-angaben.json"'
    return response


@for_participants
@require_http_methods(["GET", "POST"])
def new_email(request: HttpRequest) -> HttpResponse:
    """Ask a new address by mail whether it is the right one. The answer is the same when somebody else has it."""
    form = NewEmailForm(request.POST or None)
    if not form.is_valid():
        context = {"form": form, "profile": request.profile}
        return render(
            request, "content/exchange/new_email.html", context, status=422 if form.is_bound else 200
        )
    email = form.cleaned_data["email"]
    taken = Profile.objects.filter(email=email).exists()
    if may_get_mail(request, email) and not taken:
        ask_about_new_email(request.profile, email)
    return redirect("exchange_sent")


@for_participants
@require_http_methods(["GET", "POST"])
def delete(request: HttpRequest) -> HttpResponse:
    """Ask, then delete everything."""
    if request.method == "GET":
        return render(request, "content/exchange/delete.html", {"backups_end": backups_end()})
    erase_profile(request.profile)
    response = redirect("exchange_deleted")
    session.forget(response)
    return response


@require_safe
def deleted(request: HttpRequest) -> HttpResponse:
    """Say that everything is gone, and until when backups hold it."""
    return render(request, "content/exchange/deleted.html", {"backups_end": backups_end()})


@for_participants
@require_POST
def leave(request: HttpRequest) -> HttpResponse:
    """End the visit: the cookie is worth nothing any more, wherever a copy of it is."""
    AccessLink.objects.filter(pk=request.link.pk).update(ended_at=timezone.now())
    response = redirect("exchange_left")
    session.forget(response)
    return response


@require_safe
def left(request: HttpRequest) -> HttpResponse:
    """Say good-bye."""
    return render(request, "content/exchange/left.html")
