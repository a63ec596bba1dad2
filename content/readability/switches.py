"""Choices where the standards disagree, each with the default of the catalogue."""

from collections.abc import Mapping
from dataclasses import dataclass

from content.readability.rule import EINFACHE_SPRACHE, ERROR, INFO, LEICHTE_SPRACHE, WARNING, Severity


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
