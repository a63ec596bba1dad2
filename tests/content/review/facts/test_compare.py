"""What differs between versions is told with both places; what is merely said in another way is not."""

import pytest

from content.pages.text import TextBlock, TextKind, TextLink
from content.review.facts import Change, FactKind, compare


def blocks(*texts: str) -> list[TextBlock]:
    return [TextBlock(TextKind.PARAGRAPH, text, "body", f"b{number}") for number, text in enumerate(texts)]


def told(german: str, other: str, code: str) -> list[tuple[str, str]]:
    return [
        (difference.kind.value, difference.change.value)
        for difference in compare(blocks(*german.split("|")), blocks(*other.split("|")), code)
        if not difference.is_hint
    ]


@pytest.mark.parametrize(
    ("code", "german", "other"),
    [
        ("en", "Am 3. Oktober um 9:30 Uhr.", "On October 3, 2026 at 9.30 am."),
        ("en", "Treffen um halb zehn.", "We meet at 9.30 am."),
        ("en", "1.000.000 Menschen", "1 million people"),
        ("en", "Zwei Personen helfen.", "A couple of people help."),
        ("en", "Ein Termin kostet nichts.", "One appointment is free of charge."),
        ("en", "Das ist nicht nur für Profis.", "This is for everybody, not only for experts."),
        ("en", "Ohne Barrieren.", "Barrier-free."),
        ("tr", "Das WLAN ist ohne Kabel. Es ist schnell.", "Kablosuz ağ hızlıdır. Kablo yoktur."),
        ("uk", "Das geht ohne Kabel. Es ist schnell.", "Це швидко. Це працює без кабелю."),
        ("uk", "Niemand muss zahlen. Alle dürfen kommen.", "Усі можуть прийти."),
        ("en", "Im Jahr 2026", "In 2026"),
        ("tr", "Am 3.10.2026 um 14:30 Uhr", "3 Ekim 2026, saat 14.30"),
        ("ar", "12 Prozent, 3 Euro", "١٢ بالمئة، ٣ يورو"),
        ("uk", "In zwanzig Jahren", "Через двадцять років"),
        ("uk", "Bringen Sie zwei Fotos mit.", "Візьміть дві фотографії."),
        ("uk", "Wir öffnen am Montag, freitags nicht.", "Ми відчиняємо в понеділок, але не в п’ятницю."),
        ("ar", "Wir öffnen am Montag.", "نفتح يوم الاثنين."),
        # "the two", "everybody": words that are days as well.
        ("ar", "Beide dürfen kommen.", "يجوز للاثنين القدوم."),
        ("de-simple", "987 Menschen haben geantwortet.", "Fast 1.000 Menschen haben geantwortet."),
        ("de-simple", "3.412 Menschen und 17 Vereine kamen.", "Viele Menschen kamen."),
        ("de-simple", "Das Team braucht Hilfe.", "2 Menschen helfen dem Team."),
        ("de-simple", "Frau Berg erzählt.", "Eine Frau erzählt."),
        (
            "de-simple",
            "Sie dürfen hier parken. Sie dürfen dort nicht parken.",
            "Sie dürfen hier parken. Sie dürfen dort nicht parken.",
        ),
        ("de-simple", "Nicht parken!", "Am Rathaus dürfen Sie parken."),
        ("en", "Erst 14 Tage.|Dann 20 Tage.", "Then 20 days.|First 14 days."),
    ],
)
def test_the_same_said_in_another_way_is_no_difference(code, german, other):
    assert told(german, other, code) == []


