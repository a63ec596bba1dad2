"""What a browser sends when somebody imports a file in two steps."""

from __future__ import annotations

from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client


def upload_to(client: Client, address: str, content: bytes, name: str = "datei.csv") -> HttpResponse:
    """Upload a file and return the page that shows what would change."""
    return client.post(address, {"file": SimpleUploadedFile(name, content)}, follow=True)


def confirm(client: Client, preview: HttpResponse) -> HttpResponse:
    """Press "Jetzt importieren"."""
    plan = preview.context["plan"]
    return client.post(preview.request["PATH_INFO"], {"fingerprint": plan.fingerprint}, follow=True)


def errors_of(preview: HttpResponse) -> list[tuple[int, str]]:
    """Return row and column of every error shown."""
    return [(error.row, error.column) for error in preview.context["plan"].errors]
