"""Settings of every environment: only what differs from Django's and Wagtail's defaults, with its reason."""

from datetime import timedelta
from pathlib import Path

from config import caches, csp
from config.values import SQLITE_OPTIONS
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
FORMAT_MODULE_PATH = "config.formats"
TIME_ZONE = "Europe/Berlin"

MODELTRANSLATION_DEFAULT_LANGUAGE = languages.DEFAULT
# Columns exist for all languages, so that a town adds one without a migration.
MODELTRANSLATION_LANGUAGES = languages.CODES
MODELTRANSLATION_FALLBACK_LANGUAGES = languages.fallback_columns()
# modeltranslation refuses field classes that it does not know.
MODELTRANSLATION_CUSTOM_FIELDS = ("BlocksField",)

# --- applications -------------------------------------------------------------------------------
INSTALLED_APPS = [
    # Before our apps: it patches the models that they register.
    "modeltranslation",
    "content",
    "glossary",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.contrib.typed_table_block",
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
    "axes",
    "csp",
    "django_otp",
    "django_otp.plugins.otp_static",
    "django_otp.plugins.otp_totp",
    "two_factor",
    "django_tasks",
    "django_tasks_db",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "config.csp.PolicyMiddleware",
    "config.permissions_policy.PermissionsPolicyMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    # Before everything that asks the database: a kept page costs no query.
    "content.pages.page_cache.PageCacheMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "config.reader_language.ReaderLanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_otp.middleware.OTPMiddleware",
    "config.second_factor.SecondFactorMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_ratelimit.middleware.RatelimitMiddleware",
    "content.pages.refusal.NotPublishableMiddleware",
    "content.pages.redirects.LanguageRedirectMiddleware",
    # Inside those that turn exceptions into answers. A refused publication leaves nothing half done.
    "config.atomic_writes.AtomicWritesMiddleware",
    # Last, as it asks: it turns a login that was refused too often into its own answer.
    "axes.middleware.AxesMiddleware",
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

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": VAR_DIR / "db.sqlite3",
        "OPTIONS": SQLITE_OPTIONS,
    }
}

# --- glossary -----------------------------------------------------------------------------------
# How often each process looks whether terms have changed. 0: before each use, as tests need it.
GLOSSARY_LOOKS_EVERY = 2  # seconds

# --- caches ------------------------------------------------------------------------------------
CACHES = caches.entries({"BACKEND": caches.MEMORY})
RATELIMIT_USE_CACHE = "counters"

# --- mail and other work in the background -------------------------------------------------------
# "default" is Wagtail's: it keeps its own indexes right with it, and must not wait for a worker.
TASKS = {
    name: {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}
    for name in ("default", "background")
}
# A mail server that does not answer must not keep a worker for ever.
EMAIL_TIMEOUT = 30  # seconds

# --- files --------------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATICFILES_DIRS = [SITE_DIR / "static"]
STATIC_ROOT = VAR_DIR / "static"
MEDIA_ROOT = VAR_DIR / "media"
MEDIA_URL = "/media/"

# --- safety -------------------------------------------------------------------------------------
CONTENT_SECURITY_POLICY = {"DIRECTIVES": csp.reader_policy()}
EDITOR_POLICY = csp.editor_policy()
# The editor shows its previews in frames.
X_FRAME_OPTIONS = "SAMEORIGIN"
SECURE_REFERRER_POLICY = "same-origin"
# Whose word about a reader's address counts: see config/client_address.py.
TRUSTED_PROXIES = 0
RATELIMIT_IP_META_KEY = AXES_CLIENT_IP_CALLABLE = "config.client_address.client_address"
RATELIMIT_VIEW = "content.pages.errors.too_many_requests"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "CommonPasswordValidator", "NumericPasswordValidator")
] + [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    }
]
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
# Five wrong passwords for one name from one address: a quarter of an hour of rest. The town hall behind one
# address is not locked out as a whole. Successful logins are not recorded, failed ones go after that time.
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_DISABLE_ACCESS_LOG = True
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_TEMPLATE = "registration/locked_out.html"
AXES_VERBOSE = False
# One way in, which asks for the second factor of those who have one: see config/second_factor.py.
LOGIN_URL = WAGTAILADMIN_LOGIN_URL = "two_factor:login"
LOGIN_REDIRECT_URL = "wagtailadmin_home"
TWO_FACTOR_REQUIRED = False

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
# The editors' browsers ask nobody but us.
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
# A page of six languages has more form fields than Django's thousand.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000
# Documents pass through our view also from S3, so that none of them can run script.
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILIMAGES_EXTENSIONS = ["gif", "jpg", "jpeg", "png", "webp", "avif", "svg"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 8 * 1024 * 1024
# A small file can unfold to a picture that fills the memory; 50 million pixels are those of a good camera.
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 50_000_000
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "ics", "odp", "ods", "odt", "pdf", "pptx", "txt", "xlsx", "zip"]
WAGTAILDOCS_EXTENSIONS += ["mp3", "mp4", "vtt", "webm"]
WAGTAILDOCS_MAX_UPLOAD_SIZE = 200 * 1024 * 1024
WAGTAILDOCS_DOCUMENT_FORM_BASE = "content.pages.document_form.CheckedDocumentForm"
# What browsers may show by themselves; all else they save.
WAGTAILDOCS_INLINE_CONTENT_TYPES = ["application/pdf", "audio/mpeg", "text/vtt", "video/mp4", "video/webm"]
# Python asks the machine for these, and machines differ.
WAGTAILDOCS_CONTENT_TYPES = {
    "mp3": "audio/mpeg",
    "mp4": "video/mp4",
    "pdf": "application/pdf",
    "vtt": "text/vtt",
    "webm": "video/webm",
}
