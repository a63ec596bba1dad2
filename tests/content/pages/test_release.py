"""What a page lacks before the public sees it, on every route to the public."""

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from content.models import InformationPage
from content.pages.release import NotPublishable, problems
from tests.factories import InformationPageFactory, PictureFactory, paragraph


def draft(information, **fields):
    """Return a draft whose latest revision has these fields."""
    page = InformationPageFactory(parent=information, live=False)
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision()
    return page


def test_a_complete_page_lacks_nothing(information):
    assert problems(InformationPageFactory(parent=information)) == {}


def test_german_is_always_needed(information):
    page = InformationPageFactory.build(released_de=False, released_en=True, title_en="Waste")
    assert "released_de" in problems(page)


def test_a_released_version_needs_a_title_and_a_text(information):
    page = InformationPageFactory(parent=information)
    page.released_en = True
    assert set(problems(page)) == {"title_en", "body_en"}


def test_the_main_picture_needs_words_in_every_released_version(information):
    page = InformationPageFactory(
        parent=information, title_en="Waste", body_en=paragraph("Bins."), released_en=True
    )
    page.main_image = PictureFactory()
    assert set(problems(page)) == {"main_image_alt_de", "main_image_alt_en"}
    page.main_image_alt_de, page.main_image_alt_en = "Eine Tonne", "A bin"
    assert problems(page) == {}


def test_a_language_the_site_does_not_show_holds_nothing_up(information, settings):
    page = InformationPageFactory(parent=information)
    page.released_tr = True
    assert problems(page)
    settings.LANGUAGES = [("de", "Deutsch"), ("en", "English")]
    assert problems(page) == {}


def test_a_version_in_progress_holds_nothing_up(information):
    page = InformationPageFactory(parent=information, title_en="Waste")
    page.save_revision().publish()
    assert page.live


def test_publishing_a_revision_is_refused(information):
    page = draft(information, released_en=True)
    with pytest.raises(NotPublishable):
        page.get_latest_revision().publish()
    assert not InformationPage.objects.get(pk=page.pk).live


def test_saving_a_live_page_is_refused(information):
    page = InformationPageFactory(parent=information)
    page.released_en = True
    with pytest.raises(NotPublishable):
        page.save()


def test_a_refused_page_does_not_stop_the_other_scheduled_ones(information):
    past = timezone.now() - timezone.timedelta(hours=1)
    pages = [draft(information, released_en=True), draft(information)]
    for page in pages:
        page.go_live_at = past
        page.save_revision(approved_go_live_at=past)
    call_command("publish_scheduled")
    bad, good = (InformationPage.objects.get(pk=page.pk) for page in pages)
    assert good.live
    assert not bad.live


def test_bulk_publishing_tells_what_is_missing(information, superuser):
    page = draft(information, released_en=True)
    address = reverse("wagtail_bulk_action", args=["content", "basepage", "publish"]) + f"?id={page.pk}"
    response = superuser.post(address, follow=True)
    assert response.status_code == 200
    assert "English" in response.content.decode()
    assert not InformationPage.objects.get(pk=page.pk).live


def test_a_copy_of_a_broken_page_stays_a_draft(information):
    page = draft(information, released_en=True, title_en="Waste", body_en=paragraph("Bins."))
    assert not page.copy(update_attrs={"slug": "kopie"}).live
