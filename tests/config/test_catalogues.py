"""The interface is translated completely, and what finds gaps does find them."""

from gettext import GNUTranslations

import pytest

from config import catalogues


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
