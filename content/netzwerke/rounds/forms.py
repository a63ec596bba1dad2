"""What editors choose for a new round."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from content.matrix.models import Handlungsfeld
from content.netzwerke.exchange.profile import LAND_CHOICES
from content.netzwerke.rounds.models import Round


class RoundForm(forms.ModelForm):
    """A new round: its name, how people are brought together, and who takes part."""

    lands = forms.MultipleChoiceField(
        label=_("Only from these Länder"),
        choices=LAND_CHOICES,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Choose none to take all."),
    )
    fields_of_action = forms.ModelMultipleChoiceField(
        label=_("Only on these fields of action"),
        queryset=Handlungsfeld.objects.all(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Choose none to take all."),
    )

    class Meta:
        model = Round
        fields = ("name", "kind", "least_percent")
        widgets = {"kind": forms.RadioSelect}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = self._meta.model._meta.get_field("kind").choices
