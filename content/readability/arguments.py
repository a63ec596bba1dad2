"""What can be typed behind `python -m content.readability`, and what to say in German when it is wrong."""

import argparse
import re

from content.readability.options import SWITCHES
from content.readability.rule import EINFACHE_SPRACHE, LEICHTE_SPRACHE, PLAIN_ENGLISH

WRONG_USE = 2
"""The exit code of wrong use and of input that cannot be read."""

_DESCRIPTION = """\
Prüft, ob ein Text leicht zu lesen ist: nach welchem Standard, an welcher Stelle nicht, und was dann hilft.
Ob Menschen den Text verstehen, sagt nur eine Prüf-Gruppe."""

_MORE = """\
Ergebnis (Exit-Code):
  0  Der Text besteht.            1  Der Text besteht nicht.
  3  Der Text ist nicht messbar.  2  Ein Aufruf oder eine Eingabe ist falsch.
  Bei --jsonl und --score-lines: 0, oder 2 nach einer Zeile, die nicht zu prüfen war.

Beispiele:
  python -m content.readability brief.txt
  python -m content.readability seite.md --standard einfache-sprache --terms woerter.txt
  cat brief.txt | python -m content.readability - --format json

Stellen zählen Zeichen (Unicode-Codepoints) ab 0: in Text-Dateien vom Anfang der Datei, in Markdown, HTML und JSON vom
Anfang des Bausteins. Das JSON beschreibt content/readability/report.schema.json."""

_GERMAN = (
    (r"argument (\S+): expected one argument", r"Hinter \1 fehlt ein Wert."),
    (r"argument (\S+): ignored explicit argument .*", r"Hinter \1 steht kein Wert."),
    (r"argument (\S+): not allowed with argument (\S+)", r"\1 und \2 gehen nicht zusammen."),
    (r"unrecognized arguments: (.*)", r"Das gibt es nicht: \1"),
    (r"argument (\S+): (.*)", r"\1: \2"),
)


class _Formatter(argparse.RawDescriptionHelpFormatter):
    def add_usage(self, usage, actions, groups, prefix=None):
        super().add_usage(usage, actions, groups, "Aufruf: " if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """argparse in German."""

    def error(self, message):
        for pattern, german in _GERMAN:
            if found := re.fullmatch(pattern, message, re.DOTALL):
                message = found.expand(german)
                break
        self.exit(WRONG_USE, f"{self.format_usage()}Fehler: {message}\n")


def _one_of(*values: str):
    def chosen(value: str) -> str:
        if value not in values:
            raise argparse.ArgumentTypeError(f"„{value}“ gibt es nicht. Es gibt: {', '.join(values)}.")
        return value

    return {"type": chosen, "metavar": "|".join(values)}


def _switch(value: str) -> tuple[str, str]:
    name, equals, choice = value.partition("=")
    if not equals:
        raise argparse.ArgumentTypeError("Nötig ist NAME=WERT, zum Beispiel divider=mediopunkt.")
    return name, choice


def parser() -> Parser:
    made = Parser(
        prog="python -m content.readability",
        usage="%(prog)s [FILE] [Optionen]",
        description=_DESCRIPTION,
        epilog=_MORE,
        formatter_class=_Formatter,
        add_help=False,
        allow_abbrev=False,
    )
    text = made.add_argument_group("Text")
    text.add_argument(
        "file",
        nargs="?",
        default="-",
        metavar="FILE",
        help="Datei in UTF-8: Text, Markdown (.md), HTML (.html) oder JSON (.json). "
        "- oder nichts: was man eingibt oder was ein anderer Befehl ausgibt.",
    )
    chosen = made.add_argument_group("Optionen")
    chosen.add_argument(
        "--standard",
        default=LEICHTE_SPRACHE,
        help="Wonach geprüft wird. Sonst: leichte-sprache.",
        **_one_of(LEICHTE_SPRACHE, EINFACHE_SPRACHE, PLAIN_ENGLISH),
    )
    chosen.add_argument(
        "--format",
        default="text",
        help="Form der Ausgabe: zum Lesen, für Programme, oder für Code-Portale (SARIF). Sonst: text.",
        **_one_of("text", "json", "sarif"),
    )
    chosen.add_argument(
        "--terms",
        metavar="FILE",
        help="Wörter, die ein Wörter-Buch erklärt: eines je Zeile; oder JSON, eine Liste aus Wörtern und "
        '{"word": "Handy", "forms": ["Handys"], "avoid": ["Mobiltelefon"]}; oder eine Tabelle (.csv, .tsv) '
        "mit den Spalten word, forms und avoid. Auch das Glossar der Website, als JSON oder CSV.",
    )
    chosen.add_argument(
        "--switch",
        metavar="NAME=WERT",
        action="append",
        type=_switch,
        default=[],
        help="Wo Standards verschieden sind. Geht mehrmals. Es gibt: "
        + "; ".join(f"{switch.name}={'|'.join(switch.values)}" for switch in SWITCHES.values()),
    )
    modes = chosen.add_mutually_exclusive_group()
    modes.add_argument(
        "--jsonl",
        action="store_true",
        help='Viele Texte: liest je Zeile {"text": …, "standard": …} und schreibt je Zeile einen Bericht als JSON. '
        'Möglich sind auch "format" (plain, markdown, html) und "terms". '
        'Was nicht zu prüfen ist, wird {"line": …, "error": …}.',
    )
    modes.add_argument(
        "--score-lines",
        action="store_true",
        help="Viele Texte: liest je Zeile einen Text als JSON und schreibt je Zeile eine Zahl. Höher = schwerer.",
    )
    chosen.add_argument(
        "--language", default="de", help="Sprache bei --score-lines. Sonst: de.", **_one_of("de", "en")
    )
    chosen.add_argument("-h", "--help", action="help", help="Zeigt diese Hilfe.")
    return made
