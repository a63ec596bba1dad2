"""The app ``glossary``: hard words and their explanations."""

from django.apps import AppConfig


class GlossaryConfig(AppConfig):
    """The glossary."""

    name = "glossary"
    verbose_name = "Glossar"
