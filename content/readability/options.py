"""How one check is set up: standard, explained words, and what a caller changed of limits and severities."""

import hashlib
from collections.abc import Iterable, Mapping

from content.readability.document import plain
from content.readability.rule import (
    EINFACHE_SPRACHE,
    LEICHTE_SPRACHE,
    OTHER_LANGUAGES,
    PLAIN_ENGLISH,
    Rule,
    Severity,
)
from content.readability.rules import RULES
from content.readability.switches import SWITCHES
from content.readability.terms import Term, WrongOption

__all__ = ["LANGUAGE", "SWITCHES", "Options", "Term", "WrongOption"]

_RULES = {rule.id: rule for rule in RULES}

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
        _refuse_unknown_rules(limits or {}, severities or {})
        self.standard = standard
        if isinstance(terms, str):
            raise WrongOption("Die erklärten Wörter sind eine Liste.")
        self.terms = tuple(Term.read(value) for value in terms)
        self.explained = frozenset(
            plain(word).lower() for term in self.terms for word in (term.word, *term.forms)
        )
        self._switches = {name: s.default[standard] for name, s in SWITCHES.items() if standard in s.default}
        self._limits = {rule: _limits(rule, values) for rule, values in (limits or {}).items()}
        self._severities: dict[str, Severity | None] = {}
        for name, value in (switches or {}).items():
            self._turn(name, value)
        self._severities |= {rule: _severity(value) for rule, value in (severities or {}).items()}
        state = (standard, self.terms, sorted(self._switches.items()), sorted(self._limits.items()))
        overrides = sorted(self._severities.items())
        self.key = hashlib.sha256(repr((state, overrides)).encode()).hexdigest()

    @classmethod
    def for_layout(cls, terms: Iterable, limits: Mapping, severities: Mapping) -> "Options":
        """What a caller changed of the rules that read every language; the rest is left out."""
        known = {id for id, rule in _RULES.items() if OTHER_LANGUAGES in rule.severity}
        return cls(
            OTHER_LANGUAGES,
            terms,
            limits={id: value for id, value in limits.items() if id in known},
            severities={id: value for id, value in severities.items() if id in known},
        )

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
        """Severity -> largest value that is still fine; where the standard knows none, as in the first that does."""
        own = rule.limits.get(self.standard, next(iter(rule.limits.values()), {}))
        return {**own, **self._limits.get(rule.id, {})}

    def explains(self, *forms: str) -> bool:
        """Whether the glossary has one of these forms of a word. Case does not matter."""
        return any(plain(form).lower() in self.explained for form in forms)


def _refuse_unknown_rules(limits: Mapping, severities: Mapping) -> None:
    for id in (*limits, *severities):
        if id not in _RULES:
            raise WrongOption(f"Die Regel „{id}“ gibt es nicht. Alle Regeln stehen in RULES.md.")
    for id in limits:
        if not _RULES[id].limits:
            raise WrongOption(f"Die Regel „{id}“ hat keine Grenze.")


def _severity(value: str | None) -> Severity | None:
    if value is None or isinstance(value, Severity):
        return value
    if str(value).upper() not in Severity.__members__:
        raise WrongOption(f"Die Stufe „{value}“ gibt es nicht. Es gibt: error, warning, info.")
    return Severity[str(value).upper()]


def _limits(rule: str, values: Mapping[str, int]) -> dict[Severity, int]:
    if not isinstance(values, Mapping):
        raise WrongOption(f"Eine Grenze für „{rule}“ sieht so aus: {{'warning': 10}}.")
    if not all(isinstance(limit, int) and limit >= 0 for limit in values.values()):
        raise WrongOption(f"Eine Grenze für „{rule}“ ist eine ganze Zahl ab 0.")
    return {_severity(severity): limit for severity, limit in values.items()}
