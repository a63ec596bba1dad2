"""German pronouns of the third person, told apart from the polite "Sie" and the "es" of "es gibt"."""

from content.readability import lexicon
from content.readability.document import Sentence, Token

_ALWAYS = {"er", "ihm", "ihn"}
_RELATIVE = {"deren", "dessen"}
_IMPERSONAL = lexicon.group("verbs with an empty es")
_OF_THINGS = lexicon.group("adjectives of things")
_FINITE = ("VAFIN", "VMFIN", "VVFIN")


def is_personal(sentence: Sentence, at: int, first: bool) -> bool:
    """Whether the word stands for somebody or something else. `first`: it opens the sentence or a quotation."""
    token = sentence.tokens[at]
    if token.lower in _ALWAYS | _RELATIVE:
        return token.plain == token.lower or first and token.lower in _ALWAYS
    if token.plain in ("sie", "ihnen"):
        return True
    if token.plain == "ihr":
        following = sentence.tagged[at + 1 : at + 2]
        owns = bool(following) and following[0].tag in ("NN", "ADJA", "NE")
        return sentence.tagged[at].tag == "PPER" and not owns
    if token.plain == "Sie" and first:
        verb = _verb_behind(sentence, at)
        return verb is not None and not verb.lower.endswith(("n", "nd"))
    return token.lower == "es" and (_is_subject(sentence, at) if first else _is_object(sentence, at))


def _verb_behind(sentence: Sentence, at: int) -> Token | None:
    following = sentence.tagged[at + 1 : at + 2]
    return following[0] if following and following[0].tag in _FINITE else None


def _is_subject(sentence: Sentence, at: int) -> bool:
    """ "Es bleibt zu Hause", "Es ist klein", but not "Es gibt", "Es kommen viele" or "Es ist wichtig, dass …"."""
    verb = _verb_behind(sentence, at)
    if verb is None or verb.lower.endswith(("n", "nd")) or "," in sentence.text:
        return False
    rest = sentence.tagged[at + 2 :]
    if verb.lemma == "sein":
        end = next((place for place, token in enumerate(rest) if not token.is_word), len(rest))
        return end > 0 and rest[end - 1].lower in _OF_THINGS
    if verb.lemma == "haben":  # "Es hat 300 Seiten", but not "Es hat geregnet"
        return any(token.tag == "NN" for token in rest) and not any(token.tag == "VVPP" for token in rest)
    return verb.lemma not in _IMPERSONAL


def _is_object(sentence: Sentence, at: int) -> bool:
    """ "Sie finden es im Internet", "Die Stadt kauft es": a verb and its subject stand right before."""
    before = sentence.tagged[max(0, at - 2) : at]
    verb, subject = (before[0], before[-1]) if len(before) > 1 else (None, None)
    if verb is not None and subject.tag in _FINITE:
        verb, subject = subject, verb
    speaks = verb is not None and verb.tag in _FINITE and "," not in sentence.text
    speaks = speaks and (subject.tag == "PPER" or subject.tag in ("NN", "NE", "PIS") and subject is before[0])
    return speaks and verb.lemma not in _IMPERSONAL
