"""The glossary as SKOS in Turtle. Source: W3C, SKOS Reference, 18 August 2009, sections 4 to 8."""

from __future__ import annotations

from collections.abc import Iterable

from rdflib import DCTERMS, RDF, SKOS, Graph, Literal, URIRef

from content import languages
from glossary.exchange.xml_text import visible
from glossary.term import Term

TURTLE_TYPE = "text/turtle; charset=utf-8"
# The licence of our texts, see LICENSES/.
LICENCE = "https://creativecommons.org/licenses/by-sa/4.0/"


def skos(terms: Iterable[Term], address: str, title: str) -> bytes:
    """Return live terms as a concept scheme; ``address`` is that of the glossary, ending with "/".

    Discouraged words and other forms become hidden labels: found by a search, shown to nobody.
    """
    terms = list(terms)
    graph = Graph()
    scheme = URIRef(address)
    graph.add((scheme, RDF.type, SKOS.ConceptScheme))
    graph.add((scheme, DCTERMS.title, Literal(title, lang=languages.DEFAULT)))
    graph.add((scheme, DCTERMS.license, URIRef(LICENCE)))
    concepts = {term.pk: URIRef(f"{address}{term.slug}/") for term in terms}
    for term in terms:
        concept = concepts[term.pk]
        graph.add((concept, RDF.type, SKOS.Concept))
        graph.add((concept, SKOS.inScheme, scheme))
        graph.add((concept, SKOS.notation, Literal(term.slug)))
        for language in languages.ALL:
            _add_version(graph, concept, term, language.code)
        for other in term.related.all():
            if other.pk in concepts:
                graph.add((concept, SKOS.related, concepts[other.pk]))
                graph.add((concepts[other.pk], SKOS.related, concept))
    return graph.serialize(format="turtle", encoding="utf-8")


def _add_version(graph: Graph, concept: URIRef, term: Term, code: str) -> None:
    version = term.version(code)
    if not version.exists:
        return
    texts = [
        (SKOS.prefLabel, version.name),
        (SKOS.definition, version.explanation_text),
        (SKOS.scopeNote, version.long_explanation),
        *(
            (SKOS.hiddenLabel, form)
            for form in [*version.form_list, *version.avoided]
            if form != version.name
        ),
    ]
    for kind, text in texts:
        if text:
            graph.add((concept, kind, Literal(visible(text), lang=code)))
