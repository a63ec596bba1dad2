"""Signs that not everybody can read aloud."""

import re
from bisect import bisect_right

from content.readability import lexicon
from content.readability.document import ALL_TEXT
from content.readability.rule import EINFACHE_SPRACHE, INFO, LEICHTE_SPRACHE, WARNING, Match, Rule

_SIGNS = re.compile(
    r"§§?[ \u00a0]?|[&%#*+=<>|~^°→←⇒≥≤≈±×]|(?<=[A-Za-zÄÖÜäöüß])[ \u00a0]?/[ \u00a0]?(?=[A-Za-zÄÖÜäöüß])"
)
_WORDS = dict(line.split(" ", 1) for line in lexicon.entries("sign-words-de"))
_GENDER = re.compile(r"[*:/]-?(?:in|innen|e|r|n|s|m|en|er|em|der|die|das|den|dem|sie)\b")
_UNITS = re.compile(r"(?:km|m|cm|l|kg|g|mg|t|kwh|kw|w|[kmgt]?bit|[mgkt]b|euro|€)[²³]?\Z", re.IGNORECASE)
_RIVERS = re.compile(
    r"(?:Main|Oder|Saale|Donau|Spree|Rhein|Elbe|Weser|See|Havel|Lech|Inn|Neckar|Ruhr|Lahn|Ilm|Holstein)\b"
)
_IN_NAMES = re.compile(r"</?[a-zA-Z]{1,10} ?/?>|\bC\+\+|\w\+(?=[A-Z])|[A-Za-z]&[A-Za-z]")


def find(sentence, options):
    """Signs between words; none in links, phone numbers, units, gender forms, names or at the start of a line."""
    text = sentence.text
    if not _SIGNS.search(text):
        return
    links = [(token.start, token.end) for token in sentence.tokens if token.kind == "link"]
    skipped = sorted([*links, *(name.span() for name in _IN_NAMES.finditer(text))])
    for found in _SIGNS.finditer(text):
        sign, at = found.group().strip(" \u00a0"), found.start()
        before, after = text[max(0, at - 40) : at], text[found.end() : found.end() + 20]
        place = bisect_right(skipped, (at, len(text))) - 1
        if place >= 0 and at < skipped[place][1] or not _is_read(sign, before, after):
            continue
        yield Match(
            found.start(),
            found.start() + len(sign) if sign[0] != "/" else found.end(),
            replacement=_replacement(found.group(), before, after),
            words={"word": "Paragraf" if sign[0] == "§" else _WORDS.get(sign, "ein Wort dafür")},
        )


def _is_read(sign, before, after):
    """Whether the sign stands for something and is no bullet, note mark, dialling code, gender form or name."""
    line = before.rpartition("\n")[2]
    if not line.strip() and sign in "*+→>|#" and after[:1] in " \u00a0":
        return False
    if sign == "/":
        word = re.search(r"[\wÄÖÜäöüß²³€]{1,40}\Z", before)
        return not (
            _GENDER.match("/" + after[:12]) or _UNITS.match(word[0] if word else "") or _RIVERS.match(after)
        )
    if sign == "*":
        return not (
            _GENDER.match("*" + after[:12])
            or after[:1] == ")"
            or before[-1:].isalpha()
            or after[:1].isalpha()
        )
    if sign == "+":
        return not after[:1].isdigit() or before[-1:].isalnum()
    return sign != "°" or not re.match(r"[ \u00a0]?[CF]\b", after)


def _replacement(written, before, after):
    if written[0] == "§" and after[:1].isdigit():
        return ("Paragrafen" if written.startswith("§§") else "Paragraf") + " " * (written[-1] == "§")
    if written == "&" and before[-1:] == " " and after[:1] == " ":
        return "und"
    alone = re.search(r"(?:und|oder)\Z", before) or re.match("oder|und", after)
    return " oder " if "/" in written and not alone else None


RULE = Rule(
    id="special_character",
    references=("BITV 6", "NLS Zahlen", "DINSPEC Zeichen"),
    severity={LEICHTE_SPRACHE: WARNING, EINFACHE_SPRACHE: INFO},
    message="Bitte schreiben Sie das Zeichen als Wort.",
    reason="Viele Menschen kennen das Zeichen nicht und können es nicht vorlesen.",
    remedy="Schreiben Sie zum Beispiel: {word}.",
    breaks=(
        "Das steht in «§» 5.",
        "Müller «&» Söhne helfen Ihnen.",
        "Schicken Sie uns einen Brief«/»E-Mail.",
        "Sie brauchen einen Pass und«/»oder ein Foto.",
        "Das sind «~» 5 Meter.",
        "1 Kind «=» 5 Euro.",
    ),
    keeps=(
        "Das steht in Paragraf 5.",
        "Schreiben Sie an info@stadt.de.",
        "Das kostet 5 €.",
        "Kommen Sie nach Frankfurt/Main.",
        "Sie kaufen bei H&M ein.",
    ),
    find=find,
    kinds=ALL_TEXT,
    yields_to=("percent", "gender_character", "unit_symbol"),
)
