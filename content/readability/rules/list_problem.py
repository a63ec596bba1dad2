"""Lists that are very long or deeply nested."""

from collections import defaultdict

from content.readability.rule import (
    EINFACHE_SPRACHE,
    INFO,
    LEICHTE_SPRACHE,
    OTHER_LANGUAGES,
    PLAIN_ENGLISH,
    Example,
    Match,
    Rule,
)

_DEEPEST = 2


def find(document, options):
    """Measure the items of each list, at its first item; report items below the second level."""
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


def _list(count, mark="{}"):
    return f"<ul><li>{mark.format('Foto')}</li>{'<li>Foto</li>' * (count - 1)}</ul>"


_ALL = (LEICHTE_SPRACHE, EINFACHE_SPRACHE, PLAIN_ENGLISH, OTHER_LANGUAGES)
RULE = Rule(
    id="list_problem",
    references=("WCAG 1.3.1", "ISO24495 auffindbar", "GOVUK structure"),
    severity=dict.fromkeys(_ALL, INFO),
    limits=dict.fromkeys(_ALL, {INFO: 8}),
    message="Die Liste ist lang oder verschachtelt: Bitte teilen Sie die Liste.",
    reason="Bei langen Listen verliert man den Überblick.",
    remedy="Teilen Sie die Liste nach Themen. Gut sind höchstens 8 Punkte und 2 Ebenen.",
    breaks=(
        *(Example(_list(9, "«{}»"), standard) for standard in _ALL),
        "<ul><li>Bus<ul><li>Bahn<ul><li>«Rad»</li></ul></li></ul></li></ul>",
    ),
    keeps=(
        *(Example(_list(8), standard) for standard in _ALL),
        "<ol><li>Anrufen</li><li>Kommen</li><li>Zahlen</li></ol>",
    ),
    find=find,
    scope="document",
    languages=(),
)
