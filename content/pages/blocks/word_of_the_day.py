"""The word of the day from the glossary."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from content import languages
from glossary.word_of_the_day import word_of_today


class WordOfTheDayBlock(blocks.StaticBlock):
    """A word of the glossary with its explanation, another one each day; nothing where the language has none."""

    def get_context(self, value: None, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """Add the word in the language of the page."""
        version = (parent_context or {}).get("version")
        code = version.code if version else languages.current().code
        return super().get_context(value, parent_context=parent_context) | {"box": word_of_today(code)}

    class Meta:
        icon = "openquote"
        label = _("Word of the day")
        group = _("Ways on")
        description = _("A word of the glossary with its explanation. Each day it is another one.")
        admin_text = _("Each day readers see another word of the glossary here.")
        template = "content/blocks/word_of_the_day.html"
        preview_value = None
