"""The editor of a term."""

from __future__ import annotations

from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, ObjectList, PublishingPanel, TabbedInterface

from content import languages
from glossary.forms import TermForm
from glossary.version import column

LANGUAGE_FIELDS = (
    "name",
    "forms",
    "explanation",
    "long_explanation",
    "pronunciation",
    "picture_alt",
    "instead_of",
)
SHARED_FIELDS = ("picture", "sign_language_video", "related", "marks_in_compounds", "slug")


class LanguageFieldPanel(FieldPanel):
    """A translated field in one language."""

    def on_model_bound(self) -> None:
        """Take the heading from the field that is translated: modeltranslation would add "[de]"."""
        super().on_model_bound()
        self.heading = capfirst(self.db_field.translated_field.verbose_name)


def term_tabs() -> TabbedInterface:
    """Return the editor: one tab for each language, one for what all languages share."""
    tabs = [
        ObjectList(
            [LanguageFieldPanel(column(field, language.code)) for field in LANGUAGE_FIELDS],
            heading=language.name,
        )
        for language in languages.active()
    ]
    shared = ObjectList([*SHARED_FIELDS, PublishingPanel()], heading=_("For all languages"))
    return TabbedInterface([*tabs, shared], base_form_class=TermForm)
