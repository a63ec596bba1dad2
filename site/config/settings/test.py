"""Settings of the tests: quick, without traces, with every language."""

from config import env
from config.settings.base import *  # noqa: F403
from config.settings.base import DATABASES
from content import languages

SECRET_KEY = "only for tests"
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
LANGUAGES = languages.choices(languages.CODES)
# Hashing passwords slowly protects nobody here.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
# `make test-postgres` names its database; without it, SQLite in memory.
if env.read()["DATABASE_URL"]:
    DATABASES = {"default": env.read()["DATABASE_URL"]}
# Its tests switch it on: the test client logs in without a request, which axes does not accept.
AXES_ENABLED = False
# What a test has saved is marked at once, and no thread outlives it.
GLOSSARY_LOOKS_EVERY = 0
