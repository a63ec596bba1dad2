"""Texts as XML, RDF and spreadsheets can hold them."""

from __future__ import annotations

import re

# Source: XML 1.0, production 2 (Char); without the sign for "delete", which XML only discourages.
_NO_XML = re.compile("[^\t\n\r\u0020-\u007e\u0080-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def visible(text: str) -> str:
    r"""Return a text without the control characters that XML does not allow.

    >>> visible("Cl\x00oud\n")
    'Cloud\n'
    """
    return _NO_XML.sub("", text)
