"""The interface is translated completely, and what finds gaps does find them."""

import re
from gettext import GNUTranslations

import pytest

from config import catalogues

# Where the words stand that readers see, not only editors.
READERS_PLACES = (
    *("site/templates/content/", "site/templates/components/", "site/templates/base.html"),
    *("site/templates/403.html", "site/templates/404.html", "site/templates/429.html"),
    *("content/pages/feedback/forms.py", "content/pages/card.py", "content/praxisanleitungen/calendar.py"),
    *("content/praxisanleitungen/facts.py", "content/praxisanleitungen/filters.py", "content/netzwerke/"),
)
EDITORS_TEMPLATES = ("site/templates/content/admin/", "site/templates/content/mail/", "netzwerke/models.py")
PLACEHOLDER_OR_TAG = re.compile(r"%\(\w+\)[sd]|\{\w+\}|</?\w+>")
LONGEST_EASY_SENTENCE = 12


@pytest.fixture
def project(tmp_path):
    """A project with one message in Python, one in a template and one that only editors read."""
    (tmp_path / "content").mkdir()
    (tmp_path / "content/words.py").write_text(
        "from django.utils.translation import ngettext, pgettext\n"
        'A = pgettext("verb", "Search")\n'
        'B = ngettext("%(n)d page", "%(n)d pages", 2)\n'
    )
    (tmp_path / "content/wagtail_hooks.py").write_text('C = _("Editors only")\n')
    (tmp_path / "site/templates").mkdir(parents=True)
    (tmp_path / "site/templates/page.html").write_text(
        '{% load i18n %}\n    <div>\n<p>{% translate "Skip to content" %}</p>\n  </div>'
        "{% blocktranslate trimmed %}\n  Two\n  lines\n{% endblocktranslate %}"
    )
    return tmp_path


def messages(catalogue):
    return {message.id for message in catalogue if message.id}


def translate(project, locale, **texts):
    path = catalogues.path_of(locale, project)
    text = path.read_text(encoding="utf-8")
    for message, translation in texts.items():
        text = text.replace(f'msgid "{message}"\nmsgstr ""', f'msgid "{message}"\nmsgstr "{translation}"')
    path.write_text(text, encoding="utf-8")


def test_messages_are_collected_from_python_and_templates(project):
    assert messages(catalogues.collect(project)) == {
        "Search",
        ("%(n)d page", "%(n)d pages"),
        "Editors only",
        "Skip to content",
        "Two lines",
    }


def test_english_fills_itself_and_german_is_reported_as_untranslated(project):
    catalogues.update(project)
    collected = catalogues.collect(project)

    assert catalogues.problems(catalogues.load("en", project), collected, "en") == []
    missing = catalogues.problems(catalogues.load("de", project), collected, "de")
    assert len(missing) == 5
    assert "de: not translated: 'Editors only'" in missing


def test_easy_german_needs_no_translation_of_what_only_editors_read(project):
    catalogues.update(project)
    found = catalogues.problems(
        catalogues.load("de_Simple", project), catalogues.collect(project), "de_Simple"
    )
    assert len(found) == 4
    assert not any("Editors only" in line for line in found)


def test_a_new_message_is_missing_until_the_catalogues_are_updated(project):
    catalogues.update(project)
    (project / "content/more.py").write_text('X = _("Brand new")\n')
    found = catalogues.problems(catalogues.load("en", project), catalogues.collect(project), "en")
    assert found == ["en: missing: 'Brand new'"]


def test_an_update_keeps_translations_and_drops_messages_that_are_gone(project):
    catalogues.update(project)
    translate(project, "de", **{"Skip to content": "Zum Inhalt springen"})
    (project / "content/wagtail_hooks.py").unlink()
    catalogues.update(project)

    german = catalogues.load("de", project)
    assert german.get("Skip to content").string == "Zum Inhalt springen"
    assert "Editors only" not in messages(german)


