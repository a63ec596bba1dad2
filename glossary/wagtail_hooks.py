"""Table of contents: what the app adds to the admin."""

from wagtail import hooks
from wagtail.snippets.models import register_snippet

from glossary.exchange.urls import exchange_urls
from glossary.rich_text import register_term_feature
from glossary.viewsets import TermViewSet

hooks.register("register_admin_urls", exchange_urls)
hooks.register("register_rich_text_features", register_term_feature)
register_snippet(TermViewSet)
