"""What people write to take part: who they are, what they offer and look for, what they report."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from content import languages
from content.matrix.models import Handlungsfeld
from content.netzwerke.exchange import pictures
from content.netzwerke.exchange.choices import (
    Direction,
    EntryKind,
    ProfileKind,
    RegionWish,
    SizeClass,
    SpokenLanguage,
    Stage,
    Way,
)
from content.netzwerke.exchange.entry import Entry
from content.netzwerke.exchange.fields import (
    CHOOSE,
    REQUIRED,
    TOO_LONG,
    CodesField,
    EasyErrors,
    MailField,
    at_least_today,
)
from content.netzwerke.exchange.profile import LAND_CHOICES, NAME_LENGTH, Profile
from content.pages.public_form import PublicForm

MOST_FIELDS = 5


class SignUpForm(PublicForm):
    """Mitmachen: as little as a confirmation needs."""

    kind = forms.ChoiceField(
        label=_("Who are you?"),
        choices=ProfileKind,
        widget=forms.RadioSelect,
        error_messages={"required": CHOOSE, "invalid_choice": CHOOSE},
    )
    name = forms.CharField(
        label=_("Name of the municipality or initiative"),
        max_length=NAME_LENGTH,
        error_messages={"required": REQUIRED, "max_length": TOO_LONG},
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
    )
    email = MailField(help_text=_("Nobody sees it but us. We send you a link."))
    agreed = forms.BooleanField(
        label=_("I have read how you keep my data, and I agree."),
        error_messages={"required": _("Please tick this box. Without it we may not store anything.")},
    )


class AccessForm(PublicForm):
    """A link to "Meine Angaben"."""

    email = MailField()


class NewEmailForm(forms.Form):
    """Another mail address."""

    email = MailField(label=_("Your new mail address"), help_text=_("We send a link to this address."))


class ProfileForm(EasyErrors, forms.ModelForm):
    """Who takes part."""

    handlungsfelder = forms.ModelMultipleChoiceField(
        label=_("What do you work on?"),
        help_text=_("Choose up to five."),
        queryset=Handlungsfeld.objects.all(),
        widget=forms.CheckboxSelectMultiple,
    )
    languages = CodesField(label=_("Which languages do you speak?"), choices=SpokenLanguage)
    ways = CodesField(label=_("How would you like to talk to others?"), choices=Way)
    upload = forms.FileField(
        label=_("Picture"),
        required=False,
        help_text=_(
            "You can leave this empty. JPEG or PNG, up to 8 megabytes. Only a picture that you may show."
        ),
        widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp"}),
    )
    remove_picture = forms.BooleanField(label=_("Take the picture away"), required=False)

    class Meta:
        model = Profile
        fields = (
            *(
                "kind",
                "name",
                "land",
                "district",
                "size_class",
                "handlungsfelder",
                "stage",
                "region",
                "languages",
                "ways",
            ),
            *(
                "about",
                "about_language",
                "access_needs",
                "upload",
                "picture_alt",
                "remove_picture",
                "contact_name",
            ),
            "mail_language",
        )
        widgets = {
            "kind": forms.RadioSelect,
            "stage": forms.RadioSelect,
            "region": forms.RadioSelect,
            "about": forms.Textarea(attrs={"rows": 6}),
            "access_needs": forms.Textarea(attrs={"rows": 3}),
        }
        help_texts = {
            "district": _("You can leave this empty."),
            "size_class": _("Only for municipalities."),
            "about": _("Short sentences help. Please write nothing private here: everybody can read this."),
            "access_needs": _("You can leave this empty. For example: sign language, a place without steps."),
            "picture_alt": _("For people who cannot see it. One short sentence."),
            "contact_name": _("Nobody sees it but us. You can leave it empty."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("land", "about"):
            self.fields[name].required = True
        self.fields["kind"].choices = ProfileKind.choices
        self.fields["land"].choices = [("", "–"), *LAND_CHOICES]
        self.fields["stage"].choices = Stage.choices
        self.fields["region"].choices = RegionWish.choices
        self.fields["region"].required = False
        self.fields["size_class"].choices = [("", "–"), *SizeClass.choices]
        for name in ("about_language", "mail_language"):
            self.fields[name].choices = [(each.code, each.name) for each in languages.active()]
        if not self.instance.picture_id:
            del self.fields["remove_picture"]

    def clean_region(self) -> str:
        """Take "anywhere" where nothing is chosen."""
        return self.cleaned_data["region"] or RegionWish.ANY

    def clean_handlungsfelder(self) -> Any:
        """Refuse more than a few: who works on everything is found by nobody."""
        chosen = self.cleaned_data["handlungsfelder"]
        if len(chosen) > MOST_FIELDS:
            raise ValidationError(_("Please choose five at most."))
        return chosen

    def clean_upload(self) -> Any:
        """Return the picture made anew; nothing when none was sent."""
        upload = self.cleaned_data["upload"]
        return pictures.cleaned(upload) if upload else None

    def clean(self) -> dict[str, Any]:
        """Ask for the size of a municipality and for the words to a picture."""
        cleaned = super().clean()
        if cleaned.get("kind") == ProfileKind.MUNICIPALITY and not cleaned.get("size_class"):
            self.add_error("size_class", CHOOSE)
        has_picture = cleaned.get("upload") or (
            self.instance.picture_id and not cleaned.get("remove_picture")
        )
        if has_picture and not cleaned.get("picture_alt"):
            self.add_error("picture_alt", _("Please write what the picture shows."))
        return cleaned

    def put_together(self) -> Profile:
        """Return the profile with all that was written, its picture in the library; nothing else is stored."""
        profile = self.save(commit=False)
        self.save_m2m()
        if self.cleaned_data.get("remove_picture"):
            profile.picture, profile.picture_alt = None, ""
        if self.cleaned_data["upload"]:
            profile.picture = pictures.stored(self.cleaned_data["upload"], profile)
        return profile


class EntryForm(EasyErrors, forms.ModelForm):
    """An offer or a request."""

    class Meta:
        model = Entry
        fields = (
            "direction",
            "kind",
            "title",
            "text",
            "language",
            "handlungsfeld",
            "capacity",
            "valid_until",
        )
        widgets = {
            "direction": forms.RadioSelect,
            "kind": forms.RadioSelect,
            "text": forms.Textarea(attrs={"rows": 6}),
            "valid_until": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        }
        help_texts = {
            "title": _("For example: We show how we built our council portal."),
            "text": _("Short sentences help. Please write nothing private here: everybody can read this."),
            "valid_until": _("One year at most. We take it offline afterwards."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["direction"].choices = Direction.choices
        self.fields["kind"].choices = EntryKind.choices
        self.fields["language"].choices = [(each.code, each.name) for each in languages.active()]
        self.fields["valid_until"].error_messages["invalid"] = _("Please write a day like this: 31.12.2027")
        self.fields["valid_until"].input_formats = ["%Y-%m-%d", "%d.%m.%Y"]
        self.fields["handlungsfeld"].empty_label = "–"

    def clean_valid_until(self) -> Any:
        """Refuse a day that is over."""
        day = self.cleaned_data["valid_until"]
        at_least_today(day, timezone.localdate())
        return day
