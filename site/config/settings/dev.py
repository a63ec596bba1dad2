"""Settings of ``make run``: nothing to configure."""

from config import caches, env
from config.settings.base import *  # noqa: F403
from config.settings.base import DATABASES, VAR_DIR

ENV = env.read()
# SQLite makes its file, not its folder.
VAR_DIR.mkdir(exist_ok=True)

DEBUG = True
SECRET_KEY = ENV["SECRET_KEY"] or "only for development: production refuses to start without its own"
ALLOWED_HOSTS = ["*"]
LANGUAGES = ENV["SITE_LANGUAGES"]
WAGTAILADMIN_BASE_URL = ENV["BASE_URL"]
# To the console, unless the environment names a server or a folder.
globals().update(ENV["EMAIL_URL"])
if ENV["DATABASE_URL"]:
    DATABASES = {"default": ENV["DATABASE_URL"]}
if ENV["CACHE_URL"]:
    CACHES = caches.entries(ENV["CACHE_URL"])
