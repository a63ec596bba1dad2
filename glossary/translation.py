"""Which fields of a term exist once per language (read by django-modeltranslation)."""

from modeltranslation.translator import TranslationOptions, register

from content import languages
from glossary.models import Term


@register(Term)
class TermTranslation(TranslationOptions):
    """A term."""

    fields = (
        "name",
        "forms",
        "explanation",
        "long_explanation",
        "pronunciation",
        "picture_alt",
        "instead_of",
    )
    required_languages = {languages.DEFAULT: ("name",)}
