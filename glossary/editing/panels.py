"""The tabs of the term editor: one for each language, with proposals, and one for what all languages share."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.forms import Media
from django.utils.functional import cached_property
from django.utils.safestring import SafeString
from django.utils.text import capfirst, format_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.models import registry as form_fields
from wagtail.admin.panels import FieldPanel, ObjectList, PublishingPanel, TabbedInterface
from wagtail.admin.staticfiles import versioned_static

from content import languages
from glossary.editing.assistance import Assistance
from glossary.editing.field_notes import notes_on
from glossary.editing.forms import TermForm, proposal_field
from glossary.explanation import MOST_WORDS, count_words
from glossary.lists import word_list
from glossary.version import column

SHARED_FIELDS = ("picture", "sign_language_video", "related", "marks_in_compounds", "slug")
EASY_HELP = _(
    "Say it as you would say it to somebody in front of you, and give an example. One statement in each sentence, "
    "one sentence in each line. Use no other hard word. Divide long words with a hyphen: Daten-Bank."
)


class LanguageFieldPanel(FieldPanel):
    """A translated field in one language."""

    def __init__(self, field: str, language: languages.Language, **kwargs: Any) -> None:
        super().__init__(column(field, language.code), **kwargs)
        self.field, self.language = field, language

    def clone_kwargs(self) -> dict[str, Any]:
        """Keep field and language when the panel is bound to a model."""
        kwargs = super().clone_kwargs() | {"field": self.field, "language": self.language}
        del kwargs["field_name"]
        return kwargs

    def on_model_bound(self) -> None:
        """Take the heading from the field that is translated: modeltranslation would add "[de]"."""
        super().on_model_bound()
        original = self.db_field.translated_field
        self.heading = capfirst(original.verbose_name)
        # Wagtail finds no widget for modeltranslation's kinds of columns.
        self.widget = self.widget or (form_fields.get(original) or {}).get("widget")


class FormsPanel(LanguageFieldPanel):
    """The other forms of a word, with proposals, terms in its way and the pages on which it is found."""

    class BoundPanel(FieldPanel.BoundPanel):
        """The field of one term."""

        template_name = "admin/glossary/forms_panel.html"

        @cached_property
        def assistance(self) -> Assistance:
            """What is known about the term as it stands in the form, before anything is changed in it."""
            code = self.panel.language.code
            forms = tuple(word_list(self._value("forms")))
            if self.form.is_bound:
                taken = self.form.data.getlist(proposal_field(code))
            else:
                # What an editor has struck once is not proposed for taking over again.
                taken = [] if forms or self.instance.pk else None
            name = " ".join(self._value("name").split())
            is_wide = "marks_in_compounds" in self.form.fields and self.form["marks_in_compounds"].value()
            return Assistance(code, name, forms, bool(is_wide), self.instance.pk, taken)

        def _value(self, field: str) -> str:
            name = column(field, self.panel.language.code)
            return str(self.form[name].value() or "") if name in self.form.fields else ""

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """Add the proposals and their place."""
            context = super().get_context_data(parent_context)
            return context | {
                "assistance": self.assistance,
                "language": self.panel.language,
                "proposal_field": proposal_field(self.panel.language.code),
                "found": self.assistance.found() if self.assistance.name else None,
            }


class ExplanationPanel(LanguageFieldPanel):
    """The short explanation with the number of its words."""

    class BoundPanel(FieldPanel.BoundPanel):
        """The field of one term."""

        template_name = "admin/glossary/explanation_panel.html"

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """Add how many words there are and may be."""
            words = count_words(str(self.bound_field.value() or ""))
            return super().get_context_data(parent_context) | {"words": words, "most_words": MOST_WORDS}


class TermTab(ObjectList):
    """All fields of one language; its label says how far the language is."""

    def __init__(self, *args: Any, language: languages.Language, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.language = language

    def clone_kwargs(self) -> dict[str, Any]:
        """Keep the language when the panel is bound to a model."""
        return super().clone_kwargs() | {"language": self.language}

    class BoundPanel(ObjectList.BoundPanel):
        """The tab of one term."""

        template_name = "admin/glossary/term_tab.html"

        def __init__(self, **kwargs: Any) -> None:
            super().__init__(**kwargs)
            version = self.instance.version(self.panel.language.code)
            state = _("explained") if version.exists else _("in progress") if version.name else _("empty")
            self.heading = format_lazy("{}: {}", self.panel.language.name, state)

        @property
        def fields(self) -> Iterator[tuple[Any, str, list[SafeString]]]:
            """Yield each visible panel with its identifier and the notes on it."""
            notes = notes_on(self.instance)
            for child, identifier in self.visible_children_with_identifiers:
                yield child, identifier, notes.get(getattr(child.panel, "field_name", ""), [])

        @property
        def media(self) -> Media:
            """The scripts that ask for proposals while somebody writes and work the notes, and their look."""
            own = Media(
                js=[versioned_static("admin/term-form.js"), versioned_static("admin/field-notes.js")],
                css={
                    "all": [
                        versioned_static("admin/term-form.css"),
                        versioned_static("admin/field-notes.css"),
                    ]
                },
            )
            return super().media + own


def term_tabs() -> TabbedInterface:
    """Return the editor of a term."""
    tabs = [_language_tab(language) for language in languages.active()]
    shared = ObjectList([*SHARED_FIELDS, PublishingPanel()], heading=_("For all languages"))
    return TabbedInterface([*tabs, shared], base_form_class=TermForm)


def _language_tab(language: languages.Language) -> TermTab:
    return TermTab(
        [
            LanguageFieldPanel("name", language),
            FormsPanel("forms", language),
            ExplanationPanel("explanation", language),
            *(
                LanguageFieldPanel(field, language)
                for field in ("long_explanation", "pronunciation", "picture_alt", "instead_of")
            ),
        ],
        language=language,
        heading=language.name,
        help_text=EASY_HELP if language.is_easy else "",
    )
