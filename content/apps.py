"""The app ``content``: what the handbook says."""

from django.apps import AppConfig


class ContentConfig(AppConfig):
    """Prepares the translated models once all apps are loaded."""

    name = "content"
    verbose_name = "Handbuch"

    def ready(self) -> None:
        from content.pages.columns import hide_mirror_columns_from_references

        hide_mirror_columns_from_references()
