"""The forms of a conversation."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from content.netzwerke.contact.choices import Answer, Outcome, Reason
from content.netzwerke.contact.course import MOST_DELAYS
from content.netzwerke.contact.story import TEXT_LENGTH as STORY_LENGTH
from content.netzwerke.contact.story import TITLE_LENGTH
from content.netzwerke.contact.thread import NOTE_LENGTH, TEXT_LENGTH, Party
from content.netzwerke.exchange.profile import EMAIL_LENGTH, NAME_LENGTH
from content.pages.public_form import PublicForm

MOST_ADDRESSES = 2
TOO_LONG = _("This text is too long. Please shorten it to %(limit_value)d characters.")
_WEB_ADDRESS = re.compile(r"https?:|www\.", re.IGNORECASE)
_NO_NAME = re.compile(r"://|www\.|@|[\w-]{3,}\.[a-z]{2,6}\b", re.IGNORECASE)
# Marks that turn the direction of what follows them: somebody could make a text look like another one.
_TURNS = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def plain(text: str) -> str:
    """Return a text without control characters but for line breaks, and without marks that turn its direction."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    kept = (char for char in lines if char == "\n" or unicodedata.category(char) != "Cc")
    return "".join(char for char in kept if char not in _TURNS).strip()


def check_addresses(text: str) -> None:
    """Refuse a text with many web addresses: that is what advertising looks like."""
    if len(_WEB_ADDRESS.findall(text)) > MOST_ADDRESSES:
        raise ValidationError(_("Please write at most two web addresses."))


def text_field(label: Any, help_text: Any = "", required_error: Any = None) -> forms.CharField:
    """Return a field for a message."""
    return forms.CharField(
        label=label,
        help_text=help_text,
        max_length=TEXT_LENGTH,
        widget=forms.Textarea(attrs={"rows": 8}),
        error_messages={
            "required": required_error or _("Please write your message."),
            "max_length": TOO_LONG,
        },
    )


class MessageForm(PublicForm):
    """A message in a conversation."""

    text = text_field(_("Your message"), _("Only text. You can write at most 2000 characters."))

    def clean_text(self) -> str:
        """Return the message as plain text."""
        text = plain(self.cleaned_data["text"])
        if not text:
            raise ValidationError(_("Please write your message."))
        check_addresses(text)
        return text


class WriteForm(MessageForm):
    """The first message: of somebody whose mail address has to be confirmed."""

    name = forms.CharField(
        label=_("Who are you?"),
        help_text=_("Your name, and your municipality or group. The others can read it."),
        max_length=NAME_LENGTH,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"required": _("Please write your name."), "max_length": TOO_LONG},
    )
    email = forms.EmailField(
        label=_("Your mail address"),
        help_text=_("The others cannot see it. We send you a mail first. You must click the link in it."),
        max_length=EMAIL_LENGTH,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={
            "required": _("Please write your mail address."),
            "invalid": _("Please write a mail address like this: name@example.org"),
            "max_length": TOO_LONG,
        },
    )
    field_order = ["name", "email", "text", "website"]

    def clean_name(self) -> str:
        """Return the name as one line; an address is no name."""
        name = " ".join(plain(self.cleaned_data["name"]).split())
        if not name:
            raise ValidationError(_("Please write your name."))
        if _NO_NAME.search(name):
            raise ValidationError(_("Please write only your name here, no web address and no mail address."))
        return name


class AnswerForm(PublicForm):
    """Yes, later or no."""

    answer = forms.ChoiceField(
        label=_("What do you say?"),
        choices=[choice for choice in Answer.choices if choice[0] != Answer.OPEN],
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Please choose an answer."),
            "invalid_choice": _("Please choose an answer."),
        },
    )
    reason = forms.ChoiceField(
        label=_("If no: why?"),
        required=False,
        choices=[("", "–"), *Reason.choices],
        help_text=_("The others can read the reason."),
        error_messages={"invalid_choice": _("Please choose a reason.")},
    )
    note = forms.CharField(
        label=_("If no: do you want to add something?"),
        required=False,
        max_length=NOTE_LENGTH,
        help_text=_("You can leave this empty."),
        error_messages={"max_length": TOO_LONG},
    )

    def __init__(self, party: Party, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if party.thread.delays >= MOST_DELAYS:
            choices = [choice for choice in self.fields["answer"].choices if choice[0] != Answer.LATER]
            self.fields["answer"].choices = choices

    def clean(self) -> dict[str, Any]:
        """Ask for a reason of who declines."""
        cleaned = super().clean()
        if cleaned.get("answer") == Answer.NO and not cleaned.get("reason") and "reason" not in self.errors:
            self.add_error("reason", _("Please choose a reason. The others would like to know."))
        cleaned["note"] = " ".join(plain(cleaned.get("note") or "").split())
        return cleaned


class StoryForm(PublicForm):
    """What two have done together, for everybody to read."""

    title = forms.CharField(
        label=_("In one line"),
        help_text=_("For example: Two villages share one digital guide."),
        max_length=TITLE_LENGTH,
        error_messages={"required": _("Please write a title."), "max_length": TOO_LONG},
    )
    text = forms.CharField(
        label=_("What have you done together?"),
        help_text=_("Short sentences help. Please write nothing private here: everybody can read this."),
        max_length=STORY_LENGTH,
        widget=forms.Textarea(attrs={"rows": 8}),
        error_messages={"required": _("Please write what you have done."), "max_length": TOO_LONG},
    )

    def clean_title(self) -> str:
        """Return the title as one line."""
        return " ".join(plain(self.cleaned_data["title"]).split())

    def clean_text(self) -> str:
        """Return the story as plain text."""
        text = plain(self.cleaned_data["text"])
        check_addresses(text)
        return text


class OutcomeForm(PublicForm):
    """Was ist daraus geworden?"""

    outcome = forms.ChoiceField(
        label=_("What came of it?"),
        choices=Outcome,
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Please choose an answer."),
            "invalid_choice": _("Please choose an answer."),
        },
    )
