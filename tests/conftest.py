"""Fixtures of all tests: German as active language, a small site, people of every role."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import hypothesis
import pytest
from django.core.cache import caches
from django.db import connection
from django.test import Client
from django.utils import translation

from content import models
from tests import factories

# How quickly examples are made says something about the machine only: tests run beside other work.
hypothesis.settings.register_profile(
    "any machine", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("any machine")


@pytest.fixture(autouse=True)
def _german_and_empty_cache() -> Iterator[None]:
    """Start every test in German and without the pages and addresses that an earlier one left in the caches."""
    for name in ("default", "counters"):
        caches[name].clear()
    with translation.override("de"):
        yield


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker, migrated_database: Path) -> None:
    """Make the database, if any test needs it, and keep a copy before one writes: of SQLite in memory alone."""
    if connection.vendor == "sqlite" and connection.is_in_memory_db():
        with django_db_blocker.unblock(), closing(sqlite3.connect(migrated_database)) as copy:
            connection.ensure_connection()
            connection.connection.backup(copy)


@pytest.fixture(scope="session")
def migrated_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the copy of the empty database is."""
    return tmp_path_factory.getbasetemp() / "migrated.sqlite3"


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
