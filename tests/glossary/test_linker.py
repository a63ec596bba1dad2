"""Marking terms in HTML."""

import re

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.finder import TermEntry, build_index
from glossary.linker import Wishes, mark_terms

INDEX = build_index(
    [
        TermEntry(1, ("Cloud", "Clouds"), in_compounds=True),
        TermEntry(2, ("Künstliche Intelligenz", "KI")),
        TermEntry(3, ("digital",)),
    ]
)
KNOWN = {1, 2, 3}


def button(term_id: int, text: str) -> str:
    """Return how a marked term looks."""
    return f'<button type="button" class="term" popovertarget="term-{term_id}">{text}</button>'


def marked(html: str, **options) -> str:
    """Return German HTML with its terms marked."""
    return mark_terms(html, INDEX, KNOWN, "de", **options).html


def test_it_marks_the_first_mention_in_each_section():
    html = "<p>Eine Cloud. Zwei Clouds.</p><p>Cloud</p><h2>Mehr</h2><p>Noch eine Cloud, Cloud</p>"
    first, second = button(1, "Cloud"), button(1, "Cloud")
    assert marked(html) == (
        f"<p>Eine {first}. Zwei Clouds.</p><p>Cloud</p><h2>Mehr</h2><p>Noch eine {second}, Cloud</p>"
    )


@pytest.mark.parametrize("title", ["<legend><h3>Mehr</h3></legend>", "<summary>Mehr</summary>"])
def test_a_group_of_points_and_what_is_folded_away_are_sections(title):
    cloud = button(1, "Cloud")
    assert marked(f"<p>Cloud</p>{title}<p>Cloud, Cloud</p>") == f"<p>{cloud}</p>{title}<p>{cloud}, Cloud</p>"


def test_it_names_the_terms_in_the_order_of_their_first_mention():
    html = '<p>KI und Cloud und KI und <a data-term="3">digital</a>.</p>'
    assert mark_terms(html, INDEX, KNOWN, "de").term_ids == (2, 1, 3)


@pytest.mark.parametrize(
    "html",
    [
        "<h2>Cloud</h2>",
        "<h3><b>Cloud</b></h3>",
        '<a href="/x/">Cloud</a>',
        "<button>Cloud</button>",
        "<code>Cloud</code>",
        "<pre>Cloud</pre>",
        "<label>Cloud</label>",
        "<details><summary>Cloud</summary></details>",
        "<script>let x = '<b>' + Cloud</script>",
        "<style>Cloud { }</style>",
        "<svg><title>Cloud</title><text>Cloud</text></svg>",
        "<!-- Cloud -->",
        "<p title=\"Cloud > Cloud\" data-x='Cloud'>x</p>",
        "<div data-no-terms><p>Cloud <span>Cloud</span></p></div>",
        '<nav><div lang="de">Cloud</div></nav>',
        '<p lang="en">Cloud <b>Cloud</b></p>',
    ],
)
def test_it_marks_nothing_where_no_button_may_stand(html):
    assert marked(html) == html
    assert marked(f"{html}<p>Cloud</p>") == f"{html}<p>{button(1, 'Cloud')}</p>"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("Künst<b>liche</b> Intelligenz", button(2, "Künst<b>liche</b> Intelligenz")),
        ("<b>Künst</b>liche Intelligenz", button(2, "<b>Künst</b>liche Intelligenz")),
        ("Künstliche <i>Intelligenz</i>", button(2, "Künstliche <i>Intelligenz</i>")),
        (
            "<b>sehr Künst</b>liche <i>Intelligenz ist</i> da",
            f"<b>sehr </b>{button(2, '<b>Künst</b>liche <i>Intelligenz</i>')}<i> ist</i> da",
        ),
        ("<b><i>K</i>I</b>", f"<b>{button(2, '<i>K</i>I')}</b>"),
        ("<b>K<!-- x -->I</b>", f"<b>{button(2, 'K<!-- x -->I')}</b>"),
        ('<b>und <i id="x">so K</i>I</b>', '<b>und <i id="x">so K</i>I</b>'),
    ],
)
def test_it_works_across_inline_markup(html, expected):
    assert marked(f"<p>{html}</p>") == f"<p>{expected}</p>"


