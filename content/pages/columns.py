"""Database columns of translated fields, as django-modeltranslation makes them."""

from __future__ import annotations

from collections.abc import Iterator

from django.db import models

from content import languages


def column(field: str, code: str) -> str:
    """Return the column of a translated field in one language: ``title``, ``de-simple`` -> ``title_de_simple``."""
    return f"{field}_{languages.get(code).suffix}"


def columns(field: str) -> list[str]:
    """Return the columns of a translated field in every language that has columns."""
    return [column(field, code) for code in languages.CODES]


def translated_fields(model: type[models.Model]) -> tuple[str, ...]:
    """Return the names of a model's translated fields, its parents' included."""
    from modeltranslation.translator import translator

    return tuple(translator.get_options_for_model(model).all_fields)


def translation_columns(model: type[models.Model]) -> Iterator[models.Field]:
    """Yield every column of a model that holds one language of a translated field."""
    from modeltranslation.fields import TranslationField

    return (field for field in model._meta.concrete_fields if isinstance(field, TranslationField))


def text_in(instance: models.Model, field: str, wanted: str) -> tuple[str, str]:
    """Return a translated text with the code of its language: the wanted one, else its fallbacks."""
    for code in (wanted, *languages.get(wanted).fallbacks):
        text = getattr(instance, column(field, code))
        if text:
            return text, code
    return "", wanted


def hide_mirror_columns_from_references() -> None:
    """Keep the plain column, a mirror of one language, out of Wagtail's reference index.

    Otherwise each use of an image or page would be listed twice. Foreign keys heed the flag; StreamField and
    RichTextField extract without looking at it, so they get an extraction that finds nothing.
    """
    from modeltranslation.translator import translator

    for model in translator.get_registered_models(abstract=False):
        for name in translator.get_options_for_model(model).local_fields:
            field = model._meta.get_field(name)
            field.wagtail_reference_index_ignore = True
            if hasattr(field, "extract_references"):
                field.extract_references = lambda value: ()
