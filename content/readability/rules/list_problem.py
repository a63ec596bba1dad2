"""Lists that are very long or deeply nested."""

from collections import defaultdict

from content.readability.examples import list_of_items
from content.readability.rule import ALL_STANDARDS, INFO, Example, Match, Rule

_DEEPEST = 2
_WORD, _SENTENCE = 1, 4  # words of an item that is only a word, and of one that is a sentence


def find(document, options):
    """Measure the items of each list, at its first item; report items below the second level and mixed lists."""
    links = {block.parent: block.text for block in document.of_kind("link_text")}
    lists, run, deep = defaultdict(list), 0, False
    for block in document.blocks:
        if block.kind == "list_item":
            lists[block.group, run].append(block)
            if block.level > _DEEPEST and not deep:
                yield Match(0, len(block.text), block=block)
                deep = True
        elif not document.layout_known:
            run += 1  # in plain text a new list begins behind every other line
    for items in lists.values():
        linked = sum(links.get(item.id) == item.text for item in items)
        opening_hours = sum("Uhr" in item.text for item in items)
        if max(linked, opening_hours) * 2 <= len(items):
            yield Match(0, len(items[0].text), block=items[0], value=len(items))
        if len(items) <= options.limits(RULE).get(INFO, 0) and _is_mixed(items):
            yield Match(0, len(items[0].text), block=items[0])


def _is_mixed(items):
    """Whether single words and whole sentences are items of one list."""
    sizes = {len(item.text.split()) for item in items if not item.text.rstrip().endswith((".", "!", "?"))}
    sentences = [item for item in items if item.text.rstrip().endswith((".", "!", "?"))]
    return min(sizes, default=_SENTENCE) <= _WORD and any(len(i.text.split()) >= _SENTENCE for i in sentences)


RULE = Rule(
    id="list_problem",
    references=("WCAG 1.3.1", "ISO24495 auffindbar", "GOVUK structure"),
    severity=dict.fromkeys(ALL_STANDARDS, INFO),
    limits=dict.fromkeys(ALL_STANDARDS, {INFO: 8}),
    message="Die Liste ist lang, verschachtelt oder gemischt: Bitte teilen Sie die Liste.",
    reason="Bei langen Listen verliert man den Überblick.",
    remedy="Gut sind höchstens 8 Punkte und 2 Ebenen. Alle Punkte sind Wörter oder alle sind Sätze.",
    breaks=(
        *(Example(list_of_items(9, "«{}»"), standard) for standard in ALL_STANDARDS),
        "<ul><li>«Foto»</li><li>Bitte bringen Sie Geld mit.</li></ul>",
        "<ul><li>Bus<ul><li>Bahn<ul><li>«Rad»</li></ul></li></ul></li></ul>",
    ),
    keeps=(
        *(Example(list_of_items(8), standard) for standard in ALL_STANDARDS),
        "<ol><li>Anrufen</li><li>Kommen</li><li>Zahlen</li></ol>",
    ),
    find=find,
    scope="document",
    languages=(),
)
