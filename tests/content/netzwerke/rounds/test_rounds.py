"""A round from its participants to its invitations, in the admin as editors click it."""

from __future__ import annotations

import pytest
from django.urls import reverse
from lxml import html

from content.models import OutgoingMail, Pairing, Participant, Profile, Round, Thread
from content.netzwerke.exchange.export import exported
from content.netzwerke.rounds import background
from tests.conftest import login
from tests.exchange_factories import EntryFactory, ProfileFactory
from tests.factories import HandlungsfeldFactory

NAMES = ("Adorf", "Bedorf", "Cedorf", "Dedorf", "Edorf")


@pytest.fixture
def chief(home):
    return login(username="chefin", role="Chef-Redaktion")


@pytest.fixture
def towns(home) -> dict[str, Profile]:
    """Five towns that wish a tandem: A and B fit best, then C and D; E fits nobody much."""
    fields = [HandlungsfeldFactory() for _ in range(3)]
    found = {}
    for number, name in enumerate(NAMES):
        field = fields[number // 2]
        found[name] = ProfileFactory(
            name=name, handlungsfelder=[field], size_class="xs" if number < 2 else "m"
        )
        direction = "offer" if number % 2 else "request"
        EntryFactory(profile=found[name], kind="tandem", direction=direction, handlungsfeld=field)
    found["Ohne Wunsch"] = ProfileFactory(name="Ohne Wunsch")
    return found


def make_round(client, **values) -> Round:
    client.post(
        reverse("tandem_round_new"), {"name": "Runde 1", "kind": "group", "least_percent": 60} | values
    )
    return Round.objects.get()


@pytest.fixture
def act(chief, towns, django_capture_on_commit_callbacks):
    """Click something in the round: ``act("calculate")``; returns the pairs by the names of their towns."""

    def click(name: str, *arguments: int) -> set[tuple[str, str]]:
        round_ = Round.objects.get()
        with django_capture_on_commit_callbacks(execute=True):
            response = chief.post(reverse(f"tandem_round_{name}", args=[round_.pk, *arguments]))
        assert response.status_code == 302
        return pairs()

    return click


def pairs() -> set[tuple[str, str]]:
    rows = Pairing.objects.values_list("first__name", "second__name")
    return {tuple(sorted(row)) for row in rows}


def pairing(name: str) -> int:
    return Pairing.objects.get(first__name=name).pk


def left() -> dict[str, str]:
    rows = Participant.objects.exclude(why_left="").values_list("profile__name", "why_left")
    return dict(rows)


def text(tree, path: str) -> str:
    return " ".join(" ".join(node.text_content() for node in tree.xpath(path)).split())


def test_everybody_who_wishes_a_tandem_takes_part(chief, towns):
    EntryFactory(kind="tandem", status="waiting")
    assert {each.profile.name for each in make_round(chief).participants.all()} == set(NAMES)


def test_participants_can_be_chosen_by_land_and_field(chief, towns):
    Profile.objects.filter(name__in=["Adorf", "Cedorf"]).update(land="BY")
    field = towns["Cedorf"].handlungsfelder.get()
    round_ = make_round(chief, lands=["BY"], fields_of_action=[field.pk])
    assert [each.profile.name for each in round_.participants.all()] == ["Cedorf"]


def test_a_dry_run_shows_who_with_whom_why_and_who_is_left(chief, act):
    round_ = make_round(chief)
    assert act("calculate") == {("Adorf", "Bedorf"), ("Cedorf", "Dedorf")}
    tree = html.fromstring(chief.get(reverse("tandem_round", args=[round_.pk])).content.decode())
    row = text(tree, "//tr[th[contains(., 'Adorf')]]")
    assert "Bedorf" in row
    assert "Beide Orte sind ähnlich groß." in row
    assert "Niemand in dieser Runde passt gut genug." in text(tree, "//tr[th[contains(., 'Edorf')]]")
    assert not OutgoingMail.objects.exists()


def test_who_is_left_because_others_fit_better_learns_who_would_have_fitted(chief, act):
    make_round(chief, least_percent=10)
    act("calculate")
    [found] = Participant.objects.exclude(why_left="")
    assert found.why_left == "others"
    assert found.closest is not None


def test_a_fixed_pair_stays_when_the_round_is_calculated_anew(chief, act, towns):
    make_round(chief, least_percent=10)
    act("calculate")
    act("bring_together", towns["Adorf"].pk, towns["Cedorf"].pk)
    assert ("Adorf", "Cedorf") in act("calculate")
    act("fix", Pairing.objects.get(is_fixed=True, first__name="Adorf").pk)
    act("fix", Pairing.objects.get(is_fixed=True).pk)
    assert ("Adorf", "Bedorf") in act("calculate")


def test_a_forbidden_pair_is_not_made_again_until_it_is_allowed(chief, act):
    round_ = make_round(chief, least_percent=10)
    act("calculate")
    assert ("Adorf", "Bedorf") not in act("forbid", pairing("Adorf"))
    assert left()["Adorf"] == "apart"
    assert ("Adorf", "Bedorf") not in act("calculate")
    act("allow", round_.bans.get().pk)
    assert ("Adorf", "Bedorf") in act("calculate")


def test_two_pairs_swap_their_partners(chief, act, towns):
    make_round(chief)
    act("calculate")
    swapped = act("bring_together", towns["Adorf"].pk, towns["Dedorf"].pk)
    assert swapped == {("Adorf", "Dedorf"), ("Bedorf", "Cedorf")}
    assert not Pairing.objects.filter(is_fixed=False).exists()


def test_somebody_who_was_left_gets_the_partner_of_another(chief, act, towns):
    make_round(chief)
    act("calculate")
    assert act("bring_together", towns["Edorf"].pk, towns["Adorf"].pk) == {
        ("Adorf", "Edorf"),
        ("Cedorf", "Dedorf"),
    }
    assert left() == {"Bedorf": "apart"}


def test_other_partners_are_shown_with_reasons_and_their_present_partners(chief, act, towns):
    round_ = make_round(chief)
    act("calculate")
    address = reverse("tandem_round_others", args=[round_.pk, towns["Adorf"].pk])
    tree = html.fromstring(chief.get(address).content.decode())
    names = [" ".join(name.split()) for name in tree.xpath("//main//tbody/tr/th[not(*)]/text()")]
    assert names[0] == "Bedorf"
    assert set(names) == set(NAMES) - {"Adorf"}
    assert "Cedorf" in text(tree, "//tr[th[contains(., 'Dedorf')]]/td[3]")


def test_who_is_taken_out_takes_no_part_until_put_back(chief, act, towns):
    make_round(chief)
    act("calculate")
    assert act("take_out", towns["Adorf"].pk) == {("Cedorf", "Dedorf")}
    assert act("calculate") == {("Cedorf", "Dedorf")}
    act("put_back", towns["Adorf"].pk)
    assert ("Adorf", "Bedorf") in act("calculate")


def test_two_groups_bring_together_who_seeks_with_who_offers(chief, act, towns):
    make_round(chief, kind="sides", least_percent=10)
    assert act("calculate") == {("Adorf", "Bedorf"), ("Cedorf", "Dedorf")}
    assert set(Pairing.objects.values_list("first__name", flat=True)) == {"Adorf", "Cedorf"}
    act("bring_together", towns["Adorf"].pk, towns["Cedorf"].pk)
    assert pairs() == {("Adorf", "Bedorf"), ("Cedorf", "Dedorf")}
    assert act("bring_together", towns["Dedorf"].pk, towns["Adorf"].pk) == {
        ("Adorf", "Dedorf"),
        ("Bedorf", "Cedorf"),
    }


def test_who_is_not_public_any_more_is_left(chief, act, towns):
    make_round(chief)
    Profile.objects.filter(name="Adorf").update(status="paused")
    assert act("calculate") == {("Cedorf", "Dedorf")}
    assert left()["Adorf"] == "gone"


def test_invitations_go_once_to_both_with_reasons_in_their_language(chief, act, towns, mailoutbox):
    Profile.objects.filter(name="Bedorf").update(mail_language="en")
    make_round(chief)
    act("calculate")
    act("send")
    act("send")
    assert Thread.objects.count() == 2
    assert Round.objects.get().state == "sent"
    bodies = {mail.to[0]: mail.body for mail in mailoutbox}
    assert len(mailoutbox) == len(bodies) == 4
    assert "Beide Orte sind ähnlich groß." in bodies[towns["Adorf"].email]
    assert "Both places are of similar size." in bodies[towns["Bedorf"].email]
    thread = Thread.objects.get(parties__profile=towns["Adorf"])
    assert thread.first_entry.direction != thread.entry.direction


def test_a_sent_round_cannot_be_changed(chief, act, towns):
    make_round(chief)
    before = act("calculate")
    act("send")
    assert act("forbid", pairing("Adorf")) == before
    assert act("calculate") == before
    tree = html.fromstring(chief.get(reverse("tandem_round", args=[Round.objects.get().pk])).content.decode())
    assert not tree.xpath("//main//form")


def test_sending_goes_on_after_a_break(chief, act, towns, monkeypatch, caplog):
    make_round(chief)
    act("calculate")
    real, calls = background.invite_next, []

    def breaks(round_) -> bool:
        calls.append(round_)
        if len(calls) == 2:
            raise OSError("The database is gone.")
        return real(round_)

    monkeypatch.setattr(background, "invite_next", breaks)
    act("send")
    assert (Thread.objects.count(), Round.objects.get().state) == (1, "failed")
    act("send")
    assert (Thread.objects.count(), Round.objects.get().state) == (2, "sent")


def test_a_round_that_broke_off_can_be_calculated_again(chief, act, towns, monkeypatch, caplog):
    make_round(chief)
    with monkeypatch.context() as broken:
        broken.setattr(background, "calculate", lambda round_, say: 1 / 0)
        act("calculate")
    assert Round.objects.get().state == "failed"
    assert len(act("calculate")) == 2


def test_progress_is_shown_while_a_round_is_calculated(chief, towns):
    round_ = make_round(chief)
    Round.objects.update(state="working", done=300, total=2_000)
    response = chief.get(reverse("tandem_round", args=[round_.pk]))
    assert response["Refresh"] == "3"
    tree = html.fromstring(response.content.decode())
    [bar] = tree.xpath("//progress")
    assert (bar.get("value"), bar.get("max")) == ("300", "2000")
    assert not background.start_calculation(round_)


@pytest.mark.parametrize("role", ["Redaktion", "Prüfung"])
def test_only_who_may_sees_rounds(chief, towns, role):
    round_ = make_round(chief)
    client = login(role=role)
    for address in (
        reverse("tandem_rounds"),
        reverse("tandem_round_new"),
        reverse("tandem_round", args=[round_.pk]),
        reverse("tandem_round_others", args=[round_.pk, towns["Adorf"].pk]),
        reverse("tandem_round_send_confirm", args=[round_.pk]),
    ):
        assert client.get(address).status_code in (302, 403)
    client.post(reverse("tandem_round_calculate", args=[round_.pk]))
    assert Round.objects.get().state == "new"


def test_a_deleted_profile_leaves_nothing_in_a_round(chief, act, towns):
    make_round(chief)
    act("calculate")
    towns["Adorf"].delete()
    assert pairs() == {("Cedorf", "Dedorf")}
    assert not Participant.objects.filter(profile__name="Adorf").exists()


def test_somebody_gets_their_rounds_as_data(chief, act, towns):
    made = make_round(chief)
    act("calculate")
    [mine] = exported(towns["Edorf"])["rounds"]
    assert mine == {
        "made_at": made.created_at,
        "side": "",
        "is_out": False,
        "why_left": Participant.objects.get(profile=towns["Edorf"]).why_left,
    }
    assert mine["why_left"] and exported(towns["Ohne Wunsch"])["rounds"] == []
