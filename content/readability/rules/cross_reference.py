"""References to other places and footnotes."""

import re

from content.readability.rule import EINFACHE_SPRACHE, INFO, LEICHTE_SPRACHE, WARNING, Example, Match, Rule

_MARKERS = re.compile(
    r"(?<!\w)(?:(?:[Ss]iehe|SIEHE)(?! da\b)(?: auch\b| oben\b| unten\b)?|[Vv]gl\."
    r"|[Vv]ergleiche (?=Seite|Kapitel|Abschnitt|oben)"
    r"|[Ss]\. ?[ou]\.|[Ss]\. (?=Seite|S\.|Kapitel|Anlage|Abschnitt)|o\. ?g\.|ebd\.|a\. ?a\. ?O\."
    r"|(?:[Oo]ben|[Uu]nten|[Vv]orher|[Vv]orstehend|[Nn]achstehend|[Ff]olgend|[Nn]ach-?folgend"
    r"|weiter oben|weiter unten|bereits oben)[ -]?"
    r"(?:genannt|beschrieben|erwähnt|aufgeführt|angegeben|stehend|angeführt|dargestellt|erklärt"
    r"|erläutert)(?:e[nrsm]?)?"
    r"|(?:[Vv]or|[Ee]rst|[Ll]etzt)genannte[nrsm]?|[Uu]mseitige?[nrsm]?|(?:im|in der|in den) (?:vorigen"
    r"|vorherigen|obigen|nächsten|vorangegangenen)"
    r" (?:Abschnitt|Kapitel|Absatz|Punkt)\w*|[Oo]bige[nrsm]?(?= [A-ZÄÖÜ]))(?!\w)"
)
_NOTES = re.compile(
    r"(?<=[^\W\d_]{3})[.,;!?“”\"]?[¹²³⁴-⁹]{1,3}|(?<=[\w.,!?] )\[\d{1,3}\]|(?<=[\w.,!?])\[\d{1,3}\]"
    r"|(?<=[\w.!?])\*{1,3}\)"
)


def find(sentence, options):
    """Listed words, and marks of footnotes; "Siehe auch" is common in Einfache Sprache."""
    text = sentence.text
    for found in _MARKERS.finditer(text):
        if options.standard == EINFACHE_SPRACHE and found.group().lower() == "siehe auch":
            continue
        if found.group().lower().startswith("siehe") and re.search(
            r"\b(?:ich|Ich)\W*\Z", text[max(0, found.start() - 6) : found.start()]
        ):
            continue
        yield Match(found.start(), found.end())
    for found in _NOTES.finditer(text):
        yield Match(found.start(), found.end())


RULE = Rule(
    id="cross_reference",
    references=("NLS Text", "DINSPEC Text"),
    severity={LEICHTE_SPRACHE: WARNING, EINFACHE_SPRACHE: INFO},
    message="Bitte schreiben Sie ohne Verweis: Erklären Sie es hier oder setzen Sie einen Link.",
    reason="Beim Suchen vergisst man, was man gerade gelesen hat.",
    remedy="Schreiben Sie statt „{text}“ die Sache noch einmal oder einen Link mit klarem Text.",
    breaks=(
        "«Siehe» Seite 5.",
        "Das gilt für alle «oben genannten» Fälle.",
        "Das ist neu«¹».",
        "Das ist neu «[1]».",
        "Die Karte ist «im nächsten Kapitel».",
    ),
    keeps=(
        "Mehr dazu lesen Sie auf der Seite: Termine.",
        "Das ist neu.",
        "Das Büro ist oben.",
        "Die Wohnung ist groß.",
        Example("Siehe auch: Termine.", EINFACHE_SPRACHE),
    ),
    find=find,
)
