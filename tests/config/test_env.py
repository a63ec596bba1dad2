"""The environment: what is right is read, what is wrong stops the start with a sentence."""

from pathlib import Path

import pytest

from config import env

README = Path(__file__).resolve().parents[2] / "README.md"
KEY = "k3y-0123456789-abcdefghijklmnopqrstuvwxyz-ABCDEFGHIJ"
NEEDED = {
    "SECRET_KEY": KEY,
    "ALLOWED_HOSTS": "handbuch.example.org, www.example.org",
    "DATABASE_URL": "postgres://anna:s%40fe@db.example.org:5433/handbuch",
}


def complaint(environ, **kwargs):
    """Return what the operator reads when the start is refused."""
    with pytest.raises(env.WrongEnvironment) as refused:
        env.read(environ, **kwargs)
    return str(refused.value)


def test_an_empty_environment_is_enough_for_development():
    found = env.read({})
    assert found["SECRET_KEY"] is None
    assert [code for code, _name in found["SITE_LANGUAGES"]] == ["de", "de-simple", "en"]
    assert found["CSRF_TRUSTED_ORIGINS"] == []


def test_production_names_everything_that_is_missing_at_once():
    text = complaint({}, production=True)
    assert [line.split()[0] for line in text.splitlines()[1:]] == [
        "SECRET_KEY",
        "ALLOWED_HOSTS",
        "DATABASE_URL",
    ]


def test_what_production_needs_is_read():
    found = env.read(NEEDED, production=True)
    assert found["ALLOWED_HOSTS"] == ["handbuch.example.org", "www.example.org"]
    database = found["DATABASE_URL"]
    assert database["ENGINE"] == "django.db.backends.postgresql"
    assert (database["USER"], database["PASSWORD"], database["PORT"]) == ("anna", "s@fe", 5433)


@pytest.mark.parametrize(
    ("name", "text", "part"),
    [
        ("SECRET_KEY", "short", "at least 50 characters"),
        ("SECRET_KEY", "a" * 60, "at least 5 different"),
        ("ALLOWED_HOSTS", "*", "without *"),
        ("ALLOWED_HOSTS", "https://handbuch.example.org", "without https://"),
        ("ALLOWED_HOSTS", " , ", "host names"),
        ("DATABASE_URL", "mysql://anna@host/name", "postgres://"),
        ("DATABASE_URL", "postgres://host", "postgres://"),
        ("BASE_URL", "handbuch.example.org", "https://"),
        ("BASE_URL", "https://example.org/path", "nothing after it"),
        ("SITE_LANGUAGES", "de,xx", "xx"),
        ("SITE_LANGUAGES", "en,ar", "contain de"),
        ("CACHE_URL", "memcached://host", "redis://"),
        ("MEDIA_STORE_URL", "s3://host/bucket", "s3://key:secret@host/bucket"),
        ("MEDIA_STORE_URL", "file:relative", "file:///"),
        ("EMAIL_URL", "https://host", "smtp"),
        ("DEFAULT_FROM_EMAIL", "nobody", "mail address"),
        ("TRUSTED_PROXIES", "-1", "0 to 5"),
        ("CSRF_TRUSTED_ORIGINS", "https://a.example,b.example", "https://"),
        ("HSTS_SECONDS", "a year", "number of seconds"),
        ("TWO_FACTOR_REQUIRED", "maybe", "yes or no"),
        ("LOG_LEVEL", "loud", "DEBUG, INFO"),
    ],
)
def test_a_wrong_value_is_refused_with_what_is_allowed(name, text, part):
    sentence = complaint({name: text})
    assert f"{name} " in sentence
    assert part in sentence


def test_every_variable_has_a_wrong_value_in_the_test_above():
    cases = test_a_wrong_value_is_refused_with_what_is_allowed.pytestmark[0].args[1]
    assert {name for name, _text, _part in cases} == {variable.name for variable in env.VARIABLES}


@pytest.mark.parametrize("variable", env.VARIABLES, ids=lambda variable: variable.name)
def test_the_example_of_a_variable_is_allowed(variable):
    text = KEY if variable.name == "SECRET_KEY" else variable.example
    assert env.read({variable.name: text})[variable.name] is not None


def test_a_wrong_secret_is_not_shown():
    assert "hunter2" not in complaint({"DATABASE_URL": "mysql://anna:hunter2@host/name"})


def test_a_secret_can_come_from_a_file(tmp_path):
    (tmp_path / "key").write_text(f"{KEY}\n")
    assert env.read({"SECRET_KEY_FILE": str(tmp_path / "key")})["SECRET_KEY"] == KEY


def test_a_secret_file_that_does_not_exist_is_named(tmp_path):
    sentence = complaint({"SECRET_KEY_FILE": str(tmp_path / "nothing")})
    assert "SECRET_KEY cannot be read from the file" in sentence


def test_a_secret_and_its_file_at_once_are_refused(tmp_path):
    assert "both set" in complaint({"SECRET_KEY": KEY, "SECRET_KEY_FILE": str(tmp_path)})


def test_media_can_lie_in_s3():
    store = env.read(
        {"MEDIA_STORE_URL": "s3://k:s%2Ft@s3.example.org/files?region=x&public=media.example.org"}
    )
    options = store["MEDIA_STORE_URL"]["OPTIONS"]
    assert options["secret_key"] == "s/t"
    assert options["bucket_name"] == "files"
    assert options["endpoint_url"] == "https://s3.example.org"
    assert options["custom_domain"] == "media.example.org"


def test_mails_can_go_into_a_folder():
    assert env.read({"EMAIL_URL": "file:///srv/mails"})["EMAIL_URL"] == {
        "EMAIL_BACKEND": "django.core.mail.backends.filebased.EmailBackend",
        "EMAIL_FILE_PATH": "/srv/mails",
    }


def test_mail_goes_out_encrypted():
    mail = env.read({"EMAIL_URL": "smtp+tls://anna:pw@mail.example.org:587"})["EMAIL_URL"]
    assert mail["EMAIL_USE_TLS"] is True
    assert mail["EMAIL_HOST"] == "mail.example.org"


def test_the_readme_documents_every_variable():
    assert env.table() in README.read_text(encoding="utf-8")
