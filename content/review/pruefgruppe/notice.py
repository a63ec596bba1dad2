"""Tells the people who check texts that a tested text has changed."""

from __future__ import annotations

from django.contrib.auth import get_user_model
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from wagtail.admin.utils import get_admin_base_url

from content import languages
from content.pages.base_page import BasePage
from content.pages.mail.outbox import post
from content.review.pruefgruppe.models import ReaderTest, passed
from content.review.public_text import note_public_texts
from content.review.subjects import owner_of, title_of
from glossary.models import Term

# A mail to more people than this is a newsletter.
MOST_RECIPIENTS = 100
PERMISSION = "add_readertest"


def follow_publication(subject: BasePage | Term) -> None:
    """Note which texts are public now, and tell reviewers about tests that no longer count (``after``).

    Costs one query when no text has changed.
    """
    if not subject.live:
        return
    changed = note_public_texts(subject)
    former = {code: old for code, (old, _new) in changed.items() if old}
    if not former:
        return
    lost = [
        test
        for test in passed(ReaderTest.objects.filter(**owner_of(subject), language__in=former))
        if test.text_hash == former[test.language]
    ]
    # A version is reported once, however often it was tested.
    for test in {test.language: test for test in reversed(lost)}.values():
        transaction.on_commit(lambda test=test: tell_reviewers(subject, test))


def tell_reviewers(tested: BasePage | Term, test: ReaderTest) -> int:
    """Mail everybody who may record tests that this one no longer counts; return how many mails were written."""
    title = title_of(tested, languages.DEFAULT)
    with translation.override(languages.DEFAULT):
        subject = _("Tested text changed: %(title)s") % {"title": title}
        body = render_to_string(
            "admin/review/mail/test_lost.txt",
            {"title": title, "test": test, "base_url": get_admin_base_url() or ""},
        )
    # The text may come back as it was tested, and change once more.
    key = f"test-lost:{test.pk}:{tested.live_revision_id or timezone.localdate()}"
    people = reviewers().exclude(email="")[:MOST_RECIPIENTS]
    return sum(post(person.email, subject, body, f"{key}:{person.pk}") is not None for person in people)


def reviewers():
    """Return the active people who may record tests by name of permission, administrators left out."""
    return (
        get_user_model()
        .objects.with_perm(
            f"content.{PERMISSION}",
            include_superusers=False,
            backend="django.contrib.auth.backends.ModelBackend",
        )
        .order_by("pk")
    )
