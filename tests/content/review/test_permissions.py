"""Who may open which address of review: each has its line here, and a new one without a line fails."""

from __future__ import annotations

import json
from datetime import date, timedelta
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.contrib.auth.models import Permission
from django.urls import get_resolver, reverse
from django.utils import timezone

from content.models import AcceptedFinding, ReadabilityException, ReaderTest
from content.review.public_text import text_hash
from content.review.subjects import key_of
from tests.conftest import login
from tests.factories import InformationPageFactory, TermFactory, UserFactory

ROLES = ("Redaktion", "Prüfung", "Chef-Redaktion")
EVERY, REVIEWERS, SETTERS = set(ROLES), {"Prüfung", "Chef-Redaktion"}, {"Chef-Redaktion"}
WRITERS = {"Redaktion", "Chef-Redaktion"}
# By the name of an address: the way to ask, what names its object, and who may.
ADDRESSES = {
    "readability_report": ("get", (), EVERY),
    "readability_report_results": ("get", (), EVERY),
    "hard_places_report": ("get", (), EVERY),
    "hard_places_report_results": ("get", (), EVERY),
    "unexplained_words_report": ("get", (), EVERY),
    "unexplained_words_report_results": ("get", (), EVERY),
    "readability_trend_report": ("get", (), EVERY),
    "duties_report": ("get", (), EVERY),
    "review_recheck": ("post", (), SETTERS),
    "review_all_allowances": ("get", (), EVERY),
    "review_allowances": ("get", ("basepage", "page"), EVERY),
    "review_withdraw_text": ("post", ("exception",), REVIEWERS),
    "review_withdraw_place": ("post", ("accepted",), REVIEWERS),
    "review_settle": ("post", ("page", "en"), EVERY),
    "review_settle_term": ("post", ("term", "en"), EVERY),
    "review_pruefgruppe": ("get", ("page",), EVERY),
    "review_test_sheet": ("get", ("page", "de"), EVERY),
    "review_record_test": ("get", ("page", "de"), REVIEWERS),
    "review_pruefgruppe_of_term": ("get", ("term",), EVERY),
    "review_test_sheet_of_term": ("get", ("term", "de"), EVERY),
    "review_record_test_of_term": ("get", ("term", "de"), REVIEWERS),
    "review_withdraw_test": ("post", ("test",), REVIEWERS),
    "readability_check_new": ("ask", ("content", "informationpage"), WRITERS),
    "readability_check": ("ask", ("content", "informationpage", "page"), EVERY),
    "readability_accept": ("ask", ("content", "informationpage", "page"), EVERY),
}


def review_addresses() -> set[str]:
    """Return the names of all addresses of review but the certificates, which are everybody's."""
    return {
        pattern.name
        for pattern in walk(get_resolver())
        for view in [getattr(pattern.callback, "view_class", pattern.callback)]
        if view.__module__.startswith("content.review.") and "certificate" not in view.__module__
    }


def walk(resolver):
    """Yield all addresses below a part of them."""
    for pattern in resolver.url_patterns:
        yield from walk(pattern) if hasattr(pattern, "url_patterns") else [pattern]


@pytest.fixture
def objects(information):
    """Of each kind of object that an address names, the id of one that somebody else has made."""
    page, term = InformationPageFactory(parent=information), TermFactory()
    content_type, object_id = key_of(page)
    given = {
        "content_type": content_type,
        "object_id": object_id,
        "language": "de",
        "reason": "So will es der Rat.",
    }
    until = timezone.localdate() + timedelta(days=9)
    test = {"page": page, "language": "de", "text_hash": text_hash(page, "de"), "tested_on": date(2026, 5, 4)}
    return {
        "page": page.pk,
        "parent": information.pk,
        "term": term.pk,
        "exception": ReadabilityException.objects.create(**given, text_hash="0" * 64, until=until).pk,
        "accepted": AcceptedFinding.objects.create(
            **given, rule="passive", words="wird", sentence_hash="0" * 64
        ).pk,
        "test": ReaderTest.objects.create(**test, group="Lese-Kreis", people=4, result="passed").pk,
    }


def status(client, name, objects):
    """Ask, and return ``may`` or ``may not``: what is refused leads to the start or the login, or says 403."""
    way, given, _roles = ADDRESSES[name]
    address = reverse(name, args=[objects.get(one, one) for one in given])
    if way == "ask":
        form = {"title_de": "Amt", "lead_de": "Das gilt, sofern Sie kommen."}
        asked = {
            "language": "de",
            "form": form,
            "parent": objects["parent"],
            "reason": "So ist es gut.",
            "key": "-",
        }
        response = client.post(address, json.dumps(asked), content_type="application/json")
    else:
        response = getattr(client, way)(address)
    leads_to = urlsplit(response.headers.get("Location", "")).path
    is_refused = response.status_code == 403 or leads_to in (
        reverse("wagtailadmin_home"),
        reverse(settings.LOGIN_URL),
    )
    return "may not" if is_refused else "may"


def test_each_address_has_its_line():
    assert review_addresses() == set(ADDRESSES)


@pytest.mark.parametrize("name", ADDRESSES)
def test_only_those_who_may_open_it(name, client, objects, monkeypatch):
    monkeypatch.setattr("content.review.recheck.views.start_in_background", lambda run: None)
    guest = UserFactory()
    guest.user_permissions.add(Permission.objects.get(codename="access_admin"))
    assert status(client, name, objects) == "may not"
    client.force_login(guest, backend="django.contrib.auth.backends.ModelBackend")
    assert status(client, name, objects) == "may not"
    may = {role for role in ROLES if status(login(username=role, role=role), name, objects) == "may"}
    assert may == ADDRESSES[name][2]
