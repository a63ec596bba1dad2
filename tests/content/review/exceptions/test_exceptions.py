"""An exception lets one very text pass for a time; an accepted finding one place. Both can be taken back."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from lxml import html
from wagtail.models import PageLogEntry

from content.models import AcceptedFinding, InformationPage, ReadabilityException
from content.pages.release import NotPublishable
from content.review.exceptions.actions import ErrorOfLaw, accept, let_pass, take_back
from content.review.exceptions.versions import judged_versions
from content.review.exceptions.views import allowances_url
from content.review.gate import judgements, refusals
from tests.conftest import login
from tests.factories import InformationPageFactory, TermFactory, UserFactory, paragraph

LONG = (
    "Das Amt hilft und das Amt zahlt und das Amt fragt und das Amt prüft und das Amt schreibt und das Amt ruft "
    "heute alle Menschen in der Stadt an und dann ist das Amt wieder zu."
)
UNCLEAR = 'Lesen Sie <a href="https://a.example">mehr</a>.'
WHY = "Der Stadtrat will genau diese Wörter."


def today():
    return timezone.localdate()


@pytest.fixture
def hard(information):
    """A draft with a sentence that is too long."""
    page = InformationPageFactory(parent=information, title_de="Das Amt", body_de=paragraph(LONG), live=False)
    page.save_revision()
    return page


def is_live(page):
    return InformationPage.objects.get(pk=page.pk).live


def excepted(page, user=None, days=30):
    [version] = judged_versions(page)
    until = today() + timedelta(days=days)
    return let_pass(page, version.language.code, version.text_hash, reason=WHY, until=until, user=user)


def accepted(page, user=None):
    [version] = judged_versions(page)
    [place] = version.places
    return accept(page, "de", place.finding, place.sentence_hash, reason=WHY, user=user)


def test_a_text_goes_online_with_an_exception(hard):
    excepted(hard)
    hard.get_latest_revision().publish()
    assert is_live(hard)


def test_the_exception_holds_for_that_very_text(hard):
    excepted(hard)
    hard.body_de = paragraph(f"{LONG} Neu.")
    with pytest.raises(NotPublishable):
        hard.save_revision().publish()


def test_the_exception_holds_for_that_page(hard, information):
    excepted(hard)
    other = InformationPageFactory(
        parent=information, title_de="Das Amt", slug="b", body_de=paragraph(LONG), live=False
    )
    assert refusals(other)


def test_an_alias_shares_the_exception_of_its_page(hard):
    excepted(hard)
    hard.get_latest_revision().publish()
    assert InformationPage.objects.get(pk=hard.pk).create_alias(update_slug="alias").live


def test_the_last_day_counts_and_the_day_after_does_not(hard):
    exception = excepted(hard, days=0)
    assert refusals(hard) == {}
    ReadabilityException.objects.filter(pk=exception.pk).update(until=today() - timedelta(days=1))
    assert refusals(hard)


def test_after_its_end_the_page_stays_online_and_counts_as_failing(hard):
    exception = excepted(hard)
    hard.get_latest_revision().publish()
    ReadabilityException.objects.filter(pk=exception.pk).update(until=today() - timedelta(days=1))
    page = InformationPage.objects.get(pk=hard.pk)
    page.save()
    assert is_live(page)
    assert judgements(page)["de"].fails
    assert not judgements(page)["de"].is_excepted


def test_an_exception_that_was_taken_back_holds_no_more(hard):
    exception = excepted(hard)
    take_back(exception, UserFactory())
    assert refusals(hard)


def test_a_new_exception_ends_the_former_one(hard):
    excepted(hard, days=3)
    new = excepted(hard, days=30)
    assert list(ReadabilityException.objects.standing()) == [new]


def test_errors_of_law_pass_with_no_exception(information):
    page = InformationPageFactory(parent=information, body_de=paragraph(LONG, UNCLEAR), live=False)
    page.save_revision()
    excepted(page)
    [message] = [message for messages in refusals(page).values() for message in messages]
    assert message.code == "link_text_unclear"


def test_errors_of_law_cannot_be_accepted(information):
    page = InformationPageFactory(parent=information, body_de=paragraph(UNCLEAR), live=False)
    page.save_revision()
    with pytest.raises(ErrorOfLaw):
        accepted(page)


def test_an_accepted_place_does_not_count_in_its_sentence_only(hard):
    accepted(hard)
    assert refusals(hard) == {}
    hard.body_de = paragraph("Ein neuer Absatz.", LONG)
    assert refusals(hard) == {}
    hard.body_de = paragraph(LONG.replace("Stadt", "Gemeinde"))
    assert refusals(hard)


def test_accepting_twice_is_once(hard):
    assert accepted(hard) is not None
    [version] = judged_versions(hard)
    assert version.places == ()
    assert AcceptedFinding.objects.count() == 1


def test_a_place_that_was_taken_back_counts_again(hard):
    take_back(accepted(hard), UserFactory())
    assert refusals(hard)


def test_the_history_tells_who_let_it_pass_and_why(hard, superuser):
    exception = excepted(hard, superuser.user)
    take_back(exception, superuser.user)
    actions = PageLogEntry.objects.filter(page=hard.pk, action__startswith="content.readability")
    assert [entry.action.split(".")[-1] for entry in actions.order_by("timestamp")] == ["except", "withdraw"]
    history = superuser.get(reverse("wagtailadmin_pages:history", args=[hard.pk])).content.decode()
    assert WHY in history


def test_a_failing_page_costs_three_queries(hard, django_assert_max_num_queries, monkeypatch):
    from content.review import analysis
    from glossary.vocabulary import Vocabulary

    monkeypatch.setattr(analysis, "live_vocabulary", lambda code: Vocabulary("", ()))
    excepted(hard)
    refusals(hard)
    page = InformationPage.objects.get(pk=hard.pk)
    with django_assert_max_num_queries(3):
        assert refusals(page) == {}


# --- the views -----------------------------------------------------------------------------------


def forms(client, page):
    tree = html.fromstring(client.get(allowances_url(page)).content.decode())
    return {
        form.xpath('string(.//input[@name="action"]/@value)'): dict(form.form_values())
        for form in tree.xpath("//main//form")
    }


def until(days):
    return (today() + timedelta(days=days)).isoformat()


def test_a_reviewer_lets_a_text_pass_and_takes_it_back(pruefung, chefredaktion, hard):
    posted = forms(pruefung, hard)["except"] | {"reason": WHY, "until": until(30)}
    response = pruefung.post(allowances_url(hard), posted, follow=True)
    assert WHY in response.content.decode()
    hard.get_latest_revision().publish()
    assert is_live(hard)
    [exception] = ReadabilityException.objects.all()
    assert exception.given_by == pruefung.user
    response = chefredaktion.post(reverse("review_withdraw_text", args=[exception.pk]), follow=True)
    assert response.status_code == 200
    assert refusals(hard)


def test_an_editor_accepts_a_place_and_a_reviewer_takes_it_back(redaktion, pruefung, hard):
    posted = forms(redaktion, hard)["accept"] | {"reason": WHY}
    redaktion.post(allowances_url(hard), posted, follow=True)
    assert refusals(hard) == {}
    [found] = AcceptedFinding.objects.all()
    listed = pruefung.get(reverse("review_all_allowances"), {"kind": "places"}).content.decode()
    assert WHY in listed
    pruefung.post(reverse("review_withdraw_place", args=[found.pk]))
    assert refusals(hard)


def test_an_editor_may_not_let_a_whole_text_pass(redaktion, hard):
    assert "except" not in forms(redaktion, hard)
    [version] = judged_versions(hard)
    posted = {
        "action": "except",
        "language": "de",
        "text_hash": version.text_hash,
        "reason": WHY,
        "until": until(9),
    }
    assert redaktion.post(allowances_url(hard), posted).status_code == 302
    assert not ReadabilityException.objects.exists()


def test_an_editor_takes_back_only_what_is_their_own(redaktion, pruefung, hard):
    found = accepted(hard, pruefung.user)
    redaktion.post(reverse("review_withdraw_place", args=[found.pk]))
    assert refusals(hard) == {}
    AcceptedFinding.objects.update(given_by=redaktion.user)
    redaktion.post(reverse("review_withdraw_place", args=[found.pk]))
    assert refusals(hard)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"reason": ""}, "Dieses Feld"),
        ({"reason": "zu kurz"}, "10"),
        ({"reason": "x" * 1001}, "1000"),
        ({"until": ""}, "Dieses Feld"),
        ({"until": "2020-01-01"}, "vorbei"),
        ({"until": "2999-01-01"}, "höchstens ein Jahr"),
        ({"text_hash": "0" * 64}, "geändert"),
    ],
)
def test_a_wrong_form_is_answered_at_the_form_and_nothing_is_lost(pruefung, hard, changes, message):
    posted = forms(pruefung, hard)["except"] | {"reason": WHY, "until": until(30)} | changes
    page = pruefung.post(allowances_url(hard), posted).content.decode()
    assert message in page
    assert not ReadabilityException.objects.exists()
    if "reason" not in changes:
        assert WHY in page


def test_a_place_of_law_has_no_form_and_is_refused(pruefung, information):
    page = InformationPageFactory(parent=information, body_de=paragraph(UNCLEAR), live=False)
    page.save_revision()
    assert "accept" not in forms(pruefung, page)
    [version] = judged_versions(page)
    [place] = version.places
    posted = {
        "action": "accept", "language": "de", "reason": WHY,
        "rule": place.finding.rule, "sentence_hash": place.sentence_hash,
    }  # fmt: skip
    assert pruefung.post(allowances_url(page), posted).status_code == 200
    assert not AcceptedFinding.objects.exists()


@pytest.fixture
def guest(db):
    """Somebody who may enter the admin and nothing else."""
    from django.contrib.auth.models import Group, Permission

    group = Group.objects.create(name="Gast")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    return login(username="gast", role="Gast")


def test_nobody_else_sees_or_allows_anything(client, guest, hard):
    exception = excepted(hard)
    addresses = [allowances_url(hard), reverse("review_all_allowances")]
    for person in (client, guest):
        for address in addresses:
            assert person.get(address).status_code == 302
            assert person.post(address).status_code in (302, 405)
        assert person.post(reverse("review_withdraw_text", args=[exception.pk])).status_code == 302
    exception.refresh_from_db()
    assert exception.withdrawn_at is None


def test_taking_back_wants_a_post(pruefung, hard):
    assert pruefung.get(reverse("review_withdraw_text", args=[excepted(hard).pk])).status_code == 405


@pytest.mark.parametrize("address", ["user/1", "basepage/x", "basepage/99999999", f"basepage/{'9' * 30}"])
def test_addresses_of_nothing_are_not_found(superuser, home, address):
    assert superuser.get(f"/cms/review/exceptions/{address}/", follow=True).status_code == 404


def test_a_term_has_exceptions_too(superuser, home):
    term = TermFactory(explanation_de=LONG, live=False)
    term.save_revision()
    posted = forms(superuser, term)["except"] | {"reason": WHY, "until": until(30)}
    superuser.post(allowances_url(term), posted)
    term.get_latest_revision().publish()
    assert type(term).objects.get(pk=term.pk).live


def test_the_list_has_pages_and_a_constant_number_of_queries(
    pruefung, information, django_assert_max_num_queries
):
    pages = InformationPageFactory.create_batch(4, parent=information, live=False)
    for number in range(60):
        page = pages[number % 4]
        let_pass(page, "de", f"{number}", reason=WHY, until=today(), user=pruefung.user)
    with django_assert_max_num_queries(40):
        first = pruefung.get(reverse("review_all_allowances")).content.decode()
    assert first.count("Ganzer Text bis") == 50
    second = pruefung.get(reverse("review_all_allowances"), {"p": 2}).content.decode()
    assert second.count("Ganzer Text bis") == 10


def test_the_way_leads_from_the_page_to_its_exceptions(redaktion, hard):
    assert (
        allowances_url(hard)
        in redaktion.get(reverse("wagtailadmin_pages:edit", args=[hard.pk])).content.decode()
    )


# --- the mail before the end ----------------------------------------------------------------------


def test_a_mail_comes_before_the_end_and_only_once(hard, pruefung):
    excepted(hard, pruefung.user, days=14)
    for _time in range(2):
        call_command("remind_exceptions")
    [message] = mail.outbox
    assert message.to == [pruefung.user.email]
    assert message.subject == "Eine Ausnahme endet bald: Das Amt"
    assert WHY in message.body
    assert reverse("wagtailadmin_pages:edit", args=[hard.pk]) in message.body


def test_nobody_is_reminded_too_early_or_of_what_has_ended(hard, pruefung):
    excepted(hard, pruefung.user, days=15)
    ended = excepted(hard, pruefung.user, days=3)
    take_back(ended, pruefung.user)
    call_command("remind_exceptions")
    assert mail.outbox == []


def test_a_mail_that_could_not_be_sent_is_tried_again(hard, pruefung, settings):
    excepted(hard, pruefung.user, days=3)
    backend = settings.EMAIL_BACKEND
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    call_command("remind_exceptions")
    settings.EMAIL_BACKEND = backend
    call_command("remind_exceptions")
    assert len(mail.outbox) == 1
