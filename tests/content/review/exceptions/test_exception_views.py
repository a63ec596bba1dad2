"""The pages of the admin on which texts and places are let pass, and who may do so."""

from datetime import timedelta

import pytest
from django.urls import reverse
from lxml import html

from content.models import AcceptedFinding, InformationPage, ReadabilityException
from content.review.exceptions.actions import let_pass
from content.review.exceptions.versions import judged_versions
from content.review.exceptions.views import allowances_url
from content.review.gate import refusals
from tests.conftest import login
from tests.exceptions import LONG, UNCLEAR, WHY, accepted, excepted, today
from tests.factories import InformationPageFactory, TermFactory, paragraph


def is_live(page):
    return InformationPage.objects.get(pk=page.pk).live


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


def test_an_exception_of_a_deleted_page_can_be_taken_back(redaktion, pruefung, hard):
    exception = excepted(hard)
    hard.delete()
    address = reverse("review_withdraw_text", args=[exception.pk])
    redaktion.post(address)
    assert ReadabilityException.objects.standing().exists()
    pruefung.post(address)
    assert not ReadabilityException.objects.standing().exists()


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
        **place.names,
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


def test_the_last_day_is_chosen_in_the_field_of_the_browser(pruefung, hard):
    tree = html.fromstring(pruefung.get(allowances_url(hard)).content.decode())
    assert set(tree.xpath("//input[@name='until']/@type")) == {"date"}