@pytest.mark.parametrize(
    ("code", "german", "other", "expected"),
    [
        ("en", "Die Frist ist der 31. März.", "The deadline is 30 March.", [("date", "changed")]),
        ("en", "Die Gebühr ist 12 Euro.", "There is a fee.", [("amount", "vanished")]),
        ("en", "Es gibt eine Gebühr.", "The fee is 12 euros.", [("amount", "appeared")]),
        ("en", "Wir öffnen um 9 Uhr.", "We open at 9 pm.", [("time", "changed")]),
        ("en", "Wir öffnen am Montag.", "We open on Tuesday.", [("weekday", "changed")]),
        ("uk", "Wir öffnen am Montag.", "Ми відчиняємо у вівторок.", [("weekday", "changed")]),
        ("uk", "Wir öffnen am Montag.", "Ми відчиняємо.", [("weekday", "vanished")]),
        ("ar", "Wir öffnen am Montag.", "نفتح يوم الثلاثاء.", [("weekday", "changed")]),
        ("en", "Zwei Wochen", "Three weeks", [("number", "changed")]),
        ("en", "Rufen Sie 0800 1234567 an.", "Call 0800 1234568.", [("phone", "changed")]),
        ("en", "info@stadt.example", "info@staadt.example", [("mail", "changed")]),
        ("en", "Frau Berg hilft.", "Ms Borg helps.", [("name", "changed")]),
        ("en", "Herr Albrecht hilft.", "The staff help.", [("name", "vanished")]),
        ("en", "Sie dürfen hier nicht parken.", "You may park here.", [("negation", "vanished")]),
        ("de-simple", "Sie dürfen hier nicht parken.", "Sie dürfen hier parken.", [("negation", "vanished")]),
        (
            "de-simple",
            "Sie müssen die Gebühr nicht bezahlen.",
            "Sie müssen die Gebühr bezahlen.",
            [("negation", "vanished")],
        ),
        ("de-simple", "Sie dürfen hier parken.", "Sie dürfen hier nicht parken.", [("negation", "appeared")]),
        ("en", "Sie dürfen hier parken.", "You may not park here.", [("negation", "appeared")]),
        ("tr", "Sie dürfen hier nicht parken.", "Buraya park edebilirsiniz.", [("negation", "vanished")]),
        ("tr", "Sie dürfen hier parken.", "Buraya park edemezsiniz.", [("negation", "appeared")]),
        ("uk", "Sie dürfen hier nicht parken.", "Тут можна паркуватися.", [("negation", "vanished")]),
        ("uk", "Sie dürfen hier parken.", "Тут не можна паркуватися.", [("negation", "appeared")]),
        ("ar", "Sie dürfen hier nicht parken.", "يمكنكم الوقوف هنا.", [("negation", "vanished")]),
        ("ar", "Sie dürfen hier parken.", "لا يمكنكم الوقوف هنا.", [("negation", "appeared")]),
        ("uk", "Das gilt nur im Rathaus.", "Це діє в ратуші.", [("only", "vanished")]),
        ("ar", "Das gilt im Rathaus.", "هذا ينطبق في البلدية فقط.", [("only", "appeared")]),
        ("en", "Das gilt nur für Kinder.", "This applies to children.", [("only", "vanished")]),
        ("tr", "Am 3.10.2026", "4 Ekim 2026", [("date", "changed")]),
        ("ar", "Es kostet 30 Euro.", "التكلفة ٤٠ يورو", [("amount", "changed")]),
        ("uk", "Es sind 250 Plätze.", "Є 350 місць.", [("number", "changed")]),
        (
            "de-simple",
            "In der Stadt leben 30.000 Menschen.",
            "In der Stadt leben 40.000 Menschen.",
            [("number", "changed")],
        ),
        ("de-simple", "Viele Menschen leben hier.", "Hier leben 500 Menschen.", [("number", "appeared")]),
        ("de-simple", "Rufen Sie Frau Albrecht an.", "Rufen Sie Frau Albrechd an.", [("name", "changed")]),
        (
            "de-simple",
            "Sie dürfen den Roller im Park nicht fahren.",
            "Sie dürfen den Roller im Park fahren.",
            [("negation", "vanished")],
        ),
    ],
)
def test_a_fact_that_changed_is_told(code, german, other, expected):
    assert told(german, other, code) == expected


