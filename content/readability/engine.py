"""The check: runs the rules over a document and judges what they report."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from content.readability import formulas, score
from content.readability.document import PROSE, Document, Placed, Sentence
from content.readability.language import is_other_language
from content.readability.names import is_surname_at
from content.readability.needless import without_needless
from content.readability.options import LANGUAGE, Options
from content.readability.reading import read_plain
from content.readability.report import Counts, Report, decide
from content.readability.rule import (
    LEICHTE_SPRACHE,
    OTHER_LANGUAGES,
    Finding,
    Match,
    Rule,
    Severity,
)
from content.readability.rules import RULES

LONGEST_LINK = 12
"""Words of a link that the score leaves out when nothing stands around it; a longer one is running text in disguise."""

_SENTENCE_RULES = tuple(rule for rule in RULES if rule.scope == "sentence")
_SENTENCE_KINDS = frozenset(kind for rule in _SENTENCE_RULES for kind in rule.kinds)


def check(
    document: Document | str,
    standard: str = LEICHTE_SPRACHE,
    terms: Iterable = (),
    *,
    switches: Mapping[str, str] | None = None,
    limits: Mapping[str, Mapping[str, int]] | None = None,
    severities: Mapping[str, str | None] | None = None,
) -> Report:
    """Check a document (or a plain string) against a standard.

    standard    "leichte-sprache", "einfache-sprache", "plain-english" or "other-languages"
    terms       explained words: str, Term or {"word": …, "forms": […], "avoid": [other words for it]}
    switches    choices where standards disagree, see `options.SWITCHES`
    limits      {rule: {severity: largest fine value}}, instead of the limits of the rule
    severities  {rule: "error" | "warning" | "info" | None for off}

    Raises UnreadableDocument (too long, unknown block) and WrongOption: ValueErrors with a German message.
    """
    options = Options(standard, terms, switches=switches, limits=limits, severities=severities)
    if isinstance(document, str):
        document = read_plain(document, LANGUAGE[standard] or "und")
    other = is_foreign(document, standard)
    if other and standard != OTHER_LANGUAGES:
        options = Options.for_layout(options.terms, limits or {}, severities or {})
    findings = tuple(find_all(document, options))
    rated = None if other else score.rate(prose(document), document.language)
    sentences = [placed.sentence.text for placed in document.sentences]
    return Report(
        standard=standard,
        language=document.language,
        text_hash=Report.hash_of(document),
        score=rated,
        formulas={} if other or not sentences else formulas.formulas(sentences, document.language),
        counts=Counts.of(document),
        findings=findings,
        readability_judged=not other,
        **decide(document, standard, rated, findings, other),
    )


def prose(document: Document) -> list[tuple[str, str]]:
    """(kind, text) of the blocks that are read as running text; not of those that are a link and nothing else."""
    links = {(block.parent, block.text.strip()) for block in document.of_kind("link_text")}
    return [
        (block.kind, block.text)
        for block in document.of_kind(*PROSE, "heading")
        if (block.id, block.text.strip()) not in links or len(block.text.split()) > LONGEST_LINK
    ]


def is_foreign(document: Document, standard: str) -> bool:
    """Whether the standard cannot be applied because the text is in another language."""
    if document.language != LANGUAGE[standard]:
        return True
    words = [token.lower for placed in document.sentences for token in placed.sentence.words if token.is_word]
    return is_other_language(words, document.language)


def find_all(document: Document, options: Options) -> Iterator[Finding]:
    """All findings in the order of the text, without those that a stronger rule makes needless."""
    by_block: dict[str, list[tuple[Rule, Finding]]] = defaultdict(list)
    for rule, finding in _judged(document, options):
        by_block[finding.block].append((rule, finding))
    for block in document.blocks:
        kept = without_needless(by_block.get(block.id, ()))
        yield from sorted(kept, key=lambda finding: (finding.start, finding.end, finding.rule))


def _judged(document: Document, options: Options) -> Iterator[tuple[Rule, Finding]]:
    for rule, block, match in matches(document, options):
        finding = _judge(rule, block, match, options)
        if finding:
            yield rule, finding


def matches(document: Document, options: Options, rules: Iterable[Rule] = RULES) -> Iterator[tuple]:
    """(rule, block, match) of everything the rules report, not yet judged by limits."""
    wanted = [rule for rule in rules if options.severity(rule) and _reads(rule, document.language)]
    ids = frozenset(rule.id for rule in wanted)
    if any(rule.scope == "sentence" for rule in wanted):
        for block in document.of_kind(*_SENTENCE_KINDS):
            for placed in document.sentences_of(block):
                for rule, match in remembered_matches(placed.sentence, options):
                    if rule.id in ids and block.kind in rule.kinds:
                        yield rule, block, _moved(match, placed)
    for rule in wanted:
        if rule.scope == "block":
            for block in document.of_kind(*rule.kinds):
                yield from ((rule, block, match) for match in rule.find(document, block, options))
        elif rule.scope == "document":
            yield from ((rule, match.block, match) for match in rule.find(document, options))


def _reads(rule: Rule, language: str) -> bool:
    return not rule.languages or language in rule.languages


def sentence_matches(sentence: Sentence, options: Options) -> tuple[tuple[Rule, Match], ...]:
    """What the sentence rules report for one sentence, with offsets in the sentence."""
    rules = _sentence_rules(options, sentence.language)
    return tuple([(rule, match) for rule in rules for match in rule.find(sentence, options)])


@lru_cache(maxsize=64)
def _sentence_rules(options: Options, language: str) -> tuple[Rule, ...]:
    return tuple(rule for rule in _SENTENCE_RULES if options.severity(rule) and _reads(rule, language))


_in_memory = lru_cache(maxsize=8192)(sentence_matches)


def remembered_matches(sentence: Sentence, options: Options) -> tuple[tuple[Rule, Match], ...]:
    """As `sentence_matches`, remembered for sentences of usual length."""
    return (_in_memory if len(sentence.text) <= 2000 else sentence_matches)(sentence, options)


def _moved(match: Match, placed: Placed) -> Match:
    """The match with offsets in the block."""
    start, end = match.start + placed.start, match.end + placed.start
    return Match(start, end, None, match.value, match.replacement, match.severity, match.words)


def _judge(rule: Rule, block, match: Match, options: Options) -> Finding | None:
    if is_surname_at(block.text, match.start, match.end):
        return None
    severity = options.severity(rule)
    limit = ""
    if match.value is not None and (limits := options.limits(rule)):
        exceeded = [level for level, largest in limits.items() if match.value > largest]
        if not exceeded:
            return None
        limit = min(limits.values())
        severity = severity if options.is_set_by_hand(rule) else max(exceeded)
    elif match.severity and not options.is_set_by_hand(rule):
        severity = match.severity
    text = block.text[match.start : match.end]
    words = {"text": text, "value": match.value, "limit": limit, "replacement": match.replacement}
    words |= match.words
    return Finding(
        rule=rule.id,
        severity=Severity(severity),
        block=block.id,
        start=block.offset + match.start,
        end=block.offset + match.end,
        text=text,
        message=rule.message.format_map(words),
        reason=rule.reason,
        remedy=rule.remedy.format_map(words),
        references=rule.references,
        replacement=match.replacement,
        line=block.line_at(match.start),
    )
