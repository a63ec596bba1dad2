"""Fields of the public forms; their errors are easy to read."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from content.netzwerke.exchange.profile import EMAIL_LENGTH

# Django's own errors are too hard for readers of Leichte Sprache.
REQUIRED = _("Something is missing here.")
CHOOSE = _("Please choose from the list.")
TOO_LONG = _("This text is too long. Please shorten it to %(limit_value)d characters.")


class MailField(forms.EmailField):
    """One mail address, in small letters."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            max_length=EMAIL_LENGTH,
            error_messages={
                "required": _("Please write your mail address."),
                "invalid": _("Please write a mail address like this: name@example.org"),
                "max_length": TOO_LONG,
            },
            widget=forms.EmailInput(attrs={"autocomplete": "email"}),
            **{"label": _("Your mail address"), **kwargs},
        )

    def clean(self, value: Any) -> str:
        """Return the address in small letters."""
        return super().clean(value).lower()


class CodesField(forms.MultipleChoiceField):
    """Several of a list, as check boxes; the value is a list of codes."""

    widget = forms.CheckboxSelectMultiple


class EasyErrors:
    """Gives every field of a form errors that are easy to read, and a mark where something may stay empty."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.error_messages["required"] = REQUIRED
            for code in ("invalid_choice", "invalid_list", "invalid_pk_value"):
                field.error_messages[code] = CHOOSE
            for validator in field.validators:
                if getattr(validator, "code", "") == "max_length":
                    validator.message = TOO_LONG


def at_least_today(value: Any, today: Any) -> None:
    """Raise ValidationError for a day that is over."""
    if value < today:
        raise ValidationError(_("This day is over. Please choose a later one."))
