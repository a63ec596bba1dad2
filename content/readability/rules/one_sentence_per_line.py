"""Two sentences in one line."""

from content.readability.rule import ERROR, LEICHTE_SPRACHE, Match, Rule


def find(document, block, options):
    """Each sentence that begins in the line where another one ends; only where line breaks are known."""
    if not document.layout_known:
        return
    before = None
    for placed in document.sentences_of(block):
        if before and "\n" not in block.text[before.end : placed.start]:
            yield Match(placed.start, placed.end)
        before = placed


RULE = Rule(
    id="one_sentence_per_line",
    references=("BITV 10", "NLS Gestaltung"),
    severity={LEICHTE_SPRACHE: ERROR},
    message="Bitte beginnen Sie jeden Satz in einer neuen Zeile.",
    reason="So sieht man gleich, wo ein Gedanke aufhört und der nächste beginnt.",
    remedy="Machen Sie vor diesem Satz einen Zeilen-Umbruch.",
    breaks=(
        "<p>Das Amt ist offen. «Sie können kommen.»</p>",
        "<ul><li>Ein Foto. «Das Foto muss neu sein.»</li></ul>",
        "<p>Das Amt ist offen.<br>Kommen Sie! «Wir helfen Ihnen gern.»</p>",
    ),
    keeps=(
        "<p>Das Amt ist offen.<br>Sie können kommen.</p>",
        "<p>Das Amt ist am 3. Mai zu.</p>",
        "Das Amt ist offen. Sie können kommen.",
    ),
    find=find,
    scope="block",
    kinds=("paragraph", "list_item", "quote", "table_cell"),
)
