"""What other parts of the site put beside the form of a term."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest
from wagtail.admin.ui.components import Component, MediaContainer

from glossary.term import Term

# Filled in AppConfig.ready(): each returns a side panel for a term, saved or not.
sources: list[Callable[[Term, HttpRequest], Component]] = []


class HasSidePanels:
    """A form of a term with the panels of ``sources`` right after Wagtail's first one, the status."""

    def get_side_panels(self) -> MediaContainer:
        """Return all panels; those of others stay as they are when a term is saved by itself."""
        status, *further = super().get_side_panels()
        if self.expects_json_response:
            return MediaContainer([status, *further])
        others = (make(self.form.instance, self.request) for make in sources)
        return MediaContainer([status, *others, *further])
