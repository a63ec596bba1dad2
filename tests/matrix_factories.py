"""Rows, columns, findings and evidence of the matrix for tests. Tests import them from ``tests.factories``."""

from __future__ import annotations

from typing import Any

import factory
from django.utils import timezone
from django.utils.text import slugify
from factory.django import DjangoModelFactory

from content import models
from content.matrix.grades import Grade
from tests.page_factories import PageFactory, only


class AxisFactory(DjangoModelFactory):
    """A row or a column of the matrix."""

    class Meta:
        model = models.Handlungsfeld
        abstract = True

    description_de = "Was hier zu tun ist."
    slug = factory.LazyAttribute(lambda field: slugify(field.name_de))
    sort_order = factory.Sequence(lambda number: number)


class HandlungsfeldFactory(AxisFactory):
    """A field of municipal action."""

    class Meta:
        model = models.Handlungsfeld

    name_de = factory.Sequence(lambda number: f"Handlungsfeld {number}")


class WirkungFactory(AxisFactory):
    """An effect of digital technology."""

    class Meta:
        model = models.Wirkung

    name_de = factory.Sequence(lambda number: f"Wirkung {number}")


class MatrixPageFactory(PageFactory):
    """The matrix."""

    class Meta:
        model = models.MatrixPage

    title_de = "Matrix"
    show_in_menus = True


class BelegFactory(DjangoModelFactory):
    """A study of this year."""

    class Meta:
        model = models.Beleg

    reference = factory.Sequence(lambda number: f"Berg, Mia: Studie {number}")
    year = factory.LazyFunction(lambda: timezone.localdate().year)
    grade = Grade.B


class BefundFactory(PageFactory):
    """A chance in a cell of its own; ``belege`` are its pieces of evidence, one is made unless they are given."""

    class Meta:
        model = models.Befund

    title_de = factory.Sequence(lambda number: f"Befund {number}")
    lead_de = "Viele Menschen sparen Zeit."
    for_whom_de = "Das ist wichtig für alle."
    what_to_do_de = "Fragen Sie die Menschen.\nBieten Sie Hilfe an."
    handlungsfeld = factory.SubFactory(HandlungsfeldFactory)
    wirkung = factory.SubFactory(WirkungFactory)
    audiences = factory.LazyFunction(lambda: ["citizens"])

    @classmethod
    def default_parent(cls) -> models.BasePage:
        """Return the matrix."""
        return only(models.MatrixPage, MatrixPageFactory)

    @classmethod
    def _create(cls, model_class: type, *args: Any, **kwargs: Any) -> models.Befund:
        belege = kwargs.pop("belege", None)
        kwargs["belege"] = [
            models.BefundBeleg(beleg=beleg, sort_order=position)
            for position, beleg in enumerate([BelegFactory()] if belege is None else belege)
        ]
        kwargs["links"] = [
            models.BefundLink(page=page, sort_order=position)
            for position, page in enumerate(kwargs.pop("links", ()))
        ]
        return super()._create(model_class, *args, **kwargs)
