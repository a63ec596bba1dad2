"""Addresses of the matrix beside its page."""

from django.urls import path

from content.matrix.views import TYPES, matrix_file

# Without a language in front: programs ask for them.
urlpatterns = [
    path(f"matrix.<slug:code>.{form}", matrix_file, {"form": form}, name=f"matrix_{form}") for form in TYPES
]
