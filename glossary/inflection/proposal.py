"""All forms of a name, each with what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum
from itertools import product
from typing import NamedTuple

from glossary.inflection import adjectives, spelling
from glossary.inflection.nouns import Noun, noun

LONGEST_NAME = 100
MOST_FORMS = 60
_GERMAN = ("de", "de-simple")
# KI, DSGVO, BundID, eID.
_ACRONYM = re.compile(r"^\w{0,8}[A-ZÄÖÜ]{2}$")
# City, Community: many keep the English plural. "Handy" is German.
_ENGLISH_Y = re.compile(r"(?<!(?i:hand))(?<=[b-df-hj-np-tv-xz])y$")


class FormKind(StrEnum):
    """What a proposed form is."""

    GENITIVE = "genitive"
    PLURAL = "plural"
    DATIVE_PLURAL = "dative-plural"
    OTHER_CASE = "other-case"
    SPELLING = "spelling"


class ProposedForm(NamedTuple):
    """A form of a name and what it is."""

    text: str
    kind: FormKind


def propose(name: str, code: str = "de") -> list[ProposedForm]:
    """Return the forms of a name in a language, without the name itself, each once; at most ``MOST_FORMS``.

    German and Leichte Sprache are inflected, English gets its plural, for other languages there are no rules here.

    >>> [form.text for form in propose("Chat-Bot")]
    ['Chat-Bots', 'Chatbot', 'Chatbots']
    """
    name = " ".join(name.split())[:LONGEST_NAME]
    if code == "en":
        return _unique(name, _english(name))
    return _unique(name, _german(name)) if code in _GERMAN else []


def _unique(name: str, forms: Iterator[ProposedForm]) -> list[ProposedForm]:
    found: dict[str, ProposedForm] = {}
    for form in forms:
        if form.text != name:
            found.setdefault(form.text, form)
    return list(found.values())[:MOST_FORMS]


def _german(name: str) -> Iterator[ProposedForm]:
    if not name or not re.search(r"\w", name):
        return
    if other := spelling.without_spaces(name):
        yield ProposedForm(other, FormKind.SPELLING)
    if name.endswith("."):
        return
    yield from _inflected(name)
    for other in (spelling.joined(name), spelling.hyphenated(name)):
        if other:
            yield ProposedForm(other, FormKind.SPELLING)
            yield from _inflected(other)


def _inflected(name: str) -> Iterator[ProposedForm]:
    words = name.split(" ")
    if len(words) == 1:
        yield from _one_word(name)
        return
    stems = [adjectives.stem(word) for word in words]
    first_noun = next((at for at, stem in enumerate(stems) if not stem or _is_noun(words, at)), None)
    if first_noun is None:
        return
    rest = words[first_noun + 1 :]
    if first_noun and words[first_noun][:1].isupper():
        yield from _after_adjectives(stems[:first_noun], words[:first_noun], words[first_noun], rest)
    elif not first_noun and rest and rest[0][:1].islower():
        # "Internet der Dinge": only the first word is inflected.
        tail = " ".join(rest)
        yield from (ProposedForm(f"{form.text} {tail}", form.kind) for form in _one_word(words[0]))
    else:
        # "Smart City", "Open Data": the last word is inflected, if anything.
        head = " ".join(words[:-1])
        yield from (ProposedForm(f"{head} {form.text}", form.kind) for form in _one_word(words[-1]))


def _is_noun(words: list[str], at: int) -> bool:
    """Tell whether the word is the noun that the adjectives before it describe: the last one, or before a phrase."""
    if at == len(words) - 1:
        return True
    following = words[at + 1]
    return at > 0 and following[:1].islower() and words[at][:1].isupper()


def _after_adjectives(
    stems: list[str], shown: list[str], head: str, rest: list[str]
) -> Iterator[ProposedForm]:
    found = noun(head) or Noun(head, adjectives.gender_of(shown[0]), (), "")
    # The ending of the adjective in the name is surer than our list: "Digitales Lernen".
    told = adjectives.gender_of(shown[0])
    gender = "p" if found.gender == "p" else told
    nouns: list[tuple[str, tuple[str, ...], FormKind]] = []
    if gender == "p":
        nouns.append((head, adjectives.plural_endings(), FormKind.OTHER_CASE))
        nouns.append((found.dative_plural, ("en",), FormKind.DATIVE_PLURAL))
    else:
        singular = adjectives.singular_endings(gender)
        if found.is_weak:
            nouns.append((head, singular[:2], FormKind.OTHER_CASE))
            nouns.append((found.plural, ("en", "em"), FormKind.OTHER_CASE))
        else:
            nouns.append((head, singular, FormKind.OTHER_CASE))
        genitives = found.genitives if gender != "f" else ()
        nouns += [(genitive, ("en",), FormKind.GENITIVE) for genitive in genitives]
        if found.plural:
            nouns.append((found.plural, adjectives.plural_endings(), FormKind.PLURAL))
            nouns.append((found.dative_plural, ("en",), FormKind.DATIVE_PLURAL))
    for (form, endings, kind), small in product(nouns, (False, True)):
        for ending in endings:
            inflected = [stem + ending for stem in stems]
            if small:
                inflected = [word[:1].lower() + word[1:] for word in inflected]
            yield ProposedForm(" ".join([*inflected, form, *rest]), kind)


def _one_word(word: str) -> Iterator[ProposedForm]:
    head, hyphen, last = word.rpartition("-")
    if _ACRONYM.match(last):
        yield ProposedForm(f"{word}s", FormKind.PLURAL)
        return
    if last[:1].islower():
        yield from _small_word(word)
        return
    before = f"{head}{hyphen}"
    if _ENGLISH_Y.search(last):
        yield ProposedForm(f"{word[:-1]}ies", FormKind.PLURAL)
    found = noun(last)
    if found is None:
        # English and other words that we do not know mostly take -s in genitive and plural, or stay as they are.
        if re.fullmatch(r"\w*[^\Wszxß\d]", last):
            yield ProposedForm(f"{word}s", FormKind.GENITIVE)
        return
    # What has no plural in one word has none with a hyphen: Barriere-Freiheit.
    whole = noun(word.replace("-", "")) if hyphen else found
    if whole is not None and not whole.plural:
        found = replace(found, plural="")
    for genitive in found.genitives:
        yield ProposedForm(before + genitive, FormKind.GENITIVE)
    if found.plural:
        yield ProposedForm(before + found.plural, FormKind.PLURAL)
    if found.dative_plural:
        yield ProposedForm(before + found.dative_plural, FormKind.DATIVE_PLURAL)


def _small_word(word: str) -> Iterator[ProposedForm]:
    """Adjectives and verbs."""
    if word.endswith(("en", "eln", "ern")):
        stem = word.removesuffix("n").removesuffix("e")
        # "gechattet": after t and d an e stands before the ending.
        ending = "et" if stem.endswith(("t", "d")) else "t"
        yield ProposedForm(stem + ending, FormKind.OTHER_CASE)
        if not stem.endswith("ier") and not stem.startswith(("be", "ent", "er", "ge", "ver", "zer")):
            yield ProposedForm(f"ge{stem}{ending}", FormKind.OTHER_CASE)
        return
    yield from (ProposedForm(form, FormKind.OTHER_CASE) for form in adjectives.forms(word))


def _english(name: str) -> Iterator[ProposedForm]:
    """The English plural. Source: the regular spelling rules for -s."""
    if not re.search(r"[A-Za-z]$", name):
        return
    if re.search(r"[^aeiou]y$", name):
        yield ProposedForm(f"{name[:-1]}ies", FormKind.PLURAL)
    elif name.endswith(("s", "x", "z", "ch", "sh")):
        yield ProposedForm(f"{name}es", FormKind.PLURAL)
    elif not name.endswith(("ing", "ware", "ness", "ics", "ity")):
        yield ProposedForm(f"{name}s", FormKind.PLURAL)
