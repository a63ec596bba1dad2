"""HTML made safe for the parser of the standard library.

At each tag without an end it looks through the whole rest of the text, again and again: CVE-2025-6069.
"""

import re

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_NO_TAG = re.compile(r"<(?![a-zA-Z/!?](?:[^'\"<>]++|\"[^\"]*+\"|'[^']*+')*+>)")


def closed(html: str) -> str:
    """The HTML without comments, and with every "<" that opens no whole tag as text.

    The parser looks for the end of such a tag up to the end of the file again and again.
    """
    if "<!--" in html:
        html = _COMMENT.sub(_uncommented, html)
    return _NO_TAG.sub("&lt;", html)


def _uncommented(comment: re.Match) -> str:
    """Its line breaks, so that lines keep their number; the text, if the comment has no end."""
    return "\n" * comment[0].count("\n") if comment[0].endswith("-->") else comment[0].replace("<!--", "")
