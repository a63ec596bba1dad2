"""Editors look at everything before it appears: queue, approval, return with a reason, measures, history."""

import pytest
from django.contrib.contenttypes.models import ContentType
from lxml import html
from wagtail.models import ModelLogEntry, TaskState

from content.models import AbuseReport, Entry, OutgoingMail, Profile
from content.netzwerke.exchange.measures import duplicates
from content.netzwerke.exchange.moderation import hand_in
from tests.content.netzwerke.exchange.visits import OWN, Visitor
from tests.exchange_factories import EntryFactory, ProfileFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def waiting(netzwerke):
    """A new profile that waits."""
    profile = ProfileFactory(name="Neustadt", status="started", live=False, email="neu@example.org")
    hand_in(profile)
    return profile


def decide(client, subject, action, **data):
    task_state = TaskState.objects.get(status="in_progress", revision__object_id=str(subject.pk))
    name = subject._meta.model_name
    return client.post(
        f"/cms/snippets/content/{name}/workflow/action/{subject.pk}/{action}/{task_state.pk}/", data
    )


def measure(client, subject, name, **data):
    url = f"/cms/exchange/{subject._meta.model_name}/{subject.pk}/measures/"
    return client.post(url, {"measure": name} | data)


def mails():
    return [(mail.recipient, mail.subject) for mail in OutgoingMail.objects.order_by("pk")]


def test_a_profile_is_approved_and_its_owner_told(waiting, pruefung):
    decide(pruefung, waiting, "approve")
    waiting.refresh_from_db()
    assert (waiting.status, waiting.live) == ("public", True)
    assert mails() == [("neu@example.org", "Ihr Text ist online")]
    assert f"8000/de/netzwerke/boerse/profile/{waiting.pk}/" in OutgoingMail.objects.get().body


def test_a_return_needs_a_reason_which_goes_by_mail_and_stands_in_the_details(waiting, pruefung):
    decide(pruefung, waiting, "reject", comment="")
    waiting.refresh_from_db()
    assert waiting.status == "waiting"
    decide(pruefung, waiting, "reject", comment="Bitte schreiben Sie <kürzer>.")
    waiting.refresh_from_db()
    assert (waiting.status, waiting.live) == ("rejected", False)
    [mail] = OutgoingMail.objects.all()
    assert "Bitte schreiben Sie <kürzer>." in mail.body
    assert "Bitte schreiben Sie &lt;kürzer&gt;." in Visitor(waiting).page()
    # After the change it waits again.
    hand_in(waiting)
    waiting.refresh_from_db()
    assert waiting.status == "waiting"


def test_a_changed_text_that_is_returned_leaves_the_public_one_alone(netzwerke, pruefung):
    entry = EntryFactory(title="Alt")
    entry.title = "Neu"
    hand_in(entry)
    decide(pruefung, entry, "reject", comment="Nein.")
    stored = Entry.objects.get()
    assert (stored.title, stored.is_public) == ("Alt", True)


def test_nobody_approves_a_text_that_has_been_replaced(waiting, pruefung):
    seen = TaskState.objects.get(status="in_progress")
    waiting.name = "Ganz anders"
    hand_in(waiting)
    pruefung.post(f"/cms/snippets/content/profile/workflow/action/{waiting.pk}/approve/{seen.pk}/")
    waiting.refresh_from_db()
    assert (waiting.status, waiting.live) == ("waiting", False)


def test_an_approval_does_not_end_a_break(netzwerke, pruefung):
    profile = ProfileFactory(status="paused")
    hand_in(profile)
    decide(pruefung, profile, "approve")
    profile.refresh_from_db()
    assert profile.status == "paused"


def test_the_dashboard_says_what_waits(waiting, pruefung, redaktion):
    AbuseReport.objects.create(profile=waiting, kind="other")
    page = pruefung.get("/cms/").content.decode()
    assert "1 Text aus dem Netzwerk wartet auf Sie" in page and "Neustadt" in page
    assert "1 Meldung eines Missbrauchs ist offen" in page
    assert "Das wartet auf Sie" not in redaktion.get("/cms/").content.decode()


