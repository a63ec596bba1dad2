"""The command ``demo`` loads the files of the demo, once, and never undoes what editors did."""

from pathlib import Path

import pytest
import yaml
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command
from wagtail.models import Site

from content import models
from content.management.demo.page_files import read_pages, read_yaml
from content.review.gate import refusals
from tests.factories import SVG

DEMO: Path = settings.SITE_DIR / "demo"
FILES = {
    "handlungsfelder.yaml": """
        - {slug: bildung, order: 1, icon: school, colour: blue, name: {de: Bildung, en: Education},
           description: {de: Lernen.}}
    """,
    "pictures.yaml": """
        - {name: baum, title: {de: Baum}, author: Mia Berg, licence: CC0-1.0, source: selbst gemalt}
    """,
    "pictures/baum.svg": SVG,
    "pages/home.yaml": """
        {type: HomePage, slug: home, versions: {de: {title: Start}, en: {title: Home}}}
    """,
    "pages/information/index.yaml": """
        {type: InformationIndexPage, slug: information, parent: home, versions: {de: {title: Information}}}
    """,
    "pages/information/baum.yaml": """
        type: InformationPage
        slug: baum
        parent: information
        handlungsfelder: [bildung]
        reviewed_on: 2026-11-01
        main_image: {picture: baum, alt: {de: Ein Baum., en: A tree.}}
        versions:
          de:
            title: Der Baum
            body: [{paragraph: "Siehe [Start](page:home)."}]
          en:
            title: The tree
            body: [{paragraph: "See [home](page:home)."}]
    """,
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, content in FILES.items():
        write(tmp_path, name, content)
    return tmp_path


def write(folder: Path, name: str, content: str) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")


def topic() -> models.InformationPage:
    return models.InformationPage.objects.get(translation_key=topic_key())


def topic_key():
    return models.BasePage.objects.get(slug="information").get_children().first().translation_key


@pytest.mark.django_db
def test_pages_are_made_in_every_language_of_their_file_and_online(folder):
    call_command("demo", folder=folder)
    page = topic()
    home = models.HomePage.objects.get()
    assert page.live
    assert page.released_codes == {"de", "en"}
    assert (page.title_de, page.title_en) == ("Der Baum", "The tree")
    assert f'<a linktype="page" id="{home.pk}">home</a>' in page.body_en.raw_data[0]["value"]
    assert page.body_de[0].id == page.body_en[0].id
    assert [field.name_de for field in page.handlungsfelder.all()] == ["Bildung"]
    assert (page.main_image.author, page.main_image_alt_de) == ("Mia Berg", "Ein Baum.")
    assert page.get_parent().show_in_menus


@pytest.mark.django_db
def test_the_site_starts_at_the_home_page_and_the_welcome_page_is_gone(folder):
    call_command("demo", folder=folder, address="http://0.0.0.0:8001")
    home = models.HomePage.objects.get()
    site = Site.objects.get()
    assert site.root_page.specific == home
    assert (site.hostname, site.port) == ("127.0.0.1", 8001)
    assert list(home.get_siblings(inclusive=False)) == []
    assert models.SiteSettings.for_site(site).name == "Digitale Kommune – Digitale Region"


@pytest.mark.django_db
def test_a_second_run_changes_nothing(folder, capsys):
    call_command("demo", folder=folder)
    page = topic()
    page.title_de, page.slug = "Umbenannt", "umbenannt"
    page.save_revision().publish()
    call_command("demo", folder=folder)
    again = topic()
    assert (again.title_de, again.latest_revision) == ("Umbenannt", page.latest_revision)
    assert models.InformationPage.objects.count() == 1
    assert models.Picture.objects.count() == 1


@pytest.mark.django_db
def test_overwriting_puts_pages_back(folder):
    call_command("demo", folder=folder)
    page = topic()
    page.title_de = "Umbenannt"
    page.save_revision().publish()
    call_command("demo", folder=folder, overwrite=True)
    assert topic().title_de == "Der Baum"


@pytest.mark.django_db
def test_a_page_that_is_new_in_the_files_is_added(folder):
    call_command("demo", folder=folder)
    write(
        folder,
        "pages/impressum.yaml",
        "{type: PlainPage, slug: impressum, parent: home, versions: "
        '{de: {title: Impressum, body: [{paragraph: "Mehr im [Baum](page:baum)."}]}}}',
    )
    call_command("demo", folder=folder)
    assert models.PlainPage.objects.get().get_parent().specific == models.HomePage.objects.get()


MATRIX = {
    "wirkungen.yaml": """
        - {slug: teilhabe, order: 1, icon: hands, colour: green, name: {de: Teilhabe, en: Inclusion},
           description: {de: Alle können mitmachen.}}
    """,
    "belege.yaml": """
        - {key: umfrage, kind: survey, reference: Beispiel-Umfrage, year: 2025, grade: B, demo: true}
    """,
    "pages/matrix/index.yaml": """
        {type: MatrixPage, slug: matrix, parent: home, versions: {de: {title: Matrix}}}
    """,
    "pages/matrix/lernen.yaml": """
        type: Befund
        slug: lernen
        parent: matrix
        handlungsfeld: bildung
        wirkung: teilhabe
        kind: risk
        audiences: [older_people]
        weight: 3
        contested: true
        belege: [{key: umfrage, place: Frage 3}]
        links: [baum]
        versions:
          de:
            title: Lernen ohne Gerät
            lead: Wer kein Gerät hat, lernt nicht mit.
            what_to_do: ["Leihen Sie Geräte aus.", "Zeigen Sie, wie es geht."]
    """,
}


@pytest.mark.django_db
def test_a_finding_stands_in_its_cell_with_evidence_and_links(folder):
    for name, content in MATRIX.items():
        write(folder, name, content)
    for _number in range(2):
        call_command("demo", folder=folder, overwrite=True)
        befund = models.Befund.objects.live().get()
        row = befund.belege.get()
        assert (befund.handlungsfeld.slug, befund.wirkung.name_en) == ("bildung", "Inclusion")
        assert (befund.kind, befund.weight, befund.contested) == ("risk", 3, True)
        assert (row.beleg.grade, row.beleg.is_demo, row.place) == ("B", True, "Frage 3")
        assert [link.page.specific for link in befund.links.all()] == [topic()]
        assert befund.what_to_do_de == "Leihen Sie Geräte aus.\nZeigen Sie, wie es geht."


@pytest.mark.django_db
def test_a_finding_with_evidence_that_nobody_listed_stops_the_command(folder):
    for name, content in MATRIX.items():
        write(folder, name, content.replace("key: umfrage, kind", "key: studie, kind"))
    with pytest.raises(CommandError, match="lernen.yaml > belege: there is no Beleg 'umfrage'"):
        call_command("demo", folder=folder)


DRAFT = """
    type: PlainPage
    slug: entwurf
    parent: home
    live: false
    versions:
      de: {title: Entwurf, body: [{paragraph: "Lesen Sie mehr [hier](page:baum)."}]}
"""


@pytest.mark.django_db
def test_a_draft_stays_a_draft_even_if_nobody_could_read_it(folder, client):
    write(folder, "pages/entwurf.yaml", DRAFT)
    call_command("demo", folder=folder)
    draft = models.PlainPage.objects.get()
    assert not draft.live
    assert draft.latest_revision.as_object().body_de == draft.body_de
    assert draft.released_codes == {"de"}
    assert client.get(f"/de/{draft.slug}/").status_code == 404


@pytest.mark.django_db
def test_overwriting_takes_a_draft_that_went_online_back(folder):
    write(folder, "pages/entwurf.yaml", DRAFT)
    call_command("demo", folder=folder)
    draft = models.PlainPage.objects.get()
    draft.body_de = [("paragraph", "Lesen Sie mehr über den Baum.")]
    draft.save_revision().publish()
    call_command("demo", folder=folder, overwrite=True)
    draft.refresh_from_db()
    assert not draft.live
    assert "hier" in str(draft.latest_revision.as_object().body_de)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("content", "message"),
    [
        (
            "{type: Blog, slug: x, parent: home, versions: {de: {title: X}}}",
            "x.yaml: there is no page type 'Blog'",
        ),
        ("{type: PlainPage, slug: x, parent: home, versions: {de: {}}}", "x.yaml"),
        (
            "{type: PlainPage, slug: x, parent: home, farbe: rot, versions: {de: {title: X}}}",
            "no field 'farbe'",
        ),
        (
            "{type: PlainPage, slug: x, parent: home, versions: {de: {titel: X, title: X}}}",
            "x.yaml > de > titel",
        ),
        (
            '{type: PlainPage, slug: x, parent: home, versions: {de: {title: X, body: [{heading: ""}]}}}',
            "x.yaml > de > body",
        ),
        (
            "{type: WorkshopPage, slug: x, parent: information, total_minutes: 30, "
            "versions: {de: {title: X, agenda: [{minutes: 20, title: Ankommen}]}}}",
            "x.yaml > de > agenda: Die Teile|x.yaml > de > agenda: The parts",
        ),
        (
            "{type: PlainPage, slug: x, parent: home, handlungsfelder: [mars], versions: {de: {title: X}}}",
            "there is no Handlungsfeld 'mars'",
        ),
    ],
)
def test_a_mistake_stops_the_command_and_leaves_nothing_behind(folder, content, message):
    write(folder, "pages/x.yaml", content)
    with pytest.raises(CommandError, match=message):
        call_command("demo", folder=folder)
    assert not models.HomePage.objects.exists()