def test_a_fuzzy_translation_is_reported(project):
    catalogues.update(project)
    german = catalogues.load("de", project)
    german.get("Skip to content").string = "Zum Inhalt"
    german.get("Skip to content").flags.add("fuzzy")
    found = catalogues.problems(german, catalogues.collect(project), "de")
    assert "de: fuzzy: 'Skip to content'" in found


def test_compiled_catalogues_are_readable_by_gettext(project):
    catalogues.update(project)
    translate(project, "de_Simple", **{"Skip to content": "Zum Text"})
    catalogues.compile_all(project)
    with catalogues.path_of("de_Simple", project).with_suffix(".mo").open("rb") as file:
        assert GNUTranslations(file).gettext("Skip to content") == "Zum Text"


def test_the_interface_is_translated_into_every_language():
    collected = catalogues.collect()
    found = [
        line
        for locale in catalogues.LOCALES
        for line in catalogues.problems(catalogues.load(locale), collected, locale)
    ]
    assert found == []


def texts_of(message):
    """Return pairs of a message and its translation, one for each plural form."""
    if isinstance(message.id, tuple):
        return list(zip(message.id, message.string, strict=True))
    return [(message.id, message.string)]


@pytest.mark.parametrize("locale", catalogues.LOCALES)
def test_translations_keep_placeholders_and_tags(locale):
    changed = [
        f"{source} -> {text}"
        for message in catalogues.load(locale)
        if message.id
        for source, text in texts_of(message)
        if text and sorted(PLACEHOLDER_OR_TAG.findall(source)) != sorted(PLACEHOLDER_OR_TAG.findall(text))
    ]
    assert changed == []


def test_the_files_of_translations_hold_no_marks_of_a_new_file():
    for locale in catalogues.LOCALES:
        head = catalogues.path_of(locale).read_text(encoding="utf-8")[:800]
        assert "fuzzy" not in head
        assert "YEAR-MO-DA" not in head


def easy_texts():
    """Return the texts of Leichte Sprache that readers see."""
    easy = catalogues.load("de_Simple")
    return [
        text
        for wanted in catalogues.collect()
        if wanted.id
        and any(place.startswith(READERS_PLACES) for place, _line in wanted.locations)
        and not all(any(part in place for part in EDITORS_TEMPLATES) for place, _line in wanted.locations)
        for _source, text in texts_of(easy.get(wanted.id, wanted.context))
    ]


def test_sentences_of_leichte_sprache_are_short():
    sentences = [sentence for text in easy_texts() for sentence in re.split(r"(?<=[.?!:])\s+", text)]
    assert len(sentences) > 150
    assert [each for each in sentences if len(each.split()) > LONGEST_EASY_SENTENCE] == []


def test_long_words_of_leichte_sprache_are_divided():
    """No part of a word between hyphens has more than 14 letters."""
    words = {
        part
        for text in easy_texts()
        for word in re.findall(r"[\w-]+", PLACEHOLDER_OR_TAG.sub("", text))
        for part in word.split("-")
        if len(part) > 14
    }
    assert words == set()


def test_languages_without_a_catalogue_speak_english_throughout(tmp_path):
    catalogues.update(tmp_path)
    catalogues.compile_all(tmp_path)
    for locale in ("ar", "tr", "uk"):
        with (tmp_path / f"locale/{locale}/LC_MESSAGES/django.mo").open("rb") as file:
            borrowed = GNUTranslations(file)
        # Django's own messages, which it would translate.
        assert borrowed.gettext("This field is required.") == "This field is required."
        assert borrowed.pgettext("alt. month", "November") == "November"


def test_a_borrowed_catalogue_holds_our_english():
    catalogue = catalogues.borrowed("en")
    assert catalogue.get("Partly").string == "Partly"
    assert catalogue.get("Praxisanleitungen").string == "Practical guides"
    assert catalogue.get("Search", "button").string == "Search"
