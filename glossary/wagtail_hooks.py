"""Table of contents: what the app adds to the admin."""

from wagtail.snippets.models import register_snippet

from glossary.viewsets import TermViewSet

register_snippet(TermViewSet)
