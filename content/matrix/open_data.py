"""The matrix for others to use: everything that is public of its findings, as data."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import StringIO
from typing import Any

from django.utils.translation import gettext as _

from content.matrix.finding import Evidence, Finding
from content.matrix.grades import DEFINITIONS
from content.matrix.kinds import Audience, Kind, SourceKind, Weight
from content.matrix.models import Axis
from content.pages.columns import text_in
from content.pages.schema import FREE_LICENCE
from content.pages.spreadsheet import as_text
from content.pages.version import PageVersion

# Raise it when a field changes its meaning or goes; new fields may come at any time.
SCHEMA = 1
LICENCE = "CC BY-SA 4.0"


@dataclass(frozen=True)
class Source:
    """What is published: the page of the matrix in a language, its axes and findings, whether they are free."""

    page: PageVersion
    rows: Sequence[Axis]
    columns: Sequence[Axis]
    findings: Sequence[Finding]
    is_free: bool

    @property
    def credit(self) -> str:
        """Licence and address, as whoever uses the data has to name them."""
        licence = f"{LICENCE}, " if self.is_free else ""
        return f"{licence}{self.page.full_url}"


def as_json(source: Source) -> str:
    """Return the whole matrix as JSON, its keys the same in every language, with their labels."""
    code = source.page.wanted
    document = {
        "schema": SCHEMA,
        "language": code,
        "title": source.page.title,
        "source": source.page.full_url,
        "licence": {"name": LICENCE, "url": FREE_LICENCE} if source.is_free else None,
        "labels": {
            "kinds": _labels(Kind),
            "audiences": _labels(Audience),
            "weights": _labels(Weight),
            "sources": _labels(SourceKind),
            "grades": {grade.value: str(meaning) for grade, meaning in DEFINITIONS.items()},
        },
        "fields_of_action": [_axis(row, code) for row in source.rows],
        "effects": [_axis(column, code) for column in source.columns],
        "findings": [_finding(finding) for finding in source.findings],
    }
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"))


def as_csv(source: Source) -> str:
    """Return a line for each piece of evidence of each finding, with labels in the language of the page.

    It starts with the mark of UTF-8, without which spreadsheet programs misread umlauts.
    """
    out = StringIO()
    out.write("\ufeff")
    writer = csv.writer(out)
    lines = [line for finding in source.findings for line in _lines(finding, source)]
    writer.writerow(_heads())
    writer.writerows([as_text(cell) for cell in line] for line in lines)
    return out.getvalue()


def _heads() -> list[str]:
    return [
        _("Field of action"),
        _("Effect"),
        _("Kind"),
        _("Title"),
        _("Statement"),
        _("For whom does it matter?"),
        _("What can a municipality do?"),
        _("Matters for"),
        _("Weight"),
        _("Contested"),
        _("Kind of source"),
        _("Reference"),
        _("Year"),
        _("Place"),
        _("Link"),
        _("Grade of evidence"),
        _("Invented as an example"),
        _("Language"),
        _("Address"),
        _("Licence"),
    ]


def _lines(finding: Finding, source: Source) -> Iterable[list[Any]]:
    befund, version, code = finding.befund, finding.version, source.page.wanted
    before = [
        text_in(befund.handlungsfeld, "name", code)[0],
        text_in(befund.wirkung, "name", code)[0],
        str(finding.kind.label),
        version.title,
        version.lead,
        version.for_whom,
        "\n".join(finding.steps),
        ", ".join(str(audience) for audience in finding.audiences),
        befund.weight,
        _yes_or_no(befund.contested),
    ]
    after = [version.code, version.full_url, LICENCE if source.is_free else ""]
    for each in finding.evidence:
        beleg = each.beleg
        yield [
            *before,
            beleg.get_kind_display(),
            beleg.reference,
            beleg.year,
            each.place,
            beleg.url,
            beleg.grade,
            _yes_or_no(beleg.is_demo),
            *after,
        ]


def _yes_or_no(value: bool) -> str:
    return _("yes") if value else _("no")


def _labels(choices: Any) -> dict[str, str]:
    return {str(value): str(label) for value, label in choices.choices}


def _axis(axis: Axis, code: str) -> dict[str, str]:
    name, description = text_in(axis, "name", code)[0], text_in(axis, "description", code)[0]
    return {"id": axis.slug, "name": name, "description": description}


def _finding(finding: Finding) -> dict[str, Any]:
    befund, version = finding.befund, finding.version
    return {
        "id": befund.slug,
        "url": version.full_url,
        "language": version.code,
        "field_of_action": befund.handlungsfeld.slug,
        "effect": befund.wirkung.slug,
        "kind": befund.kind,
        "weight": befund.weight,
        "contested": befund.contested,
        "audiences": befund.audiences,
        "title": version.title,
        "statement": version.lead,
        "for_whom": version.for_whom,
        "what_to_do": finding.steps,
        "grade": finding.grade,
        "evidence": [_evidence(each) for each in finding.evidence],
        "links": [link.page.version(version.wanted).full_url for link in befund.links.all()],
    }


def _evidence(each: Evidence) -> dict[str, Any]:
    beleg = each.beleg
    return {
        "kind": beleg.kind,
        "reference": beleg.reference,
        "year": beleg.year,
        "place": each.place,
        "url": beleg.url,
        "grade": beleg.grade,
        "is_example": beleg.is_demo,
    }
