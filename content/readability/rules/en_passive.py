"""English passive: the sentence hides who does something."""

from content.readability import lexicon
from content.readability.document import ALL_TEXT
from content.readability.rule import PLAIN_ENGLISH, WARNING, Match, Rule

_GROUPS = {name: frozenset(words.split()) for name, words in lexicon.pairs("grammar-en").items()}
_BE, _BETWEEN, _SUBJECTS = (_GROUPS[name] for name in ("passive helpers", "adverbs in passives", "subjects"))
_DETERMINERS, _ASKS = _GROUPS["determiners"], _GROUPS["question words"]
_JOINED = ("'s", "'re", "'m")
_IRREGULAR = lexicon.words("irregular-participles-en")
_NO_PARTICIPLES = lexicon.words("adjectives-ed-en")
_FARTHEST = 4


def find(sentence, options):
    """A form of "be" or "get" and a participle; adjectives such as "closed" count only before "by the …"."""
    words, reach = sentence.words, 0
    for at, token in enumerate(words):
        if at < reach:
            continue
        lower = token.lower
        joined = lower.endswith(_JOINED) and lower.partition("'")[0] in _SUBJECTS
        if not (lower in _BE or joined) or at + 1 == len(words):
            continue
        place = _behind_subject(words, at) or at + 1
        while place < min(at + _FARTHEST, len(words) - 1) and _is_between(words[place].lower):
            place += 1
        if _in_between(sentence.text, token, words[place]) or words[place].lower in _BE:
            continue
        if _is_participle(words, place):
            reach = place
            yield Match(token.start, words[place].end)


def _behind_subject(words, at):
    """In "How is the fee worked out?" the place behind "the fee"; None where no question begins."""
    if at > 1 or words[at + 1].lower not in _DETERMINERS or at and words[0].lower not in _ASKS:
        return None
    for place in range(at + 3, min(at + 6, len(words))):
        if _is_participle(words, place):
            return place
    return None


def _is_between(lower):
    return lower in _BETWEEN or (lower.endswith("ly") and len(lower) > 4)


def _in_between(text, first, last):
    return any(sign in text[first.end : last.start] for sign in ",;:.(")


def _is_participle(words, place):
    lower, after = words[place].lower, [word.lower for word in words[place + 1 : place + 3]]
    if lower == "used" and after[:1] == ["to"] or words[place].plain[:1].isupper():
        return False  # "Get Connected" is a name
    named = after[:1] == ["by"] and after[1:] and after[1] in {"the", "our", "your", "a", "an", "us", "them"}
    looks = lower in _IRREGULAR or (lower.endswith("ed") and len(lower) > 4 and "-" not in lower)
    if lower in _NO_PARTICIPLES or lower.startswith("un") and lower.endswith("ed"):
        return bool(named)
    return looks


RULE = Rule(
    id="en_passive",
    references=("GOVUK sentences", "EASYREAD sentences"),
    severity={PLAIN_ENGLISH: WARNING},
    message="Im englischen Satz fehlt, wer etwas macht: Bitte schreiben Sie, wer es tut.",
    reason="Im Passiv bleibt offen, wer handelt.",
    remedy="Schreiben Sie zum Beispiel „The city will …“ oder „We …“ oder „You must …“.",
    breaks=(
        "Your form will «be checked» by the city.",
        "The letter «was sent» on Monday.",
        "You «are not required» to pay.",
        "The road «is currently being repaired».",
        "The road has «been closed» by the city.",
    ),
    keeps=(
        "The office is closed.",
        "You are married.",
        "You get used to the new form.",
        "The city will check your form.",
        "We are interested in your ideas.",
    ),
    find=find,
    kinds=ALL_TEXT,
    languages=("en",),
)
