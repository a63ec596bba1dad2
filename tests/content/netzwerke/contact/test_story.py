"""Stories: both agree to the same words, editors approve, either takes it back."""

import pytest
from django.core.cache import cache
from django.urls import reverse

from content.models import Story
from content.netzwerke.contact import course
from content.netzwerke.contact.course import Refused
from content.netzwerke.contact.story_course import (
    agree_to_story,
    fingerprint,
    story_of,
    withdraw_story,
    write_story,
)
from tests.content.netzwerke.contact.talks import (
    SAME_ORIGIN,
    agreed,
    first,
    mails_to,
    second,
    token_of,
)
from tests.exchange_factories import EntryFactory, ProfileFactory
from tests.factories import TermFactory

pytestmark = pytest.mark.django_db

WORDS = {"title": "Ein Rufbus für zwei Dörfer", "text": "Wir haben zusammen einen Bus bestellt."}


@pytest.fixture
def pair(home):
    """A conversation of two profiles that have agreed."""
    ProfileFactory(email="mia@example.org", name="Seedorf")
    return agreed(EntryFactory(kind="tandem", profile__name="Bergheim"))


def written(pair, **words):
    return write_story(first(pair), language="de", **WORDS | words)


def approve(story):
    story.get_latest_revision().publish()


def told(pair):
    written(pair)
    story = story_of(pair)
    agree_to_story(second(pair), fingerprint(story))
    approve(Story.objects.get())
    return Story.objects.get()


def page(client, path="de"):
    # In a test no transaction ends, so kept pages do not lapse.
    cache.clear()
    return client.get(f"/{path}/netzwerke/boerse/geschichten/").content.decode()


def test_a_story_is_public_once_both_agree_and_editors_approve(pair, client):
    story = written(pair)
    assert [mail.subject for mail in mails_to(second(pair).email)][
        -1
    ] == "Seedorf möchte Ihre Geschichte erzählen"
    assert not Story.objects.public().exists()
    agree_to_story(second(pair), fingerprint(story))
    assert Story.objects.get().status == "waiting"
    assert WORDS["title"] not in page(client)
    approve(Story.objects.get())
    shown = page(client)
    assert WORDS["title"] in shown and "Seedorf" in shown
    assert "1 Tandem hat sich hier gefunden." in shown


def test_nobody_agrees_to_words_they_have_not_read(pair):
    old = fingerprint(written(pair))
    written(pair, text="Ganz anders.")
    with pytest.raises(Refused, match="too_late"):
        agree_to_story(second(pair), old)
    assert not Story.objects.get().is_agreed


def test_new_words_of_the_other_side_ask_the_first_one_anew(pair):
    written(pair)
    write_story(second(pair), language="de", **WORDS | {"text": "Bei uns war es so."})
    story = Story.objects.get()
    assert (story.first_agrees, story.second_agrees) == (False, True)


@pytest.mark.parametrize("side", [first, second])
def test_either_takes_a_story_back_at_once(pair, client, side):
    told(pair)
    withdraw_story(side(pair))
    assert not Story.objects.public().exists()
    assert WORDS["title"] not in page(client)


def test_what_waits_or_is_public_cannot_be_changed_unseen(pair):
    told(pair)
    with pytest.raises(Refused):
        written(pair, text="Kaufen Sie bei uns!")


def test_a_story_is_shown_only_while_both_profiles_are(pair, client):
    story = told(pair)
    story.first.set_status("paused")
    assert WORDS["title"] not in page(client)


def test_without_two_profiles_there_is_no_story(home, client):
    thread = agreed()
    with pytest.raises(Refused):
        written(thread)
    address = reverse("contact_story", args=[token_of(first(thread))])
    assert client.get(address).status_code == 404


def test_two_write_their_story_on_the_private_page(pair, client):
    address = reverse("contact_story", args=[token_of(first(pair))])
    client.post(address, WORDS | {"step": "write"}, headers=SAME_ORIGIN)
    other = reverse("contact_story", args=[token_of(second(pair))])
    shown = client.get(other).content.decode()
    assert WORDS["text"] in shown and "Seedorf möchte das erzählen" in shown
    words = fingerprint(Story.objects.get())
    assert client.post(other, {"step": "agree", "words": words}, headers=SAME_ORIGIN).status_code == 302
    assert "Jetzt liest die Redaktion" in client.get(other).content.decode()
    client.post(other, {"step": "withdraw"}, headers=SAME_ORIGIN)
    assert "Seedorf möchte das erzählen" in client.get(other).content.decode()


def test_mistakes_in_a_story_are_said(pair, client):
    address = reverse("contact_story", args=[token_of(first(pair))])
    response = client.post(address, {"step": "write", "title": "", "text": "Kurz."}, headers=SAME_ORIGIN)
    assert response.status_code == 422 and "Kurz." in response.content.decode()


def test_a_stranger_sees_no_story_page(pair, client):
    written(pair)
    response = client.get(reverse("contact_story", args=["A" * 43]))
    assert response.status_code == 404 and WORDS["text"] not in response.content.decode()


def test_a_story_is_text_only(pair, client):
    written(pair, title="<script>x</script>", text="<img src=x onerror=alert(1)>")
    agree_to_story(second(pair), fingerprint(Story.objects.get()))
    approve(Story.objects.get())
    assert "<script>x" not in page(client) and "<img src=x" not in page(client)


def test_a_story_tells_its_language(pair, client):
    told(pair)
    Story.objects.update(language="tr")
    assert f'<h2 lang="tr" dir="ltr">{WORDS["title"]}</h2>' in page(client)


def test_hard_words_are_explained_in_stories_that_the_reader_reads_in_their_language(pair, client):
    term = TermFactory(name_de="Bus", explanation_de="Ein Wagen für viele Menschen.")
    told(pair)
    assert f'popovertarget="term-{term.pk}"' in page(client)
    Story.objects.update(language="tr")
    assert f'popovertarget="term-{term.pk}"' not in page(client)


def test_many_stories_cost_no_more_queries(pair, client, django_assert_max_num_queries):
    story = told(pair)
    page(client)
    for number in range(5):
        story.pk, story.thread_id, story.title = None, None, f"Geschichte {number}"
        story.save()
    with django_assert_max_num_queries(14):
        assert "Geschichte 4" in page(client)


def test_the_area_page_counts_tandems_and_stories(pair, client, netzwerke):
    told(pair)
    shown = client.get(netzwerke.get_url()).content.decode()
    assert "1 Tandem</strong> hat sich hier gefunden" in shown and "1 Geschichte lesen" in shown
    course.end(first(pair))
    assert "1 Tandem</strong>" in client.get(netzwerke.get_url()).content.decode()
