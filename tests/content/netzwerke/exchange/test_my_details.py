"""Meine Angaben: see, change, pause, take back. What is public stays until the editors approve."""

from datetime import timedelta
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image

from content.models import AccessLink, Entry, Picture, Profile
from tests.content.netzwerke.exchange.visits import MINE, Visitor
from tests.exchange_factories import EntryFactory, ProfileFactory
from tests.factories import HandlungsfeldFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _site(netzwerke):
    """Pages have their frame."""


@pytest.fixture
def field():
    return HandlungsfeldFactory(name_de="Mobilität")


def profile_data(field, **data):
    values = {
        **{"kind": "municipality", "name": "Musterstadt", "land": "BB", "size_class": "s"},
        **{"handlungsfelder": [field.pk], "languages": ["de"], "ways": ["call"], "stage": "plan"},
        "region": "any",
        **{
            "about": "Wir sind klein.",
            "about_language": "de",
            "mail_language": "de-simple",
            "contact_name": "Mia",
        },
    }
    return values | data


def entry_data(field, **data):
    values = {"direction": "request", "kind": "advice", "title": "Wer hilft?", "text": "Wir suchen Rat."}
    values |= {"language": "de", "handlungsfeld": field.pk, "capacity": 1}
    return values | {"valid_until": timezone.localdate() + timedelta(days=90)} | data


def photo(size=(40, 30), name="foto.jpg", image_format="JPEG", **options):
    file = BytesIO()
    Image.new("RGB", size, "red").save(file, image_format, **options)
    return SimpleUploadedFile(name, file.getvalue())


def test_a_new_profile_waits_for_the_editors(field):
    profile = ProfileFactory(status="started", live=False, about="", handlungsfelder=())
    visitor = Visitor(profile)
    assert visitor.send("profil/", **profile_data(field))["Location"] == f"{MINE}?saved=profile#saved"
    profile.refresh_from_db()
    assert (profile.status, profile.live, profile.mail_language) == ("waiting", False, "de-simple")
    assert profile.current_workflow_state.status == "in_progress"
    assert "wartet auf die Redaktion" in visitor.page()


def test_a_changed_text_waits_and_the_public_one_stays(field):
    profile = ProfileFactory(about="Alt.")
    visitor = Visitor(profile)
    visitor.send("profil/", **profile_data(field, about="Neu."))
    profile.refresh_from_db()
    assert (profile.about, profile.status) == ("Alt.", "public")
    page = visitor.page()
    assert "Neu." in page and "Alle sehen den bisherigen Text" in page
    # Who changes it once more goes on from what they wrote last.
    assert "Neu." in visitor.page("profil/")
    assert profile.workflow_states.filter(status="in_progress").count() == 1


def test_a_second_change_replaces_the_first_one_that_waits(field):
    profile = ProfileFactory()
    visitor = Visitor(profile)
    visitor.send("profil/", **profile_data(field, about="Eins."))
    first = profile.current_workflow_state.current_task_state
    visitor.send("profil/", **profile_data(field, about="Zwei."))
    first.refresh_from_db()
    assert first.status == "cancelled"
    assert profile.workflow_states.filter(status="in_progress").count() == 1


def test_what_only_we_see_counts_at_once_and_waits_for_nobody(field):
    profile = ProfileFactory(handlungsfelder=[field], name="Musterstadt", ways=["call"], stage="plan")
    Profile.objects.update(about="Wir sind klein.")
    visitor = Visitor(profile)
    visitor.send("profil/", **profile_data(field, contact_name="Jan"))
    profile.refresh_from_db()
    assert profile.contact_name == "Jan"
    assert profile.current_workflow_state is None


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({"size_class": ""}, "Liste"),
        ({"languages": []}, "Hier fehlt etwas"),
        ({"languages": ["tlh"]}, "Liste"),
        ({"about": "x" * 1501}, "1500"),
        ({"land": "DE"}, "Liste"),
        ({"picture_alt": "", "upload": photo()}, "was das Bild zeigt"),
        ({"upload": SimpleUploadedFile("foto.jpg", b"<svg onload=alert(1)>")}, "JPEG oder PNG"),
    ],
)
def test_mistakes_are_told_and_nothing_is_stored(field, data, message):
    profile = ProfileFactory(about="Alt.")
    response = Visitor(profile).send("profil/", **profile_data(field, **data))
    assert response.status_code == 422 and message in response.content.decode()
    assert not profile.revisions.exists() and not Picture.objects.exists()