def test_the_dashboard_leads_to_all_that_waits_also_to_new_texts_of_what_is_public(netzwerke, pruefung):
    for number in range(6):
        entry = EntryFactory(title=f"Rat {number}")
        entry.title = f"Neuer Rat {number}"
        hand_in(entry)
    page = html.fromstring(pruefung.get("/cms/").content.decode())
    [address] = page.xpath("//div[@id='exchange']//a[contains(@href, 'workflow_tasks')]/@href")
    shown = pruefung.get(address).content.decode()
    assert all(f"Neuer Rat {number}" in shown for number in range(6))


def test_writers_see_but_do_not_decide(waiting, redaktion):
    assert redaktion.get("/cms/snippets/content/profile/").status_code == 200
    decide(redaktion, waiting, "approve")
    measure(redaktion, waiting, "stop", reason="x")
    waiting.refresh_from_db()
    assert waiting.status == "waiting"


def test_reviewers_stop_but_neither_merge_nor_delete(waiting, pruefung):
    twin = ProfileFactory(name="Neustadt")
    measure(pruefung, waiting, "delete")
    measure(pruefung, waiting, "merge", other=twin.pk)
    assert Profile.objects.count() == 2
    page = pruefung.get(f"/cms/exchange/profile/{waiting.pk}/measures/").content.decode()
    assert "Anhalten" in page and "Alles löschen" not in page


@pytest.mark.parametrize("path", ["add/", "delete/{}/"])
def test_nobody_makes_or_deletes_profiles_by_hand(waiting, chefredaktion, path):
    response = chefredaktion.get(f"/cms/snippets/content/profile/{path.format(waiting.pk)}")
    assert response.status_code in (302, 403, 404)
    chefredaktion.post(f"/cms/bulk/content/profile/delete/?id={waiting.pk}")
    assert Profile.objects.exists()


def test_no_page_of_the_admin_shows_an_address(waiting, chefredaktion):
    decide(chefredaktion, waiting, "reject", comment="Bitte kürzer.")
    paths = ["", f"edit/{waiting.pk}/", f"history/{waiting.pk}/", "?export=csv"]
    pages = [chefredaktion.get(f"/cms/snippets/content/profile/{path}") for path in paths]
    pages.append(chefredaktion.get(f"/cms/exchange/profile/{waiting.pk}/measures/"))
    for page in pages:
        text = b"".join(page) if page.streaming else page.content
        assert page.status_code == 200 and b"neu@example.org" not in text and b"Mia Berg" not in text


def test_an_editor_changes_a_text_with_its_lists(netzwerke, chefredaktion):
    profile = ProfileFactory(about="Tipfehler.")
    page = chefredaktion.get(f"/cms/snippets/content/profile/edit/{profile.pk}/")
    data = {
        **{"kind": "municipality", "land": "BB", "name": "Musterstadt", "district": "", "size_class": "s"}
    }
    data |= {"about": "Tippfehler.", "about_language": "de", "stage": "act", "languages": ["de", "en"]}
    data |= {"ways": ["call"], "access_needs": "", "picture": "", "picture_alt": "", "action-publish": "1"}
    assert page.status_code == 200
    chefredaktion.post(f"/cms/snippets/content/profile/edit/{profile.pk}/", data)
    profile.refresh_from_db()
    assert (profile.about, profile.languages, profile.email.endswith("@example.org")) == (
        "Tippfehler.",
        ["de", "en"],
        True,
    )


def test_something_is_stopped_with_a_reason_and_let_back(netzwerke, pruefung):
    entry = EntryFactory(profile__email="stadt@example.org")
    assert measure(pruefung, entry, "stop", reason="").status_code == 422
    measure(pruefung, entry, "stop", reason="Das ist Werbung.")
    entry.refresh_from_db()
    assert (entry.status, entry.is_public) == ("blocked", False)
    assert "Das ist Werbung." in OutgoingMail.objects.get().body
    # The person cannot simply bring it back.
    assert "angehalten" in Visitor(entry.profile).page()
    measure(pruefung, entry, "release")
    entry.refresh_from_db()
    assert entry.is_public


