"""The fact guard: what a translation says differently from the German text.

Numbers, dates, times, amounts, contacts, links, names and negations of two versions are read into a form that does
not depend on the language and compared. It prefers silence to a false alarm: what merely can be said in another
way is not reported.
"""

from content.review.facts.compare import compare
from content.review.facts.difference import Change, FactDifference
from content.review.facts.fact import Fact, FactKind, FactPlace
from content.review.facts.reading import read

__all__ = ["Change", "Fact", "FactDifference", "FactKind", "FactPlace", "compare", "read"]
