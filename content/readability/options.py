"""How one check is set up: standard, explained words, and what a caller changed of limits and severities."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from content.readability.document import plain
from content.readability.rule import (
    EINFACHE_SPRACHE,
    ERROR,
    INFO,
    LEICHTE_SPRACHE,
    OTHER_LANGUAGES,
    PLAIN_ENGLISH,
    WARNING,
    Rule,
    Severity,
)


class WrongOption(ValueError):
    """An option that does not exist; the message says which exist, in German."""


@dataclass(frozen=True)
class Term:
    """A word that a glossary explains. `avoid` holds other words for it that readers should not meet."""

    word: str
    avoid: tuple[str, ...] = ()

    @classmethod
    def read(cls, value) -> "Term":
        """Accept a Term, a word, or a mapping with `word` and `avoid`."""
        if isinstance(value, cls):
            return value
        if isinstance(value, str):
            return cls(value)
        if isinstance(value, Mapping) and isinstance(value.get("word"), str):
            avoid = value.get("avoid", ())
            if isinstance(avoid, (list, tuple)) and all(isinstance(word, str) for word in avoid):
                return cls(value["word"], tuple(avoid))
        raise WrongOption("Ein Wort aus dem Wörter-Buch ist ein Text oder hat die Felder „word“ und „avoid“.")


@dataclass(frozen=True)
class Switch:
    """A choice where the standards disagree. `effects`: value -> {rule: severity or None for off}."""

    name: str
    question: str
    values: tuple[str, ...]
    default: Mapping[str, str]
    effects: Mapping[str, Mapping[str, Severity | None]]


SWITCHES = {
    switch.name: switch
    for switch in (
        Switch(
            "divider",
            "Womit werden lange Wörter geteilt?",
            ("hyphen", "mediopunkt", "either"),
            {LEICHTE_SPRACHE: "hyphen", EINFACHE_SPRACHE: "either"},
            {},
        ),
        Switch(
            "negation",
            "Sind „nicht“ und „kein“ erlaubt?",
            ("hint", "allowed", "avoid"),
            {LEICHTE_SPRACHE: "hint", EINFACHE_SPRACHE: "allowed"},
            {"hint": {"negation": INFO}, "allowed": {"negation": None}, "avoid": {"negation": WARNING}},
        ),
        Switch(
            "subordinate_clauses",
            "Sind Neben-Sätze erlaubt?",
            ("avoid", "allowed", "forbidden"),
            {LEICHTE_SPRACHE: "avoid", EINFACHE_SPRACHE: "allowed"},
            {
                "avoid": {"subordinate_clause": WARNING},
                "allowed": {"subordinate_clause": None},
                "forbidden": {"subordinate_clause": ERROR},
            },
        ),
        Switch(
            "genitive",
            "Ist der 2. Fall erlaubt?",
            ("avoid", "stacked"),
            {LEICHTE_SPRACHE: "avoid", EINFACHE_SPRACHE: "stacked"},
            {},
        ),
        Switch(
            "digits",
            "Werden Zahlen immer mit Ziffern geschrieben?",
            ("always", "free"),
            {LEICHTE_SPRACHE: "always", EINFACHE_SPRACHE: "free"},
            {"always": {"number_word": WARNING}, "free": {"number_word": None}},
        ),
        Switch(
            "passive",
            "Ist das Passiv für Zustände und Opfer erlaubt?",
            ("state_and_victim", "never"),
            {LEICHTE_SPRACHE: "state_and_victim", EINFACHE_SPRACHE: "state_and_victim"},
            {},
        ),
        Switch(
            "gender_forms",
            "Sind Stern und Doppel-Punkt erlaubt?",
            ("avoid", "allowed"),
            {LEICHTE_SPRACHE: "avoid", EINFACHE_SPRACHE: "avoid"},
            {"allowed": {"gender_character": None}},
        ),
        Switch(
            "time",
            "Wie wird die Uhrzeit geschrieben?",
            ("consistent", "point", "colon"),
            {LEICHTE_SPRACHE: "consistent", EINFACHE_SPRACHE: "consistent"},
            {},
        ),
    )
}

LANGUAGE = {LEICHTE_SPRACHE: "de", EINFACHE_SPRACHE: "de", PLAIN_ENGLISH: "en", OTHER_LANGUAGES: ""}
"""The language each standard is for."""


class Options:
    """Everything a rule may ask. Equal options have equal keys, so results can be remembered by them."""

    def __init__(
        self,
        standard: str = LEICHTE_SPRACHE,
        terms: Iterable = (),
        *,
        switches: Mapping[str, str] | None = None,
        limits: Mapping[str, Mapping[str, int]] | None = None,
        severities: Mapping[str, str | None] | None = None,
    ):
        if not isinstance(standard, str) or standard not in LANGUAGE:
            raise WrongOption(f"Den Standard „{standard}“ gibt es nicht. Es gibt: {', '.join(LANGUAGE)}.")
        self.standard = standard
        self.terms = tuple(Term.read(value) for value in terms)
        self.explained = frozenset(plain(term.word).lower() for term in self.terms)
        self._switches = {name: s.default[standard] for name, s in SWITCHES.items() if standard in s.default}
        self._limits = {rule: _limits(rule, values) for rule, values in (limits or {}).items()}
        self._severities: dict[str, Severity | None] = {}
        for name, value in (switches or {}).items():
            self._turn(name, value)
        self._severities |= {rule: _severity(value) for rule, value in (severities or {}).items()}
        state = (standard, self.terms, sorted(self._switches.items()), sorted(self._limits.items()))
        overrides = sorted(self._severities.items())
        self.key = hashlib.sha256(repr((state, overrides)).encode()).hexdigest()

    def __hash__(self):
        return hash(self.key)

    def __eq__(self, other):
        return isinstance(other, Options) and self.key == other.key

    def _turn(self, name: str, value: str) -> None:
        if name not in SWITCHES or value not in SWITCHES[name].values:
            known = "; ".join(f"{s.name}: {', '.join(s.values)}" for s in SWITCHES.values())
            raise WrongOption(f"Die Einstellung „{name}: {value}“ gibt es nicht. Es gibt: {known}.")
        self._switches[name] = value
        self._severities |= SWITCHES[name].effects.get(value, {})

    def switch(self, name: str) -> str:
        """The chosen value, or "" where the standard has no such question."""
        return self._switches.get(name, "")

    def severity(self, rule: Rule) -> Severity | None:
        """How much the rule matters here; None = it is off."""
        return self._severities.get(rule.id, rule.severity.get(self.standard))

    def is_set_by_hand(self, rule: Rule) -> bool:
        """Whether a caller or a switch decided how much this rule matters."""
        return rule.id in self._severities

    def limits(self, rule: Rule) -> Mapping[Severity, int]:
        """Severity -> largest value that is still fine."""
        return {**rule.limits.get(self.standard, {}), **self._limits.get(rule.id, {})}

    def explains(self, word: str) -> bool:
        """Whether the glossary has this word or base form. Case does not matter."""
        return plain(word).lower() in self.explained


def _severity(value: str | None) -> Severity | None:
    if value is None or isinstance(value, Severity):
        return value
    if str(value).upper() not in Severity.__members__:
        raise WrongOption(f"Die Stufe „{value}“ gibt es nicht. Es gibt: error, warning, info.")
    return Severity[str(value).upper()]


def _limits(rule: str, values: Mapping[str, int]) -> dict[Severity, int]:
    if not all(isinstance(limit, int) and limit >= 0 for limit in values.values()):
        raise WrongOption(f"Eine Grenze für „{rule}“ ist eine ganze Zahl ab 0.")
    return {_severity(severity): limit for severity, limit in values.items()}