@pytest.mark.django_db
def test_no_people_are_made_outside_development(folder):
    call_command("demo", folder=folder)
    assert not get_user_model().objects.exists()


@pytest.mark.django_db
def test_people_of_every_role_get_passwords_of_their_own(folder, capsys):
    call_command("demo", folder=folder, users=True)
    logins = dict(line.split()[1:3] for line in capsys.readouterr().out.splitlines() if "Login" in line)
    assert set(logins) == {"redaktion", "pruefung", "chefredaktion", "admin"}
    assert len(set(logins.values())) == 4
    chief = get_user_model().objects.get(username="chefredaktion")
    assert chief.check_password(logins["chefredaktion"])
    assert [group.name for group in chief.groups.all()] == ["Chef-Redaktion"]
    assert get_user_model().objects.get(username="admin").is_superuser


def test_the_demo_is_as_large_as_promised():
    """Counted in its files: the command puts all of a page online or stops."""
    pages = [page for page in read_pages(DEMO / "pages") if page.live]
    least = {
        "InformationPage": 8,
        "LeitfadenPage": 4,
        "ChecklistePage": 4,
        "WorkshopPage": 4,
        "NetzwerkPage": 8,
    }
    for kind, number in least.items():
        of_kind = [page for page in pages if page.type == kind]
        assert len(of_kind) >= number, kind
        assert all({"de", "de-simple", "en"} <= set(page.versions) for page in of_kind), kind
    topics = [page for page in pages if page.type == "InformationPage"]
    assert sum({"tr", "uk", "ar"} <= set(page.versions) for page in topics) >= 2
    assert len(read_yaml(DEMO / "handlungsfelder.yaml")) >= 10


