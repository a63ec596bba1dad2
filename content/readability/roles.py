"""Nouns for the people whom a text is about: "Antragsteller", "Bürger"."""

from content.readability import lexicon
from content.readability.document import Sentence

_ROLES = {word.lower() for word in lexicon.words("role-nouns-de")}
_SOFT_ROLES = lexicon.group("everyday role nouns")
_ENDINGS = tuple(lexicon.group("endings of role nouns"))
_MODALS = {"müssen", "können", "dürfen", "sollen", "haben"}
_ACTORS = {"der", "die", "ein", "eine", "jeder", "jede", "alle"}


def role_at(sentence: Sentence, at: int) -> str:
    """ "office" or "everyday" for the noun of a role at this token that has to or may do something; "" for none."""
    lower, before = sentence.tokens[at].lower, sentence.tokens[at - 1].lower if at else "der"
    forms = {lower, *(lower.removesuffix(ending) for ending in ("nen", "en", "n", "s"))}
    is_actor = before in _ACTORS or before.endswith("e")
    # "Hunde-Besitzer", "Hundebesitzer"
    forms |= {form.rpartition("-")[2] for form in forms} | {form.replace("-", "") for form in forms}
    soft = any(form.endswith(_ENDINGS) for form in forms) or forms & _SOFT_ROLES
    if not is_actor or not (soft or forms & _ROLES) or before == "alle" and not forms & _ROLES:
        return ""
    if any(token.lemma in _MODALS or token.tag == "VMFIN" for token in sentence.tagged):
        return "office" if forms & _ROLES else "everyday"
    return ""
