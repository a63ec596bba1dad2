"""Text that XML can hold."""

from __future__ import annotations

import re

# All that is no character of XML 1.0, section 2.2.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def without_controls(text: str) -> str:
    r"""Return a text without the characters that no XML file may hold.

    >>> without_controls("Hallo\x07 Welt")
    'Hallo Welt'
    """
    return _FORBIDDEN.sub("", text)
