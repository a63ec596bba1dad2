"""Link texts that do not say where the link leads."""

from content.readability.links import unclear_links
from content.readability.rule import ALL_STANDARDS, ERROR, PLAIN_ENGLISH, Example, Match, Rule


def find(document, options):
    """Link texts that are empty, bare addresses, fit every link, lead to 2 places, or hide that they open a file."""
    for link, what, severity in unclear_links(document):
        yield Match(0, len(link.text), block=link, severity=severity, words={"what": what})


RULE = Rule(
    id="link_text_unclear",
    references=("WCAG 2.4.4", "ISO24495 auffindbar", "GOVUK structure"),
    severity=dict.fromkeys(ALL_STANDARDS, ERROR),
    message="Der Link sagt nicht, wohin er führt: Bitte schreiben Sie das Ziel.",
    reason="Viele Menschen springen von Link zu Link und hören nur diese Wörter.",
    remedy="{what}",
    breaks=(
        '<p>Den Antrag finden Sie <a href="/x">«hier»</a>.</p>',
        '<p>Das steht <a href="/x">«auf dieser Seite»</a>.</p>',
        '<p><a href="/x">«https://stadt.example/x»</a></p>',
        '<p>Das Amt hilft. <a href="/x">«»</a></p>',
        '<p>Das Amt hilft: <a href="/x.pdf">«Formular»</a></p>',
        '<p>Sie finden den <a href="/x">Antrag</a> und den <a href="/y">«Antrag»</a> hier.</p>',
        Example('<p>Read the rules: <a href="/x">«click here»</a></p>', PLAIN_ENGLISH),
    ),
    keeps=(
        '<p><a href="/x">Termin im Bürger-Amt buchen</a></p>',
        '<p><a href="/x.pdf">Formular als PDF</a></p>',
        '<p>Sie finden den <a href="/x">Antrag</a> und den <a href="/x">Antrag</a> hier.</p>',
        '<p><a href="mailto:info@stadt.example">E-Mail an das Bürger-Amt</a></p>',
        '<p><a href="/x">Mehr über das Bad lesen</a></p>',
        '<p>Das steht im Bereich <a href="/x">Information</a>.</p>',
        Example('<p><a href="/x">Book a bin collection here</a></p>', PLAIN_ENGLISH),
    ),
    find=find,
    scope="document",
    languages=(),
)