@pytest.mark.django_db
def test_the_exercise_has_much_to_learn_from_and_stays_offline(folder, client):
    name = "pages/information/entwurf-leuchten-im-park.yaml"
    write(
        folder,
        name,
        (DEMO / name).read_text(encoding="utf-8").replace("page:daten-und-privatheit", "page:baum"),
    )
    for name in ("handlungsfelder.yaml", "pictures/gluehbirne.svg"):
        write(folder, name, (DEMO / name).read_text(encoding="utf-8"))
    pictures = read_yaml(DEMO / "pictures.yaml")
    used = [picture for picture in pictures if picture["name"] in ("baum", "gluehbirne")]
    write(folder, "pictures.yaml", yaml.safe_dump(used))
    call_command("demo", folder=folder)
    exercise = models.BasePage.objects.get(slug="entwurf-leuchten-im-park").specific
    assert_there_is_much_to_learn_from(exercise)
    for address in ("/de/", "/de/information/", "/sitemap.xml", "/de/suche/?q=Leuchten"):
        assert exercise.slug not in client.get(address, follow=True).content.decode()


def assert_there_is_much_to_learn_from(exercise: models.BasePage) -> None:
    assert not exercise.live
    lessons = {
        "de": {"link_text_unclear", "alt_text", "sentence_too_long", "readability_score"},
        "de_simple": {"link_text_unclear", "one_sentence_per_line", "abbreviation", "passive"},
        "en": {"link_text_unclear", "alt_text", "readability_score"},
    }
    problems = refusals(exercise)
    for code, rules in lessons.items():
        messages = [
            message for field in problems if field.endswith(f"_{code}") for message in problems[field]
        ]
        assert rules <= {message.code for message in messages}, code
