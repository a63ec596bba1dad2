"""Pages for tests: each page type, complete enough to be published. Tests import them from ``tests.factories``."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import factory
from django.utils.text import slugify
from factory.django import DjangoModelFactory
from wagtail.models import Site

from content import models
from content.netzwerke.lands import Land
from content.netzwerke.models import NetworkKind


def paragraph(*texts: str) -> list[dict[str, Any]]:
    """Return a body with one paragraph for each text."""
    return [{"type": "paragraph", "value": f"<p>{text}</p>"} for text in texts]


def step(title: str, **values: str) -> dict[str, Any]:
    """Return a step of a Leitfaden."""
    empty = {"goal": "", "who": "", "duration": "", "text": f"<p>{title}.</p>", "result": ""}
    return {"type": "step", "value": {"title": title} | empty | values}


def checklist_group(title: str, *points: str) -> dict[str, Any]:
    """Return a group of a Checkliste with its points."""
    items = [
        # Without an id Wagtail takes the whole map for the value.
        {"type": "item", "id": str(uuid4()), "value": {"text": point, "help": ""}}
        for point in points
    ]
    return {"type": "group", "value": {"title": title, "intro": "", "items": items}}


def agenda_item(minutes: int, title: str, method: str = "") -> dict[str, Any]:
    """Return a part of a workshop."""
    return {
        "type": "item",
        "value": {"minutes": minutes, "title": title, "text": f"<p>{title}.</p>", "method": method},
    }


class PageFactory(DjangoModelFactory):
    """A page below ``parent``; without one it is put where its type belongs, and what is missing is made."""

    class Meta:
        model = models.BasePage
        abstract = True

    title_de = factory.Sequence(lambda number: f"Seite {number}")
    slug = factory.LazyAttribute(lambda page: slugify(page.title_de))
    released_de = True
    lead_de = "Hier steht, worum es geht."
    live = True

    @classmethod
    def default_parent(cls) -> models.BasePage:
        """Return the page below which this type belongs."""
        return only(models.HomePage, HomePageFactory)

    @classmethod
    def _create(cls, model_class: type, *args: Any, **kwargs: Any) -> models.BasePage:
        parent = kwargs.pop("parent", None) or cls.default_parent()
        handlungsfelder = kwargs.pop("handlungsfelder", ())
        page = model_class(*args, **kwargs)
        parent.add_child(instance=page)
        if handlungsfelder:
            page.handlungsfelder.set(handlungsfelder)
            page.save()
        return page


def only(model: type[models.BasePage], page_factory: type[PageFactory]) -> models.BasePage:
    """Return the one page of a type, made now when there is none."""
    return model.objects.first() or page_factory()


class HomePageFactory(PageFactory):
    """The home page, as root of the default site; Wagtail's welcome page goes."""

    class Meta:
        model = models.HomePage

    title_de = "Digitale Kommune"
    slug = "home"

    @classmethod
    def default_parent(cls) -> models.BasePage:
        """Return the root of all pages."""
        return models.BasePage.objects.get(depth=1)

    @classmethod
    def _create(cls, model_class: type, *args: Any, **kwargs: Any) -> models.HomePage:
        welcome = models.BasePage.objects.filter(depth=2, slug=kwargs["slug"])
        if welcome.exists():
            # Nothing hangs on it but the site, which gets its new root below: looking for more takes as long as
            # the rest of a test.
            welcome._raw_delete(welcome.db)
            models.BasePage.objects.filter(depth=1).update(numchild=0)
        home = super()._create(model_class, *args, **kwargs)
        Site.objects.update_or_create(
            is_default_site=True,
            defaults={"hostname": "localhost", "site_name": "Digitale Kommune", "root_page": home},
        )
        return home


class InformationIndexPageFactory(PageFactory):
    """The area Information."""

    class Meta:
        model = models.InformationIndexPage

    title_de = "Information"
    show_in_menus = True


class PraxisanleitungenIndexPageFactory(PageFactory):
    """The area Praxisanleitungen."""

    class Meta:
        model = models.PraxisanleitungenIndexPage

    title_de = "Praxisanleitungen"
    show_in_menus = True


class NetzwerkeIndexPageFactory(PageFactory):
    """The area Netzwerke."""

    class Meta:
        model = models.NetzwerkeIndexPage

    title_de = "Netzwerke"
    show_in_menus = True


class TextPageFactory(PageFactory):
    """A page whose text is a body."""

    class Meta:
        model = models.BasePage
        abstract = True

    body_de = factory.LazyFunction(lambda: paragraph("Hier steht der Text."))


class PlainPageFactory(TextPageFactory):
    """A page such as the Impressum."""

    class Meta:
        model = models.PlainPage


class StatementPageFactory(TextPageFactory):
    """The statement on accessibility."""

    class Meta:
        model = models.StatementPage

    title_de = "Erklärung zur Barrierefreiheit"


class EasyLanguagePageFactory(TextPageFactory):
    """The start page in Leichte Sprache."""

    class Meta:
        model = models.EasyLanguagePage

    title_de = "Leichte Sprache"


class SignLanguagePageFactory(TextPageFactory):
    """The page in sign language."""

    class Meta:
        model = models.SignLanguagePage

    title_de = "Gebärdensprache"


class InformationPageFactory(TextPageFactory):
    """A topic."""

    class Meta:
        model = models.InformationPage

    title_de = factory.Sequence(lambda number: f"Thema {number}")

    @classmethod
    def default_parent(cls) -> models.BasePage:
        """Return the area Information."""
        return only(models.InformationIndexPage, InformationIndexPageFactory)


class PraxisanleitungPageFactory(PageFactory):
    """What all Praxisanleitungen have in common."""

    class Meta:
        model = models.PraxisanleitungPage
        abstract = True

    @classmethod
    def default_parent(cls) -> models.BasePage:
        """Return the area Praxisanleitungen."""
        return only(models.PraxisanleitungenIndexPage, PraxisanleitungenIndexPageFactory)


class LeitfadenPageFactory(PraxisanleitungPageFactory):
    """A guide with two steps."""

    class Meta:
        model = models.LeitfadenPage

    title_de = factory.Sequence(lambda number: f"Leitfaden {number}")
    steps_de = factory.LazyFunction(lambda: [step("Alle einladen"), step("Ziel klären")])


class ChecklistePageFactory(PraxisanleitungPageFactory):
    """A checklist with a group of two points."""

    class Meta:
        model = models.ChecklistePage

    title_de = factory.Sequence(lambda number: f"Checkliste {number}")
    groups_de = factory.LazyFunction(
        lambda: [checklist_group("Einladung", "Der Text ist leicht.", "Der Weg ist beschrieben.")]
    )


class WorkshopPageFactory(PraxisanleitungPageFactory):
    """A workshop whose two parts take 90 minutes."""

    class Meta:
        model = models.WorkshopPage

    title_de = factory.Sequence(lambda number: f"Workshop {number}")
    total_minutes = 90
    goal_de = "Alle kennen das Ziel."
    agenda_de = factory.LazyFunction(lambda: [agenda_item(15, "Ankommen"), agenda_item(75, "Sammeln")])


class NetzwerkPageFactory(TextPageFactory):
    """A network."""

    class Meta:
        model = models.NetzwerkPage

    title_de = factory.Sequence(lambda number: f"Netzwerk {number}")
    land = Land.DE
    kind = NetworkKind.PEER

    @classmethod
    def default_parent(cls) -> models.BasePage:
        """Return the area Netzwerke."""
        return only(models.NetzwerkeIndexPage, NetzwerkeIndexPageFactory)
