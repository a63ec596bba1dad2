"""The tab of one language in the page editor: its state, and the German text beside each field."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.forms import Media
from django.utils.functional import cached_property
from django.utils.text import capfirst, format_lazy
from modeltranslation.fields import TranslationField
from wagtail.admin.forms.models import registry as form_fields
from wagtail.admin.panels import FieldPanel, ObjectList, TitleFieldPanel
from wagtail.admin.staticfiles import versioned_static

from content import languages
from content.pages.columns import column
from content.pages.field_notes import FieldNote, notes_on
from content.pages.language_state import LanguageState, language_state, texts
from content.pages.source_text import Part, source_parts

# Switches are no text: there is nothing to read beside them.
WITHOUT_SOURCE = {"released"}


class LanguageFieldPanel(FieldPanel):
    """A translated field in one language."""

    def on_model_bound(self) -> None:
        """Take heading and widget from the field that is translated.

        modeltranslation would add "[de]" to the heading, and Wagtail finds no widget for its kinds of columns.
        """
        super().on_model_bound()
        original = self.db_field.translated_field
        self.heading = self.heading or capfirst(original.verbose_name)
        self.widget = self.widget or (form_fields.get(original) or {}).get("widget")


class LanguageTitlePanel(LanguageFieldPanel, TitleFieldPanel):
    """The title in one language."""


class LanguageTab(ObjectList):
    """All translated fields of one language."""

    def __init__(self, *args: Any, language: languages.Language, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.language = language

    def clone_kwargs(self) -> dict[str, Any]:
        """Keep the language when the panel is bound to a model."""
        return super().clone_kwargs() | {"language": self.language}

    class BoundPanel(ObjectList.BoundPanel):
        """The tab of one page."""

        template_name = "content/admin/language_tab.html"

        def __init__(self, **kwargs: Any) -> None:
            super().__init__(**kwargs)
            self.language = self.panel.language
            self.source = languages.get(languages.DEFAULT)
            self.heading = format_lazy("{}: {}", self.language.name, self.state.label)

        @cached_property
        def state(self) -> LanguageState:
            """How far this language is, as saved."""
            return language_state(self.instance, self.language.code)

        @property
        def text_names(self) -> list[str]:
            """The form fields that make a version more than empty; the script in the tab watches them."""
            return [column(name, self.language.code) for name in texts(self.instance)]

        @property
        def switch_name(self) -> str:
            """The form field that releases the version."""
            return column("released", self.language.code)

        @property
        def states(self) -> type[LanguageState]:
            """All states with their names, for the script in the tab."""
            return LanguageState

        @cached_property
        def is_translation(self) -> bool:
            """True when there is a source text to show: in every language but German."""
            return self.language != self.source

        @property
        def fields(self) -> Iterator[tuple[Any, str, list[Part], list[FieldNote]]]:
            """Yield each visible panel with its identifier, the German text to show beside it and its notes."""
            for child, identifier in self.visible_children_with_identifiers:
                yield child, identifier, self._source_parts(child), self._notes(child)

        def _notes(self, child: Any) -> list[FieldNote]:
            if not isinstance(child.panel, FieldPanel):
                return []
            return [
                note
                for note in notes_on(self.instance)
                if child.panel.field_name == column(note.field, self.language.code)
                and note.language == self.language.code
            ]

        def _source_parts(self, child: Any) -> list[Part]:
            if not self.is_translation or not isinstance(child.panel, FieldPanel):
                return []
            field = child.panel.db_field
            if not isinstance(field, TranslationField) or field.translated_field.name in WITHOUT_SOURCE:
                return []
            return source_parts(getattr(self.instance, column(field.translated_field.name, self.source.code)))

        @property
        def media(self) -> Media:
            """The toggle of the source text and the look of the tab."""
            own = Media(
                js=[versioned_static("admin/language-tab.js"), versioned_static("admin/field-notes.js")],
                css={
                    "all": [
                        versioned_static("admin/language-tab.css"),
                        versioned_static("admin/field-notes.css"),
                    ]
                },
            )
            return super().media + own
