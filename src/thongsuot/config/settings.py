"""Django's settings; everything that differs between installations comes from the environment (`THONGSUOT_…`)."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

from thongsuot.config.clock_shift import clock_shift
from thongsuot.config.environment import database, switch, whole_number, words
from thongsuot.config.secret_key import secret_key
from thongsuot.files.bucket import bucket_from

# Data of this installation: the database, the stored files, the collected static files, the secret key.
DATA_DIR = Path(os.environ.get("THONGSUOT_DATA", "var")).resolve()

SECRET_KEY = secret_key(DATA_DIR)
DEBUG = switch("THONGSUOT_DEBUG")
ALLOWED_HOSTS = words("THONGSUOT_HOSTS", "localhost,127.0.0.1")

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
    "thongsuot.audit",
    "thongsuot.files",
    "thongsuot.jobs",
    "thongsuot.accounts",
    "thongsuot.organisation",
    "thongsuot.correspondence",
    "thongsuot.programme",
    "thongsuot.reporting",
    "thongsuot.exchange",
    "thongsuot.office",
    "thongsuot.demonstration",
    "thongsuot.administration",
    # After the office, whose templates stand in the place of theirs.
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "axes",
    "django_htmx",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "thongsuot.config.content_security_policy.ContentSecurityPolicyMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "thongsuot.office.language.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "thongsuot.office.acting.ActingMiddleware",
    "thongsuot.office.temporary_password.TemporaryPasswordMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "thongsuot.config.urls"
WSGI_APPLICATION = "thongsuot.config.wsgi.application"
FORM_RENDERER = "thongsuot.office.forms.OfficeRenderer"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "thongsuot.office.page.office_context",
            ],
        },
    }
]

DATABASES = {
    "default": database("THONGSUOT_DATABASE_URL", f"sqlite:///{DATA_DIR / 'thongsuot.sqlite3'}"),
}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # A writer takes its lock at the start of the transaction and waits for its turn, so that numbers have no gaps.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;",
    }

# Counts of failed attempts must be the same for every process.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache"}}

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Signing in. People are added by an administrator; nobody adds themselves.
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "desk"
ACCOUNT_FORMS = {"login": "thongsuot.office.forms.SignInForm"}
ACCOUNT_ADAPTER = "thongsuot.accounts.adapter.OfficeAccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_REAUTHENTICATION_TIMEOUT = 300
ACCOUNT_USERNAME_BLACKLIST: list[str] = []
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_ADAPTER = "thongsuot.accounts.second_factor_adapter.OfficeMFAAdapter"
MFA_TOTP_ISSUER = "Thông Suốt"
# A telephone's clock may be half a minute off.
MFA_TOTP_TOLERANCE = 1
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = DEBUG
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_USERNAME_CALLABLE = "thongsuot.accounts.attempts.name_tried"
AXES_LOCKOUT_TEMPLATE = "account/locked.html"
AXES_RESET_ON_SUCCESS = True
AXES_VERBOSE = False
SILENCED_SYSTEM_CHECKS = ["axes.W001"]

# Sessions end with the working day and are not read by scripts.
SESSION_COOKIE_AGE = 12 * 60 * 60
# In a cookie, a page that comes late would wipe out what another has just been told.
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
SESSION_COOKIE_HTTPONLY = True
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "thongsuot.office.refusals.expired_form"
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"

# Addresses of our own proxies (`unix:` for one that comes by a socket), whose word on where a request is from counts.
TRUSTED_PROXIES = words("THONGSUOT_PROXIES")
AXES_CLIENT_IP_CALLABLE = "thongsuot.config.client_address.of_request"

# An installation behind a proxy with HTTPS sets THONGSUOT_HTTPS=1; only then do browsers keep to it.
HTTPS = switch("THONGSUOT_HTTPS")
SECURE_SSL_REDIRECT = HTTPS
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
if HTTPS:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_HSTS_PRELOAD = True
    CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS]

LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", "Tiếng Việt"), ("en", "English")]
LOCALE_PATHS = [Path(__file__).parents[1] / "locale"]
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_TZ = True

# A demonstration's clock stands in the days of its records.
CLOCK_SHIFT_FILE = DATA_DIR / "clock-shift"
CLOCK_SHIFT = clock_shift(CLOCK_SHIFT_FILE)

STATIC_URL = "static/"
STATIC_ROOT = DATA_DIR / "static"
WHITENOISE_USE_FINDERS = DEBUG
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "thongsuot.config.static_files.StaticStorage"
    },
}

# Files are stored by the hash of their content below this folder.
FILE_STORE = DATA_DIR / "files"
# Several machines share a bucket instead.
FILE_BUCKET = bucket_from(os.environ)
# They are handed out below a path of their own, or from a host of their own that leads to the same servers.
FILES_ORIGIN = os.environ.get("THONGSUOT_FILES_ORIGIN", "").rstrip("/")
# What a person uploads stays in memory until it is accepted.
FILE_UPLOAD_HANDLERS = ["thongsuot.files.upload_handler.BoundedMemoryHandler"]
UPLOAD_LARGEST = whole_number("THONGSUOT_UPLOAD_MB", 64) * 1_000_000
# All files of one request together, which a server must hold in memory: a dozen photos from a telephone are less.
UPLOAD_LARGEST_REQUEST = 4 * UPLOAD_LARGEST
UPLOAD_MOST_PIXELS = 60_000_000

# Software keys for signing, each a PKCS#12 file that opens by a passphrase which is kept nowhere here; a device's
# PKCS#11 library and token for keys that never leave it; issuers of certificates that are trusted (PEM files).
SIGNING_KEYS = DATA_DIR / "keys"
SIGNING_DEVICE = (os.environ.get("THONGSUOT_PKCS11_LIBRARY", ""), os.environ.get("THONGSUOT_PKCS11_TOKEN", ""))
TRUSTED_ISSUERS = DATA_DIR / "issuers"
# A report's file that bears no digital signature is taken by its seal alone only where this is allowed.
UNSIGNED_SUBMISSIONS = switch("THONGSUOT_UNSIGNED_SUBMISSIONS")

# What a signature's verification finds is in its report; the library's own tales of files that others send go nowhere.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "loggers": {name: {"level": "CRITICAL"} for name in ("pyhanko", "pyhanko_certvalidator")},
}

# Sending puts a mail into the queue; the worker hands it to this server, or keeps it as a file where none is named.
EMAIL_BACKEND = "thongsuot.jobs.mail.QueuedMailBackend"
EMAIL_HOST = os.environ.get("THONGSUOT_MAIL_HOST", "")
EMAIL_PORT = whole_number("THONGSUOT_MAIL_PORT", 587)
EMAIL_HOST_USER = os.environ.get("THONGSUOT_MAIL_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("THONGSUOT_MAIL_PASSWORD", "")
EMAIL_USE_TLS = switch("THONGSUOT_MAIL_TLS", default=True)
EMAIL_TIMEOUT = 30
DEFAULT_FROM_EMAIL = os.environ.get("THONGSUOT_MAIL_FROM", "thong-suot@localhost")
MAIL_TRANSPORT = f"django.core.mail.backends.{'smtp' if EMAIL_HOST else 'filebased'}.EmailBackend"
EMAIL_FILE_PATH = DATA_DIR / "mail"
