"""The editors' matrix in the admin."""

import pytest
from django.urls import reverse
from lxml import html as lxml_html

from content.models import Befund, BefundBeleg, SiteSettings
from tests import editor, factories

GRID = reverse("matrix_grid")


@pytest.fixture
def matrix(home):
    return factories.MatrixPageFactory(parent=home)


@pytest.fixture
def cell(matrix):
    """Row and column of a cell."""
    row = factories.HandlungsfeldFactory(name_de="Bildung")
    return {"handlungsfeld": row, "wirkung": factories.WirkungFactory(name_de="Teilhabe")}


def cells(client, query: str = "") -> list[str]:
    """Return the texts of all cells."""
    html = client.get(f"{GRID}{query}").content.decode()
    found = lxml_html.fromstring(html).xpath("//div[@class='matrix-grid']//td")
    return [" ".join(cell.text_content().split()) for cell in found]


def only_cell(client, query: str = "") -> str:
    """Return the text of the only cell."""
    (text,) = cells(client, query)
    return text


def test_a_gap_is_marked_and_a_click_adds_a_finding_to_it(redaktion, cell):
    assert "Lücke" in only_cell(redaktion)
    row, column = cell.values()
    address = reverse("matrix_add", args=[row.pk, column.pk])
    assert address in redaktion.get(GRID).content.decode()
    form = lxml_html.fromstring(redaktion.get(f"{address}?kind=risk").content.decode())
    chosen = {name: form.xpath(f"//select[@name='{name}']/option[@selected]")[0] for name in (*cell, "kind")}
    assert [option.text.strip() for option in chosen.values()] == ["Bildung", "Teilhabe", "Risiko"]


def test_unknown_cells_and_kinds_do_no_harm(redaktion, cell):
    row, column = cell.values()
    assert redaktion.get(reverse("matrix_add", args=[row.pk, 999]), follow=True).status_code == 404
    assert redaktion.get(f"{reverse('matrix_add', args=[row.pk, column.pk])}?kind=x").status_code == 200
    assert "Lücke" in only_cell(redaktion, "?mark=nonsense")


def test_evidence_is_old_after_the_years_of_the_setting(redaktion, cell, matrix):
    this_year = factories.BelegFactory().year
    befund = factories.BefundFactory(**cell, belege=[factories.BelegFactory(year=this_year - 6)])
    assert "Alte Belege" in only_cell(redaktion)
    SiteSettings.objects.update_or_create(site=matrix.get_site(), defaults={"evidence_years": 6})
    assert "Alte Belege" not in only_cell(redaktion)
    assert befund.title_de in only_cell(redaktion)


def test_it_shows_drafts_as_they_stand_in_the_editor(redaktion, cell):
    other = factories.WirkungFactory(name_de="Umwelt", sort_order=9_999)
    befund = factories.BefundFactory(**cell, live=False, belege=[])
    befund.wirkung, befund.contested, befund.title_de = other, True, "Neuer Titel"
    befund.belege = [BefundBeleg(beleg=factories.BelegFactory())]
    befund.save_revision()
    gap, text = cells(redaktion)
    assert "Lücke" in gap
    assert "Neuer Titel (Entwurf)" in text
    assert "Umstritten" in text
    assert "Ohne Beleg" not in text


def test_a_mark_stands_at_the_finding_that_has_it(redaktion, cell):
    factories.BefundFactory(**cell, title_de="Sicher")
    factories.BefundFactory(**cell, title_de="Strittig", contested=True)
    html = lxml_html.fromstring(redaktion.get(GRID).content.decode())
    findings = [" ".join(found.text_content().split()) for found in html.xpath("//td//li")]
    assert findings == ["Chance: Sicher", "Chance: Strittig Umstritten"]
    assert only_cell(redaktion).endswith("Nur Chancen")


def test_who_may_change_the_age_of_evidence_is_led_there(superuser, redaktion, cell):
    address = reverse("wagtailsettings:edit", args=["content", "sitesettings"])
    assert address in superuser.get(GRID).content.decode().partition("matrix-marks")[0].partition("<main")[2]
    assert address not in redaktion.get(GRID).content.decode()


def test_looking_for_a_mark_hides_the_others(redaktion, cell):
    befund = factories.BefundFactory(**cell, title_de="Nur gut")
    assert "Nur gut" in only_cell(redaktion, "?mark=only_chances")
    assert befund.title_de not in only_cell(redaktion, "?mark=gap")


def test_without_a_page_it_says_how_to_begin(chefredaktion, home):
    html = chefredaktion.get(GRID).content.decode()
    assert reverse("wagtailadmin_pages:add", args=["content", "matrixpage", home.pk]) in html


def test_only_people_who_work_on_pages_see_it(client, cell):
    assert client.get(GRID).status_code == 302
    outsider = factories.UserFactory(is_staff=True)
    client.force_login(outsider, backend="django.contrib.auth.backends.ModelBackend")
    assert client.get(GRID).status_code == 302


def test_reviewers_see_it_but_add_nothing(pruefung, cell):
    factories.BefundFactory(**cell, title_de="Gelesen")
    assert "Gelesen" in only_cell(pruefung)
    row, column = cell.values()
    assert reverse("matrix_add", args=[row.pk, column.pk]) not in pruefung.get(GRID).content.decode()
    assert pruefung.get(reverse("matrix_add", args=[row.pk, column.pk])).status_code == 302


def test_it_costs_the_same_for_many(redaktion, cell, django_assert_max_num_queries):
    for _number in range(8):
        factories.BefundFactory(**cell)
    with django_assert_max_num_queries(30):
        redaktion.get(GRID)


def test_the_menu_leads_to_it(redaktion, home):
    assert f'"url": "{GRID}"' in redaktion.get(reverse("wagtailadmin_home")).content.decode()


def test_a_draft_needs_its_cell(redaktion, matrix):
    rows = {f"{name}-{count}_FORMS": "0" for name in ("belege", "links") for count in ("TOTAL", "INITIAL")}
    fields = {"title_de": "Ohne Feld", "slug": "ohne-feld", "handlungsfeld": "", "wirkung": ""}
    response = editor.create(redaktion, matrix, Befund, **fields, **rows)
    assert response.status_code == 200
    assert not Befund.objects.exists()
