"""Lists of words that editors write one per line: the forms of a term, its discouraged synonyms."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

LONGEST_WORD = 100
MOST_WORDS = 60


def word_list(text: str | None) -> list[str]:
    r"""Return the words of a text, one per line, trimmed, each once, in their order.

    >>> word_list("Clouds\n\n Cloud-Dienst \nClouds")
    ['Clouds', 'Cloud-Dienst']
    """
    lines = (" ".join(line.split()) for line in (text or "").splitlines())
    return list(dict.fromkeys(line for line in lines if line))


def validate_word_list(text: str) -> None:
    """Raise ValidationError for a line that is too long (100 letters) or for too many lines (60)."""
    words = word_list(text)
    if len(words) > MOST_WORDS:
        raise ValidationError(
            _("These are %(count)s lines. At most %(most)s are possible.")
            % {"count": len(words), "most": MOST_WORDS}
        )
    for word in words:
        if len(word) > LONGEST_WORD:
            raise ValidationError(
                _("This line is too long: “%(start)s…”. At most %(most)s letters are possible.")
                % {"start": word[:30], "most": LONGEST_WORD}
            )
