"""Does the full stop behind a word end the sentence, or does it belong to an abbreviation, an initial or an ordinal?"""

import re

from content.readability.customs import Customs

OPENERS = "\"'“”„«»‘‚›‹(\\[*_¿¡"
_CONTRACTION = re.compile(r"[^\W\d_]['’][a-zäöü]\Z")  # "Wie geht's"
ROMAN = re.compile(r"[IVXLC]{1,7}\.?\Z")
VOWELS = re.compile(r"[aeiouyäöü]", re.IGNORECASE)


def word_stop_ends(
    token: str, before: str, following: str, opening: str, customs: Customs, caseless: bool
) -> bool:
    """Whether the full stop behind `token` ends the sentence.

    `before` is the text up to the stop, `following` the next word, `opening` the quotation marks before that;
    `caseless` text is all in small or all in capital letters.
    """
    if token[-3:].lower() == "str" and following[:1].isdigit():
        return False  # "Goethestr. 5"
    if (
        not caseless
        and len(token) > 5
        and token[1:].islower()
        and token.isalpha()
        and f"{token}." not in customs.parts
    ):
        return True  # by far the commonest case, decided at once
    opens = following.capitalize() in customs.subjects if caseless else following in customs.openers
    opens = opens or (bool(opening) and not token[:1].isdigit() and opening[-1] not in "([")
    dotted = token.rpartition("-")[2] + "."
    if token[-1].isdigit():
        return _number_stop_ends(token, before, following, opens, customs, caseless)
    chained = _in_chain(dotted, before[: -len(token)], following, customs, caseless)
    if dotted not in customs.parts and (caseless or "." in token):
        dotted = customs.by_small_letters.get(dotted.lower(), dotted)
    if chained or dotted in customs.parts:
        return _abbreviation_ends(dotted, following, opens, customs)
    if len(token) == 1 and token.isalpha():
        return opens or bool(_CONTRACTION.search(before))
    if re.fullmatch(r"(?:[^\W\d_]\.)+[^\W\d_]", token):
        return opens
    if caseless and ROMAN.match(token.upper()) and following.capitalize() in customs.ordinal_nouns:
        return False
    if ROMAN.match(token) and customs.ordinal_leaders:
        return opens or not following[:1].isupper()
    if len(token) <= 5 and token.isalpha() and not token.isupper() and not VOWELS.search(token):
        return opens
    return True


def _in_chain(dotted: str, before: str, following: str, customs: Customs, caseless: bool) -> bool:
    """A piece of an abbreviation such as "z. B." whose other piece stands next to it."""
    chains = customs.chains
    if caseless:
        chains, dotted, before, following = (
            customs.lower_chains,
            dotted.lower(),
            before.lower(),
            following.lower(),
        )
    previous = before.split()[-1:]
    if previous and previous[0].lstrip(OPENERS) in chains.get(dotted, ()):
        return True
    return dotted in chains.get(following, ())


def _abbreviation_ends(dotted: str, following: str, opens: bool, customs: Customs) -> bool:
    numbered = following[:1].isdigit() or following[:1] == "§" or bool(ROMAN.match(following))
    if dotted in customs.before_numbers:
        return not numbered if dotted not in customs.final_parts else opens and not numbered
    if dotted in customs.final_parts:
        return opens or dotted in ("usw.", "etc.")
    return False


def _number_stop_ends(
    token: str, before: str, following: str, opens: bool, customs: Customs, caseless: bool
) -> bool:
    if not customs.ordinal_leaders:
        return True
    if following.rstrip(".") in customs.ordinal_nouns or following in customs.ordinal_nouns:
        return False
    if caseless and following.capitalize() in customs.ordinal_nouns:
        return False
    if opens or not token.isdigit() and "." not in token:
        return True
    if len(token) > 2 and "." not in token:
        return True
    if caseless:
        return False
    lead = before[: -len(token)].split()
    leads = bool(lead) and lead[-1].lower() in customs.ordinal_leaders
    return not (leads or following[:1].isdigit())
