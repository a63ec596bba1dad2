"""What editors see when they choose a block: icon, description, preview."""

from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.admin.icons import get_icons
from wagtail.blocks import Block

from content.models import ChecklistePage, InformationPage, LeitfadenPage, WorkshopPage

STREAMS = [
    (InformationPage, "body"),
    (LeitfadenPage, "steps"),
    (ChecklistePage, "groups"),
    (WorkshopPage, "agenda"),
]


def blocks() -> Iterator[tuple[str, Block]]:
    for model, name in STREAMS:
        yield from model._meta.get_field(name).stream_block.child_blocks.items()


BLOCKS = dict(blocks())


@pytest.mark.parametrize("name", BLOCKS)
def test_a_block_has_an_icon_that_exists_and_a_description(name):
    block = BLOCKS[name]
    assert f'id="icon-{block.meta.icon}"' in get_icons()
    assert str(block.meta.description)


@pytest.mark.parametrize("name", BLOCKS)
def test_a_block_has_a_preview(name, superuser: Client, home):
    block = BLOCKS[name]
    response = superuser.get(reverse("wagtailadmin_block_preview"), {"id": block.definition_prefix})
    assert block.is_previewable
    assert response.status_code == 200
    assert "<main" in response.content.decode()
