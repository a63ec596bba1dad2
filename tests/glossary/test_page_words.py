"""Terms on pages of every kind: where they are marked, in which language, what their boxes hold."""

import pytest
from django.core.cache import cache
from lxml import html as lxml_html

from glossary import live_terms
from tests import factories
from tests.factories import paragraph


@pytest.fixture
def cloud(home):
    """A term with a German and an easy version."""
    return factories.TermFactory(
        name_de="Cloud",
        explanation_de="Computer von **anderen**.",
        name_de_simple="Cloud",
        explanation_de_simple="Cloud ist Englisch.",
    )


def shown(client, page, code: str = "de"):
    """Return a page in a language as a tree."""
    return lxml_html.fromstring(client.get(page.version(code).url).content.decode())


def buttons(tree) -> list[str]:
    """Return the marked words."""
    return [found.text_content() for found in tree.xpath("//button[@class='term']")]


def test_a_word_opens_the_box_with_its_explanation(client, cloud):
    page = factories.InformationPageFactory(lead_de="Ohne.", body_de=paragraph("Die Cloud und die Cloud."))
    tree = shown(client, page)
    [button] = tree.xpath("//main//button[@class='term']")
    [box] = tree.xpath(f"//*[@id='{button.get('popovertarget')}']")
    assert box.get("popover") is not None
    assert box.tag == "dialog"
    assert tree.xpath(f"string(//*[@id='{box.get('aria-labelledby')}'])").strip() == "Cloud"
    assert "Computer von anderen." in box.text_content()
    assert box.xpath(".//a/@href") == ["/de/glossar/cloud/"]
    assert box.xpath(".//button[@popovertargetaction='hide']/@aria-label") == ["Schließen"]


@pytest.mark.parametrize(
    ("page_factory", "values"),
    [
        (factories.HomePageFactory, {"body_de": paragraph("Die Cloud.")}),
        (factories.PlainPageFactory, {"body_de": paragraph("Die Cloud.")}),
        (factories.InformationPageFactory, {"lead_de": "Die Cloud."}),
        (
            factories.InformationPageFactory,
            {"body_de": [{"type": "list", "value": {"kind": "bullets", "items": ["Die Cloud"]}}]},
        ),
        (factories.LeitfadenPageFactory, {"steps_de": [factories.step("Eins", goal="Die Cloud.")]}),
        (
            factories.ChecklistePageFactory,
            {
                "groups_de": [
                    {"type": "group", "value": {"title": "Eins", "intro": "Die Cloud.", "items": []}},
                ]
            },
        ),
        (factories.WorkshopPageFactory, {"goal_de": "Die Cloud."}),
        (factories.NetzwerkPageFactory, {"who_can_join_de": "Alle mit Cloud."}),
    ],
)
def test_it_marks_words_on_pages_of_every_kind(client, db, page_factory, values):
    factories.TermFactory(name_de="Cloud")
    assert buttons(shown(client, page_factory(**values))) == ["Cloud"]


def test_cards_and_facts_have_no_marked_words(client, cloud):
    factories.InformationPageFactory(title_de="Die Cloud", lead_de="Die Cloud.")
    page = factories.InformationIndexPageFactory._meta.model.objects.get()
    assert buttons(shown(client, page)) == []


def test_each_language_shows_its_own_explanation(client, cloud):
    page = factories.InformationPageFactory(
        body_de=paragraph("Die Cloud."),
        title_de_simple="Cloud",
        body_de_simple=paragraph("Das ist eine Cloud."),
        released_de_simple=True,
        title_en="Cloud",
        body_en=paragraph("The Cloud."),
        released_en=True,
    )
    assert "Cloud ist Englisch." in shown(client, page, "de-simple").xpath("string(//*[@class='word'])")
    assert buttons(shown(client, page, "en")) == []
    # What stands in for a missing language is explained in its own.
    tree = shown(client, page, "tr")
    assert tree.xpath("//button[@class='term']") == []


