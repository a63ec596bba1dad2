"""Settings of ``make run``: nothing to configure."""

from config.settings.base import *  # noqa: F403

DEBUG = True
SECRET_KEY = "only for development: production refuses to start without its own"
ALLOWED_HOSTS = ["*"]
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
