"""What stands in a cell of the matrix, and where it leads."""

from __future__ import annotations

from typing import Any

from django.http import QueryDict

from content.matrix.cell_version import CellVersion
from content.matrix.entries import entry_of
from content.matrix.filters import cell_filters
from content.matrix.finding import Finding
from content.matrix.findings import live_findings
from content.matrix.kinds import Kind
from content.matrix.ways_on import ways_on
from content.pages.filters import chosen
from content.pages.pagination import NumberedPaginator
from content.pages.related import related

PAGE_SIZE = 12
# Of the pages to which the findings of a cell lead together; the page of each finding shows all of its own.
MOST_WAYS_ON = 6


def cell_context(version: CellVersion, parameters: QueryDict) -> dict[str, Any]:
    """Return the Befunde of a cell, by kind and then by weight, and where they lead.

    What the address chooses beside row and column holds here, too: ``hidden`` says how many it keeps back.
    """
    picked = chosen(cell_filters(), parameters)
    befunde = list(live_findings().filter(handlungsfeld=version.row, wirkung=version.column))
    fitting = [befund for befund in befunde if entry_of(befund).fits(picked)]
    order = list(Kind)
    fitting.sort(key=lambda befund: order.index(Kind(befund.kind)))
    results = NumberedPaginator(fitting, PAGE_SIZE).get_page(parameters.get("page", "1"))
    results.object_list = [Finding(befund, version.wanted) for befund in results.object_list]
    by_field = related(version.page, [version.row], version.wanted)
    return {
        "page_url": version.page.version(version.wanted).url,
        "results": results,
        "hidden": len(befunde) - len(fitting),
        "related": ways_on(befunde, by_field, version.wanted, MOST_WAYS_ON),
    }