def test_at_most_five_fields(field):
    fields = [HandlungsfeldFactory().pk for _number in range(6)]
    response = Visitor(ProfileFactory()).send("profil/", **profile_data(field, handlungsfelder=fields))
    assert "höchstens fünf" in response.content.decode()


def test_a_picture_loses_place_and_camera_and_waits_too(field):
    profile = ProfileFactory()
    exif = Image.Exif()
    exif[271] = "Kamera von Mia"
    visitor = Visitor(profile)
    upload = photo((3000, 20), exif=exif)
    visitor.send("profil/", **profile_data(field, upload=upload, picture_alt="Ein Fluss."))
    picture = Picture.objects.get()
    with picture.open_file() as file, Image.open(file) as stored:
        assert (stored.width, dict(stored.getexif())) == (1600, {})
    profile.refresh_from_db()
    assert profile.picture is None
    # A newer one takes its place.
    visitor.send("profil/", **profile_data(field, upload=photo(), picture_alt="Ein Haus."))
    profile.refresh_from_db()
    assert Picture.objects.exclude(pk=picture.pk).get() == profile.get_latest_revision_as_object().picture
    assert not Picture.objects.filter(pk=picture.pk).exists()


def test_an_entry_is_added_changed_and_taken_back(field):
    profile = ProfileFactory()
    visitor = Visitor(profile)
    visitor.send("eintrag/", **entry_data(field))
    entry = Entry.objects.get()
    assert (entry.profile, entry.status, entry.title) == (profile, "waiting", "Wer hilft?")
    visitor.send(f"eintrag/{entry.pk}/", **entry_data(field, title="Wer weiß Rat?"))
    entry.refresh_from_db()
    assert entry.title == "Wer weiß Rat?" and entry.workflow_states.filter(status="in_progress").count() == 1
    assert "Wer weiß Rat?" in visitor.page(f"eintrag/{entry.pk}/zurueckziehen/")
    visitor.send(f"eintrag/{entry.pk}/zurueckziehen/")
    assert not Entry.objects.exists()


def test_a_new_end_needs_no_approval_and_brings_back_what_had_expired(field):
    entry = EntryFactory(
        status="expired", valid_until=timezone.localdate() - timedelta(days=3), handlungsfeld=field
    )
    day = timezone.localdate() + timedelta(days=30)
    same = {"direction": entry.direction, "kind": entry.kind, "title": entry.title, "text": entry.text}
    Visitor(entry.profile).send(
        f"eintrag/{entry.pk}/", **entry_data(field, valid_until=day, capacity=4, **same)
    )
    entry.refresh_from_db()
    assert (entry.status, entry.valid_until, entry.capacity) == ("public", day, 4)
    assert entry.current_workflow_state is None


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({"valid_until": "2020-01-01"}, "vorbei"),
        ({"valid_until": "2999-01-01"}, "innerhalb eines Jahres"),
        ({"valid_until": "bald"}, "31.12.2027"),
        ({"capacity": 21}, "20"),
        ({"handlungsfeld": 9999}, "Liste"),
        ({"text": ""}, "Hier fehlt etwas"),
    ],
)
def test_an_entry_that_is_not_right_is_not_stored(field, data, message):
    response = Visitor(ProfileFactory()).send("eintrag/", **entry_data(field, **data))
    assert response.status_code == 422 and message in response.content.decode()
    assert not Entry.objects.exists()


def test_nobody_changes_or_sees_what_belongs_to_others(field):
    entry = EntryFactory()
    visitor = Visitor(ProfileFactory())
    assert visitor.get(f"{MINE}eintrag/{entry.pk}/").status_code == 404
    assert visitor.send(f"eintrag/{entry.pk}/", **entry_data(field)).status_code == 404
    assert visitor.send(f"eintrag/{entry.pk}/zurueckziehen/").status_code == 404
    assert entry.title not in visitor.page()


