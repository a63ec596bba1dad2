"""The glossary as TBX-Basic, style DCA. Source: ISO 30042:2019 and the public TBX-Basic dialect (tbxinfo.net)."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree import ElementTree

from content import languages
from glossary.exchange.xml_text import visible
from glossary.term import Term
from glossary.version import TermVersion

TBX_TYPE = "application/xml; charset=utf-8"
NAMESPACE = "urn:iso:std:iso:30042:ed-2"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
PREFERRED, ADMITTED = "preferredTerm-admn-sts", "admittedTerm-admn-sts"
DEPRECATED = "deprecatedTerm-admn-sts"


def tbx(terms: Iterable[Term], title: str) -> bytes:
    """Return live terms as a TBX file: a concept for each term, a language section for each language it has."""
    terms = [term for term in terms if any(term.version(code).exists for code in languages.CODES)]
    root = ElementTree.Element(
        "tbx", {"type": "TBX-Basic", "style": "dca", XML_LANG: languages.DEFAULT, "xmlns": NAMESPACE}
    )
    header = _add(root, "tbxHeader")
    description = _add(header, "fileDesc")
    _add(_add(description, "titleStmt"), "title", title)
    _add(_add(description, "sourceDesc"), "p", title)
    body = _add(_add(root, "text"), "body")
    exported = {term.pk for term in terms}
    for term in terms:
        entry = _add(body, "conceptEntry", id=_id(term))
        for other in term.related.all():
            if other.pk in exported:
                _add(entry, "ref", str(other), type="crossReference", target=_id(other))
        for code in languages.CODES:
            version = term.version(code)
            if version.exists:
                _add_language(entry, version)
    return ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)


def _id(term: Term) -> str:
    # An XML id may not begin with a digit, a slug may.
    return f"c-{term.slug}"


def _add_language(entry: ElementTree.Element, version: TermVersion) -> None:
    section = ElementTree.SubElement(entry, "langSec", {XML_LANG: version.code})
    _add(_add(section, "descripGrp"), "descrip", version.explanation_text, type="definition")
    if version.long_explanation:
        _add(section, "note", version.long_explanation)
    words = [
        (version.name, PREFERRED, "fullForm"),
        *((form, ADMITTED, "variant") for form in version.form_list),
        # TBX-Basic has no type for another word of the same meaning.
        *((word, DEPRECATED, "") for word in version.avoided),
    ]
    for word, status, kind in words:
        term_section = _add(section, "termSec")
        _add(term_section, "term", word)
        if kind:
            _add(term_section, "termNote", kind, type="termType")
        _add(term_section, "termNote", status, type="administrativeStatus")


def _add(parent: ElementTree.Element, name: str, text: str = "", **attributes: str) -> ElementTree.Element:
    element = ElementTree.SubElement(parent, name, attributes)
    if text:
        element.text = visible(text)
    return element
