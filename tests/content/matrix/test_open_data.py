"""The matrix as data for everybody: JSON, CSV and the picture, with their licence."""

import csv
import json
from io import StringIO

import pytest

from content.models import SiteSettings
from tests import factories


@pytest.fixture
def befund(home):
    matrix = factories.MatrixPageFactory(parent=home, title_en="Matrix", released_en=True)
    beleg = factories.BelegFactory(reference="=Formel: Studie", year=2024, grade="B", is_demo=True)
    row = factories.HandlungsfeldFactory(name_de="Bildung", name_en="Education", slug="bildung")
    return factories.BefundFactory(
        parent=matrix,
        slug="lernen",
        handlungsfeld=row,
        belege=[beleg, factories.BelegFactory()],
        links=[factories.InformationPageFactory(slug="baum"), factories.InformationPageFactory(live=False)],
        title_en="Learning",
        lead_en="People save time.",
        for_whom_en="All.",
        what_to_do_en="Ask.\nHelp.",
        released_en=True,
    )


def test_json_has_every_finding_with_evidence_labels_and_licence(client, befund):
    response = client.get("/matrix.en.json")
    data = json.loads(response.content)
    assert data["licence"] == {
        "name": "CC BY-SA 4.0",
        "url": "https://creativecommons.org/licenses/by-sa/4.0/",
    }
    assert data["fields_of_action"][0] == {
        "id": "bildung",
        "name": "Education",
        "description": "Was hier zu tun ist.",
    }
    (found,) = data["findings"]
    assert (found["id"], found["field_of_action"], found["kind"], found["grade"]) == (
        "lernen",
        "bildung",
        "chance",
        "B",
    )
    assert found["what_to_do"] == ["Ask.", "Help."]
    assert [each["is_example"] for each in found["evidence"]] == [True, False]
    assert found["links"] == ["http://localhost/en/information/baum/"]
    assert data["labels"]["kinds"]["question"] == "Open question"


def test_csv_has_a_line_for_each_piece_of_evidence_and_no_formula(client, befund):
    response = client.get("/matrix.de.csv")
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    lines = list(csv.DictReader(StringIO(response.content.decode("utf-8-sig"))))
    assert lines[0]["Quelle"] == "'=Formel: Studie"
    assert len(lines) == 2
    assert {line["Lizenz"] for line in lines} == {"CC BY-SA 4.0"}
    assert lines[0]["Handlungsfeld"] == "Bildung"


def test_texts_that_are_not_free_name_no_licence(client, befund):
    SiteSettings.objects.create(site=befund.get_site(), texts_are_free=False)
    assert json.loads(client.get("/matrix.de.json").content)["licence"] is None
    assert b"CC BY-SA" not in client.get("/matrix.de.svg").content


@pytest.mark.parametrize("form", ["json", "csv", "svg"])
def test_programs_may_keep_it_and_ask_whether_it_changed(client, befund, form):
    response = client.get(f"/matrix.de.{form}")
    assert response["Cache-Control"] == "public, max-age=300"
    assert response["Access-Control-Allow-Origin"] == "*"
    again = client.get(f"/matrix.de.{form}", headers={"If-None-Match": response["ETag"]})
    assert again.status_code == 304


def test_it_changes_with_what_is_published(client, befund, django_capture_on_commit_callbacks):
    assert b"Bessere" not in client.get("/matrix.de.json").content
    befund.title_de = "Bessere Aussage"
    with django_capture_on_commit_callbacks(execute=True):
        befund.save_revision().publish()
    assert b"Bessere Aussage" in client.get("/matrix.de.json").content


@pytest.mark.parametrize("address", ["/matrix.xx.json", "/matrix.tr.csv"])
def test_a_language_the_site_does_not_show_has_none(client, befund, address, settings):
    settings.LANGUAGES = [("de", "Deutsch"), ("en", "English")]
    assert client.get(address).status_code == 404
