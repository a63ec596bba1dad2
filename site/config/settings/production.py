"""Settings of a public installation: all that an operator sets comes from the environment (config.env)."""

import os

from config import caches, csp, env
from config.settings.base import *  # noqa: F403
from config.settings.base import MIDDLEWARE, TASKS, VAR_DIR

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
    }
}
# Several processes serve the site: what they share cannot be in the memory of one of them.
CACHES = caches.entries(ENV["CACHE_URL"] or {"BACKEND": caches.FILES, "LOCATION": VAR_DIR / "cache"})
STORAGES = {
    "default": ENV["MEDIA_STORE_URL"] or {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "config.static_files.StaticFilesStorage"},
}
MIDDLEWARE = [*MIDDLEWARE[:1], "whitenoise.middleware.WhiteNoiseMiddleware", *MIDDLEWARE[1:]]
# Whoever runs the site runs `manage.py db_worker --backend background`, too.
TASKS = TASKS | {"background": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
DEFAULT_FROM_EMAIL = SERVER_EMAIL = ENV["DEFAULT_FROM_EMAIL"]
# EMAIL_HOST, EMAIL_PORT and their like.
globals().update(ENV["EMAIL_URL"])

# --- safety -------------------------------------------------------------------------------------
TRUSTED_PROXIES = ENV["TRUSTED_PROXIES"]
if TRUSTED_PROXIES:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = True
SECURE_HSTS_SECONDS = ENV["HSTS_SECONDS"]
# Other sites under the town's domain are not ours to decide about (W005, W021), previews need frames (W019).
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W019", "security.W021"]
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "__Host-session", "__Host-csrf"
CSRF_TRUSTED_ORIGINS = [ENV["BASE_URL"], *ENV["CSRF_TRUSTED_ORIGINS"]]
TWO_FACTOR_REQUIRED = ENV["TWO_FACTOR_REQUIRED"]
# The browser may load pictures and sound from the host where the media lie.
MEDIA_ORIGINS = [
    f"https://{store['OPTIONS']['custom_domain'].split('/')[0]}"
    for store in [ENV["MEDIA_STORE_URL"]]
    if store and "custom_domain" in store["OPTIONS"]
]
CONTENT_SECURITY_POLICY = {"DIRECTIVES": csp.reader_policy(MEDIA_ORIGINS)}
EDITOR_POLICY = csp.editor_policy(MEDIA_ORIGINS)

# --- log ----------------------------------------------------------------------------------------
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {
        "stdout": {"class": "logging.StreamHandler", "stream": "ext://sys.stdout", "formatter": "line"}
    },
    "root": {"handlers": ["stdout"], "level": ENV["LOG_LEVEL"]},
    # Django's own handlers would write everything twice, and mail to nobody.
    "loggers": {"django": {"handlers": [], "propagate": True}},
}
