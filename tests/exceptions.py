"""A text that nobody should have to read, and somebody who lets it pass."""

from datetime import date, timedelta

from django.utils import timezone

from content.models import AcceptedFinding, BasePage, ReadabilityException
from content.review.exceptions.actions import accept, let_pass
from content.review.exceptions.versions import judged_versions

LONG = (
    "Das Amt hilft und das Amt zahlt und das Amt fragt und das Amt prüft und das Amt schreibt und das Amt ruft "
    "heute alle Menschen in der Stadt an und dann ist das Amt wieder zu."
)
UNCLEAR = 'Lesen Sie <a href="https://a.example">mehr</a>.'
WHY = "Der Stadtrat will genau diese Wörter."


def today() -> date:
    """Return the day on which an exception is made."""
    return timezone.localdate()


def excepted(page: BasePage, user=None, days: int = 30) -> ReadabilityException:
    """Let the newest draft of a page with one failing version pass for some days."""
    [version] = judged_versions(page)
    until = today() + timedelta(days=days)
    return let_pass(page, version.language.code, version.text_hash, reason=WHY, until=until, user=user)


def accepted(page: BasePage, user=None) -> AcceptedFinding:
    """Accept the only failing place of the newest draft."""
    [version] = judged_versions(page)
    [place] = version.places
    return accept(page, "de", place.finding, place.sentence_hash, reason=WHY, user=user)