@pytest.mark.parametrize("factory", [ProfileFactory, EntryFactory])
def test_editors_let_something_pause_and_go_on(netzwerke, pruefung, factory):
    subject = factory()
    [owner] = subject.owners
    page = f"/de/netzwerke/boerse/{'profile' if subject is owner else 'eintrag'}/{subject.pk}/"
    assert measure(pruefung, subject, "pause", reason=" ").status_code == 422
    measure(pruefung, subject, "pause", reason="Wir prüfen eine <Meldung>.")
    subject.refresh_from_db()
    assert (subject.status, subject.is_public, pruefung.get(page).status_code) == ("held", False, 404)
    assert "Wir prüfen eine <Meldung>." in OutgoingMail.objects.get().body
    assert "Die Redaktion lässt das ruhen" in Visitor(owner).page()
    measure(pruefung, subject, "release")
    subject.refresh_from_db()
    assert (subject.is_public, pruefung.get(page).status_code) == (True, 200)
    assert [subject_line for _to, subject_line in mails()] == [
        "Etwas von Ihnen macht Pause",
        "Etwas von Ihnen ist zurück im Netzwerk",
    ]
    log = ModelLogEntry.objects.filter(action__startswith="exchange.").order_by("timestamp", "pk")
    assert [entry.action for entry in log] == ["exchange.hold", "exchange.release"]


def test_whose_it_is_cannot_end_the_pause_of_the_editors(netzwerke, pruefung):
    profile = ProfileFactory()
    measure(pruefung, profile, "pause", reason="Wir prüfen es.")
    Visitor(profile).send("pause/")
    profile.refresh_from_db()
    assert profile.status == "held"


def test_only_what_everybody_sees_can_pause(waiting, pruefung):
    measure(pruefung, waiting, "pause", reason="Wir prüfen es.")
    waiting.refresh_from_db()
    assert waiting.status == "waiting"
    page = pruefung.get(f"/cms/exchange/profile/{waiting.pk}/measures/").content.decode()
    assert "Ruhen lassen" not in page and "Anhalten" in page


def test_a_profile_that_editors_let_pause_writes_to_nobody_and_may_still_be_stopped(netzwerke, pruefung):
    profile = ProfileFactory()
    measure(pruefung, profile, "pause", reason="Wir prüfen es.")
    page = pruefung.get(f"/cms/exchange/profile/{profile.pk}/measures/").content.decode()
    assert "Wieder zulassen" in page and "Anhalten und" in page
    measure(pruefung, profile, "stop", reason="Das ist Werbung.")
    profile.refresh_from_db()
    assert profile.status == "blocked"


def test_twins_become_one(netzwerke, chefredaktion):
    kept, twin = (
        ProfileFactory(name="Neustadt am See"),
        ProfileFactory(name="Stadt Neustadt am See", email="twin@example.org"),
    )
    other = ProfileFactory(name="Altdorf")
    moved = EntryFactory(profile=twin)
    assert duplicates(kept) == [twin]
    measure(chefredaktion, kept, "merge", other=other.pk)
    assert Profile.objects.count() == 3
    measure(chefredaktion, kept, "merge", other=twin.pk)
    moved.refresh_from_db()
    assert (moved.profile, moved.is_public) == (kept, True)
    assert set(Profile.objects.all()) == {kept, other}
    assert mails() == [("twin@example.org", "Ihr Profil gehört jetzt zu einem anderen")]


def test_deleting_leaves_no_name_in_the_log(waiting, chefredaktion):
    measure(chefredaktion, waiting, "delete")
    assert not Profile.objects.exists()
    assert not ModelLogEntry.objects.filter(label__contains="Neustadt").exists()


def test_every_step_stands_in_the_history(waiting, pruefung):
    decide(pruefung, waiting, "approve")
    measure(pruefung, waiting, "stop", reason="Werbung")
    measure(pruefung, waiting, "release")
    Visitor(waiting).send("pause/")
    kind = ContentType.objects.get_for_model(Profile)
    actions = list(ModelLogEntry.objects.filter(content_type=kind).values_list("action", flat=True))
    for action in ("wagtail.edit", "wagtail.workflow.start", "wagtail.workflow.approve", "wagtail.publish"):
        assert action in actions
    assert {"exchange.stop", "exchange.release", "exchange.pause"} <= set(actions)
    page = pruefung.get(f"/cms/snippets/content/profile/history/{waiting.pk}/").content.decode()
    assert "Von der Redaktion angehalten: Werbung" in page