def test_lines_and_blocks_do_not_run_together():
    html = "<p>Künstliche</p><p>Intelligenz</p><p>Künstliche<br>Intelligenz</p>"
    assert marked(html) == html


def test_a_line_of_leichte_sprache_starts_a_sentence():
    html = '<p><span class="line">Ein Wort </span><span class="line">Digital</span></p>'
    assert button(3, "Digital") in marked(html)


def test_text_after_a_link_starts_no_sentence():
    html = '<p>Das <a href="/">ist</a> Digital</p>'
    assert marked(html) == html


def test_a_term_set_by_hand_is_always_marked():
    html = '<p>Cloud und <a data-term="1">die <b>Wolke</b></a></p>'
    assert marked(html) == f"<p>{button(1, 'Cloud')} und {button(1, 'die <b>Wolke</b>')}</p>"


def test_a_term_set_by_hand_is_the_mention_of_its_section():
    html = '<p><a data-term="1">Wolke</a>, Cloud und Cloud</p><h2>Mehr</h2><p>Cloud und Cloud</p>'
    result = f"<p>{button(1, 'Wolke')}, Cloud und Cloud</p><h2>Mehr</h2><p>{button(1, 'Cloud')} und Cloud</p>"
    assert marked(html) == result
    assert marked(result) == result


@pytest.mark.parametrize("inner", ["", " <b></b>"])
def test_an_empty_mark_is_no_mention(inner):
    assert button(1, "Cloud") in marked(f'<p><a data-term="1">{inner}</a>Eine Cloud</p>')


@pytest.mark.parametrize("term_id", [0, 99])
def test_a_place_without_explanation_stays_without(term_id):
    html = f'<p>Hier <a data-term="{term_id}">Cloud</a> und Cloud</p>'
    assert marked(html) == f'<p>Hier <span data-term="0">Cloud</span> und {button(1, "Cloud")}</p>'


def test_an_empty_mark_is_no_button():
    assert "<button" not in marked('<p><a data-term="1"><b> </b></a></p>')


def test_it_heeds_the_wishes_of_the_editors():
    html = '<p>Cloud und KI und <a data-term="3">digital</a></p>'
    by_hand = html.replace('<a data-term="3">digital</a>', button(3, "digital"))
    assert marked(html, wishes=Wishes(automatic=False)) == by_hand
    assert marked(html, wishes=Wishes(excluded=frozenset([1]))) == by_hand.replace("KI", button(2, "KI"))
    assert marked(html, wishes=Wishes(own=2)) == by_hand.replace("Cloud", button(1, "Cloud"))


def test_it_marks_only_texts_of_the_language():
    html = '<p>Cloud</p><div lang="de"><p>Cloud <span lang="en">KI</span> KI</p></div>KI'
    assert marked(html, outer_language="en") == (
        f'<p>Cloud</p><div lang="de"><p>{button(1, "Cloud")} <span lang="en">KI</span> {button(2, "KI")}</p>'
        "</div>KI"
    )


def test_easy_language_is_another_language():
    assert marked('<p lang="de-simple">Cloud</p>') == '<p lang="de-simple">Cloud</p>'


@pytest.mark.parametrize("code", ["de-AT", "DE", "de-Latn-CH"])
def test_a_country_makes_no_other_language(code):
    html = f'<p lang="{code}">Cloud</p>'
    assert button(1, "Cloud") in marked(html)
    assert marked(html, outer_language="en") == marked(html)
    assert marked('<p lang="de-simple-AT">Cloud</p>') == '<p lang="de-simple-AT">Cloud</p>'


@pytest.mark.parametrize(
    "attributes",
    [
        'title="Das ist hidden im Text"',
        "title='x data-no-terms contenteditable'",
        'title="ein lang=en und data-term=3 "',
        'title=" lang=en" lang="de"',
        'data-x=hidden data-hidden="" title=" class=\'line\'"',
    ],
)
def test_what_stands_in_a_value_is_no_attribute(attributes):
    assert marked(f"<p><b {attributes}>Cloud</b></p>") == f"<p><b {attributes}>{button(1, 'Cloud')}</b></p>"


@pytest.mark.parametrize(
    "attribute", ["hidden", "HIDDEN", 'hidden=""', "data-no-terms", "contenteditable=true", "lang=en"]
)
def test_attributes_are_read_however_they_are_written(attribute):
    html = f'<p title="x" {attribute}>Cloud</p>'
    assert marked(html) == html


