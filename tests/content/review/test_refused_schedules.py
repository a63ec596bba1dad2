"""A planned publication that is refused stops nothing, is told once by mail, and stays visible with its reason."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from content.models import InformationPage, OutgoingMail, RefusedSchedule
from content.pages import publication
from content.review.refused_schedule import all_open, open_for
from glossary.models import Term
from glossary.publishing import NotPublishable
from tests.conftest import login
from tests.factories import InformationPageFactory, TermFactory, paragraph

LONG = (
    "Das Amt hilft und das Amt zahlt und das Amt fragt und das Amt prüft und das Amt schreibt und das Amt ruft "
    "heute alle Menschen in der Stadt an und dann ist das Amt wieder zu."
)
WHY = "Dieser Satz ist zu lang"


def planned(subject, user=None, hours=1):
    """Plan the publication of a draft for a moment that has passed."""
    subject.go_live_at = timezone.now() - timedelta(hours=hours)
    subject.save_revision(user=user, approved_go_live_at=subject.go_live_at)
    return subject


@pytest.fixture
def editor(db):
    """Somebody who plans publications."""
    return login(username="mia", role="Chef-Redaktion")


@pytest.fixture
def refused(information, editor):
    """A hard page whose planned publication was refused."""
    page = InformationPageFactory(parent=information, title_de="Das Amt", body_de=paragraph(LONG), live=False)
    planned(page, editor.user)
    call_command("publish_scheduled")
    return page


def test_one_bad_page_does_not_stop_the_others(information, db):
    bad, good = (
        planned(InformationPageFactory(parent=information, body_de=paragraph(text), live=False), hours=hours)
        for text, hours in ((LONG, 3), ("Das Amt hilft.", 2))
    )
    term = planned(TermFactory(live=False))
    call_command("publish_scheduled")
    assert not InformationPage.objects.get(pk=bad.pk).live
    assert InformationPage.objects.get(pk=good.pk).live
    assert Term.objects.get(pk=term.pk).live


def test_any_other_mistake_of_a_page_does_not_stop_the_others_either(information):
    taken = InformationPageFactory(parent=information, slug="amt")
    bad = InformationPageFactory(parent=information, live=False)
    bad.slug = taken.slug
    bad.go_live_at = timezone.now() - timedelta(hours=2)
    bad.save_revision(approved_go_live_at=bad.go_live_at, clean=False)
    good = planned(InformationPageFactory(parent=information, live=False))
    call_command("publish_scheduled")
    assert InformationPage.objects.get(pk=good.pk).live
    assert open_for(bad)


def test_what_breaks_stays_planned_and_does_not_stop_the_others_either(information, monkeypatch, caplog):
    bad, good = (planned(InformationPageFactory(parent=information, live=False), hours=n) for n in (3, 2))

    def follow(page):
        if page.pk == bad.pk:
            raise RuntimeError("out of paper")

    monkeypatch.setattr(publication, "after", [follow])
    call_command("publish_scheduled")
    assert not InformationPage.objects.get(pk=bad.pk).live
    assert bad.revisions.filter(approved_go_live_at__isnull=False).exists()
    assert InformationPage.objects.get(pk=good.pk).live
    assert "out of paper" in caplog.text


def test_who_planned_it_gets_one_mail_with_the_reason_and_the_way(refused, editor):
    call_command("publish_scheduled")
    message = OutgoingMail.objects.get()
    assert message.recipient == editor.user.email
    assert message.subject == "Nicht wie geplant online: Das Amt"
    assert WHY in message.body
    assert f"http://127.0.0.1:8000{reverse('wagtailadmin_pages:edit', args=[refused.pk])}" in message.body


def test_without_somebody_who_planned_it_the_responsible_person_gets_the_mail(information, editor):
    page = InformationPageFactory(
        parent=information, body_de=paragraph(LONG), live=False, responsible=editor.user
    )
    planned(page)
    call_command("publish_scheduled")
    assert OutgoingMail.objects.get().recipient == editor.user.email


def test_a_broken_mail_server_stops_nothing(
    information, editor, settings, django_capture_on_commit_callbacks
):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    planned(InformationPageFactory(parent=information, body_de=paragraph(LONG), live=False), editor.user, 2)
    good = planned(InformationPageFactory(parent=information, live=False))
    with django_capture_on_commit_callbacks(execute=True):
        call_command("publish_scheduled")
    assert InformationPage.objects.get(pk=good.pk).live
    waiting = OutgoingMail.objects.get()
    assert (waiting.state, waiting.attempts) == ("waiting", 1)


def test_the_plan_and_the_reason_stay_visible_in_the_editor_and_on_the_dashboard(refused, editor):
    page = editor.get(reverse("wagtailadmin_pages:edit", args=[refused.pk])).content.decode()
    assert WHY in page
    assert "Das hat nicht geklappt" in page
    dashboard = editor.get(reverse("wagtailadmin_home")).content.decode()
    assert "Nicht wie geplant online" in dashboard
    assert "Das Amt" in dashboard


def test_who_may_not_edit_the_page_does_not_see_it_on_the_dashboard(refused, db):
    from django.contrib.auth.models import Group, Permission

    group = Group.objects.create(name="Gast")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    guest = login(username="gast", role="Gast")
    assert "Nicht wie geplant" not in guest.get(reverse("wagtailadmin_home")).content.decode()


def test_the_number_of_queries_on_the_dashboard_does_not_grow(refused, information, editor):
    def queries() -> int:
        with CaptureQueriesContext(connection) as seen:
            assert "Nicht wie geplant online" in editor.get(reverse("wagtailadmin_home")).content.decode()
        return len([query for query in seen if "wagtailcore_revision" in query["sql"]])

    queries()
    few = queries()
    for number in range(4):
        page = InformationPageFactory(
            parent=information, title_de=f"Amt {number}", body_de=paragraph(LONG), live=False
        )
        planned(page, editor.user)
    call_command("publish_scheduled")
    assert len(all_open()) == 5
    assert queries() <= few


def test_it_is_settled_when_the_text_is_online(refused):
    refused.body_de = paragraph("Das Amt hilft.")
    refused.go_live_at = None
    refused.save_revision().publish()
    assert open_for(InformationPage.objects.get(pk=refused.pk)) is None


def test_it_is_settled_when_it_is_planned_anew(refused):
    refused.go_live_at = timezone.now() + timedelta(days=1)
    refused.save_revision(approved_go_live_at=refused.go_live_at)
    assert open_for(InformationPage.objects.get(pk=refused.pk)) is None


def test_the_last_refusal_of_a_page_is_kept_and_no_other(refused, editor):
    planned(refused, editor.user)
    call_command("publish_scheduled")
    assert RefusedSchedule.objects.count() == 1
    assert OutgoingMail.objects.count() == 2


def test_the_plan_of_a_term_stays_visible_too(home, superuser):
    term = planned(TermFactory(explanation_de=LONG, live=False), superuser.user)
    call_command("publish_scheduled")
    page = superuser.get(reverse("wagtailsnippets_glossary_term:edit", args=[term.pk])).content.decode()
    assert WHY in page
    assert term.name_de in superuser.get(reverse("wagtailadmin_home")).content.decode()
    assert "/cms/snippets/" in OutgoingMail.objects.get().body


def test_a_hard_term_is_refused_when_it_is_planned(home):
    term = TermFactory(explanation_de=LONG, live=False)
    term.go_live_at = timezone.now() + timedelta(days=2)
    revision = term.save_revision()
    with pytest.raises(NotPublishable, match=WHY):
        revision.publish()
    revision.refresh_from_db()
    assert revision.approved_go_live_at is None
