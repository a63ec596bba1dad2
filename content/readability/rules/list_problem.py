"""Lists that are very long or deeply nested."""

from content.readability.examples import list_of_items
from content.readability.lists import is_mixed, lists
from content.readability.rule import ALL_STANDARDS, INFO, Example, Match, Rule

_DEEPEST = 2


def find(document, options):
    """Measure the items of each list, at its first item; report items below the second level and mixed lists."""
    for item in document.of_kind("list_item"):
        if item.level > _DEEPEST:
            yield Match(0, len(item.text), block=item)
            break
    links = {block.parent: block.text for block in document.of_kind("link_text")}
    for items in lists(document):
        linked = sum(links.get(item.id) == item.text for item in items)
        opening_hours = sum("Uhr" in item.text for item in items)
        if max(linked, opening_hours) * 2 <= len(items):
            yield Match(0, len(items[0].text), block=items[0], value=len(items))
        if len(items) <= options.limits(RULE).get(INFO, 0) and is_mixed(items):
            yield Match(0, len(items[0].text), block=items[0])


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
