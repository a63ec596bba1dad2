"""The results of a check as a table, as JSON and as SARIF 2.1.0 (which code hosts and editors read)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from django.conf import settings
from django.db import models
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from wagtail.admin.admin_url_finder import AdminURLFinder

from content import languages
from content.pages.base_page import BasePage
from content.readability.report import FAILS, VERDICTS
from content.readability.sarif import to_sarif
from content.review.engine import engine_version
from content.review.gate import described
from content.review.recheck.run import CheckedVersion

SCHEMA_VERSION = "1.0"
# Places that are named below the row of a version in the table; JSON and SARIF hold all.
MOST_NAMED = 5
_WIDTHS = (38, 16, 18, 16, 6, 9, 7, 8)


def address_of(subject: models.Model, code: str) -> str:
    """Return the public address of a version, else the one at which it is edited."""
    if isinstance(subject, BasePage) and subject.live:
        with translation.override(code):
            if url := subject.get_full_url():
                return url
    return settings.WAGTAILADMIN_BASE_URL + (AdminURLFinder().get_edit_url(subject) or "")


def verdict_of(version: CheckedVersion) -> str:
    """Return the verdict in words: what the standard says, and whether that stops the version."""
    if version.judgement is None:
        return _("not checked")
    if not version.judgement.fails:
        return VERDICTS[version.judgement.verdict]
    if version.stops:
        return VERDICTS[FAILS]
    return _("exception") if version.judgement.is_excepted else _("advice")


def table_head() -> str:
    """Return the first line of the table."""
    titles = [
        _("Text"),
        _("Language"),
        _("Standard"),
        _("Verdict"),
        _("Score"),
        pgettext("reading ease", "Level"),
    ]
    return _row([*titles, pgettext("findings", "errors"), pgettext("findings", "hints")])


def table_rows(version: CheckedVersion) -> Iterator[str]:
    """Yield the line of a version, and below it what must change where it cannot go online."""
    name = languages.get(version.code).name
    if version.judgement is None:
        yield _row([str(version.subject), name, "", verdict_of(version), "", "", "", ""])
        return
    analysis, applied = version.judgement.analysis, version.judgement.applied
    errors = sum(finding.severity.key == "error" for finding in analysis.findings)
    score = "–" if analysis.score is None else f"{analysis.score:.0f}"
    cells = [str(version.subject), name, applied.title, verdict_of(version), score, analysis.level or "–"]
    yield _row([*cells, str(errors), str(len(analysis.findings) - errors)])
    stopping = version.judgement.stopping
    if stopping is None:
        return
    for reason in stopping.because:
        yield f"    {reason}"
    for finding in stopping.failing[:MOST_NAMED]:
        yield f"    {described(finding)}"
    if len(stopping.failing) > MOST_NAMED:
        yield "    " + _("… and %(count)d more") % {"count": len(stopping.failing) - MOST_NAMED}


def _row(cells: list[str]) -> str:
    cut = (
        cell if len(cell) <= width else f"{cell[: width - 1]}…"
        for cell, width in zip(cells, _WIDTHS, strict=True)
    )
    padded = (cell.ljust(width) for cell, width in zip(cut, _WIDTHS, strict=True))
    return "  ".join(padded).rstrip()


def as_json(versions: Iterable[CheckedVersion]) -> str:
    """Return all results as JSON; ``report`` follows ``content/readability/report.schema.json``."""
    rows = [_as_data(version) for version in versions]
    data = {"version": SCHEMA_VERSION, "engine": engine_version(), "versions": rows}
    return json.dumps(data, ensure_ascii=False, indent=2)


def _as_data(version: CheckedVersion) -> dict[str, Any]:
    subject, judgement = version.subject, version.judgement
    data: dict[str, Any] = {
        "kind": "page" if isinstance(subject, BasePage) else "term",
        "id": subject.pk,
        "title": str(subject),
        "address": address_of(subject, version.code),
        "language": version.code,
        "stops": version.stops,
    }
    if judgement is None:
        return data | {"verdict": None, "report": None}
    return data | {
        "verdict": judgement.verdict,
        "because": list(judgement.because),
        "binding": judgement.applied.is_binding,
        "excepted": judgement.is_excepted,
        "report": judgement.analysis.report,
    }


def as_sarif(versions: Iterable[CheckedVersion]) -> str:
    """Return all findings as one SARIF run; the place of a finding is the address of its page."""
    merged: dict[str, Any] = {}
    rules: dict[str, Any] = {}
    for version in versions:
        if version.judgement is None:
            continue
        made = json.loads(to_sarif(version.judgement.analysis, address_of(version.subject, version.code)))
        [run] = made["runs"]
        rules |= {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
        if not merged:
            merged = made
            del run["properties"]
        else:
            merged["runs"][0]["results"] += run["results"]
    if not merged:
        return json.dumps({"version": "2.1.0", "runs": []})
    merged["runs"][0]["tool"]["driver"]["rules"] = list(rules.values())
    return json.dumps(merged, ensure_ascii=False, indent=2)
