"""Test data: each page type, Handlungsfeld, pictures, documents and people, complete enough to be published.

Pages are German and live unless told otherwise; other languages are given by their columns:
``InformationPageFactory(title_en="Waste", body_en=paragraph("Bins."), released_en=True)``.
"""

from __future__ import annotations

from typing import Any

import factory
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.utils.text import slugify
from factory.django import DjangoModelFactory
from wagtail.documents import get_document_model

from content import models
from glossary.models import Term
from tests.handreichung_factories import HandreichungPageFactory, KapitelPageFactory
from tests.matrix_factories import (
    AxisFactory,
    BefundFactory,
    BelegFactory,
    HandlungsfeldFactory,
    MatrixPageFactory,
    WirkungFactory,
)
from tests.page_factories import (
    ChecklistePageFactory,
    EasyLanguagePageFactory,
    HomePageFactory,
    InformationIndexPageFactory,
    InformationPageFactory,
    LeitfadenPageFactory,
    NetzwerkeIndexPageFactory,
    NetzwerkPageFactory,
    PageFactory,
    PlainPageFactory,
    PraxisanleitungenIndexPageFactory,
    PraxisanleitungPageFactory,
    SignLanguagePageFactory,
    StatementPageFactory,
    TextPageFactory,
    WorkshopPageFactory,
    agenda_item,
    checklist_group,
    only,
    paragraph,
    step,
)

__all__ = [
    "AxisFactory",
    "BefundFactory",
    "BelegFactory",
    "ChecklistePageFactory",
    "DocumentFactory",
    "EasyLanguagePageFactory",
    "HandlungsfeldFactory",
    "HandreichungPageFactory",
    "HomePageFactory",
    "InformationIndexPageFactory",
    "InformationPageFactory",
    "KapitelPageFactory",
    "LeitfadenPageFactory",
    "MatrixPageFactory",
    "NetzwerkPageFactory",
    "NetzwerkeIndexPageFactory",
    "PageFactory",
    "PictureFactory",
    "PlainPageFactory",
    "PraxisanleitungPageFactory",
    "PraxisanleitungenIndexPageFactory",
    "SignLanguagePageFactory",
    "StatementPageFactory",
    "TermFactory",
    "TextPageFactory",
    "UserFactory",
    "WirkungFactory",
    "WorkshopPageFactory",
    "agenda_item",
    "checklist_group",
    "only",
    "paragraph",
    "step",
    "PASSWORD",
    "SVG",
]

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 36"><path d="M4 4h40v28H4z"/></svg>'
PASSWORD = "Ein-Haus-am-See-7"


class PictureFactory(DjangoModelFactory):
    """A picture of the media library: a small SVG with author and licence."""

    class Meta:
        model = models.Picture

    title = factory.Sequence(lambda number: f"Bild {number}")
    author = "Mia Berg"
    licence = "CC0-1.0"
    file = factory.LazyAttribute(
        lambda picture: ContentFile(SVG.encode(), name=f"{slugify(picture.title)}.svg")
    )


class DocumentFactory(DjangoModelFactory):
    """A file to take along: a short text."""

    class Meta:
        model = get_document_model()

    title = factory.Sequence(lambda number: f"Datei {number}")
    file = factory.LazyAttribute(lambda file: ContentFile("Hallo", name=f"{slugify(file.title)}.txt"))


class TermFactory(DjangoModelFactory):
    """A term that is explained in German; ``forms_de`` and other lists have one word in each line."""

    class Meta:
        model = Term

    name_de = factory.Sequence(lambda number: f"Begriff {number}")
    explanation_de = "Das ist ein schweres Wort."
    live = True


class UserFactory(DjangoModelFactory):
    """Somebody with the password ``PASSWORD``; ``role`` is the name of a group."""

    class Meta:
        model = get_user_model()
        skip_postgeneration_save = True

    username = factory.Sequence(lambda number: f"person-{number}")
    email = factory.LazyAttribute(lambda user: f"{user.username}@example.org")
    password = factory.django.Password(PASSWORD)

    @factory.post_generation
    def role(self, create: bool, name: str | None, **kwargs: Any) -> None:
        """Put the person into the group of this name."""
        if create and name:
            self.groups.add(Group.objects.get(name=name))
