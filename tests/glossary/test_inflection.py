"""Proposed forms of German names: what the case endings, the plural and other spellings of real words are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.inflection import FormKind, propose
from glossary.inflection.proposal import LONGEST_NAME, MOST_FORMS


def forms(name: str, code: str = "de") -> set[str]:
    """Return the proposed forms of a name."""
    return {form.text for form in propose(name, code)}


# All that is proposed, nothing else: a wrong form would be found in texts.
WHOLE = {
    "Algorithmus": "Algorithmen",
    "Mechanismus": "Mechanismen",
    "Datenbank": "Datenbanken, Daten-Bank, Daten-Banken",
    "Chat-Bot": "Chat-Bots, Chatbot, Chatbots",
    "Chatbot": "Chatbots, Chat-Bot, Chat-Bots",
    "Server": "Servers, Servern",
    "Browser": "Browsers, Browsern",
    "Plattform": "Plattformen",
    "Barrierefreiheit": "Barriere-Freiheit",
    "Barriere": "Barrieren",
    "Teilhabe": "",
    "Partizipation": "",
    "Digitalisierung": "",
    "Transparenz": "",
    "Nachhaltigkeit": "",
    "Daten": "",
    "Kosten": "",
    "KI": "KIs",
    "DSGVO": "DSGVOs",
    "BundID": "BundIDs",
    "eID": "eIDs",
    "KI-System": "KI-Systems, KI-Systeme, KI-Systemen",
    "QR-Code": "QR-Codes",
    "E-Mail": "E-Mails",
    "Cloud": "Clouds",
    "Cookie": "Cookies",
    "Podcast": "Podcasts",
    "Login": "Logins",
    "Website": "Websites",
    "Software": "",
    "Kita": "Kitas",
    "Thema": "Themas, Themen",
    "Risiko": "Risikos, Risiken",
    "Rufbus": "Rufbusses, Rufbusse, Rufbussen, Ruf-Bus, Ruf-Busses, Ruf-Busse, Ruf-Bussen",
    "Zentrum": "Zentrums, Zentren",
    "Medium": "Mediums, Medien",
    "Virus": "Viren",
    "Gesetz": "Gesetzes, Gesetze, Gesetzen",
    "Ergebnis": "Ergebnisses, Ergebnisse, Ergebnissen",
    "Kenntnis": "Kenntnisse, Kenntnissen",
    "Ausschuss": "Ausschusses, Ausschüsse, Ausschüssen",
    "Beirat": "Beirats, Beiräte, Beiräten",
    "Satzung": "Satzungen",
    "Antrag": "Antrags, Anträge, Anträgen",
    "Haus": "Hauses, Häuser, Häusern",
    "Zertifikat": "Zertifikats, Zertifikate, Zertifikaten",
    "Parlament": "Parlaments, Parlamente, Parlamenten",
    "Dokument": "Dokuments, Dokumente, Dokumenten",
    "Projekt": "Projekts, Projekte, Projekten",
    "Sensor": "Sensors, Sensoren",
    "Webinar": "Webinars, Webinare, Webinaren",
    "Kunde": "Kunden",
    "Mensch": "Menschen",
    "Name": "Namens, Namen",
    "Assistent": "Assistenten",
    "Bürgerin": "Bürgerinnen",
    "Bürger": "Bürgers, Bürgern",
    "Datei": "Dateien",
    "Statistik": "Statistiken",
    "Patenschaft": "Patenschaften",
    "Mitteilung": "Mitteilungen",
    "Verfahren": "Verfahrens",
    "Schnittstelle": "Schnittstellen, Schnitt-Stelle, Schnitt-Stellen",
    "Verwaltungsleistung": "Verwaltungsleistungen, Verwaltungs-Leistung, Verwaltungs-Leistungen",
    "Datenschutz": "Datenschutzes, Daten-Schutz, Daten-Schutzes",
    "Künstliche Intelligenz": (
        "Künstlicher Intelligenz, Künstlichen Intelligenz, "
        "künstliche Intelligenz, künstlicher Intelligenz, künstlichen Intelligenz"
    ),
    "Offene Daten": "Offener Daten, Offenen Daten, offene Daten, offener Daten, offenen Daten",
    "Maschinelles Lernen": (
        "Maschinelle Lernen, Maschinellen Lernen, Maschinellem Lernen, maschinelles Lernen, maschinelle Lernen, "
        "maschinellen Lernen, maschinellem Lernen, Maschinellen Lernens, maschinellen Lernens"
    ),
    "Internet der Dinge": "Internets der Dinge",
    "Smart City": "Smart Citys, Smart Cities",
    "Smart-City": "Smart-Citys, Smart-Cities, Smartcity, Smartcitys, Smartcities",
    "Community": "Communitys, Communities",
    "Handy": "Handys",
    "Big Data": "",
    "digital": "digitale, digitalen, digitaler, digitales, digitalem",
    "flexibel": "flexible, flexiblen, flexibler, flexibles, flexiblem",
    "online": "",
    "digitalisieren": "digitalisiert",
    "chatten": "chattet, gechattet",
    "verlinken": "verlinkt",
    "z. B.": "z.B.",
    "z.B.": "z. B.",
    "usw.": "",
}


@pytest.mark.parametrize(("name", "expected"), WHOLE.items())
def test_it_proposes_all_forms_of_a_real_word_and_no_other(name, expected):
    assert forms(name) == {form for form in expected.split(", ") if form}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Bürgerhaushalt", "Bürgerhaushalts, Bürgerhaushaltes, Bürgerhaushalte, Bürgerhaushalten, Bürger-Haushalten"),
        ("Bürger-Haushalt", "Bürger-Haushalts, Bürgerhaushalt, Bürgerhaushalte"),
        ("Bebauungsplan", "Bebauungsplans, Bebauungspläne, Bebauungsplänen, Bebauungs-Plan"),
        ("Stadtrat", "Stadtrats, Stadträte, Stadträten, Stadt-Rat, Stadt-Räten"),
        ("Gemeinderat", "Gemeinderats, Gemeinderates, Gemeinderäte"),
        ("Ehrenamt", "Ehrenamts, Ehrenamtes, Ehrenämter"),
        ("Onlinezugangsgesetz", "Onlinezugangsgesetzes, Online-Zugangs-Gesetz"),
        ("Datenschutz-Grundverordnung", "Datenschutzgrundverordnung, Datenschutz-Grundverordnungen"),
        ("Digitaler Zwilling", "Digitalen Zwillings, digitalen Zwillinge, digitalen Zwillingen, Digitale Zwilling"),
        ("Runder Tisch", "Runden Tisches, runden Tischen, Runden Tisch"),
        ("Soziale Medien", "sozialen Medien, Sozialer Medien"),
        ("Elektronische Signatur", "elektronischen Signaturen, Elektronischer Signatur"),
        ("Recht auf Vergessen", "Rechts auf Vergessen, Rechte auf Vergessen"),
    ],
)  # fmt: skip
def test_it_proposes_the_forms_of_compounds_and_names_of_several_words(name, expected):
    assert set(expected.split(", ")) <= forms(name)


@pytest.mark.parametrize(
    ("name", "wrong"),
    [("Plattform", "Platt-Form"), ("E-Mail", "EMail"), ("KI-System", "KIsystem"), ("Apparat", "Appa-Rat")],
)
def test_it_does_not_take_words_apart_or_together_that_are_not_written_so(name, wrong):
    assert wrong not in forms(name)


def test_each_form_says_what_it_is():
    kinds = {form.text: form.kind for form in propose("Bürger-Antrag")}
    assert kinds["Bürger-Antrags"] == FormKind.GENITIVE
    assert kinds["Bürger-Anträge"] == FormKind.PLURAL
    assert kinds["Bürger-Anträgen"] == FormKind.DATIVE_PLURAL
    assert kinds["Bürgerantrag"] == FormKind.SPELLING


def test_leichte_sprache_is_inflected_like_german():
    assert forms("Daten-Bank", "de-simple") == {"Daten-Banken", "Datenbank", "Datenbanken"}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("chatbot", {"chatbots"}),
        ("smart city", {"smart cities"}),
        ("inbox", {"inboxes"}),
        ("software", set()),
    ],
)
def test_english_gets_its_plural(name, expected):
    assert forms(name, "en") == expected


@pytest.mark.parametrize("code", ["tr", "uk", "ar"])
def test_it_proposes_nothing_in_languages_whose_rules_it_does_not_know(code):
    assert propose("Belediye", code) == []


@given(st.text(max_size=300))
def test_whatever_is_typed_the_forms_are_few_different_and_not_the_name(name):
    found = [form.text for form in propose(name)]
    assert len(found) == len(set(found)) <= MOST_FORMS
    assert " ".join(name.split())[:LONGEST_NAME] not in found
    assert all(form.strip() for form in found)
