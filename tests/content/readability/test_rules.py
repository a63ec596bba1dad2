"""The eight proofs over all rules. Whoever adds a rule writes no test code: its examples are the tests."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from content.readability import docs, rules
from content.readability.document import Document
from content.readability.engine import find_all, matches
from content.readability.options import LANGUAGE, SWITCHES, Options
from content.readability.reading import read_html, read_plain
from content.readability.rule import LEICHTE_SPRACHE, Example
from content.readability.rules import RULES
from content.readability.standards import CLAUSES, unserved

FOLDER = Path(rules.__file__).parent


def full(rule, example):
    """The example with everything it leaves open."""
    if isinstance(example, str):
        example = Example(example)
    standard = example.standard or next(iter(rule.severity))
    return Example(example.text, standard, example.terms, example.switches)


def document_of(example, text=None) -> Document:
    text = example.text if text is None else text
    read = read_html if text.startswith("<") else read_plain
    return read(text, LANGUAGE[example.standard] or "und")


def options_of(example) -> Options:
    return Options(example.standard, example.terms, switches=dict(example.switches))


def marked_places(example):
    """Blocks and offsets of the marked faults, counted in the text without the marks."""
    found = []
    for block in document_of(example).blocks:
        if block.kind in ("link_text", "alt_text") or "«" in block.text:
            for mark in re.finditer("«(.*?)»", block.text, re.DOTALL):
                before = len(re.findall("[«»]", block.text[: mark.start()]))
                offset = len(re.findall("[«»]", example.text[: block.offset])) if block.offset else 0
                start = block.offset - offset + mark.start() - before
                found.append((block, start, start + len(mark.group(1))))
    return found


BREAKS = [
    pytest.param(rule, full(rule, e), id=f"{rule.id}-{n}")
    for rule in RULES
    for n, e in enumerate(rule.breaks)
]
KEEPS = [
    pytest.param(rule, full(rule, e), id=f"{rule.id}-{n}") for rule in RULES for n, e in enumerate(rule.keeps)
]
EACH = pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.id) for rule in RULES])


def test_every_file_is_listed_once_under_its_name():
    files = {path.stem for path in FOLDER.glob("*.py")} - {"__init__"}
    assert sorted(rule.id for rule in RULES) == sorted(files)


def test_every_file_is_one_declaration_and_one_short_function():
    lines = {path.stem: path.read_text(encoding="utf-8").count("\n") for path in FOLDER.glob("*.py")}
    assert {id: count for id, count in lines.items() if count >= 60 and id != "__init__"} == {}


@EACH
def test_a_rule_has_examples_reasons_and_severities(rule):
    assert rule.breaks and rule.keeps and rule.references and rule.severity
    assert rule.scope in ("sentence", "block", "document")
    assert set(rule.severity) | set(rule.limits) <= set(LANGUAGE)
    assert (
        rule.message.endswith((".", "?"))
        and rule.reason.endswith(".")
        and rule.remedy.rstrip("“").endswith((".", "?", "}"))
    )
    assert len(rule.message.split()) <= 14
    assert set(rule.yields_to) <= {other.id for other in RULES}


@pytest.mark.parametrize("rule, example", BREAKS)
def test_a_fault_is_found_exactly_where_it_is_marked(rule, example):
    assert example.text.count("«") == example.text.count("»") >= 1
    document = document_of(example, re.sub("[«»]", "", example.text))
    own = [f for f in find_all(document, options_of(example)) if f.rule == rule.id]
    kinds = {block.id: block.kind for block in document.blocks}
    # The words of a link stand in its paragraph, too: only the kind of block that the rule speaks of counts.
    spoken_of = {kinds[f.block] for f in own}
    wanted = [
        (block.id, start, end) for block, start, end in marked_places(example) if block.kind in spoken_of
    ]
    assert own and [(f.block, f.start, f.end) for f in own] == wanted


@pytest.mark.parametrize("rule, example", KEEPS)
def test_a_good_example_is_silent_in_the_whole_engine(rule, example):
    findings = list(find_all(document_of(example), options_of(example)))
    assert [(f.rule, f.text) for f in findings] == []


@EACH
def test_each_limit_has_both_neighbours_as_examples(rule):
    for standard, limits in rule.limits.items():
        values = {True: set(), False: set()}
        for kind, examples in ((True, rule.breaks), (False, rule.keeps)):
            for example in (full(rule, e) for e in examples):
                if example.standard == standard:
                    document = document_of(example, re.sub("[«»]", "", example.text))
                    found = matches(document, options_of(example), [rule])
                    values[kind] |= {match.value for _, _, match in found}
        for limit in limits.values():
            assert limit in (values[True] | values[False]) and limit + 1 in values[True], (
                standard,
                limit,
                values,
            )
        assert min(limits.values()) in values[False], f"no keeping example at the limit for {standard}"


@pytest.mark.parametrize("rule, example", BREAKS)
def test_a_replacement_silences_its_finding(rule, example):
    text = re.sub("[«»]", "", example.text)
    document = document_of(example, text)
    options = options_of(example)
    for finding in [
        f for f in find_all(document, options) if f.rule == rule.id and f.replacement is not None
    ]:
        block = next(b for b in document.blocks if b.id == finding.block)
        start, end = finding.start - block.offset, finding.end - block.offset
        text = block.text[:start] + finding.replacement + block.text[end:]
        changed = replace(
            document, blocks=[replace(b, text=text) if b is block else b for b in document.blocks]
        )
        left = [f for f in find_all(changed, options) if f.rule == rule.id and f.block == block.id]
        after = start + len(finding.replacement)
        assert all(f.start - block.offset >= after or f.end - block.offset <= start for f in left)


@EACH
def test_a_rule_cites_known_clauses(rule):
    assert set(rule.references) <= set(CLAUSES)


def test_every_clause_is_served_or_says_why_no_machine_can_judge_it():
    assert unserved(RULES) == ()


def test_no_clause_is_both_served_and_excused():
    served = {reference for rule in RULES for reference in rule.references}
    assert [id for id in served if CLAUSES[id].unjudged] == []


def test_the_13_rules_of_the_ordinance_are_all_listed():
    assert [id for id in CLAUSES if id.startswith("BITV ")] == [f"BITV {number}" for number in range(1, 14)]


def test_the_page_of_rules_is_fresh():
    assert docs.FILE.read_text(encoding="utf-8") == docs.render()


def test_the_page_of_rules_opens_with_what_a_machine_cannot_judge():
    headings = re.findall("^## (.*)$", docs.render(), re.MULTILINE)
    assert headings[0] == "Was eine Maschine nicht beurteilen kann"


@pytest.mark.parametrize("switch", SWITCHES.values(), ids=SWITCHES)
def test_every_switch_has_a_default_among_its_values(switch):
    assert LEICHTE_SPRACHE in switch.default
    assert set(switch.default.values()) | set(switch.effects) <= set(switch.values)