def test_a_break_hides_profile_and_entries_and_ends():
    entry = EntryFactory()
    visitor = Visitor(entry.profile)
    visitor.send("pause/")
    assert not Profile.objects.public().exists() and not Entry.objects.public().exists()
    assert "Sie machen gerade Pause" in visitor.page()
    visitor.send("pause/")
    assert list(Entry.objects.public()) == [entry]


@pytest.mark.parametrize("path", ["", "profil/", "eintrag/", "e-mail/", "daten.json", "loeschen/"])
def test_every_page_asks_for_a_link_and_is_kept_nowhere(client, path):
    assert client.get(f"{MINE}{path}")["Location"] == "/de/austausch/zugang/"
    response = Visitor(ProfileFactory()).get(f"{MINE}{path}")
    assert response.status_code == 200
    assert "no-store" in response["Cache-Control"]


def test_a_visit_ends_and_the_cookie_is_worth_nothing_then():
    visitor = Visitor(ProfileFactory())
    cookie = visitor.cookies["angaben"].value
    assert visitor.send("ende/")["Location"] == "/de/austausch/ende/"
    visitor.cookies["angaben"] = cookie
    assert visitor.get(MINE).status_code == 302


def test_after_half_a_day_a_new_link_is_needed():
    visitor = Visitor(ProfileFactory())
    AccessLink.objects.update(used_at=timezone.now() - timedelta(hours=13))
    assert visitor.get(MINE).status_code == 302


def test_who_was_away_for_too_long_finds_the_text_again(field):
    visitor = Visitor(ProfileFactory())
    AccessLink.objects.update(ended_at=timezone.now())
    text = "Das habe ich lange geschrieben. <b>"
    response = visitor.send("eintrag/", **entry_data(field, text=text))
    page = response.content.decode()
    assert response.status_code == 403
    assert "Das habe ich lange geschrieben. &lt;b&gt;" in page


def test_coming_back_ends_being_hidden():
    profile = ProfileFactory(status="hidden", asked_count=2)
    Visitor(profile)
    profile.refresh_from_db()
    assert (profile.status, profile.asked_count) == ("public", 0)


def test_the_page_shows_partners_with_reasons_told_to_oneself(field):
    own = EntryFactory(
        direction="request", handlungsfeld=field, profile__name="Adorf", profile__handlungsfelder=[field]
    )
    EntryFactory(handlungsfeld=field, profile__name="Bedorf", profile__handlungsfelder=[field])
    page = Visitor(own.profile).page()
    assert "Diese Partner passen zu Ihnen" in page and "Bedorf" in page
    assert "Sie suchen, was Bedorf anbietet: Mobilität." in page
    # To others, the same is told with both names.
    assert "Adorf sucht" not in page


@pytest.mark.parametrize(
    ("direction", "other", "reason"),
    [
        ("request", "offer", "Sie suchen, was Bedorf anbietet: Mobilität."),
        ("offer", "request", "Bedorf sucht, was Sie anbieten: Mobilität."),
    ],
)
def test_each_entry_leads_to_what_fits_it(field, direction, other, reason):
    own = EntryFactory(direction=direction, handlungsfeld=field)
    fits = EntryFactory(direction=other, handlungsfeld=field, profile__name="Bedorf", title="Das passt")
    visitor = Visitor(own.profile)
    assert f'href="{MINE}eintrag/{own.pk}/passt/"' in visitor.page()
    page = visitor.page(f"eintrag/{own.pk}/passt/")
    assert "Das passt" in page and reason in page
    # Nobody looks at it by the number of somebody else's entry.
    assert visitor.get(f"{MINE}eintrag/{fits.pk}/passt/").status_code == 404


def test_who_is_not_public_yet_gets_no_partners(field):
    EntryFactory(handlungsfeld=field, profile__handlungsfelder=[field])
    waiting = ProfileFactory(status="waiting", live=False, handlungsfelder=[field])
    assert "Diese Partner passen" not in Visitor(waiting).page()