HOSTILE = ["<b>", '"', "'", "(.*)+$", "&lt;", "&", "<!--", "-->", "</p>", "سحابة", "e\u0301", "x" * 10_000]


@pytest.mark.parametrize("form", HOSTILE)
def test_hostile_terms_and_texts_break_nothing(form):
    index = build_index([TermEntry(1, (form, "Cloud"), in_compounds=True)])
    for html in ("<p>Cloud</p>", f"<p>{escaped(form)} Cloud {escaped(form)}</p>"):
        check(html, mark_terms(html, index, {1}, "de").html)


def escaped(text: str) -> str:
    """Return a text as it stands in HTML."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def visible(html: str) -> str:
    """Return the text of HTML."""
    return "".join(html5lib.parseFragment(html, namespaceHTMLElements=False).itertext())


def check(html: str, result: str) -> None:
    """Assert that a result has the text of its source and is what a browser makes of it."""
    assert visible(result) == visible(html)
    tree = html5lib.parseFragment(result, namespaceHTMLElements=False)
    for found in tree.iter("button"):
        assert not [inner for inner in found.iter() if inner is not found and inner.tag in ("a", "button")]
    written = html5lib.serialize(
        tree,
        quote_attr_values="always",
        omit_optional_tags=False,
        use_trailing_solidus=False,
        resolve_entities=False,
    )
    again = html5lib.serialize(
        html5lib.parseFragment(written, namespaceHTMLElements=False),
        quote_attr_values="always",
        omit_optional_tags=False,
        resolve_entities=False,
    )
    assert written == again
    assert len(list(tree.iter("button"))) == result.count("<button")


text = st.text(alphabet="CloudKI dn.\u00ad\u0308<&>-\n", max_size=14) | st.sampled_from(
    ["Cloud", " Cloud ", "Künst", "liche ", "Intelligenz", "KI", "Digital", "Clouddienst", "K", "I"]
)
leaf = text.map(escaped)


def wrapped(name: str, attributes: str = ""):
    """Return what puts pieces of HTML into an element."""
    return lambda pieces: f"<{name}{attributes}>{''.join(pieces)}</{name}>"


inline = st.recursive(
    leaf,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(wrapped("b")),
        st.lists(inner, max_size=3).map(wrapped("i")),
        st.lists(inner, max_size=3).map(wrapped("span", ' lang="en"')),
        st.lists(inner, max_size=3).map(wrapped("span", ' lang="de"')),
    ),
    max_leaves=6,
)
piece = (
    inline
    | leaf.map(lambda text: f'<a href="/x/">{text}</a>')
    | leaf.map(lambda text: f"<code>{text}</code>")
    | st.tuples(st.integers(0, 4), leaf).map(lambda both: f'<a data-term="{both[0]}">{both[1]}</a>')
    | st.sampled_from(["<br>", "<!-- Cloud -->", "<wbr>"])
)
block = st.one_of(
    st.lists(piece, max_size=6).map(wrapped("p")),
    st.lists(inline, max_size=2).map(wrapped("h2")),
    st.lists(st.lists(piece, max_size=3).map(wrapped("li")), max_size=3).map(wrapped("ul")),
)


@given(st.lists(block, max_size=4).map("".join))
def test_marking_keeps_the_text_breaks_nothing_and_is_stable(html):
    result = mark_terms(html, INDEX, KNOWN, "de")
    check(html, result.html)
    assert mark_terms(result.html, INDEX, KNOWN, "de") == result


@given(st.lists(block, max_size=4).map("".join))
def test_it_marks_no_term_twice_in_a_section(html):
    # Those set by hand may repeat what stands before them.
    html = re.sub(r"</?a\b[^>]*>", "", html)
    for section in re.split(r"<h2>", marked(html)):
        ids = re.findall(r'popovertarget="term-(\d)"', section)
        assert len(ids) == len(set(ids))


@given(st.text(alphabet="<>/ab\"'=!- &;Cloud", max_size=80))
def test_broken_html_loses_nothing(html):
    result = marked(html)
    assert re.sub(
        r'<button type="button" class="term" popovertarget="term-\d">|</button>', "", result
    ) == re.sub(r"</button>", "", html)
