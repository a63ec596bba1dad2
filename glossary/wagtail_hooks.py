"""Table of contents: what the app adds to the admin."""

from wagtail import hooks
from wagtail.snippets.models import register_snippet

from glossary.editing.bulk_actions import PublishBulkAction, TermDeleteBulkAction, UnpublishBulkAction
from glossary.editing.unused import unused_terms_item
from glossary.editing.urls import editing_urls
from glossary.editing.viewsets import TermViewSet
from glossary.exchange.urls import exchange_urls
from glossary.rich_text import register_term_feature

hooks.register("register_admin_urls", editing_urls)
hooks.register("register_admin_urls", exchange_urls)
hooks.register("register_reports_menu_item", unused_terms_item)
hooks.register("register_bulk_action", PublishBulkAction)
hooks.register("register_bulk_action", UnpublishBulkAction)
# After Wagtail's own for all snippets, whose place it takes.
hooks.register("register_bulk_action", TermDeleteBulkAction, order=1)
hooks.register("register_rich_text_features", register_term_feature)
register_snippet(TermViewSet)
