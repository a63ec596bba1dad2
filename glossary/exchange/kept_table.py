"""An uploaded table that waits for its import: looked at first, then done as a whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import Self

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from glossary.exchange.rows import CellError
from glossary.exchange.table_file import Row, Table

KEPT_FOR = timedelta(days=1)
FILE_NAME_LENGTH = 200


class NotImported(ValueError):
    """Nothing has been changed: something was refused, as ``errors`` say, or things are not as they were looked at."""

    def __init__(self, errors: Sequence[CellError] = ()) -> None:
        super().__init__()
        self.errors = list(errors)


class KeptTable(models.Model):
    """The table of an uploaded file, kept for a day or until it is imported."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    file_name = models.CharField(_("File"), max_length=FILE_NAME_LENGTH)
    headings = models.JSONField()
    rows = models.JSONField()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.file_name

    @classmethod
    def keep(cls, user: AbstractBaseUser, file_name: str, table: Table) -> Self:
        """Store a table; what the same person or anybody a day ago has left lying is deleted."""
        old = models.Q(user=user) | models.Q(created_at__lt=timezone.now() - KEPT_FOR)
        cls.objects.filter(old).delete()
        return cls.objects.create(
            user=user, file_name=file_name[:FILE_NAME_LENGTH], headings=table.headings, rows=table.rows
        )

    @property
    def table(self) -> Table:
        """The table as it was read."""
        return Table(self.headings, [Row(number, cells) for number, cells in self.rows])


def errors_in_order(errors: Iterable[CellError]) -> list[CellError]:
    """Return errors in the order in which somebody goes through the file."""
    return sorted(errors, key=lambda error: (error.row, error.column))
