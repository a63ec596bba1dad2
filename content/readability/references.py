"""Words and signs that send the reader to another place: "siehe", "oben genannt", footnotes."""

import re
from collections.abc import Iterator

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
_MYSELF = re.compile(r"\b[Ii]ch\W*\Z")  # "Das siehe ich"


def references(text: str) -> Iterator[re.Match]:
    """All of them in the order of the kinds: words, then footnotes."""
    for found in _MARKERS.finditer(text):
        is_verb = found.group().lower().startswith("siehe")
        if not (is_verb and _MYSELF.search(text[max(0, found.start() - 6) : found.start()])):
            yield found
    yield from _NOTES.finditer(text)
