"""*Hier ist es in Ordnung*: a finding is left as it is, for a reason."""

from __future__ import annotations

import json

from django.contrib.auth.models import Permission
from django.urls import reverse

from content.models import AcceptedFinding
from tests.editor import ask_panel as ask

HARD = "Der Antrag wird geprüft, sofern Sie ihn am 03.04.2025 stellen."


def accept(client, page, words: str, reason: str = "So heißt es im Gesetz.", form=None):
    """Accept the finding on some words as an editor does; return the answer."""
    form = form or {"lead_de": HARD}
    marks = ask(client, page, form).json()["marks"]
    key = next((mark["key"] for mark in marks if mark["text"] == words), "gone")
    url = reverse("readability_accept", args=["content", "informationpage", page.pk])
    posted = {"language": "de", "form": form, "key": key, "reason": reason}
    return client.post(url, json.dumps(posted), content_type="application/json")


def test_a_finding_is_left_as_it_is_for_a_reason(redaktion, page):
    answer = accept(redaktion, page, "sofern")
    assert answer.status_code == 200
    assert "sofern" not in [mark["text"] for mark in answer.json()["marks"]]
    assert "1 Stelle ist in Ordnung" in answer.json()["html"]
    stored = AcceptedFinding.objects.get()
    assert (stored.rule, stored.words, stored.language) == ("office_german", "sofern", "de")
    assert (stored.reason, stored.given_by) == ("So heißt es im Gesetz.", redaktion.user)
    # In another sentence it is found again; in this one, wherever it stands, it is not.
    marks = ask(redaktion, page, {"lead_de": f"{HARD} Es gilt, sofern Sie wollen."}).json()["marks"]
    assert [mark["text"] for mark in marks].count("sofern") == 1


def test_it_takes_a_reason_and_a_finding_that_is_still_there(redaktion, page):
    assert accept(redaktion, page, "sofern", reason="  ").status_code == 400
    short = accept(redaktion, page, "sofern", reason="Name.")
    assert (short.status_code, "10 Zeichen" in short.json()["error"]) == (400, True)
    assert accept(redaktion, page, "sofern", reason="x" * 5_000).status_code == 400
    assert accept(redaktion, page, "not in the text").status_code == 409
    assert not AcceptedFinding.objects.exists()


def test_what_the_law_wants_mended_cannot_be_left(redaktion, page):
    form = {
        "body_de-count": "1",
        "body_de-0-deleted": "",
        "body_de-0-type": "image",
        "body_de-0-order": "0",
        "body_de-0-id": "b0",
        "body_de-0-value-image-image": "7",
        "body_de-0-value-image-alt_text": "",
    }
    answer = ask(redaktion, page, form).json()
    assert [mark["text"] for mark in answer["marks"]] == [""]
    assert "Hier ist es in Ordnung" not in answer["html"]
    assert accept(redaktion, page, "", form=form).status_code == 403
    assert not AcceptedFinding.objects.exists()


def test_who_may_not_accept_is_not_offered_it(redaktion, page):
    assert "Hier ist es in Ordnung" in ask(redaktion, page, {"lead_de": HARD}).json()["html"]
    redaktion.user.groups.get().permissions.remove(*Permission.objects.filter(codename="add_acceptedfinding"))
    assert "Hier ist es in Ordnung" not in ask(redaktion, page, {"lead_de": HARD}).json()["html"]
    assert accept(redaktion, page, "sofern").status_code == 403
