"""The form every document passes: editor, many at once, API."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.core.files import File
from django.utils.translation import gettext as _
from wagtail.documents.forms import BaseDocumentForm

from content.pages.uploads import holds_what_it_says


class CheckedDocumentForm(BaseDocumentForm):
    """Wagtail's form, which takes a new file only if it is what its name says."""

    def clean_file(self) -> File:
        """Return the file; raise ValidationError when content and extension do not fit."""
        file = self.cleaned_data["file"]
        if "file" in self.changed_data and not holds_what_it_says(file.name, file):
            raise ValidationError(
                _("The content does not fit the name of the file, or it holds macros. Please save it again.")
            )
        return file
