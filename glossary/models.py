"""Table of contents: all models of the app. Code outside ``glossary`` imports them from here."""

from glossary.exchange.term_import import TermImport
from glossary.term import Term

__all__ = ["Term", "TermImport"]