def test_an_important_fact_that_leichte_sprache_leaves_out_is_a_hint():
    [difference] = compare(
        blocks("Kommen Sie am 4. Mai. Es kostet nichts."), blocks("Kommen Sie bitte bald."), "de-simple"
    )
    assert (difference.kind, difference.change, difference.is_hint) == (FactKind.DATE, Change.VANISHED, True)


def test_pictures_of_leichte_sprache_are_not_compared():
    picture = TextBlock(TextKind.ALT_TEXT, "25 Menschen", "body", "b1")
    assert compare(blocks("Viele Menschen."), [*blocks("Viele Menschen."), picture], "de-simple") == []


def test_what_an_easy_text_says_otherwise_of_a_picture_is_told_at_its_place():
    shown = "Das Rathaus hat {} Türme und einen Markt."
    ours, theirs = (
        [
            TextBlock(TextKind.ALT_TEXT, shown.format(number), "body", "b0"),
            TextBlock(TextKind.CAPTION, "Die Stadt", "body", "b0"),
        ]
        for number in ("123", "124")
    )
    [difference] = compare(ours, theirs, "de-simple")
    assert (difference.source.text, difference.translation.text) == ("123", "124")
    assert difference.translation.place.piece == 0


def test_taking_pictures_away_moves_no_other_place():
    picture = TextBlock(TextKind.ALT_TEXT, "Ein Bild", "body", "b0")
    ours, theirs = (
        [picture, TextBlock(TextKind.PARAGRAPH, f"Es kostet {price} Euro.", "body", "b0")]
        for price in (12, 13)
    )
    [difference] = compare(ours, theirs, "de-simple")
    assert difference.translation.place.piece == 1


def test_both_places_are_given():
    source, other = blocks("Hallo.", "Es kostet 12 Euro."), blocks("Hello.", "It costs 13 euros.")
    [difference] = compare(source, other, "en")
    assert (difference.source.place.block_id, difference.source.text) == ("b1", "12 Euro")
    assert (difference.translation.place.block_id, difference.translation.text) == ("b1", "13 euros")
    assert difference.translation.sentence == "It costs 13 euros."


def test_what_vanished_is_shown_beside_the_place_where_it_should_stand():
    [difference] = compare(blocks("Hallo.", "Es kostet 12 Euro."), blocks("Hello.", "There is a fee."), "en")
    assert (difference.translation.text, difference.translation.sentence) == ("", "There is a fee.")


def test_a_link_that_leads_elsewhere_is_told():
    here = [TextBlock(TextKind.PARAGRAPH, "Mehr", "body", links=(TextLink(0, 4, "page:7"),))]
    there = [TextBlock(TextKind.PARAGRAPH, "More", "body", links=(TextLink(0, 4, "page:8"),))]
    [difference] = compare(here, there, "en")
    assert (difference.kind, difference.change) == (FactKind.LINK, Change.CHANGED)


def test_a_site_may_have_a_page_of_its_own_for_each_language():
    here = [TextBlock(TextKind.PARAGRAPH, "M", "body", links=(TextLink(0, 1, "https://a.example/de"),))]
    there = [TextBlock(TextKind.PARAGRAPH, "M", "body", links=(TextLink(0, 1, "https://a.example/en"),))]
    assert compare(here, there, "en") == []


def test_a_version_without_text_has_no_differences():
    assert compare(blocks("Am 3. Oktober."), [], "en") == []


def test_an_inserted_piece_does_not_move_the_others_out_of_step():
    source = blocks("Es kostet 12 Euro.", "Es dauert 20 Tage.", "Rufen Sie 115 an.")
    other = blocks(
        "Welcome to our town, dear readers.", "It costs 12 euros.", "It takes 21 days.", "Call 115."
    )
    [difference] = compare(source, other, "en")
    assert (difference.source.text, difference.translation.text) == ("20", "21")
