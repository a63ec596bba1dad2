"""The field type of all streams of blocks."""

from __future__ import annotations

from typing import Any

from wagtail.fields import StreamField


class BlocksField(StreamField):
    """A StreamField whose blocks are not written down in migrations.

    The blocks decide nothing about the database column, yet Wagtail writes all of them into a migration for each
    field and each language: 24,000 lines, and a new migration for each changed help text. A data migration that
    needs the blocks reads the stored JSON.
    """

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        """Return how migrations make the field: without blocks."""
        name, path, _blocks, kwargs = super().deconstruct()
        kwargs.pop("block_lookup")
        return name, path, [[]], kwargs
