"""The handbook and its chapters for tests. Tests import them from ``tests.factories``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import factory

from content import models
from tests.page_factories import PageFactory, only


class HandreichungPageFactory(PageFactory):
    """The start page of the handbook."""

    class Meta:
        model = models.HandreichungPage

    title_de = "Handreichung"
    show_in_menus = True


class KapitelPageFactory(PageFactory):
    """A chapter on ``handlungsfelder`` and ``wirkungen``; ``put_in`` and ``left_out`` are pages chosen by hand."""

    class Meta:
        model = models.KapitelPage

    title_de = factory.Sequence(lambda number: f"Kapitel {number}")

    @classmethod
    def default_parent(cls) -> models.BasePage:
        """Return the start page of the handbook."""
        return only(models.HandreichungPage, HandreichungPageFactory)

    @classmethod
    def _create(cls, model_class: type, *args: Any, **kwargs: Any) -> models.KapitelPage:
        wirkungen: Sequence[models.Wirkung] = kwargs.pop("wirkungen", ())
        picks = [(page, False) for page in kwargs.pop("put_in", ())]
        picks += [(page, True) for page in kwargs.pop("left_out", ())]
        kwargs["picks"] = [
            models.KapitelSeite(page=page, is_left_out=is_left_out, sort_order=position)
            for position, (page, is_left_out) in enumerate(picks)
        ]
        chapter = super()._create(model_class, *args, **kwargs)
        if wirkungen:
            chapter.wirkungen.set(wirkungen)
            chapter.save()
        return chapter
