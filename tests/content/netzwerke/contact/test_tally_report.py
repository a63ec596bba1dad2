"""The report on what came of conversations."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Permission
from django.utils import timezone

from content.models import Tally
from content.netzwerke.contact import tally
from tests.conftest import login

pytestmark = pytest.mark.django_db
REPORT = "/cms/reports/exchange/"


def test_it_counts_the_last_month_the_last_year_and_all(redaktion):
    today = timezone.localdate()
    for days in (0, 29, 30, 364, 365, 900):
        Tally.objects.create(what="tandem", day=today - timedelta(days=days))
    tally.count("helped")
    assert tally.numbers(today) == {"tandem": (2, 4, 6), "helped": (1, 1, 1)}
    page = " ".join(redaktion.get(REPORT).content.decode().split())
    assert "<td>2</td><td>4</td><td>6</td>" in page
    # What never happened stands there, too.
    assert "Es ist nichts daraus geworden." in page and "<td>0</td><td>0</td><td>0</td>" in page
    assert REPORT in redaktion.get("/cms/").content.decode()


def test_who_may_not_see_profiles_may_not_see_it(db):
    client = login(username="gast")
    client.user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    assert client.get("/cms/").status_code == 200
    assert client.get(REPORT).status_code in (302, 403)
