"""Settings of every environment: only what differs from Django's and Wagtail's defaults, with its reason."""

from pathlib import Path

from content import languages

SITE_DIR = Path(__file__).resolve().parents[2]
REPO_DIR = SITE_DIR.parent
VAR_DIR = REPO_DIR / "var"

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- languages: content/languages.py is the one source ------------------------------------------
languages.teach_django_easy_german()
LANGUAGE_CODE = languages.DEFAULT
LANGUAGES = languages.choices(["de", "de-simple", "en"])
LOCALE_PATHS = [REPO_DIR / "locale"]
TIME_ZONE = "Europe/Berlin"

MODELTRANSLATION_DEFAULT_LANGUAGE = languages.DEFAULT
# Columns exist for all languages, so that a town adds one without a migration.
MODELTRANSLATION_LANGUAGES = languages.CODES
MODELTRANSLATION_FALLBACK_LANGUAGES = languages.fallback_columns()
# modeltranslation refuses field classes that it does not know.
MODELTRANSLATION_CUSTOM_FIELDS = ("StreamField", "RichTextField")

# --- applications -------------------------------------------------------------------------------
INSTALLED_APPS = [
    # Before our apps: it patches the models that they register.
    "modeltranslation",
    "content",
    "glossary",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.contrib.typed_table_block",
    "wagtail.contrib.frontend_cache",
    "wagtail.api.v3",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "content.pages.refusal.NotPublishableMiddleware",
    "content.pages.redirects.LanguageRedirectMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [SITE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "content.pages.frame.frame",
            ],
        },
    },
]

# A refused publication must not leave half of its work behind (see facts on scheduled revisions).
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": VAR_DIR / "db.sqlite3",
        "ATOMIC_REQUESTS": True,
    }
}

# --- files --------------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATICFILES_DIRS = [SITE_DIR / "static"]
STATIC_ROOT = VAR_DIR / "static"
MEDIA_ROOT = VAR_DIR / "media"
MEDIA_URL = "/media/"

# --- Wagtail ------------------------------------------------------------------------------------
WAGTAIL_SITE_NAME = "Digitale Kommune"
# Chosen before the first migration; cannot be changed later.
WAGTAIL_PAGE_MODEL = "content.BasePage"
WAGTAILIMAGES_IMAGE_MODEL = "content.Picture"
# One page holds all its languages: there are no locale trees.
WAGTAIL_I18N_ENABLED = False
# Leichte Sprache, Turkish … are languages of the content, not of the editor.
WAGTAILADMIN_PERMITTED_LANGUAGES = [("de", "Deutsch"), ("en", "English")]
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAILADMIN_BASE_URL = "http://127.0.0.1:8000"
WAGTAILIMAGES_EXTENSIONS = ["gif", "jpg", "jpeg", "png", "webp", "avif", "svg"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 8 * 1024 * 1024
WAGTAILDOCS_EXTENSIONS = (
    "pdf docx odt xlsx ods pptx odp csv txt ics zip mp3 mp4 webm vtt"
).split()
    "pdf",
    "docx",
    "odt",
    "xlsx",
    "ods",
    "pptx",
    "odp",
    "csv",
    "txt",
    "ics",
    "zip",
    "mp3",
    "mp4",
    "webm",
    "vtt",
]
WAGTAILDOCS_MAX_UPLOAD_SIZE = 200 * 1024 * 1024
