"""Abbreviations with a full stop."""

import re

from content.readability import lexicon
from content.readability.document import ALL_TEXT
from content.readability.phrases import Phrases, same_case
from content.readability.rule import EINFACHE_SPRACHE, ERROR, LEICHTE_SPRACHE, WARNING, Example, Match, Rule

_EASIER = lexicon.pairs("easier-abbreviations-de")
_ABBREVIATIONS = Phrases(
    {short: long for short, long in lexicon.pairs("abbreviations-de").items() if "." in short}
)
_IN_NAMES = {
    "dr.",
    "prof.",
    "st.",
    "hl.",
    "med.",
    "jur.",
    "phil.",
    "h. c.",
    "jr.",
    "sr.",
    "a. d.",
    "dipl.",
    "ing.",
}
# Letters that are also words or names: they shorten something only next to a number.
_NEXT_TO_NUMBERS = {
    "art.",
    "alt.",
    "fax.",
    "kap.",
    "tab.",
    "red.",
    "wo.",
    "jan.",
    "s.",
    "dir.",
    "var.",
    "m. e.",
}
_FORMS_VARY = re.compile(r"(?:genannte|angegebene|liche?|ische?|ige?|tende|aische|rere|dene|sch)\Z")
_UNLISTED = re.compile(r"(?<![\w.])(?:[a-zäöü]\.[ \u00a0\u202f]?){1,6}[A-Za-zäöü]\.")
_STREET_NAME = re.compile(r"\b[A-ZÄÖÜ][a-zäöüß-]{2,40}str\.(?=\s?\d|\Z)")
_STREET = re.compile(r"(?:stra(?:ß|ss)e|weg|platz|allee|gasse|ring|damm|ufer) \Z", re.IGNORECASE)


def find(sentence, options):
    """Every listed abbreviation and every row of single letters with full stops, but no titles of names."""
    if "." not in sentence.text[:-1] and not sentence.text.endswith("."):
        return
    ends = [0]
    for tokens, short, long in _ABBREVIATIONS.find(sentence):
        first, last = tokens[0], tokens[-1]
        if _is_meant(sentence, tokens, short, options):
            written = same_case(first.plain, _EASIER.get(short, long)) if short[0].islower() else long
            full_stop = "." if last.end == len(sentence.text) else ""
            certain = not _FORMS_VARY.search(written) and short[0] not in "Ss"
            ends.append(last.end)
            replacement = written + full_stop if certain else None
            yield Match(first.start, last.end, replacement=replacement, words={"long": written})
    for found in _STREET_NAME.finditer(sentence.text):
        written = f"{found.group()[:-1]}aße"
        yield Match(
            found.start(),
            found.end(),
            replacement=None if found.end() == len(sentence.text) else written,
            words={"long": written},
        )
    if sentence.text.count(".") > 1:
        for found in _UNLISTED.finditer(sentence.text):
            if found.end() not in ends:
                yield Match(found.start(), found.end(), words={"long": "das ganze Wort"})


def _is_meant(sentence, tokens, short, options):
    """Whether the letters are the abbreviation and not a word at the end of the sentence, or a name."""
    if short.lower() in _IN_NAMES or any(
        a.end != b.start for a, b in zip(tokens[:-1:2], tokens[1::2], strict=False)
    ):
        return False
    if len(tokens) == 2:
        written, at_start = tokens[0].plain, tokens[0].start == sentence.words[0].start
        if written != short[:-1] and not (
            at_start and written.lower() == short[:-1] and written[1:].islower()
        ):
            return False
    first, last = tokens[0].start, tokens[-1].end
    before, after = sentence.text[max(0, first - 40) : first], sentence.text[last : last + 40].lstrip()
    numbered = after[:1].isdigit() or before.rstrip()[-1:].isdigit() or before.rstrip().endswith(".")
    if short.lower() in _NEXT_TO_NUMBERS:
        return numbered
    return not (short == "Nr." and options.standard == EINFACHE_SPRACHE and _STREET.search(before))


RULE = Rule(
    id="abbreviation",
    references=("BITV 1", "NLS Wörter", "DINSPEC Wörter", "DIN8581 Wörter", "WCAG 3.1.4"),
    severity={LEICHTE_SPRACHE: ERROR, EINFACHE_SPRACHE: WARNING},
    message="Bitte schreiben Sie die Abkürzung aus.",
    reason="Viele Menschen kennen die Abkürzung nicht.",
    remedy="Schreiben Sie: „{long}“.",
    breaks=(
        "Bringen Sie «z. B.» einen Ausweis mit.",
        "Bringen Sie «z.\u00a0B.» einen Ausweis mit.",
        "Das dauert «ca.» 5 Tage.",
        "Sie zahlen «ggf.» eine Gebühr.",
        "«Ggf.» zahlen Sie eine Gebühr.",
        "Sie brauchen Ausweis, Foto «usw.»",
        "Das Amt ist von «Mo.» bis «Fr.» offen.",
        "Das steht in «Art.» 5.",
        "In der «Goethestr.» 5 ist das Amt.",
        "Wir kommen «z. d. A.» vorbei.",
        Example("Sie bekommen Geld «bzw.» Hilfe.", EINFACHE_SPRACHE),
    ),
    keeps=(
        "Bringen Sie zum Beispiel einen Ausweis mit.",
        "Am 3. Mai ist zu.",
        "Dr. Meier hilft Ihnen.",
        "Frau Kaya ist 78 Jahre alt.",
        "Das ist so.",
        "Wir helfen Ihnen auf diese Art.",
        Example("Das Amt ist am Marktplatz Nr. 5.", EINFACHE_SPRACHE),
    ),
    find=find,
    kinds=ALL_TEXT,
)
