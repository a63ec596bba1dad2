"""Texts of a wanted size, for the examples of rules with limits. `mark` marks a fault: "«{}»"."""

_SENTENCES = 5  # as many as a mean needs
_SUBJECTS = ("Sie", "Wir", "Alle", "Viele", "Kinder", "Eltern", "Frauen", "Männer")


def paragraphs_of_words(count, mark="{}", sentence="Wir helfen Ihnen sehr gern."):
    """`count` words in HTML paragraphs of one sentence with five words; the last one is shorter."""
    full, rest = divmod(count, 5)
    lines = [sentence] * full + [" ".join(sentence.split()[:rest]) + "."] * bool(rest)
    return "".join(f"<p>{mark.format(line) if not at else line}</p>" for at, line in enumerate(lines))


def sentences_of_words(words, mark="{}", opening="Wir helfen Ihnen", filler=" gern und oft und"):
    """Five sentences of `words` words each; the first one is a word longer where it is marked."""
    sentence = " ".join((opening + filler * 9).split()[:words])
    longest = " ".join((opening + filler * 9).split()[: words + (mark != "{}")])
    return " ".join([mark.format(f"{longest}."), *[f"{sentence}."] * (_SENTENCES - 1)])


def paragraph_of_sentences(count, mark="{}"):
    """An HTML paragraph of `count` sentences, at most 8."""
    text = "<br>".join(f"{word} lesen gern." for word in _SUBJECTS[:count])
    return f"<p>{mark.format(text)}</p>"


def list_of_items(count, mark="{}"):
    """An HTML list of `count` items; the first one is marked."""
    return f"<ul><li>{mark.format('Foto')}</li>{'<li>Foto</li>' * (count - 1)}</ul>"


def table_of_cells(columns, rows, mark="{}"):
    """An HTML table with a row of headings; the first cell is marked."""
    head = "".join(f"<th>{mark.format('Tag') if not at else 'Tag'}</th>" for at in range(columns))
    return f"<table><tr>{head}</tr>{('<tr>' + '<td>Tag</td>' * columns + '</tr>') * (rows - 1)}</table>"
