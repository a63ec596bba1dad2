"""The forms with which a text or a place is let pass: always with a reason."""

from __future__ import annotations

from datetime import timedelta

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from content.review.exceptions.models import REASON_LENGTH, WORDS_LENGTH

LONGEST = timedelta(days=365)
SHORTEST_REASON = 10


def _reason(help_text: str) -> forms.CharField:
    return forms.CharField(
        label=_("Why?"),
        help_text=help_text,
        min_length=SHORTEST_REASON,
        max_length=REASON_LENGTH,
        widget=forms.Textarea({"rows": 2}),
    )


class ExceptionForm(forms.Form):
    """Lets a whole text pass."""

    reason = _reason(_("For example: The town council wants exactly these words."))
    # The browser's own field: Wagtail's calendar takes a day in German writing for none and puts today in its place.
    until = forms.DateField(
        label=_("Until when?"),
        help_text=_("At most one year from today."),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    text_hash = forms.CharField(widget=forms.HiddenInput, max_length=64)

    def clean_until(self) -> object:
        """Refuse days that have passed and those after more than a year."""
        until, today = self.cleaned_data["until"], timezone.localdate()
        if until < today:
            raise ValidationError(_("This day has passed."))
        if until > today + LONGEST:
            raise ValidationError(_("An exception holds for one year at most."))
        return until


class AcceptForm(forms.Form):
    """Lets a single place pass."""

    reason = _reason(_("For example: This is the name of an office."))
    rule = forms.CharField(widget=forms.HiddenInput, max_length=60)
    sentence_hash = forms.CharField(widget=forms.HiddenInput, max_length=64)
    # A finding on what is missing has none.
    words = forms.CharField(widget=forms.HiddenInput, max_length=WORDS_LENGTH, required=False)
