"""The files of a page as editors see them: what would be missing in them, before readers find out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, render
from django.urls import URLPattern, path, reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import Button

from content import languages
from content.handreichung.export import manuscript as m
from content.handreichung.export.addresses import address_of
from content.handreichung.export.characters import missing_characters
from content.handreichung.export.documents import Format, Kind, formats_of, kind_of
from content.handreichung.export.gaps import missing_texts
from content.handreichung.export.plain import plain
from content.pages.base_page import BasePage
from content.pages.site_settings import SiteSettings


@dataclass(frozen=True)
class Files:
    """The files of a language version: where the public ones are, and what the draft's would lack."""

    language: languages.Language
    links: list[tuple[Format, str]]
    pictures: list[m.Picture]
    characters: list[str]

    @property
    def is_complete(self) -> bool:
        """True when nothing is missing."""
        return not self.pictures and not self.characters


def files_of(page: BasePage, draft: BasePage, settings: SiteSettings) -> list[Files]:
    """Return the files of each language in which a page's draft has a title."""
    kind = kind_of(draft)
    found = []
    for language in languages.active():
        version = draft.version(language.code, preview=True)
        if version.title:
            with translation.override(language.code):
                source = kind.build(version, settings, QueryDict())
            found.append(
                Files(
                    language,
                    _links(page, kind, language.code),
                    missing_texts(source.parts),
                    missing_characters(plain(source)),
                )
            )
    return found


def _links(page: BasePage, kind: Kind, code: str) -> list[tuple[Format, str]]:
    if not page.live or code not in page.released_codes:
        return []
    return [(found, address_of(page.pk, code, found.extension)) for found in formats_of(kind)]


def page_files(request: HttpRequest, page_id: int) -> HttpResponse:
    """Show the files of a page in all its languages, with what is missing in the draft."""
    page = get_object_or_404(BasePage, pk=page_id).specific
    if not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    if kind_of(page) is None:
        raise Http404
    draft = page.get_latest_revision_as_object()
    site = page.get_site()
    settings = SiteSettings.for_site(site) if site else SiteSettings()
    context = {"page": page, "files": files_of(page, draft, settings)}
    return render(request, "admin/documents/page_files.html", context)


def document_urls() -> list[URLPattern]:
    """Return the addresses (hook ``register_admin_urls``)."""
    return [path("documents-of/<int:page_id>/", page_files, name="page_files")]


def files_button(page: BasePage, user: Any, **kwargs: Any) -> Iterator[Button]:
    """Yield the way from a page's menu to its files (hook ``register_page_header_buttons``)."""
    if page.pk and kind_of(page.specific_deferred) and page.permissions_for_user(user).can_edit():
        yield Button(
            _("Files to take along"), reverse("page_files", args=[page.pk]), icon_name="download", priority=86
        )
