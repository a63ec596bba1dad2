"""Fixtures of all tests: German as active language, a small site, people of every role."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.core.cache import caches
from django.test import Client
from django.utils import translation

from content import models
from tests import factories


@pytest.fixture(autouse=True)
def _german_and_empty_cache() -> Iterator[None]:
    """Start every test in German and without the pages and addresses that an earlier one left in the caches."""
    for name in ("default", "counters"):
        caches[name].clear()
    with translation.override("de"):
        yield


@pytest.fixture
def home(db: None) -> models.HomePage:
    """The home page, root of the default site."""
    return factories.HomePageFactory()


@pytest.fixture
def information(home: models.HomePage) -> models.InformationIndexPage:
    """The area Information."""
    return factories.InformationIndexPageFactory(parent=home)


@pytest.fixture
def praxisanleitungen(home: models.HomePage) -> models.PraxisanleitungenIndexPage:
    """The area Praxisanleitungen."""
    return factories.PraxisanleitungenIndexPageFactory(parent=home)


@pytest.fixture
def netzwerke(home: models.HomePage) -> models.NetzwerkeIndexPage:
    """The area Netzwerke."""
    return factories.NetzwerkeIndexPageFactory(parent=home)


@pytest.fixture
def advisory(db: None) -> None:
    """A site whose standards only advise: for tests with texts that nobody could read."""
    models.ReadabilitySetting.load().languages.update(mode="advisory")


def login(**person) -> Client:
    """Return a client logged in as somebody new, who is its attribute ``user``."""
    client = Client()
    client.user = factories.UserFactory(**person)
    client.force_login(client.user, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def redaktion(db: None) -> Client:
    """Somebody who writes."""
    return login(username="redaktion", role="Redaktion")


@pytest.fixture
def pruefung(db: None) -> Client:
    """Somebody who checks whether texts are easy to read."""
    return login(username="pruefung", role="Prüfung")


@pytest.fixture
def chefredaktion(db: None) -> Client:
    """Somebody who publishes."""
    return login(username="chefredaktion", role="Chef-Redaktion")


@pytest.fixture
def superuser(db: None) -> Client:
    """Somebody who may do everything."""
    return login(username="admin", is_staff=True, is_superuser=True)
