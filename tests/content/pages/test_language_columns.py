"""The pitfalls of translated columns on a page model of our own, one test each."""

import pytest
from django.db import connection
from django.utils import translation
from wagtail.models import Locale, ReferenceIndex

from content.models import BasePage, HomePage, InformationPage, PlainPage
from content.pages.columns import column, columns, translated_fields, translation_columns
from tests.factories import InformationPageFactory, PictureFactory, PlainPageFactory, paragraph


def plain_columns(page):
    """Return the plain columns of a page as they stand in the database."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT title, draft_title FROM content_basepage WHERE id = %s", [page.pk])
        return cursor.fetchone()


def test_a_column_is_named_after_field_and_language():
    assert column("title", "de-simple") == "title_de_simple"
    assert columns("title") == ["title_de", "title_de_simple", "title_en", "title_tr", "title_uk", "title_ar"]


def test_a_column_of_an_unknown_language_is_an_error():
    with pytest.raises(KeyError):
        column("title", "fr")


@pytest.mark.parametrize("active", ["de", "en", "ar"])
def test_plain_columns_hold_german_whatever_language_the_editor_works_in(information, active):
    page = InformationPageFactory(parent=information, title_de="Müll", title_en="Waste")
    with translation.override(active):
        page.title_en = "Rubbish"
        page.save()
        page.save_revision().publish()
    assert plain_columns(page) == ("Müll", "Müll")


@pytest.mark.parametrize("active", ["de", "de-simple", "en", "ar"])
def test_a_revision_keeps_every_language(information, active):
    page = InformationPageFactory(
        parent=information, title_de="Müll", title_de_simple="Der Müll", title_en="Waste"
    )
    revision = page.save_revision()
    with translation.override(active):
        draft = revision.as_object()
    assert (draft.title_de, draft.title_de_simple, draft.title_en, draft.title_ar) == (
        "Müll",
        "Der Müll",
        "Waste",
        None,
    )


def test_a_revision_older_than_a_language_leaves_that_language_empty(information):
    page = InformationPageFactory(parent=information, title_de="Müll")
    revision = page.save_revision()
    revision.content = {key: value for key, value in revision.content.items() if not key.endswith("_en")}
    revision.save()
    with translation.override("en"):
        draft = revision.as_object()
    assert draft.title_en is None
    assert draft.released_en is False
    assert not draft.body_en


def test_german_is_released_from_the_start_and_no_other_language(db):
    page = InformationPage()
    assert page.released_codes == {"de"}


def test_every_page_type_is_registered_with_its_columns():
    for model in (BasePage, HomePage, InformationPage, PlainPage):
        assert "title" in translated_fields(model)
        assert {"title_de", "title_ar"} <= {field.name for field in translation_columns(model)}


def test_a_page_type_without_own_title_can_be_found_by_its_translated_title(home):
    PlainPageFactory(parent=home, title_de="Schlicht", title_en="Plain")
    with translation.override("en"):
        assert PlainPage.objects.filter(title="Plain").exists()


def test_a_picture_used_once_is_listed_once(information):
    picture = PictureFactory()
    body = [
        {
            "type": "image",
            "value": {"image": {"image": picture.pk, "decorative": True, "alt_text": ""}, "caption": ""},
        }
    ]
    page = InformationPageFactory(parent=information, body_de=body)
    ReferenceIndex.create_or_update_for_object(page)
    assert ReferenceIndex.get_references_to(picture).count() == 1


def test_pages_do_not_form_trees_of_locales(information):
    page = InformationPageFactory(parent=information)
    assert page.localized == page
    assert Locale.objects.count() == 1


def test_copy_and_alias_keep_every_language(information):
    page = InformationPageFactory(
        parent=information, title_de="Müll", title_en="Waste", body_en=paragraph("Bins."), released_en=True
    )
    copied = page.copy(update_attrs={"slug": "kopie"})
    alias = page.create_alias(update_slug="alias")
    for other in (copied, alias):
        fresh = InformationPage.objects.get(pk=other.pk)
        assert (fresh.title_de, fresh.title_en, fresh.released_en) == ("Müll", "Waste", True)
        assert "Bins." in str(fresh.body_en)


def test_one_picture_used_twice_keeps_both_alternative_texts(information):
    picture = PictureFactory()
    body = [
        {
            "type": "image",
            "value": {"image": {"image": picture.pk, "decorative": False, "alt_text": alt}, "caption": ""},
        }
        for alt in ("Ein Haus von vorne", "Ein Haus von hinten")
    ]
    page = InformationPageFactory(parent=information, body_de=body)
    fresh = InformationPage.objects.get(pk=page.pk)
    assert [block.value["image"].contextual_alt_text for block in fresh.body_de] == [
        "Ein Haus von vorne",
        "Ein Haus von hinten",
    ]
