"""Table of contents: all models of the app. Code outside ``glossary`` imports them from here."""

from glossary.exchange.term_import import TermImport
from glossary.term import Term
from glossary.uses import TermUse

__all__ = ["Term", "TermImport", "TermUse"]
