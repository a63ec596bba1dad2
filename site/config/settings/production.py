"""Settings of a public installation: all that an operator sets comes from the environment (config.env)."""

import os

from config import env
from config.settings.base import *  # noqa: F403
from config.settings.base import VAR_DIR

ENV = env.read(os.environ, production=True)

DEBUG = False
SECRET_KEY = ENV["SECRET_KEY"]
ALLOWED_HOSTS = ENV["ALLOWED_HOSTS"]
LANGUAGES = ENV["SITE_LANGUAGES"]
WAGTAILADMIN_BASE_URL = ENV["BASE_URL"]

# --- services -----------------------------------------------------------------------------------
DATABASES = {
    "default": {
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        **ENV["DATABASE_URL"],
        "ATOMIC_REQUESTS": True,
    }
}
# Several processes serve the site: what they share cannot be in the memory of one of them.
CACHES = {
    "default": ENV["CACHE_URL"]
    or {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": VAR_DIR / "cache",
    }
}
STORAGES = {
    "default": ENV["MEDIA_STORE_URL"] or {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
globals().update(ENV["EMAIL_URL"])
DEFAULT_FROM_EMAIL = SERVER_EMAIL = ENV["DEFAULT_FROM_EMAIL"]

# --- safety -------------------------------------------------------------------------------------
TRUSTED_PROXIES = ENV["TRUSTED_PROXIES"]
if TRUSTED_PROXIES:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = True
SECURE_HSTS_SECONDS = ENV["HSTS_SECONDS"]
# Other sites under the town's domain are not ours to decide about.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "__Host-session", "__Host-csrf"
CSRF_TRUSTED_ORIGINS = [ENV["BASE_URL"], *ENV["CSRF_TRUSTED_ORIGINS"]]
WAGTAIL_2FA_REQUIRED = ENV["TWO_FACTOR_REQUIRED"]
