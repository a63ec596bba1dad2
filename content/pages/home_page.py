"""The start of the handbook."""

from django.utils.translation import gettext_lazy as _

from content.pages.base_page import BasePage
from content.pages.blocks import body_field
from content.pages.panels import page_tabs


class HomePage(BasePage):
    """What the handbook is, and the ways into its three areas."""

    body = body_field()

    language_fields = ("body",)
    page_description = _("The start of the handbook.")
    max_count = 1

    edit_handler = page_tabs(("body",))

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")
