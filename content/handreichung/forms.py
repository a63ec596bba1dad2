"""The editor of a chapter."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel, Panel

from content.handreichung.plans import Plan
from content.pages.forms import PageForm

MOST_PICKS = 30


class KapitelForm(PageForm):
    """Lets editors tick for which plans a chapter is important."""

    plans = forms.MultipleChoiceField(
        label=_("For which plans is it important?"),
        choices=Plan.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Towns that plan this get the chapter in their own handbook."),
    )


def kapitel_panels() -> list[Panel]:
    """Return the panels of what all languages of a chapter share."""
    return [
        FieldPanel("wirkungen", widget=forms.CheckboxSelectMultiple),
        FieldPanel("plans"),
        FieldPanel("is_basic"),
        InlinePanel(
            "picks",
            heading=_("Pages put in or left out"),
            label=_("page"),
            help_text=_(
                "Topics, guides and networks come in by themselves: those that findings lead to, and those of "
                "the same fields of action. Here you put in others, or leave some out."
            ),
            max_num=MOST_PICKS,
        ),
    ]
