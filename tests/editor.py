"""What a browser sends when somebody fills in the page editor."""

from __future__ import annotations

import json
from typing import Any

from django.db.models import Model
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from lxml import html as lxml_html
from wagtail.blocks import StreamBlock
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from content import languages
from content.models import BasePage
from content.pages.columns import column


def paragraphs(*texts: str) -> list[tuple[str, str]]:
    """Return the posted form of a body with one paragraph for each text."""
    return [("paragraph", rich_text(f"<p>{text}</p>", features=["bold"])) for text in texts]


def stream_names(model: type[BasePage]) -> list[str]:
    """Return the form fields of a page type that are streams of blocks."""
    names = [column(name, language.code) for name in model.language_fields for language in languages.active()]
    return [
        name
        for name in names
        if isinstance(getattr(model._meta.get_field(name), "stream_block", None), StreamBlock)
    ]


def filled_in(html: str, model: type[BasePage], changes: dict[str, Any]) -> dict[str, Any]:
    """Return the form as it stands in ``html`` with ``changes``; a stream is a list of (type, value)."""
    streams = {name: streamfield(changes.pop(name, [])) for name in stream_names(model)}
    posted: dict[str, Any] = {}
    for name, value in lxml_html.fromstring(html).get_element_by_id("page-edit-form").form_values():
        posted.setdefault(name, []).append(value)
    posted.update(nested_form_data(streams | {"comments": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0}}))
    for name, value in changes.items():
        if value in (False, None):
            posted.pop(name, None)
        else:
            posted[name] = value
    return posted


def create(client: Client, parent: BasePage, model: type[BasePage], **changes: Any) -> HttpResponse:
    """Create a page as an editor does; ``action-publish="1"`` presses a button."""
    url = reverse("wagtailadmin_pages:add", args=["content", model._meta.model_name, parent.pk])
    html = client.get(url).content.decode()
    return client.post(url, filled_in(html, model, changes))


def edit(client: Client, page: BasePage, **changes: Any) -> HttpResponse:
    """Edit a page as an editor does; streams not mentioned become empty."""
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    html = client.get(url).content.decode()
    return client.post(url, filled_in(html, type(page), changes))


def ask_panel(
    client: Client,
    subject: Model,
    form: dict[str, str],
    *,
    language: str = "de",
    parent: int | None = None,
) -> HttpResponse:
    """Ask about texts while they are written, as the side panel *Verständlichkeit* does."""
    names = [subject._meta.app_label, subject._meta.model_name]
    url = reverse("readability_check_new", args=names)
    if subject.pk:
        url = reverse("readability_check", args=[*names, subject.pk])
    posted = {"language": language, "form": form, "parent": parent}
    return client.post(url, json.dumps(posted), content_type="application/json")
