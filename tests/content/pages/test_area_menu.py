"""The areas in the menu of the admin."""

from django.urls import reverse


def test_the_areas_are_one_click_away(redaktion, information, praxisanleitungen, netzwerke):
    menu = redaktion.get(reverse("wagtailadmin_home")).content.decode()
    for area in (information, praxisanleitungen, netzwerke):
        url = reverse(f"area_{area._meta.model_name}")
        assert url in menu
        assert redaktion.get(url).url == reverse("wagtailadmin_explore", args=[area.pk])


def test_without_an_area_the_menu_leads_to_all_pages(redaktion, home):
    assert redaktion.get(reverse("area_netzwerkeindexpage")).url == reverse("wagtailadmin_explore_root")


def test_readers_are_sent_to_the_login(client, information):
    assert "/login/?next=" in client.get(reverse("area_informationindexpage")).url
