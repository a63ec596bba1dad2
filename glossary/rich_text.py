"""Terms set by hand in rich text: "explain this word here" and "do not explain here", as the editor stores them.

Stored is ``<a linktype="term" id="3">…</a>``; ``id="0"`` keeps a place free of explanations. For readers this becomes
``<a data-term="3">…</a>``, which the linker replaces by its own mark or takes away.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from draftjs_exporter.dom import DOM
from wagtail.admin.rich_text.converters.html_to_contentstate import LinkElementHandler
from wagtail.admin.rich_text.editors.draftail.features import EntityFeature
from wagtail.rich_text import LinkHandler
from wagtail.rich_text.feature_registry import FeatureRegistry

from glossary.term import Term

FEATURE = "term"
LINK_TYPE = "term"
# The id of a place where nothing is to be explained.
NOWHERE = 0
TERM, NO_TERM = "TERM", "NO-TERM"
_SELECTOR = f'a[linktype="{LINK_TYPE}"]'


def term_id(attrs: dict[str, str]) -> int | None:
    """Return the id in the attributes of a stored mark, 0 for "do not explain here"; None for anything else."""
    value = attrs.get("id", "")
    return int(value) if value.isascii() and value.isdigit() else None


class TermLinkHandler(LinkHandler):
    """Turns stored marks into what the linker reads, and tells Wagtail where a term is used."""

    identifier = LINK_TYPE

    @staticmethod
    def get_model() -> type[Term]:
        """Return the model that the id belongs to."""
        return Term

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict[str, str]]) -> list[str]:
        """Return the opening tags for readers; whether the term exists is for the linker to know, without a query."""
        ids = [term_id(attrs) for attrs in attrs_list]
        return ["<a>" if pk is None else f'<a data-term="{pk}">' for pk in ids]

    @classmethod
    def extract_references(cls, attrs: dict[str, str]) -> Iterator[tuple[type[Term], str, str, str]]:
        """Yield the term of a mark, so that its usage can be listed; a place without explanation uses none."""
        if pk := term_id(attrs):
            yield Term, str(pk), "", ""


class TermElementHandler:
    """Reads stored marks into the editor: one kind of entity for terms, one for places without explanation."""

    def __init__(self) -> None:
        self._handlers = {TERM: _Labelled(TERM), NO_TERM: _Labelled(NO_TERM)}

    def handle_starttag(self, name: str, attrs: list[tuple[str, str]], state: Any, contentstate: Any) -> None:
        """Open an entity."""
        kind = NO_TERM if term_id(dict(attrs)) == NOWHERE else TERM
        self._handlers[kind].handle_starttag(name, attrs, state, contentstate)

    def handle_endtag(self, name: str, state: Any, contentstate: Any) -> None:
        """Close the entity opened last, whichever kind it is."""
        self._handlers[TERM].handle_endtag(name, state, contentstate)


class _Labelled(LinkElementHandler):
    """Gives an entity the words that the editor shows about it."""

    def get_attribute_data(self, attrs: dict[str, str]) -> dict[str, Any]:
        pk = term_id(attrs)
        if pk == NOWHERE:
            return {"id": NOWHERE, "label": _("Not explained here")}
        term = Term.objects.filter(pk=pk).first() if pk else None
        return {"id": pk, "label": str(term) if term else _("This word is no longer in the glossary.")}


def _stored(props: dict[str, Any]) -> Any:
    """Return the element for an entity, as the text is stored."""
    attributes = {"linktype": LINK_TYPE, "id": str(term_id({"id": str(props.get("id"))}) or NOWHERE)}
    return DOM.create_element("a", attributes, props["children"])


class TwoEntities:
    """Two buttons under the name of one feature."""

    def __init__(self, *features: EntityFeature) -> None:
        self.features = features

    def construct_options(self, options: dict[str, Any]) -> None:
        """Add both to the options of the editor."""
        for feature in self.features:
            feature.construct_options(options)

    @property
    def media(self) -> Any:
        """What the first of them needs; the second needs the same."""
        return self.features[0].media


def register_term_feature(features: FeatureRegistry) -> None:
    """Register the feature ``term`` (hook ``register_rich_text_features``)."""
    features.register_link_type(TermLinkHandler)
    explain = {
        "type": TERM,
        "icon": "openquote",
        "description": gettext_lazy("Explain this word"),
        "attributes": ["id", "label"],
        "chooserUrls": {"terms": reverse_lazy("wagtailsnippetchoosers_glossary_term:choose")},
    }
    silence = {
        "type": NO_TERM,
        "icon": "no-view",
        "description": gettext_lazy("Do not explain here"),
        "attributes": ["id", "label"],
        "label_of_mark": gettext_lazy("Not explained here"),
    }
    script = ["wagtailadmin/js/chooser-modal.js", "admin/term-entity.js"]
    plugin = TwoEntities(EntityFeature(explain, js=script), EntityFeature(silence))
    features.register_editor_plugin("draftail", FEATURE, plugin)
    features.register_converter_rule(
        "contentstate",
        FEATURE,
        {
            "from_database_format": {_SELECTOR: TermElementHandler()},
            "to_database_format": {"entity_decorators": {TERM: _stored, NO_TERM: _stored}},
        },
    )
