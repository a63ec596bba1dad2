"""The editor of a Befund."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, TabbedInterface

from content.matrix.kinds import Audience
from content.pages.forms import PageForm
from content.pages.panels import page_tabs

MOST_BELEGE, MOST_LINKS = 20, 12


class BefundForm(PageForm):
    """Lets editors tick for whom a Befund matters, and tells at the evidence when there is none."""

    audiences = forms.MultipleChoiceField(
        label=_("For whom it matters"),
        choices=Audience.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Readers choose findings by it."),
    )

    judged_formsets = ("belege",)


def befund_tabs() -> TabbedInterface:
    """Return the editor: languages, then where the Befund stands, its evidence and its links."""
    return page_tabs(
        ("for_whom", "what_to_do"),
        shared=[
            FieldRowPanel(
                [
                    FieldPanel("handlungsfeld", widget=forms.Select),
                    FieldPanel("wirkung", widget=forms.Select),
                ],
                heading=_("Cell of the matrix"),
            ),
            FieldRowPanel([FieldPanel("kind"), FieldPanel("weight")], heading=_("Kind and weight")),
            FieldPanel("contested"),
            InlinePanel(
                "belege",
                heading=_("Evidence"),
                label=_("piece of evidence"),
                help_text=_("On what does the statement rest? Without evidence it cannot go online."),
                max_num=MOST_BELEGE,
            ),
            FieldPanel("audiences"),
            InlinePanel(
                "links",
                heading=_("Ways on"),
                label=_("page"),
                help_text=_("Topics, guides and networks that help with it, the most helpful first."),
                max_num=MOST_LINKS,
            ),
        ],
        base_form_class=BefundForm,
        lead={
            "heading": _("Statement"),
            "help_text": _("What was found? One to three sentences that can be understood alone."),
        },
        has_fields_of_action=False,
    )