def test_a_page_that_stands_in_is_explained_in_its_own_language(client, cloud):
    page = factories.InformationPageFactory(body_de=paragraph("Die Cloud."))
    tree = shown(client, page, "en")
    assert buttons(tree) == ["Cloud"]
    assert tree.xpath("//*[@class='words']/@lang") == ["de"]


def test_the_picture_is_shown_with_the_words_for_it(client, home):
    factories.TermFactory(name_de="Cloud", picture=factories.PictureFactory(), picture_alt_de="Eine Wolke")
    tree = shown(client, factories.InformationPageFactory(body_de=paragraph("Die Cloud.")))
    assert tree.xpath("//*[@class='word']//img/@alt") == ["Eine Wolke"]


def test_editors_can_switch_it_off_and_leave_words_out(client, cloud):
    body = paragraph("Die Cloud.")
    off = factories.InformationPageFactory(body_de=body, links_terms=False)
    without = factories.InformationPageFactory(body_de=body, excluded_terms="Cloud")
    assert buttons(shown(client, off)) == buttons(shown(client, without)) == []


def test_a_word_set_by_hand_is_explained(client, cloud):
    text = f'Die <a linktype="term" id="{cloud.pk}">Wolke</a> und <a linktype="term" id="0">Cloud</a>.'
    page = factories.InformationPageFactory(body_de=paragraph(text), links_terms=False)
    assert buttons(shown(client, page)) == ["Wolke"]


def test_a_term_that_is_gone_leaves_plain_text(client, cloud):
    page = factories.InformationPageFactory(body_de=paragraph('<a linktype="term" id="999">Wolke</a>'))
    tree = shown(client, page)
    assert buttons(tree) == []
    assert tree.xpath("//*[@id='text']//a") == []
    assert "Wolke" in tree.xpath("string(//*[@id='text'])")


@pytest.fixture
def followed(django_capture_on_commit_callbacks):
    """Return what does something as a request does; after it the watcher of the process looks for changed terms."""

    def follow(work) -> None:
        with django_capture_on_commit_callbacks(execute=True):
            work()
            live_terms.look()

    follow(lambda: None)
    return follow


def test_a_changed_term_changes_pages_that_were_kept(client, cloud, followed):
    page = factories.InformationPageFactory(body_de=paragraph("Die Cloud."))
    assert "Computer von anderen." in shown(client, page).text_content()
    cloud.explanation_de = "Fremde Computer."
    followed(cloud.save)
    assert "Fremde Computer." in shown(client, page).text_content()
    followed(cloud.unpublish)
    assert buttons(shown(client, page)) == []


def test_the_page_of_a_term_shows_at_once_what_is_published(client, cloud, followed):
    def text(term) -> str:
        return client.get(f"/de/glossar/{term.slug}/").content.decode()

    other = factories.TermFactory(name_de="Rechenzentrum")
    followed(lambda: None)
    assert "Rechenzentrum" not in text(cloud)
    cloud.long_explanation_de = "Mit einem Beispiel."
    cloud.related.add(other)
    assert "Mit einem Beispiel." not in text(cloud)
    followed(cloud.save)
    assert "Mit einem Beispiel." in text(cloud)
    assert "Rechenzentrum" in text(cloud)


def test_queries_do_not_grow_with_the_number_of_terms(client, home, django_assert_max_num_queries):
    def term(number: int) -> None:
        factories.TermFactory(
            name_de=f"Wort{number}", picture=factories.PictureFactory(), picture_alt_de="Ein Bild"
        )

    page = factories.InformationPageFactory(body_de=paragraph(" und ".join(f"Wort{n}" for n in range(12))))
    term(0)
    client.get(page.get_url())
    with django_assert_max_num_queries(100) as one:
        cache.clear()
        client.get(page.get_url())
    for number in range(1, 12):
        term(number)
    cache.clear()
    client.get(page.get_url())
    with django_assert_max_num_queries(100) as many:
        cache.clear()
        tree = shown(client, page)
    assert len(buttons(tree)) == 12
    assert len(many) == len(one)
