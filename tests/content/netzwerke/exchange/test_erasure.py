"""Everything about somebody can be taken along, and be deleted so that no row names them."""

import json
from datetime import timedelta

import pytest
from django.apps import apps
from django.db import connection, models
from django.utils import timezone

from content.models import Erasure, OutgoingMail, Picture, Profile
from content.netzwerke.exchange.abuse import AbuseReport
from content.netzwerke.exchange.moderation import hand_in
from content.pages.mail.outbox import post
from tests.content.netzwerke.exchange.visits import MINE, Visitor
from tests.exchange_factories import EntryFactory, ProfileFactory
from tests.factories import HandlungsfeldFactory, PictureFactory

pytestmark = pytest.mark.django_db

SECRET = "Geheimnisstadt"


@pytest.fixture
def full(netzwerke):
    """A profile with all that can be about one: each text and each address holds ``SECRET``."""
    profile = ProfileFactory(
        name=f"{SECRET} am See",
        email=f"{SECRET.lower()}@example.org",
        contact_name=f"Frau {SECRET}",
        about=f"{SECRET} liegt am See.",
        handlungsfelder=[HandlungsfeldFactory()],
        picture=PictureFactory(title=f"Bild {SECRET}"),
        picture_alt=SECRET,
    )
    entry = EntryFactory(profile=profile, title=f"Rat aus {SECRET}")
    for subject in (profile, entry):
        hand_in(subject)
        state = subject.current_workflow_state.current_task_state
        state.task.specific.on_action(state, None, "reject", comment=f"{SECRET}, bitte kürzer.")
    AbuseReport.objects.create(profile=profile, entry=entry, kind="other", text=SECRET)
    AbuseReport.objects.create(profile=ProfileFactory(), kind="other", email=profile.email)
    post("jan@example.org", f"Post von {SECRET}", SECRET, "thread:1", concerns=f"profile:{profile.pk}")
    return profile


def rows_with(text):
    """Return every table and column of the database that holds a text, in whatever letters."""
    found = set()
    for model in apps.get_models(include_auto_created=True):
        for field in model._meta.local_concrete_fields:
            if not isinstance(
                field, models.CharField | models.TextField | models.JSONField | models.FileField
            ):
                continue
            name, table = (
                connection.ops.quote_name(field.column),
                connection.ops.quote_name(model._meta.db_table),
            )
            with connection.cursor() as cursor:
                cursor.execute(
                    f"SELECT COUNT(*) FROM {table} WHERE LOWER(CAST({name} AS TEXT)) LIKE %s",
                    [f"%{text.lower()}%"],
                )
                if cursor.fetchone()[0]:
                    found.add(f"{model._meta.model_name}.{field.name}")
    return found


def test_no_row_is_left_that_names_the_person(full):
    visitor = Visitor(full)
    visitor.send("e-mail/", email=f"neu-{SECRET.lower()}@example.org")
    before = rows_with(SECRET)
    assert {"profile.name", "profile.email", "entry.title", "revision.content", "taskstate.comment"} <= before
    assert {
        "modellogentry.label",
        "outgoingmail.recipient",
        "accesslink.new_email",
        "picture.title",
        "abusereport.email",
    } <= before
    response = visitor.send("loeschen/")
    assert response["Location"] == "/de/austausch/geloescht/"
    assert rows_with(SECRET) == set()
    assert not Picture.objects.exists() and not OutgoingMail.objects.exists()
    assert not visitor.cookies["angaben"].value
    assert visitor.get(MINE).status_code == 302


def test_a_dated_note_says_until_when_backups_hold_it(full):
    visitor = Visitor(full)
    number, until = full.pk, timezone.localdate() + timedelta(days=30)
    assert f"{until.day}. " in visitor.page("loeschen/")
    visitor.send("loeschen/")
    note = Erasure.objects.get()
    assert (note.profile_number, note.backups_until) == (number, until)
    assert {field.name for field in note._meta.fields} == {
        "id",
        "profile_number",
        "erased_on",
        "backups_until",
    }


def test_nothing_is_deleted_by_looking(full):
    Visitor(full).page("loeschen/")
    assert Profile.objects.exists()


def test_others_stay(full):
    other = EntryFactory(title="Anderes")
    hand_in(other)
    post("jan@example.org", "Anderes", "", "thread:2", concerns=f"profile:{full.pk}1")
    Visitor(full).send("loeschen/")
    assert full not in Profile.objects.all() and other.profile in Profile.objects.all()
    assert other.revisions.exists() and OutgoingMail.objects.filter(subject="Anderes").exists()


def test_everything_can_be_taken_along(full):
    post(full.email, "An Sie", "Hallo", "mail:1", concerns=f"profile:{full.pk}")
    data = json.loads(Visitor(full).get(f"{MINE}daten.json").content)
    text = json.dumps(data, ensure_ascii=False)
    for part in (full.email, full.contact_name, full.about, f"Rat aus {SECRET}", "bitte kürzer", "An Sie"):
        assert part in text
    assert data["schema"] == 1
    assert [report["kind"] for report in data["reports_with_your_address"]] == ["other"]
    # What goes to others about this profile names them.
    assert "jan@example.org" not in text
    fields = set(data["profile"]["public_or_first_text"])
    hidden = {"latest_revision", "live_revision", "go_live_at", "expire_at", "expired", "picture"}
    assert fields | hidden == {field.name for field in Profile._meta.fields} | {"handlungsfelder"}
