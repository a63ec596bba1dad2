"""The panel beside the editor, and the page editor that has it."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.forms import Media, Script
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.staticfiles import versioned_static
from wagtail.admin.ui.components import MediaContainer
from wagtail.admin.ui.side_panels import BaseSidePanel
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.views.pages.edit import EditView
from wagtail.admin.viewsets.pages import PageViewSet

from content import languages
from content.pages.base_page import BasePage
from content.review.subjects import form_fields, written_in
from content.review.workflow.views import PageWorkflowAction


class ReadabilitySidePanel(BaseSidePanel):
    """Says what is hard in the text that is being written. ``parent_id`` is that of a page to be added."""

    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        """The button that opens it; shows the number of hints."""

        aria_label = _("Toggle readability")
        icon_name = "readability"

    name = "readability"
    title = _("Readability")
    template_name = "admin/readability/panel.html"

    def __init__(self, subject: models.Model, request: HttpRequest, parent_id: int | None = None) -> None:
        super().__init__(subject, request)
        self.parent_id = parent_id

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """Return where the panel asks and which fields of the form belong to which language."""
        meta = self.model._meta
        names = [meta.app_label, meta.model_name]
        saved = self.object.pk is not None
        return super().get_context_data(parent_context) | {
            "check_url": reverse("readability_check", args=[*names, self.object.pk])
            if saved
            else reverse("readability_check_new", args=names),
            "parent_id": self.parent_id,
            "languages": [self._fields_of(language) for language in self._languages],
        }

    def _fields_of(self, language: languages.Language) -> dict[str, Any]:
        fields = form_fields(self.object, language.code)
        return {"code": language.code, "name": language.name, "fields": fields}

    @property
    def _languages(self) -> list[languages.Language]:
        only = written_in(self.object)
        return [language for language in languages.active() if only in ("", language.code)]

    @property
    def media(self) -> Media:
        """Script and look of the panel and of the marks in the text."""
        return Media(
            js=[
                versioned_static("admin/field-notes.js"),
                Script(versioned_static("admin/readability/panel.js"), type="module"),
            ],
            css={"all": [versioned_static("admin/readability.css")]},
        )


def with_readability(panels: MediaContainer, panel: ReadabilitySidePanel) -> MediaContainer:
    """Return an editor's side panels with ours right after the first one, the status."""
    status, *others = panels
    return MediaContainer([status, panel, *others])


class PageEditView(EditView):
    """Wagtail's page editor with the panel."""

    def get_side_panels(self) -> MediaContainer:
        """Return the panels; an answer to autosave leaves ours alone, so that nothing jumps."""
        panels = super().get_side_panels()
        if self.expects_json_response:
            return panels
        return with_readability(panels, ReadabilitySidePanel(self.page, self.request))


class PageCreateView(CreateView):
    """Wagtail's editor of a new page with the panel."""

    def get_side_panels(self) -> MediaContainer:
        """Return the panels."""
        panel = ReadabilitySidePanel(self.page, self.request, self.parent_page.pk)
        return with_readability(super().get_side_panels(), panel)


class BasePageViewSet(PageViewSet):
    """The editor of all page types."""

    model = BasePage
    edit_view_class = PageEditView
    add_view_class = PageCreateView
    workflow_action_view_class = PageWorkflowAction
