"""Documents that come as JSON are read block by block, or refused in German."""

import json

import pytest

from content.readability import Block, UnreadableDocument, WrongOption
from content.readability.json_blocks import read_json


def source(*blocks, **more) -> str:
    return json.dumps({"document": {"language": "de", "blocks": list(blocks)}} | more)


PARAGRAPH = {"id": "b1", "kind": "paragraph", "text": "Der Bus fährt."}


def test_blocks_and_explained_words_are_read():
    cell = {
        "id": "b2",
        "kind": "table_cell",
        "text": "Ja",
        "row": 1,
        "is_header": True,
        "marks": [["bold", 0, 2]],
    }
    document, terms = read_json(
        source(PARAGRAPH, cell, terms=["Bus", {"word": "Takt", "avoid": ["Rhythmus"]}])
    )
    assert document.blocks[0] == Block("b1", "paragraph", "Der Bus fährt.")
    assert (document.blocks[1].row, document.blocks[1].is_header) == (1, True)
    assert [(term.word, term.avoid) for term in terms] == [("Bus", ()), ("Takt", ("Rhythmus",))]


@pytest.mark.parametrize(
    "wrong",
    [
        "",
        "[]",
        "{}",
        '{"document": 3}',
        '{"document": {"blocks": {}}}',
        '{"document": {"language": "tr", "blocks": []}}',
        source("Text"),
        source({"id": "b1", "kind": "paragraph"}),
        source(PARAGRAPH | {"text": 3}),
        source(PARAGRAPH | {"kind": "song"}),
        source(PARAGRAPH | {"row": "eins"}),
        source(PARAGRAPH | {"colour": "red"}),
        source(PARAGRAPH | {"marks": [3]}),
        source(PARAGRAPH, PARAGRAPH),
        "[" * 100_000,
    ],
)
def test_anything_else_is_refused(wrong):
    with pytest.raises(UnreadableDocument):
        read_json(wrong)


def test_wrong_terms_are_refused():
    with pytest.raises(WrongOption):
        read_json(source(PARAGRAPH, terms=[3]))
