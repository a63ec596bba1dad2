"""A kept page costs no query and lapses when something on it changes."""

import pytest
from django.core.cache import cache
from django.core.management import call_command

from content.models import SiteSettings
from tests.factories import HandlungsfeldFactory, InformationPageFactory


@pytest.fixture(autouse=True)
def _empty_cache():
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def topic(information):
    return InformationPageFactory(parent=information, slug="muell", title_de="Müll")


def title(client, code="de"):
    """Return what the browser's title bar says on the topic's page."""
    return client.get(f"/{code}/information/muell/").content.decode().partition("</title>")[0]


def test_a_second_visit_costs_no_query(topic, client, django_assert_num_queries):
    first = client.get("/de/information/muell/")
    with django_assert_num_queries(0):
        second = client.get("/de/information/muell/")
    assert second.content == first.content


def test_a_kept_page_has_the_same_headers(topic, client):
    first, second = (client.get("/de/information/muell/").headers for _ in range(2))
    assert dict(first) == dict(second)
    assert "public" in first["Cache-Control"]
    assert first["Content-Security-Policy"]


def test_publishing_shows_at_once(topic, client, django_capture_on_commit_callbacks):
    assert "Müll" in title(client)
    topic.title_de = "Abfall"
    with django_capture_on_commit_callbacks(execute=True):
        topic.save_revision().publish()
    assert "Abfall" in title(client)


def test_a_draft_leaves_kept_pages_alone(
    topic, client, django_capture_on_commit_callbacks, django_assert_num_queries
):
    title(client)
    topic.title_de = "Abfall"
    with django_capture_on_commit_callbacks(execute=True):
        topic.save_revision()
    with django_assert_num_queries(0):
        assert "Müll" in title(client)


def test_unpublishing_shows_at_once(topic, client, django_capture_on_commit_callbacks):
    title(client)
    with django_capture_on_commit_callbacks(execute=True):
        topic.unpublish()
    assert client.get("/de/information/muell/").status_code == 404


def test_moving_and_deleting_show_at_once(topic, home, client, django_capture_on_commit_callbacks):
    title(client)
    with django_capture_on_commit_callbacks(execute=True):
        topic.delete()
    assert client.get("/de/information/muell/").status_code == 404


def test_settings_and_handlungsfelder_show_at_once(topic, client, home, django_capture_on_commit_callbacks):
    title(client)
    with django_capture_on_commit_callbacks(execute=True):
        settings = SiteSettings.for_site(home.get_site())
        settings.name = "Handbuch Neustadt"
        settings.save()
    assert "Handbuch Neustadt" in title(client)
    with django_capture_on_commit_callbacks(execute=True):
        HandlungsfeldFactory(name_de="Mobilität")
    assert cache.get("pages-generation")


def test_people_with_a_login_get_a_fresh_page(topic, superuser):
    response = superuser.get("/de/information/muell/")
    assert "public" not in response.get("Cache-Control", "")


def test_readers_get_no_cookie(topic, client):
    client.get("/de/information/muell/")
    assert not client.cookies


def test_an_error_is_not_kept(home, client):
    assert "public" not in client.get("/de/nichts/").get("Cache-Control", "")


def test_scheduled_publishing_shows_at_once(topic, client, django_capture_on_commit_callbacks):
    from django.utils import timezone

    title(client)
    topic.title_de = "Geplant"
    past = timezone.now() - timezone.timedelta(minutes=5)
    topic.go_live_at = past
    topic.save_revision(approved_go_live_at=past)
    with django_capture_on_commit_callbacks(execute=True):
        call_command("publish_scheduled")
    assert "Geplant" in title(client)
