"""Editors log in: one door, a pause after wrong passwords, a second factor for who has one."""

import re
from base64 import b32decode
from http import HTTPStatus
from urllib.parse import quote

import pytest
from django.contrib.auth.models import Permission
from django.core import mail
from django.core.cache import cache
from django.urls import reverse
from django_otp.oath import totp
from django_otp.plugins.otp_totp.models import TOTPDevice

PASSWORD = "Ein-Haus-am-See-7"


@pytest.fixture
def editor(django_user_model):
    """A person who may enter the admin."""
    user = django_user_model.objects.create_user("anna", password=PASSWORD)
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    return user


@pytest.fixture
def device(editor):
    """The editor's second factor."""
    return TOTPDevice.objects.create(user=editor, name="default", confirmed=True)


@pytest.fixture
def limited(settings):
    """Failed logins count, as they do outside of tests."""
    settings.AXES_ENABLED = True
    cache.clear()


def log_in(client, password=PASSWORD, address=None, headers=None, **more):
    """Send name and password to the login form."""
    return client.post(
        address or reverse("two_factor:login"),
        {"auth-username": "anna", "auth-password": password, "login_view-current_step": "auth"} | more,
        headers=headers,
    )


def test_name_and_password_are_enough_without_a_second_factor(client, editor):
    assert log_in(client)["Location"] == reverse("wagtailadmin_home")
    assert client.get(reverse("wagtailadmin_home")).status_code == HTTPStatus.OK


def test_wagtails_own_login_leads_to_the_one_door(client, db):
    response = client.get("/cms/login/?next=/cms/pages/")
    assert response["Location"] == f"{reverse('two_factor:login')}?next=/cms/pages/"


def test_the_login_page_looks_like_the_admin(client, db):
    html = client.get(reverse("two_factor:login"), headers={"accept-language": "de"}).content.decode()
    assert "auth-username" in html
    assert "wagtailadmin/css/core" in html
    assert re.search(r'<(script|link|img)[^>]+(src|href)="(https?:)?//', html) is None


def test_five_wrong_passwords_are_followed_by_a_pause(client, editor, limited):
    statuses = [log_in(client, "falsch").status_code for _attempt in range(5)]
    assert statuses[:4] == [HTTPStatus.OK] * 4
    refused = log_in(client)
    assert refused.status_code == HTTPStatus.TOO_MANY_REQUESTS
    assert "/cms/password_reset/" in refused.content.decode()


def test_a_pause_for_one_name_is_none_for_another(client, editor, limited, django_user_model):
    for _attempt in range(5):
        log_in(client, "falsch")
    django_user_model.objects.create_superuser("berta", password=PASSWORD)
    response = client.post(
        reverse("two_factor:login"),
        {"auth-username": "berta", "auth-password": PASSWORD, "login_view-current_step": "auth"},
    )
    assert response.status_code == HTTPStatus.FOUND


def test_made_up_addresses_do_not_shorten_the_pause(client, editor, limited):
    for number in range(5):
        log_in(client, "falsch", headers={"X-Forwarded-For": f"192.0.2.{number}"})
    refused = log_in(client, headers={"X-Forwarded-For": "192.0.2.99"})
    assert refused.status_code == HTTPStatus.TOO_MANY_REQUESTS


@pytest.mark.parametrize(
    "place", ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:x()"]
)
def test_the_login_leads_to_no_other_site(client, editor, place):
    address = f"{reverse('two_factor:login')}?next={quote(place)}"
    assert log_in(client, address=address, next=place)["Location"] == reverse("wagtailadmin_home")


def test_the_login_leads_where_somebody_wanted_to_go(client, editor):
    address = f"{reverse('two_factor:login')}?next=/cms/pages/"
    assert log_in(client, address=address, next="/cms/pages/")["Location"] == "/cms/pages/"


