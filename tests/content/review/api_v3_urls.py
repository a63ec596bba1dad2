"""The project's addresses with Wagtail's API v3, which the project does not offer."""

from django.urls import path
from wagtail.api.v3.urls import api

from config.urls import urlpatterns as project

urlpatterns = [path("api/v3/", api.urls), *project]
