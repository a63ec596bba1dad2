"""RULES.md, written from the declarations: `python -m content.readability.docs`."""

import re
from pathlib import Path

from content.readability.catalogue import DIFFERENT, ELSEWHERE, IN_ENGLISH
from content.readability.options import SWITCHES
from content.readability.rule import Example, Rule
from content.readability.rules import RULES
from content.readability.standards import CANNOT_JUDGE, CLAUSES, TITLES

FILE = Path(__file__).parent / "RULES.md"


def render(rules: tuple[Rule, ...] = RULES) -> str:
    """The whole page as Markdown; it opens with what a machine cannot judge."""
    lines = ["# Regeln der Lesbarkeit", "", "<!-- Written by `python -m content.readability.docs`. -->", ""]
    lines += ["## Was eine Maschine nicht beurteilen kann", ""]
    lines += [f"- {sentence}" for sentence in CANNOT_JUDGE]
    lines += [
        f"- {clause.title}: {clause.wording} {clause.unjudged}"
        for clause in CLAUSES.values()
        if clause.unjudged
    ]
    lines += [
        "",
        "## Wo sich die Standards widersprechen",
        "",
        "| Schalter | Frage | Werte | Vorgabe |",
        "|---|---|---|---|",
    ]
    for switch in SWITCHES.values():
        defaults = ", ".join(f"{TITLES[standard]}: `{value}`" for standard, value in switch.default.items())
        values = ", ".join(f"`{value}`" for value in switch.values)
        lines.append(f"| `{switch.name}` | {switch.question} | {values} | {defaults} |")
    lines += ["", "## Standards und Regeln", "", "| Stelle | Inhalt | Regeln |", "|---|---|---|"]
    for clause in CLAUSES.values():
        serving = ", ".join(f"`{rule.id}`" for rule in rules if clause.id in rule.references)
        lines.append(f"| {clause.title} | {clause.wording} | {serving or clause.unjudged} |")
    lines += ["", "## Was anders ist als im Katalog", ""]
    lines += [f"- `{id}` ist hier keine Regel. {reason}" for id, reason in ELSEWHERE.items()]
    lines += [f"- `{id}`: {reason}" for id, reason in DIFFERENT.items()]
    for id, instead in IN_ENGLISH.items():
        lines.append(f"- `{id}` in Plain English: {instead if ' ' in instead else f'`{instead}`'}")
    lines += ["", "## Die Regeln", ""]
    for rule in rules:
        lines += _rule(rule)
    return "\n".join(lines).rstrip() + "\n"


def _rule(rule: Rule) -> list[str]:
    message = re.sub(r"\{\w+\}", "…", rule.message)
    lines = [f"### `{rule.id}`", "", f"{message} {rule.reason}", ""]
    for standard, severity in rule.severity.items():
        limits = ", ".join(
            f"{level.key} über {limit}" for level, limit in rule.limits.get(standard, {}).items()
        )
        lines.append(f"- {TITLES[standard]}: {limits or severity.key}")
    lines.append(f"- Stellen: {'; '.join(CLAUSES[reference].title for reference in rule.references)}")
    lines += [f"- Stört: {_shown(rule.breaks[0])}", f"- Gut: {_shown(rule.keeps[0])}", ""]
    return lines


def _shown(example: str | Example) -> str:
    text = example.text if isinstance(example, Example) else example
    text = " ".join(text.split())
    return f"`{text if len(text) <= 160 else text[:157] + '…'}`"


if __name__ == "__main__":
    FILE.write_text(render(), encoding="utf-8")
