"""Which fields of which models exist once per language (read by django-modeltranslation).

Every concrete page type is registered, even without fields of its own: only then its managers know the columns.
"""

from modeltranslation.translator import TranslationOptions, register

from content import languages
from content.models import (
    BasePage,
    Befund,
    ChecklistePage,
    EasyLanguagePage,
    Handlungsfeld,
    HandreichungPage,
    HomePage,
    InformationIndexPage,
    InformationPage,
    KapitelPage,
    LeitfadenPage,
    MatrixPage,
    NetzwerkeIndexPage,
    NetzwerkPage,
    PlainPage,
    PraxisanleitungenIndexPage,
    SignLanguagePage,
    StatementPage,
    Wirkung,
    WorkshopPage,
)
from content.pages.columns import column


@register(BasePage)
class BasePageTranslation(TranslationOptions):
    """What every page has in each language."""

    fields = ("title", "seo_title", "search_description", "lead", "released", "main_image_alt")
    required_languages = (languages.DEFAULT,)


# German stands in where a language is missing: it is released from the start.
BasePage._meta.get_field(column("released", languages.DEFAULT)).default = True


@register(
    [
        HomePage,
        PlainPage,
        StatementPage,
        EasyLanguagePage,
        SignLanguagePage,
        InformationIndexPage,
        InformationPage,
        PraxisanleitungenIndexPage,
        NetzwerkeIndexPage,
        MatrixPage,
        HandreichungPage,
        KapitelPage,
    ]
)
class TextPageTranslation(TranslationOptions):
    """Pages whose own text is a body."""

    fields = ("body",)


@register(LeitfadenPage)
class LeitfadenPageTranslation(TranslationOptions):
    """A guide."""

    fields = ("body", "steps")


@register(ChecklistePage)
class ChecklistePageTranslation(TranslationOptions):
    """A checklist."""

    fields = ("body", "groups")


@register(WorkshopPage)
class WorkshopPageTranslation(TranslationOptions):
    """A workshop."""

    fields = ("body", "goal", "material", "room", "accessibility", "agenda")


@register(NetzwerkPage)
class NetzwerkPageTranslation(TranslationOptions):
    """A network."""

    fields = ("body", "who_can_join")


@register(Befund)
class BefundTranslation(TranslationOptions):
    """A statement of the matrix; its lead text is the statement itself."""

    fields = ("for_whom", "what_to_do")


@register([Handlungsfeld, Wirkung])
class AxisTranslation(TranslationOptions):
    """A row or a column of the matrix."""

    fields = ("name", "description")
    required_languages = (languages.DEFAULT,)
