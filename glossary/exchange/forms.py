"""The form that takes a file."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from glossary.exchange.table_file import MOST_BYTES, Table, UnreadableTable, read_table


class ImportForm(forms.Form):
    """Reads the uploaded file: ``cleaned_data["file"]`` is its table, ``file_name`` its name.

    ``knows`` see ``read_table``.
    """

    file = forms.FileField(
        label=_("File"),
        help_text=_("XLSX or CSV, at most 5 MB. You see what would change before anything changes."),
        widget=forms.FileInput(attrs={"accept": ".csv,.tsv,.txt,.xlsx"}),
    )
    file_name = ""

    def __init__(self, *args: Any, knows: Callable[[str], object], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._knows = knows

    def clean_file(self) -> Table:
        """Return the table in the file."""
        file = self.cleaned_data["file"]
        self.file_name = file.name
        try:
            # One byte more than is allowed tells a file that is too large.
            return read_table(file.read(MOST_BYTES + 1), self._knows)
        except UnreadableTable as error:
            raise forms.ValidationError(str(error)) from error
