"""The glossary for other sites."""

import jsonschema
import pytest

from tests import factories

SCHEMA = {
    "type": "object",
    "required": ["schema", "language", "direction", "version", "source", "labels", "terms"],
    "properties": {
        "schema": {"const": 1},
        "language": {"type": "string"},
        "direction": {"enum": ["ltr", "rtl"]},
        "version": {"type": "string", "minLength": 8},
        "source": {"type": "string", "format": "uri"},
        "labels": {
            "type": "object",
            "required": ["close", "more"],
            "additionalProperties": {"type": "string", "minLength": 1},
        },
        "terms": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id", "name", "forms", "explanation", "pronunciation", "url"],
                "properties": {
                    "id": {"type": "string"},
                    "name": {"type": "string", "minLength": 1},
                    "forms": {"type": "array", "items": {"type": "string"}},
                    "explanation": {"type": "string", "minLength": 1},
                    "pronunciation": {"type": "string"},
                    "url": {"type": "string", "pattern": "^http"},
                },
            },
        },
    },
}


def test_it_keeps_its_schema(client, home):
    factories.TermFactory(name_de="Cloud", forms_de="Clouds", explanation_de="Computer von **anderen**.")
    factories.TermFactory(name_de="Entwurf", live=False)
    answer = client.get("/glossar.de.json")
    document = answer.json()
    jsonschema.validate(document, SCHEMA)
    assert document["terms"] == [
        {
            "id": "cloud",
            "name": "Cloud",
            "forms": ["Clouds"],
            "explanation": "Computer von anderen.",
            "pronunciation": "",
            "url": "http://testserver/de/glossar/cloud/",
        }
    ]


def test_other_sites_may_read_and_keep_it(client, home):
    answer = client.get("/glossar.de.json")
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert answer["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert "max-age=300" in answer["Cache-Control"]
    assert not answer.cookies


def test_who_has_it_already_gets_nothing_until_a_term_changes(client, home):
    factories.TermFactory()
    etag = client.get("/glossar.de.json")["ETag"]
    assert client.get("/glossar.de.json", headers={"if-none-match": etag}).status_code == 304
    factories.TermFactory()
    assert client.get("/glossar.de.json", headers={"if-none-match": etag}).status_code == 200


@pytest.mark.parametrize("code", ["fr", "x"])
def test_an_unknown_language_is_not_found(client, home, code):
    assert client.get(f"/glossar.{code}.json").status_code == 404
