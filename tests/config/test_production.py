"""A public installation: it refuses to start half-configured, and is strict about what it serves."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NEEDED = {
    "SECRET_KEY": "k3y-0123456789-abcdefghijklmnopqrstuvwxyz-ABCDEFGHIJ",
    "ALLOWED_HOSTS": "handbuch.example.org",
    "BASE_URL": "https://handbuch.example.org",
    "DATABASE_URL": "postgres://anna:geheim@localhost/handbuch",
}
SHOWN = """
import json
from django.conf import settings
print(json.dumps({name: getattr(settings, name) for name in dir(settings) if name.isupper()}, default=str))
"""


def start(code: str, **environ: str) -> subprocess.CompletedProcess:
    """Run code with the production settings in a process of its own: settings are read once per process."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    paths = os.pathsep.join([str(ROOT), str(ROOT / "site")])
    return subprocess.run(
        [sys.executable, "-c", code],
        env={**kept, "PYTHONPATH": paths, "DJANGO_SETTINGS_MODULE": "config.settings.production", **environ},
        cwd=ROOT,
        capture_output=True,
        text=True,
    )


def production(**environ: str) -> dict:
    """Return the production settings for an environment."""
    run = start(SHOWN, **NEEDED, **environ)
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


@pytest.mark.parametrize("missing", ["SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL"])
def test_production_does_not_start_without(missing):
    run = start(SHOWN, **{name: value for name, value in NEEDED.items() if name != missing})
    assert run.returncode == 1
    assert f"{missing} is missing" in run.stderr
    assert "Traceback" not in run.stderr


def test_the_web_server_does_not_start_either():
    run = start("import config.wsgi")
    assert run.returncode == 1
    assert "SECRET_KEY is missing" in run.stderr


def test_a_plain_installation_is_strict():
    settings = production()
    assert settings["DEBUG"] is False
    assert settings["DATABASES"]["default"]["ENGINE"] == "django.db.backends.postgresql"
    assert settings["SESSION_COOKIE_SECURE"] is settings["CSRF_COOKIE_SECURE"] is True
    assert settings["SECURE_SSL_REDIRECT"] is True
    assert settings["SECURE_HSTS_SECONDS"] == 31536000
    assert settings["SECURE_PROXY_SSL_HEADER"] == ["HTTP_X_FORWARDED_PROTO", "https"]
    assert settings["STORAGES"]["staticfiles"]["BACKEND"] == "config.static_files.StaticFilesStorage"
    assert settings["CSRF_TRUSTED_ORIGINS"] == ["https://handbuch.example.org"]
    assert (
        settings["CACHES"][settings["RATELIMIT_USE_CACHE"]]["BACKEND"] == "config.counter_cache.CounterCache"
    )
    policy = settings["CONTENT_SECURITY_POLICY"]["DIRECTIVES"]
    assert policy["script-src"] == policy["style-src"] == ["'self'"]


def test_a_large_installation_has_redis_and_s3():
    settings = production(
        CACHE_URL="rediss://cache.example.org:6379/1",
        MEDIA_STORE_URL="s3://k:s@s3.example.org/files?region=x&public=media.example.org",
        EMAIL_URL="smtp+tls://anna:pw@mail.example.org:587",
        SITE_LANGUAGES="de,ar",
        TRUSTED_PROXIES="0",
        TWO_FACTOR_REQUIRED="yes",
    )
    assert {name: cache["BACKEND"] for name, cache in settings["CACHES"].items()} == dict.fromkeys(
        ["default", "counters"], "django.core.cache.backends.redis.RedisCache"
    )
    assert settings["STORAGES"]["default"]["BACKEND"] == "storages.backends.s3.S3Storage"
    assert "https://media.example.org" in settings["CONTENT_SECURITY_POLICY"]["DIRECTIVES"]["img-src"]
    assert settings["EMAIL_HOST"] == "mail.example.org"
    assert [code for code, _name in settings["LANGUAGES"]] == ["de", "ar"]
    assert settings["SECURE_PROXY_SSL_HEADER"] is None
    assert settings["TWO_FACTOR_REQUIRED"] is True


def test_the_s3_store_gives_addresses_that_readers_can_open():
    run = start(
        "import django; django.setup()\n"
        "from django.core.files.storage import default_storage\n"
        "print(default_storage.url('images/rathaus.svg'))",
        **NEEDED,
        MEDIA_STORE_URL="s3://k:s@s3.example.org/files?region=x&public=media.example.org",
    )
    assert run.stdout.strip() == "https://media.example.org/images/rathaus.svg", run.stderr
