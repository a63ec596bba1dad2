"""Addresses of the handbook beside its pages, in each language. None of them may be the slug of a chapter."""

from django.urls import path

from content.handreichung import views
from content.handreichung.first_steps.views import where_to_start
from content.handreichung.manuscripts.views import DOCUMENTS, own_document
from content.handreichung.strategy.views import strategy
from content.handreichung.tailoring import views as tailoring

language_urlpatterns = [
    path("handreichung/alles/", views.whole, name="whole_handbook"),
    path("handreichung/wo-fangen-wir-an/", where_to_start, name="where_to_start"),
    path("handreichung/mein-handbuch/", tailoring.questions, name="my_questions"),
    path("handreichung/mein-handbuch/kapitel/", tailoring.chapters, name="my_handbook"),
    path("handreichung/mein-handbuch/alles/", tailoring.whole, name="my_whole"),
    path("handreichung/mein-handbuch/strategie/", strategy, name="strategy_sheet"),
    *(
        path(
            f"handreichung/mein-handbuch/{document}.{extension}",
            own_document,
            {"document": document, "extension": extension},
            name=f"own_{document}_{extension}",
        )
        for document, (_build, extensions) in DOCUMENTS.items()
        for extension in extensions
    ),
]
