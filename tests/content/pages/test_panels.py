"""What the page editor offers beside the texts."""

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone

from content.models import BasePage, InformationPage
from tests import editor, factories


def add_form(client, parent, model: type[BasePage]) -> str:
    url = reverse("wagtailadmin_pages:add", args=["content", model._meta.model_name, parent.pk])
    return client.get(url).content.decode()


def test_only_the_german_title_makes_the_address(redaktion, information):
    html = add_form(redaktion, information, InformationPage)
    assert html.count('data-controller="w-sync"') == 1
    assert 'data-w-sync-target-value="#id_slug"' in html


def test_handlungsfelder_are_ticked(redaktion, information):
    field = factories.HandlungsfeldFactory(name_de="Mobilität")
    editor.create(
        redaktion, information, InformationPage, title_de="Bus", slug="bus", handlungsfelder=[str(field.pk)]
    )
    page = InformationPage.objects.get(slug="bus")
    assert list(page.get_latest_revision_as_object().handlungsfelder.all()) == [field]


def test_a_change_is_scheduled(chefredaktion, information):
    page = factories.InformationPageFactory(parent=information, title_de="Alt")
    page.save_revision().publish()
    tomorrow = timezone.localtime() + timedelta(days=1)
    editor.edit(
        chefredaktion,
        page,
        title_de="Neu",
        body_de=editor.paragraphs("Der neue Text."),
        go_live_at=f"{tomorrow:%Y-%m-%d %H:%M}",
        **{"action-publish": "1"},
    )
    page.refresh_from_db()
    assert page.title_de == "Alt"
    assert page.scheduled_revision.as_object().title_de == "Neu"


def test_the_site_settings_are_reachable(chefredaktion, home):
    menu = chefredaktion.get(reverse("wagtailadmin_home")).content.decode()
    assert reverse("wagtailsettings:edit", args=["content", "sitesettings"]) in menu
