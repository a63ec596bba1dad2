"""The form in which somebody records what a Prüfgruppe said."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from content.review.pruefgruppe.models import (
    MOST_PEOPLE,
    QUESTION_LENGTH,
    QUESTIONS,
    ReaderTest,
    Result,
)
from content.review.pruefgruppe.sheet import fits_code


class ReaderTestForm(forms.ModelForm):
    """A test with the code of its sheet, which tells which text was read, and its five questions."""

    code = forms.CharField(
        label=_("Code on the sheet"),
        max_length=20,
        help_text=_("Eight signs at the top of the sheet. They tell which text the group has read."),
    )

    class Meta:
        model = ReaderTest
        fields = ["tested_on", "group", "people", "result", "hard_places"]
        widgets = {
            "tested_on": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            "result": forms.RadioSelect,
            "hard_places": forms.Textarea(attrs={"rows": 6}),
        }

    field_order = ["code", "tested_on", "group", "people", "result", "hard_places"]

    def __init__(self, *args: Any, hashes: list[str], proposed: list[str], **kwargs: Any) -> None:
        """``hashes`` are those of the texts that may have been tested: of the draft, of the public version."""
        super().__init__(*args, **kwargs)
        self.hashes = hashes
        self.fields["result"].choices = Result.choices  # type: ignore[attr-defined]
        for number in range(1, QUESTIONS + 1):
            self.fields[f"question_{number}"] = forms.CharField(
                label=_("Question %(number)d") % {"number": number},
                max_length=QUESTION_LENGTH,
                required=False,
                initial=proposed[number - 1] if number <= len(proposed) else "",
            )
            self.fields[f"right_{number}"] = forms.IntegerField(
                label=_("How many answered question %(number)d rightly?") % {"number": number},
                required=False,
                min_value=0,
                max_value=MOST_PEOPLE,
            )

    @property
    def question_fields(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        """The fields of each question: its words, and how many answered it."""
        return [(self[f"question_{number}"], self[f"right_{number}"]) for number in range(1, QUESTIONS + 1)]

    def clean_code(self) -> str:
        """Find the text whose sheet this is; without one the test would speak of another text."""
        code = self.cleaned_data["code"]
        found = next((one for one in self.hashes if fits_code(one, code)), None)
        if found is None:
            raise forms.ValidationError(
                _(
                    "No text here has this code. Either there is a slip in it, or the text was changed after "
                    "the sheet was printed. Then please print a new sheet and let the group read once more."
                )
            )
        self.instance.text_hash = found
        return code

    def clean_tested_on(self) -> Any:
        """Refuse days to come."""
        day = self.cleaned_data["tested_on"]
        if day > timezone.localdate():
            raise forms.ValidationError(_("This day is still to come."))
        return day

    def clean(self) -> dict[str, Any]:
        """Gather the questions; nobody answers more often than there are people."""
        cleaned = super().clean() or self.cleaned_data
        people = cleaned.get("people") or MOST_PEOPLE
        questions = []
        for number in range(1, QUESTIONS + 1):
            question, right = cleaned.get(f"question_{number}", "").strip(), cleaned.get(f"right_{number}")
            if right is not None and right > people:
                self.add_error(f"right_{number}", _("These are more people than have tested."))
            # A proposed question that nobody has asked is no part of the test.
            if question and right is not None:
                questions.append({"question": question, "right": right})
        self.instance.questions = questions
        return cleaned