def test_anybody_reports_abuse_and_stays_unknown(netzwerke, client, pruefung):
    entry = EntryFactory(profile__name="Neustadt")
    path = f"/de/austausch/melden/eintrag/{entry.pk}/"
    assert "Stimmt hier etwas nicht?" in client.get(path).content.decode()
    assert client.post(path, {"kind": ""}, headers=OWN).status_code == 422
    client.post(path, {"kind": "insult", "text": "<b>Schlimm</b>"}, headers=OWN)
    client.post(path, {"kind": "other", "website": "robot"}, headers=OWN)
    report = AbuseReport.objects.get()
    assert (report.entry, report.profile, report.text) == (entry, entry.profile, "<b>Schlimm</b>")
    kept = {field.name for field in report._meta.fields if getattr(report, field.attname) is not None}
    assert kept == {"id", "profile", "entry", "kind", "text", "email", "language", "day", "is_done"}
    assert report.email == ""
    page = pruefung.get("/cms/snippets/content/abusereport/").content.decode()
    assert "&lt;b&gt;Schlimm" in page and "<b>Schlimm" not in page


@pytest.fixture
def reported(netzwerke, client):
    """An offer that somebody has reported in Leichte Sprache, with an address."""
    entry = EntryFactory(profile__email="stadt@example.org")
    fields = {"kind": "insult", "email": "Mia@Example.org"}
    path = f"/de-simple/austausch/melden/eintrag/{entry.pk}/"
    assert client.post(path, fields | {"email": "a@b\nBcc: c@d.org"}, headers=OWN).status_code == 422
    assert client.post(path, fields, headers=OWN).status_code == 302
    assert AbuseReport.objects.get().email == "mia@example.org"
    return entry


def decisions():
    return [mail.body for mail in OutgoingMail.objects.filter(recipient="mia@example.org")]


@pytest.mark.parametrize(
    ("name", "told"),
    [("stop", "nicht mehr im Netzwerk"), ("pause", ""), ("delete", "nicht mehr im Netzwerk")],
)
def test_who_has_reported_learns_of_the_measure_and_is_forgotten(reported, chefredaktion, name, told):
    measure(chefredaktion, reported, name, reason="Das ist Werbung.")
    assert [told in body for body in decisions()] == ([True] if told else [])
    assert AbuseReport.objects.filter(is_done=False, email="mia@example.org").exists() is not bool(told)
    measure(chefredaktion, reported, "release")
    assert len(decisions()) == 1
    assert "Werbung" not in decisions()[0] and reported.title not in decisions()[0]


def test_a_report_that_is_done_is_told_once_and_its_address_shown_nowhere(reported, pruefung):
    report = AbuseReport.objects.get()
    form = f"/cms/snippets/content/abusereport/edit/{report.pk}/"
    for address in (
        form,
        "/cms/snippets/content/abusereport/",
        "/cms/snippets/content/abusereport/?export=csv",
    ):
        page = pruefung.get(address)
        assert "mia@" not in (b"".join(page) if page.streaming else page.content).decode()
    pruefung.post(form, {"text": "", "is_done": ""})
    assert decisions() == []
    pruefung.post(form, {"text": "", "is_done": "on"})
    pruefung.post(form, {"text": "Noch etwas.", "is_done": "on"})
    assert [("bleibt im Netzwerk" in body) for body in decisions()] == [True]
    report.refresh_from_db()
    assert (report.is_done, report.email, report.text) == (True, "", "Noch etwas.")
    history = pruefung.get(f"/cms/snippets/content/abusereport/history/{report.pk}/").content.decode()
    assert "Entschieden: Wer es gemeldet hat, erfährt davon" in history
    assert ModelLogEntry.objects.filter(action="exchange.decide").count() == 1


def test_a_report_stays_when_two_profiles_become_one(reported, chefredaktion):
    kept = ProfileFactory(name=reported.profile.name)
    measure(chefredaktion, kept, "merge", other=reported.profile.pk)
    report = AbuseReport.objects.get()
    assert (report.profile, report.is_done, decisions()) == (kept, False, [])


def test_what_nobody_sees_cannot_be_reported(netzwerke, client):
    profile = ProfileFactory(status="waiting", live=False)
    assert client.get(f"/de/austausch/melden/profil/{profile.pk}/").status_code == 404
