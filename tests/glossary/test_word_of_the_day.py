"""The word of the day."""

from datetime import date, timedelta

from glossary.live_terms import live_terms
from glossary.word_of_the_day import word_of
from tests import factories

# A Monday.
DAY = date(2026, 11, 23)


def test_it_is_the_same_all_day_and_every_word_has_its_day(db):
    for _number in range(7):
        factories.TermFactory()
    terms = list(live_terms("de").terms.values())
    assert word_of(DAY, terms) == word_of(DAY, terms[::-1])
    week = {word_of(DAY + timedelta(days=number), terms).term_id for number in range(7)}
    assert week == set(live_terms("de").terms)


def test_a_new_word_hardly_ever_changes_the_day(db):
    for number in range(41):
        factories.TermFactory(name_de=f"Wort{number}")
    after = list(live_terms("de").terms.values())
    before = after[:-1]
    days = [DAY + timedelta(days=number) for number in range(100)]
    changed = [day for day in days if word_of(day, before) != word_of(day, after)]
    assert 0 < len(changed) < 20
    assert after[-1] in [word_of(day, after) for day in changed]


def test_fewer_words_than_days_come_again(db):
    factories.TermFactory()
    terms = list(live_terms("de").terms.values())
    assert {word_of(DAY + timedelta(days=number), terms) for number in range(7)} == set(terms)


def test_without_terms_there_is_none():
    assert word_of(DAY, []) is None


def test_a_page_shows_it(client, home):
    factories.TermFactory(name_de="Cloud", explanation_de="Fremde Computer.")
    page = factories.InformationPageFactory(body_de=[{"type": "word_of_the_day", "value": None}])
    html = client.get(page.get_url()).content.decode()
    assert "Wort des Tages" in html
    assert "Fremde Computer." in html


def test_a_language_without_words_shows_nothing(client, home):
    page = factories.InformationPageFactory(body_de=[{"type": "word_of_the_day", "value": None}])
    assert "Wort des Tages" not in client.get(page.get_url()).content.decode()
