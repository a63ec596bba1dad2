"""Addresses of documents, in each language."""

from django.urls import path

from content.handreichung.export.documents import FORMATS
from content.handreichung.export.views import document_file, document_progress, page_card, page_document
from content.pages import page_id  # noqa: F401  (the addresses below use its converter)

language_urlpatterns = [
    path("export/<page_id:page_id>-karte.pdf", page_card, name="page_card"),
    path("export/stand/<uuid:key>/", document_progress, name="document_progress"),
    path("export/datei/<uuid:key>/", document_file, name="document_file"),
    *(
        path(
            f"export/<page_id:page_id>.{extension}",
            page_document,
            {"extension": extension},
            name=f"document_{extension}",
        )
        for extension in FORMATS
    ),
]