def test_wrong_codes_are_limited(client, editor, device):
    right = f"{totp(device.bin_key):06d}"
    for code in ("000000", right):
        log_in(client)
        data = {"token-otp_token": code, "login_view-current_step": "token"}
        if code == right:
            # The device rests after a wrong code, longer each time.
            assert client.post(reverse("two_factor:login"), data).status_code == HTTPStatus.OK
            assert client.get(reverse("wagtailadmin_home")).status_code == HTTPStatus.FOUND
        else:
            client.post(reverse("two_factor:login"), data)
    device.refresh_from_db()
    assert device.throttling_failure_count >= 1


def reset_password(client, address):
    """Ask for a new password."""
    return client.post("/cms/password_reset/", {"email": address})


def test_a_forgotten_password_does_not_tell_who_has_an_account(client, editor):
    editor.email = "anna@example.org"
    editor.save()
    known, unknown = (reset_password(client, f"{name}@example.org") for name in ("anna", "nobody"))
    assert (known.status_code, known["Location"]) == (unknown.status_code, unknown["Location"])
    assert [message.to for message in mail.outbox] == [["anna@example.org"]]
    pages = [client.get(answer["Location"]).content for answer in (known, unknown)]
    # The tokens against forged forms are new each time.
    assert len({re.sub(rb"[A-Za-z0-9]{64}", b"", page) for page in pages}) == 1


def test_nobodys_letter_box_is_flooded(client, editor):
    editor.email = "anna@example.org"
    editor.save()
    statuses = [reset_password(client, "anna@example.org").status_code for _attempt in range(11)]
    assert statuses == [HTTPStatus.FOUND] * 10 + [HTTPStatus.TOO_MANY_REQUESTS]
    assert len(mail.outbox) == 10


def test_who_has_a_second_factor_is_asked_for_it(client, editor, device):
    assert "token-otp_token" in log_in(client).content.decode()
    response = client.get(reverse("wagtailadmin_home"))
    assert response["Location"].startswith(reverse("two_factor:login"))

    code = f"{totp(device.bin_key):06d}"
    token = {"token-otp_token": code, "login_view-current_step": "token"}
    log_in(client)
    assert client.post(reverse("two_factor:login"), token)["Location"] == reverse("wagtailadmin_home")
    assert client.get(reverse("wagtailadmin_home")).status_code == HTTPStatus.OK


def test_a_password_alone_does_not_open_the_admin_to_who_has_a_second_factor(client, editor, device):
    client.force_login(editor, backend="django.contrib.auth.backends.ModelBackend")
    assert client.get(reverse("wagtailadmin_home"))["Location"] == reverse("two_factor:login")


def test_the_operator_can_demand_a_second_factor(client, editor, settings):
    settings.TWO_FACTOR_REQUIRED = True
    log_in(client)
    assert client.get(reverse("wagtailadmin_home"))["Location"] == reverse("two_factor:setup")
    assert client.get(reverse("two_factor:setup")).status_code == HTTPStatus.OK


def test_the_account_page_leads_to_the_second_factor(client, editor):
    client.force_login(editor, backend="django.contrib.auth.backends.ModelBackend")
    assert reverse("two_factor:profile") in client.get(reverse("wagtailadmin_account")).content.decode()
    assert client.get(reverse("two_factor:profile")).status_code == HTTPStatus.OK


def test_an_editor_sets_up_a_second_factor(client, editor):
    client.force_login(editor, backend="django.contrib.auth.backends.ModelBackend")
    setup = reverse("two_factor:setup")
    page = client.post(setup, {"setup_view-current_step": "welcome"})
    key = page.context["secret_key"]
    assert client.get(reverse("two_factor:qr"))["Content-Type"].startswith("image/svg+xml")

    code = f"{totp(b32decode(key)):06d}"
    done = client.post(setup, {"generator-token": code, "setup_view-current_step": "generator"})
    assert done["Location"] == reverse("two_factor:setup_complete")
    assert editor.totpdevice_set.filter(confirmed=True).exists()


def test_the_admin_has_the_editors_policy_and_readers_have_the_strict_one(client, db):
    assert "'unsafe-inline'" in client.get(reverse("two_factor:login"))["Content-Security-Policy"]
    assert "'unsafe-inline'" not in client.get("/nothing-here/")["Content-Security-Policy"]
