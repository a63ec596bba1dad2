"""Years of long ago, and centuries."""

from content.readability.dates import old_years
from content.readability.document import ALL_TEXT
from content.readability.rule import INFO, LEICHTE_SPRACHE, Match, Rule


def find(sentence, options):
    """Centuries, decades, and years before 1950; amounts of money or people are no years."""
    yield from (Match(start, end) for start, end in old_years(sentence.text))


RULE = Rule(
    id="year_century",
    references=("NLS Zahlen", "IE Zahlen"),
    severity={LEICHTE_SPRACHE: INFO},
    message="Braucht man die genaue Jahres-Zahl? Sonst schreiben Sie: vor langer Zeit.",
    reason="Bei alten Jahres-Zahlen müssen viele Menschen lange rechnen.",
    remedy="Schreiben Sie zum Beispiel: vor langer Zeit, oder: vor mehr als 100 Jahren.",
    breaks=(
        "Das Rathaus ist von «1893».",
        "Im «19. Jahrhundert» war das anders.",
        "Das Haus ist aus den «1920er-Jahren».",
        "Der Verein ist im Jahr «1912» entstanden.",
    ),
    keeps=(
        "Das Rathaus ist sehr alt.",
        "Im Jahr 2026 bauen wir.",
        "Das kostet 1200 Euro.",
        "Es kommen mehr als 1500 Menschen.",
        "Sie bekommen von 1200 Menschen Post.",
    ),
    find=find,
    kinds=ALL_TEXT,
)
