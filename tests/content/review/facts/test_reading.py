"""Facts are read into one form, however a language writes them."""

from decimal import Decimal

import pytest

from content.pages.text import TextBlock, TextKind, TextLink
from content.review.facts import FactKind, read


def facts(text: str, code: str = "de", **block) -> list[tuple[FactKind, object]]:
    return [
        (fact.kind, fact.value) for fact in read([TextBlock(TextKind.PARAGRAPH, text, "body", **block)], code)
    ]


def value(text: str, code: str, kind: FactKind) -> object:
    [found] = [fact for fact in facts(text, code) if fact[0] is kind]
    return found[1]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("de", "am 3. Oktober 2026"),
        ("de", "am 03.10.2026"),
        ("de", "am 3.10.26"),
        ("de-simple", "am 3. Oktober 2026"),
        ("en", "on October 3, 2026"),
        ("en", "on 3rd October 2026"),
        ("en", "on 3 Oct. 2026"),
        ("en", "on 2026-10-03"),
        ("tr", "3 Ekim 2026"),
        ("uk", "3 жовтня 2026 року"),
        ("ar", "٣ أكتوبر ٢٠٢٦"),
    ],
)
def test_a_date_is_the_same_in_every_language(code, text):
    assert value(text, code, FactKind.DATE) == (2026, 10, 3)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("de", "jeden Donnerstag"),
        ("de", "immer donnerstags"),
        ("en", "on Thursdays"),
        ("tr", "perşembe günü"),
        ("uk", "у четвер"),
        ("uk", "щочетверга"),
        ("ar", "يوم الخميس"),
        ("ar", "للخميس"),
    ],
)
def test_a_day_of_the_week_is_the_same_in_every_language(code, text):
    assert value(text, code, FactKind.WEEKDAY) == 3


@pytest.mark.parametrize(
    ("code", "text"), [("uk", "серед людей"), ("uk", "суботник"), ("uk", "четвертий"), ("de", "Montage")]
)
def test_what_only_begins_like_a_day_of_the_week_is_none(code, text):
    assert FactKind.WEEKDAY not in [kind for kind, _value in facts(text, code)]


@pytest.mark.parametrize(
    "text", ["Er heißt Martin 7.", "Die Nummer ist 2.1.3.", "Am 45.13.2026 nie.", "Kapitel 3.4"]
)
def test_what_only_looks_like_a_date_is_none(text):
    assert FactKind.DATE not in [kind for kind, _value in facts(text)]


@pytest.mark.parametrize(
    ("code", "text", "minutes"),
    [
        ("de", "um 9:30 Uhr", [570]),
        ("de", "um 9.30 Uhr", [570]),
        ("de", "um 9 Uhr 30", [570]),
        ("de", "von 9 bis 12.30 Uhr", [540, 750]),
        ("en", "at 9.30 am", [570]),
        ("en", "from 9 am to noon", [540, 720]),
        ("en", "9 to 12.30 pm", [540, 750]),
        ("en", "at 3 p.m.", [900]),
        ("de", "halb zehn", [("twelve-hours", 570)]),
        ("de", "Viertel nach neun", [("twelve-hours", 555)]),
        ("en", "nine o'clock", [("twelve-hours", 540)]),
    ],
)
def test_times_are_read(code, text, minutes):
    assert [fact for fact in facts(text, code) if fact[0] is not FactKind.NUMBER] == [
        (FactKind.TIME, one) for one in minutes
    ]


@pytest.mark.parametrize(
    ("code", "text", "number"),
    [
        ("de", "1.000.000 Menschen", 1_000_000),
        ("de", "1 Million Menschen", 1_000_000),
        ("de", "1,5 Mio. Menschen", 1_500_000),
        ("en", "1,000,000 people", 1_000_000),
        ("en", "1.5 million people", 1_500_000),
        ("ar", "١٫٥ مليون", 1_500_000),
        ("uk", "1 000 000 людей", 1_000_000),
        ("de", "10 Tausend Menschen", 10_000),
        ("de", "einundzwanzig Tage", 21),
        ("en", "twenty-one days", 21),
        ("de", "am 3. Tag", 3),
        ("en", "the 21st day", 21),
        ("de", "2,5 Stunden", Decimal("2.5")),
        ("en", "2.5 hours", Decimal("2.5")),
    ],
)
def test_numbers_are_read(code, text, number):
    assert facts(text, code) == [(FactKind.NUMBER, number)]


@pytest.mark.parametrize(
    ("code", "text", "amount"),
    [
        ("de", "12 Euro", (12, "EUR")),
        ("de", "12,50 €", (Decimal("12.5"), "EUR")),
        ("en", "€12.50", (Decimal("12.5"), "EUR")),
        ("de", "50 Cent", (Decimal("0.5"), "EUR")),
        ("en", "1.5 million euros", (1_500_000, "EUR")),
        ("tr", "12 avro", (12, "EUR")),
    ],
)
def test_amounts_are_read(code, text, amount):
    assert facts(text, code) == [(FactKind.AMOUNT, amount)]


@pytest.mark.parametrize(
    ("code", "text"),
    [("de", "12 %"), ("de", "12 Prozent"), ("en", "12 per cent"), ("tr", "%12"), ("tr", "yüzde 12")],
)
def test_percentages_are_read(code, text):
    assert facts(text, code) == [(FactKind.PERCENT, 12)]


@pytest.mark.parametrize(
    "text", ["0800 123 45 67", "0 800 - 1 23 45 67", "+49 800 1234567", "(0800) 123-4567"]
)
def test_a_telephone_number_is_the_same_however_it_is_grouped(text):
    assert value(f"Telefon: {text}.", "de", FactKind.PHONE) == "08001234567"


def test_addresses_are_read_and_not_taken_apart_into_numbers():
    text = "Rathausplatz 1, 12345 Musterstadt, info@musterstadt.example, www.musterstadt.example/kontakt."
    assert set(facts(text)) == {
        (FactKind.ADDRESS, "rathausplatz 1"),
        (FactKind.ADDRESS, "12345"),
        (FactKind.MAIL, "info@musterstadt.example"),
        (FactKind.WEB, "musterstadt.example/kontakt"),
    }


def test_a_street_is_the_same_with_hyphens():
    assert facts("Rathaus-Platz 1", "de-simple") == facts("Rathausplatz 1")


def test_links_are_facts_with_their_target():
    links = (
        TextLink(0, 4, "page:7"),
        TextLink(6, 13, "tel:+4930123456"),
        TextLink(15, 20, "https://stadt.example/"),
    )
    assert facts("Mehr. Anrufen. Stadt", links=links) == [
        (FactKind.LINK, "page:7"),
        (FactKind.PHONE, "030123456"),
        (FactKind.LINK, "stadt.example"),
    ]


def test_a_fact_knows_its_place_and_sentence():
    blocks = [
        TextBlock(TextKind.PARAGRAPH, "Erstens.", "body", "b1"),
        TextBlock(TextKind.PARAGRAPH, "Kommen Sie. Es kostet 12 Euro.", "body", "b1"),
    ]
    [fact] = read(blocks, "de")
    place = fact.place
    assert (place.field, place.block_id, place.piece) == ("body", "b1", 1)
    assert blocks[1].text[place.start : place.end] == fact.text == "12 Euro"
    assert fact.sentence == "Es kostet 12 Euro."
