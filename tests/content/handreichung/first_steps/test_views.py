"""Wo fangen wir an? One question on each page, at most five, then three steps with reasons."""

from __future__ import annotations

import pytest
from django.http import QueryDict
from lxml import html

from content.handreichung.first_steps.walk import QUESTIONS, UNSURE, read
from tests import factories

HERE = "/de/handreichung/wo-fangen-wir-an/"
ALL_UNSURE = "&".join(f"{question.name}={UNSURE.value}" for question in QUESTIONS)


@pytest.fixture
def handbook(home):
    """A handbook with a chapter on Wohnen and one for who plans AI, each with topic, guide and network."""
    for name, plans in (("Wohnen", []), ("Denken", ["ai"])):
        field = factories.HandlungsfeldFactory(name_de=name)
        factories.InformationPageFactory(title_de=f"Thema {name}", handlungsfelder=[field])
        factories.LeitfadenPageFactory(title_de=f"Anleitung {name}", handlungsfelder=[field], phase="prepare")
        factories.NetzwerkPageFactory(title_de=f"Netz {name}", handlungsfelder=[field], kind="expert")
        factories.KapitelPageFactory(title_de=name, handlungsfelder=[field], plans=plans)
    factories.ChecklistePageFactory(title_de="Jetzt handeln", handlungsfelder=[field], phase="do")


def shown(client, address: str):
    response = client.get(address)
    assert response.status_code == 200
    return html.fromstring(response.content)


def texts(tree, xpath: str) -> list[str]:
    return [" ".join(found.text_content().split()) for found in tree.xpath(xpath)]


def sent(tree, value: str) -> str:
    """Return the address to which the form leads with an answer."""
    (form,) = tree.xpath("//main//form")
    pairs = [(field.get("name"), field.get("value")) for field in form.xpath(".//input[@type='hidden']")]
    (name,) = set(form.xpath(".//input[@type='radio']/@name"))
    return f"{form.get('action')}?" + "&".join(f"{key}={each}" for key, each in [*pairs, (name, value)])


def test_five_questions_lead_to_three_steps_with_reasons(client, handbook):
    assert len(QUESTIONS) == 5
    tree = shown(client, HERE)
    for number, answer in enumerate(("ai", "do", "citizens", "hours", "s"), start=1):
        assert f"Frage {number} von 5" in texts(tree, "//main")[0]
        tree = shown(client, sent(tree, answer))
    assert texts(tree, "//main//li//strong/a") == ["Thema Denken", "Jetzt handeln", "Netz Denken"]
    assert texts(tree, "//main//li/h2") == [
        *("Lesen Sie das zuerst", "Machen Sie dann das zusammen", "Sprechen Sie dann mit anderen"),
    ]
    reasons = texts(tree, "//main//ol//li[contains(@class, 'step')]//ul[not(@role)]")
    assert len(reasons) == 3
    assert "weil Sie das vorhaben: „Wir wollen Künstliche Intelligenz nutzen“" in reasons[0]
    assert "weil es zu Ihrem Stand passt: „Wir setzen es gerade um“" in reasons[1]


def test_the_answers_go_on_into_ones_own_handbook(client, handbook):
    address = f"{HERE}?plan=ai&stage=do&involve={UNSURE.value}&time=hours&size={UNSURE.value}"
    (link,) = shown(client, address).xpath("//main//a[contains(@href, 'mein-handbuch')]/@href")
    assert link == "/de/handreichung/mein-handbuch/kapitel/?plan=ai&stage=do&time=hours"


def test_who_knows_nothing_yet_gets_steps_all_the_same(client, handbook):
    tree = shown(client, f"{HERE}?{ALL_UNSURE}")
    assert len(texts(tree, "//main//li/h2")) == 3
    assert "weil es ein guter Anfang für alle ist" in texts(tree, "//main")[0]


def test_where_there_is_nobody_to_talk_to_another_chapter_stands_in(client, home):
    fields = [factories.HandlungsfeldFactory() for _number in range(3)]
    for field in fields[:2]:
        factories.LeitfadenPageFactory(handlungsfelder=[field])
        factories.KapitelPageFactory(handlungsfelder=[field])
    tree = shown(client, f"{HERE}?{ALL_UNSURE}")
    assert texts(tree, "//h1") == ["Ihre drei ersten Schritte"]
    assert texts(tree, "//main//li/h2")[2] == "Lesen Sie hier weiter"
    assert len(set(texts(tree, "//main//li//strong/a"))) == 3


def test_a_question_without_an_answer_is_asked_again_and_says_so(client, handbook):
    tree = shown(client, f"{HERE}?plan=ai&asked=stage")
    assert "Bitte wählen Sie eine dieser Antworten." in texts(tree, "//*[@role='alert']")[0]
    assert texts(tree, "//h1") == ["Wie weit sind Sie?"]


def test_one_can_go_back(client, handbook):
    tree = shown(client, f"{HERE}?plan=ai&stage=do")
    (back,) = tree.xpath("//main//form//a/@href")
    assert texts(shown(client, back), "//h1") == ["Wie weit sind Sie?"]


def test_a_handbook_without_chapters_has_no_steps_and_says_so(client, home):
    factories.HandreichungPageFactory()
    assert (
        "Wir haben noch keine Schritte für Sie." in texts(shown(client, f"{HERE}?{ALL_UNSURE}"), "//main")[0]
    )


def test_garbage_is_asked_again(client, home):
    factories.HandreichungPageFactory()
    for garbage in ("plan=%00", "plan=" + "x" * 5_000, "asked=%FF", "stage=do", "plan=%3Cscript%3E"):
        assert texts(shown(client, f"{HERE}?{garbage}"), "//h1") == ["Was haben Sie vor?"]


@pytest.mark.parametrize(
    ("address", "given", "missed"),
    [
        ("", {}, False),
        ("plan=ai", {"plan": "ai"}, False),
        ("plan=ai&stage=xx&involve=citizens", {"plan": "ai"}, True),
        ("plan=xx", {}, True),
        ("asked=plan", {}, True),
        ("plan=ai&asked=plan", {"plan": "ai"}, False),
    ],
)
def test_the_way_ends_at_the_first_question_without_an_answer(address, given, missed):
    walk = read(QueryDict(address))
    assert (dict(walk.given), walk.missed) == (given, missed)
