"""Where reports of abuse arrive."""

from __future__ import annotations

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from content import languages
from content.netzwerke.exchange.abuse import TEXT_LENGTH, AbuseKind, report
from content.netzwerke.exchange.entry import Entry
from content.netzwerke.exchange.fields import CHOOSE, TOO_LONG
from content.netzwerke.exchange.profile import EMAIL_LENGTH, Profile
from content.pages.public_form import PublicForm, guard

RATE = "5/h"


class AbuseForm(PublicForm):
    """Etwas stimmt nicht."""

    kind = forms.ChoiceField(
        label=_("What is wrong?"),
        choices=AbuseKind,
        widget=forms.RadioSelect,
        error_messages={"required": CHOOSE, "invalid_choice": CHOOSE},
    )
    text = forms.CharField(
        label=_("More about it"),
        required=False,
        max_length=TEXT_LENGTH,
        help_text=_("You can leave this empty."),
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"max_length": TOO_LONG},
    )


class PublicAbuseForm(AbuseForm):
    """The same for somebody whom we do not know: an address for the answer, if they like."""

    email = forms.EmailField(
        label=_("Your mail address"),
        required=False,
        max_length=EMAIL_LENGTH,
        help_text=_(
            "You can leave this empty. If not, we tell you what the editors decide. Then we delete it."
        ),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={
            "invalid": _("Please write a mail address like this: name@example.org"),
            "max_length": TOO_LONG,
        },
    )

    def clean_email(self) -> str:
        """Return the address in small letters, as profiles have it."""
        return self.cleaned_data["email"].lower()


@csrf_exempt
@require_http_methods(["GET", "POST"])
def report_profile(request: HttpRequest, profile_id: int) -> HttpResponse:
    """Report a profile."""
    return _report(request, get_object_or_404(Profile.objects.public(), pk=profile_id), None)


@csrf_exempt
@require_http_methods(["GET", "POST"])
def report_entry(request: HttpRequest, entry_id: int) -> HttpResponse:
    """Report an offer or a request."""
    entry = get_object_or_404(Entry.objects.public().select_related("profile"), pk=entry_id)
    return _report(request, entry.profile, entry)


@require_safe
def reported(request: HttpRequest) -> HttpResponse:
    """Thank somebody for a report."""
    return render(request, "content/exchange/reported.html")


def _report(request: HttpRequest, profile: Profile, entry: Entry | None) -> HttpResponse:
    if request.method == "POST":
        guard(request, "exchange-abuse", RATE)
    form = PublicAbuseForm(request.POST or None)
    if not form.is_valid():
        context = {"form": form, "subject": entry or profile}
        return render(request, "content/exchange/report.html", context, status=422 if form.is_bound else 200)
    if not form.is_from_robot:
        fields = {name: form.cleaned_data[name] for name in ("kind", "text", "email")}
        report(profile=profile, entry=entry, language=languages.current().code, **fields)
    return redirect("exchange_reported")
