"""Settings of the server that shows the demo content to the browser tests, all of it in the folder ``$DEMO_FOLDER``."""

import os
from pathlib import Path

from config.settings.test import *  # noqa: F403
from config.settings.test import STORAGES
from config.values import SQLITE_OPTIONS
from content import languages

FOLDER = Path(os.environ["DEMO_FOLDER"])
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": FOLDER / "db.sqlite3",
        "OPTIONS": SQLITE_OPTIONS,
    }
}
MEDIA_ROOT = FOLDER / "media"
STORAGES = {**STORAGES, "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"}}
if "DEMO_LANGUAGES" in os.environ:
    LANGUAGES = languages.choices(os.environ["DEMO_LANGUAGES"].split(","))
# What the site mails is read from files.
EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = FOLDER / "mails"
# All tests come from one address, and more of them than a reader would.
RATELIMIT_ENABLE = False
# The pages of the site, and those that prove the tools of the tests.
ROOT_URLCONF = "probe_urls"
GLOSSARY_LOOKS_EVERY = int(os.environ.get("GLOSSARY_LOOKS_EVERY", 0))
