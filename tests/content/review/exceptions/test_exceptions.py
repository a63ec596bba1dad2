"""An exception lets one very text pass for a time; an accepted finding one place. Both can be taken back."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.urls import reverse
from wagtail.models import PageLogEntry

from content.models import AcceptedFinding, InformationPage, OutgoingMail, ReadabilityException, VersionStatus
from content.pages.release import NotPublishable
from content.review.analysis import analyses, text_to_analyse
from content.review.exceptions.actions import ErrorOfLaw, accept, let_pass, take_back
from content.review.exceptions.allowances import Allowances, sentence_hash
from content.review.exceptions.versions import judged_versions
from content.review.gate import judgements, refusals
from content.review.standards import standards_for
from tests.exceptions import LONG, UNCLEAR, WHY, accepted, excepted, today
from tests.factories import InformationPageFactory, UserFactory, paragraph


def is_live(page):
    return InformationPage.objects.get(pk=page.pk).live


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


def test_a_text_that_calls_itself_leichte_sprache_passes_with_no_exception(information):
    page = InformationPageFactory(
        parent=information,
        title_de_simple="Das Amt",
        body_de_simple=paragraph("Dieser Text ist in Leichter Sprache."),
        released_de_simple=True,
        live=False,
    )
    page.save_revision()
    easy = next(version for version in judged_versions(page) if version.language.is_easy)
    let_pass(page, "de-simple", easy.text_hash, reason=WHY, until=today(), user=None)
    [message] = refusals(page)["body_de_simple"]
    assert message.code == "target_group_check_missing"


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


def test_another_finding_of_the_same_rule_in_the_sentence_still_counts(information):
    text = "Bitte fragen Sie bzgl. der Tonne ggf. im Rathaus bzw. im Amt."
    page = InformationPageFactory(parent=information, body_de=paragraph(text), live=False)
    page.save_revision()
    applied = standards_for(page, ["de"])["de"]
    document = text_to_analyse(page, applied).document
    found = [
        finding
        for finding in analyses(page, {"de": applied})["de"].findings
        if finding.rule == "abbreviation"
    ]
    assert [finding.text for finding in found] == ["bzgl.", "ggf.", "bzw."]
    for number, finding in enumerate(found, start=1):
        accept(page, "de", finding, sentence_hash(document, finding), reason=WHY, user=None)
        is_accepted = Allowances.of(page).accepts("de", document)
        assert [is_accepted(one) for one in found] == [True] * number + [False] * (3 - number)
    assert AcceptedFinding.objects.count() == 3


def test_accepting_twice_is_once(hard):
    assert accepted(hard) is not None
    [version] = judged_versions(hard)
    assert version.places == ()
    assert AcceptedFinding.objects.count() == 1


def test_a_place_that_was_taken_back_counts_again(hard):
    take_back(accepted(hard), UserFactory())
    assert refusals(hard)


def test_the_reports_count_what_was_accepted_and_what_was_taken_back(hard):
    found = accepted(hard)
    hard.get_latest_revision().publish()
    states = VersionStatus.objects.filter(page=hard.pk, language="de")
    assert states.get().verdict != "fails"
    take_back(found, UserFactory())
    assert states.get().verdict == "fails"


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


# --- the mail before the end ----------------------------------------------------------------------


def test_a_mail_comes_before_the_end_and_only_once(hard, pruefung):
    excepted(hard, pruefung.user, days=14)
    for _time in range(2):
        call_command("remind_exceptions")
    message = OutgoingMail.objects.get()
    assert message.recipient == pruefung.user.email
    assert message.subject == "Eine Ausnahme endet bald: Das Amt"
    assert WHY in message.body
    assert reverse("wagtailadmin_pages:edit", args=[hard.pk]) in message.body


def test_nobody_is_reminded_too_early_or_of_what_has_ended(hard, pruefung):
    excepted(hard, pruefung.user, days=15)
    ended = excepted(hard, pruefung.user, days=3)
    take_back(ended, pruefung.user)
    call_command("remind_exceptions")
    assert not OutgoingMail.objects.exists()
