"""Handlungsfelder in the admin."""

from django.urls import reverse

from content import languages
from content.models import Handlungsfeld
from content.pages.columns import column
from tests import factories

LIST = "wagtailsnippets_content_handlungsfeld:list"


def test_they_stand_in_their_order(chefredaktion):
    for position, name in ((2, "Zweitens"), (1, "Erstens")):
        factories.HandlungsfeldFactory(name_de=name, sort_order=position)
    html = chefredaktion.get(reverse(LIST)).content.decode()
    assert html.index("Erstens") < html.index("Zweitens")


def test_the_list_costs_the_same_for_many(chefredaktion, django_assert_max_num_queries):
    factories.HandlungsfeldFactory.create_batch(20)
    with django_assert_max_num_queries(20):
        chefredaktion.get(reverse(LIST))


def test_one_is_made_in_several_languages(chefredaktion):
    posted = {"slug": "mobilitaet", "icon": "bus", "colour": "blue"}
    for language in languages.active():
        posted |= {
            column("name", language.code): f"Bus {language.code}",
            column("description", language.code): "",
        }
    chefredaktion.post(reverse("wagtailsnippets_content_handlungsfeld:add"), posted)
    field = Handlungsfeld.objects.get(slug="mobilitaet")
    assert (field.name_de, field.name_de_simple, field.name_uk) == ("Bus de", "Bus de-simple", "Bus uk")
