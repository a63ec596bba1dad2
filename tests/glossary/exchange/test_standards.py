"""The glossary for other people's tools: SKOS in Turtle, TBX-Basic."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from rdflib import RDF, SKOS, Graph, Literal, URIRef

from glossary.exchange.skos import skos
from glossary.exchange.tbx import NAMESPACE, XML_LANG, tbx
from glossary.models import Term
from tests.factories import TermFactory

GLOSSARY = "https://example.org/de/glossar/"
# What the rules of TBX-Basic, style DCA, allow: where a category may stand, and its values.
TBX_BASIC = {
    "crossReference": ("conceptEntry", None),
    "definition": ("descripGrp", None),
    "termType": ("termSec", {"fullForm", "acronym", "abbreviation", "shortForm", "variant", "phrase"}),
    "administrativeStatus": (
        "termSec",
        {f"{name}Term-admn-sts" for name in ("preferred", "admitted", "deprecated", "superseded")},
    ),
}
HOSTILE = '<b>"]]>&\x01 @en'


@pytest.fixture
def terms(db) -> list[Term]:
    """Two related live terms, one of them in two languages and with hostile texts."""
    server = TermFactory(name_de="Server", explanation_de="Ein **Rechner**.")
    cloud = TermFactory(
        name_de="Cloud",
        forms_de=f"Clouds\n{HOSTILE}",
        explanation_de=HOSTILE,
        instead_of_de="Wolke",
        name_de_simple="Cloud",
        explanation_de_simple="Andere Computer.",
    )
    cloud.related = [server]
    cloud.save()
    return list(Term.objects.all())


def test_skos_holds_names_definitions_and_relations_in_each_language(terms):
    graph = Graph().parse(data=skos(terms, GLOSSARY, "Glossar"), format="turtle")
    cloud, server = URIRef(f"{GLOSSARY}cloud/"), URIRef(f"{GLOSSARY}server/")
    assert set(graph.subjects(RDF.type, SKOS.Concept)) == {cloud, server}
    assert set(graph.objects(cloud, SKOS.prefLabel)) == {
        Literal("Cloud", lang="de"),
        Literal("Cloud", lang="de-simple"),
    }
    assert Literal("Andere Computer.", lang="de-simple") in set(graph.objects(cloud, SKOS.definition))
    assert Literal("Wolke", lang="de") in set(graph.objects(cloud, SKOS.hiddenLabel))
    assert (server, SKOS.related, cloud) in graph and (cloud, SKOS.related, server) in graph
    assert Literal("Ein Rechner.", lang="de") in set(graph.objects(server, SKOS.definition))


def test_tbx_holds_a_section_for_each_language_and_marks_discouraged_words(terms):
    root = ElementTree.fromstring(tbx(terms, "Glossar"))
    assert (root.tag, root.get("type"), root.get("style")) == (f"{{{NAMESPACE}}}tbx", "TBX-Basic", "dca")
    name = {"": NAMESPACE}
    cloud = next(entry for entry in root.iterfind(".//conceptEntry", name) if entry.get("id") == "c-cloud")
    assert [section.get(XML_LANG) for section in cloud.iterfind("langSec", name)] == ["de", "de-simple"]
    words = {
        section.findtext("term", "", name): section.findtext(
            "termNote[@type='administrativeStatus']", "", name
        )
        for section in cloud.find("langSec", name).iterfind("termSec", name)
    }
    assert words["Cloud"] == "preferredTerm-admn-sts"
    assert words["Clouds"] == "admittedTerm-admn-sts"
    assert words["Wolke"] == "deprecatedTerm-admn-sts"
    assert cloud.find("ref", name).get("target") == "c-server"


def test_tbx_keeps_to_the_categories_of_its_dialect(terms):
    root = ElementTree.fromstring(tbx(terms, "Glossar"))
    found = [(parent, child) for parent in root.iter() for child in parent if child.get("type")]
    assert {child.get("type") for _parent, child in found} == set(TBX_BASIC)
    for parent, child in found:
        place, values = TBX_BASIC[child.get("type")]
        assert parent.tag == f"{{{NAMESPACE}}}{place}"
        assert values is None or child.text in values


@pytest.mark.parametrize("make", [lambda terms: skos(terms, GLOSSARY, "G"), lambda terms: tbx(terms, "G")])
def test_the_number_of_queries_does_not_grow_with_the_terms(terms, django_assert_max_num_queries, make):
    for _number in range(10):
        TermFactory()
    with django_assert_max_num_queries(2):
        make(Term.objects.prefetch_related("related"))
