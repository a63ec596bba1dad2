"""Years of long ago, and centuries."""

import re

from content.readability.document import ALL_TEXT
from content.readability.rule import INFO, LEICHTE_SPRACHE, Match, Rule

_CENTURY = re.compile(
    r"\d{1,2}\.(?:[ \u00a0](?:und|bis|oder)[ \u00a0]\d{1,2}\.)?[ \u00a0]?(?:Jahrhundert\w*|Jh\.)"
    r"|(?<!\w)1\d\d0er\b(?:[- ]Jahre\w*)?"
)
_YEAR = re.compile(r"(?<![\w.,:/+-])1\d{3}(?![\w/%]|[.,:]\d)")
_YEAR_WORDS = re.compile(
    r"\b(?:Jahr|Jahre|Jahren|Jahres|seit|von|um|anno|vor|nach|ca\.|bis|ab|zwischen|in|Januar|Februar"
    r"|März|April|Mai|Juni|Juli"
    r"|August|September|Oktober|November|Dezember|geboren|gegründet|gebaut|erbaut|eröffnet|entstand"
    r"|Stand|es|\d{4} und|\d{4} bis)"
    r"[ \u00a0]\Z|\(\Z|\d[–-]\Z",
    re.IGNORECASE,
)
_HAPPENED = re.compile(
    r"[ \u00a0](?:gebaut|erbaut|gegründet|eröffnet|errichtet|geboren|gestorben|gestiftet|zerstört|fertig)\b"
)
_FIRST_RECENT_YEAR = 1950
_COUNTED = re.compile(r"[ \u00a0](?:[A-ZÄÖÜ€]|m\b|km|qm|kg)")


def find(sentence, options):
    """Centuries, decades, and years before 1950 where the words around tell that it is a year."""
    text = sentence.text
    if not re.search(r"\b1\d{3}|Jahrh|Jh", text):
        return
    centuries = [
        found.span() for found in _CENTURY.finditer(text) if not re.match(r"19[5-9]|2[12]", found.group())
    ]
    yield from (Match(start, end) for start, end in centuries)
    for found in _YEAR.finditer(text):
        before, after = text[max(0, found.start() - 14) : found.start()], text[found.end() : found.end() + 20]
        sure = re.search(r"Jahre?[ns]?[ \u00a0]\Z|geboren |gegründet |erbaut ", before)
        opens = not before and re.match(
            r"[ \u00a0](?:war|wurde|hat|kam|baute|gab|begann|entstand|ist)\b", after
        )
        named = opens or _YEAR_WORDS.search(before) or _HAPPENED.match(after)
        if int(found.group()) < _FIRST_RECENT_YEAR and named and (sure or not _COUNTED.match(after)):
            yield Match(found.start(), found.end())


RULE = Rule(
    id="year_century",
    references=("NLS Zahlen", "IE Zahlen"),
    severity={LEICHTE_SPRACHE: INFO},
    message="Braucht man die genaue Jahres-Zahl? Sonst schreiben Sie: vor langer Zeit.",
    reason="Bei alten Jahres-Zahlen müssen viele Menschen lange rechnen.",
    remedy="Schreiben Sie zum Beispiel: vor langer Zeit, oder: vor mehr als 100 Jahren.",
    breaks=(
        "Das Rathaus ist von «1893».",
        "Im «19. Jahrhundert» war das anders.",
        "Das Haus ist aus den «1920er-Jahren».",
        "Der Verein ist im Jahr «1912» entstanden.",
    ),
    keeps=(
        "Das Rathaus ist sehr alt.",
        "Im Jahr 2026 bauen wir.",
        "Das kostet 1200 Euro.",
        "Es kommen mehr als 1500 Menschen.",
        "Sie bekommen von 1200 Menschen Post.",
    ),
    find=find,
    kinds=ALL_TEXT,
)
