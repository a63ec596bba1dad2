"""The forms readers send."""

from django import forms
from django.utils.translation import gettext_lazy as _

from content.pages.feedback.models import EMAIL_LENGTH, REPORT_LENGTH, SENTENCE_LENGTH, Answer
from content.pages.public_form import PublicForm

# Django's own errors are too hard for readers of Leichte Sprache.
TOO_LONG = _("This text is too long. Please shorten it to %(limit_value)d characters.")


class FeedbackForm(PublicForm):
    """Haben Sie den Text verstanden?"""

    answer = forms.ChoiceField(
        label=_("Did you understand the text?"),
        choices=Answer,
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Please choose an answer."),
            "invalid_choice": _("Please choose an answer."),
        },
    )
    sentence = forms.CharField(
        label=_("What was hard? (You can leave this empty.)"),
        required=False,
        max_length=SENTENCE_LENGTH,
        help_text=_("Please do not write names or addresses."),
        error_messages={"max_length": TOO_LONG},
    )


class BarrierReportForm(PublicForm):
    """Eine Barriere melden."""

    text = forms.CharField(
        label=_("What does not work?"),
        max_length=REPORT_LENGTH,
        widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={"required": _("Please write what does not work."), "max_length": TOO_LONG},
    )
    address = forms.CharField(
        label=_("On which page?"),
        required=False,
        max_length=300,
        help_text=_("You can leave this empty."),
        error_messages={"max_length": TOO_LONG},
    )
    email = forms.EmailField(
        label=_("Your mail address"),
        required=False,
        max_length=EMAIL_LENGTH,
        help_text=_("Only if you want an answer. We delete it afterwards."),
        error_messages={
            "invalid": _("Please write a mail address like this: name@example.org"),
            "max_length": TOO_LONG,
        },
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
