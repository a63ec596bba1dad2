"""Which standard holds for a version, and where editors set it."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from lxml import html

from content import languages
from content.review.setting import LanguageStandard, Mode, ReadabilitySetting
from content.review.standards import standard_for
from tests import factories


def of(subject, code):
    found = standard_for(subject, code)
    return found.standard, found.min_score, found.is_binding


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("de", ("einfache-sprache", 60, True)),
        ("de-simple", ("leichte-sprache", 70, True)),
        ("en", ("plain-english", 60, True)),
        ("uk", ("other-languages", None, True)),
    ],
)
def test_what_holds_for_a_topic_until_somebody_says_otherwise(db, code, expected):
    assert of(factories.InformationPageFactory.build(), code) == expected


@pytest.mark.parametrize("factory", [factories.PlainPageFactory, factories.NetzwerkPageFactory])
def test_german_only_advises_on_other_pages_and_leichte_sprache_binds(db, factory):
    assert not standard_for(factory.build(), "de").is_binding
    assert standard_for(factory.build(), "de-simple").is_binding


def test_german_binds_on_praxisanleitungen(db):
    assert standard_for(factories.WorkshopPageFactory.build(), "de").is_binding


def test_a_language_the_site_does_not_show_has_no_standard(db, settings):
    settings.LANGUAGES = languages.choices(["de", "en"])
    assert standard_for(factories.InformationPageFactory.build(), "de-simple") is None


def test_the_setting_shows_a_row_for_each_language_with_what_holds_anyway(db):
    page = factories.InformationPageFactory.build()
    before = {code: standard_for(page, code) for code in languages.CODES}
    ReadabilitySetting.load()
    assert LanguageStandard.objects.count() == len(languages.CODES)
    assert {code: standard_for(page, code) for code in languages.CODES} == before


def test_the_setting_counts(db, django_assert_num_queries):
    ReadabilitySetting.load()
    LanguageStandard.objects.filter(language="de").update(
        mode=Mode.ADVISORY, min_score=None, errors_fail=False, rules="passive\nnegation"
    )
    page = factories.InformationPageFactory.build()
    with django_assert_num_queries(1):
        found = standard_for(page, "de")
    assert not found.is_binding
    assert (found.min_score, found.errors_fail) == (None, False)
    assert found.rules == {"passive", "negation"}


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"standard": "plain-english"}, "standard"),
        ({"language": "uk", "standard": "leichte-sprache"}, "standard"),
        ({"rules": "pasive"}, "rules"),
        ({"min_score": 101}, "min_score"),
    ],
)
def test_the_setting_refuses_nonsense(db, changes, field):
    row = ReadabilitySetting.load().languages.get(language="de")
    for name, value in changes.items():
        setattr(row, name, value)
    with pytest.raises(ValidationError) as refused:
        row.full_clean(validate_unique=False, validate_constraints=False)
    assert list(refused.value.error_dict) == [field]


def test_an_unknown_rule_is_answered_with_similar_ones(db):
    row = ReadabilitySetting.load().languages.get(language="de")
    row.rules = "pasive"
    with pytest.raises(ValidationError, match="passive"):
        row.clean()


def test_the_setting_is_changed_in_the_admin(superuser, home):
    address = superuser.get(
        reverse("wagtailsettings:edit", args=["content", "readabilitysetting"]), follow=True
    )
    assert address.status_code == 200
    form = html.fromstring(address.content.decode()).xpath('//form[@method="POST"]')[-1]
    posted = dict(form.form_values())
    posted["languages-0-mode"] = Mode.ADVISORY
    response = superuser.post(address.redirect_chain[-1][0], posted, follow=True)
    assert response.status_code == 200
    assert not standard_for(factories.InformationPageFactory.build(), "de").is_binding
    assert standard_for(factories.InformationPageFactory.build(), "en").is_binding


def test_only_who_may_can_change_the_setting(redaktion, home):
    setting = ReadabilitySetting.load()
    address = reverse("wagtailsettings:edit", args=["content", "readabilitysetting", setting.pk])
    assert redaktion.get(address).status_code == 302
    assert b"readabilitysetting" not in redaktion.get(reverse("wagtailadmin_home")).content
