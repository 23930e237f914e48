"""Django's settings; everything that differs between installations comes from the environment (`THONGSUOT_…`)."""

from __future__ import annotations

import os
from pathlib import Path

import dj_database_url

# Data of this installation: the database, the stored files.
DATA_DIR = Path(os.environ.get("THONGSUOT_DATA", "var")).resolve()

# Without a key of its own an installation has a key of the day: sessions end when it stops, and nothing is guessable.
SECRET_KEY = os.environ.get("THONGSUOT_SECRET_KEY") or os.urandom(32).hex()
DEBUG = os.environ.get("THONGSUOT_DEBUG") == "1"
ALLOWED_HOSTS = os.environ.get("THONGSUOT_HOSTS", "localhost,127.0.0.1").split(",")

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "thongsuot.audit",
    "thongsuot.files",
    "thongsuot.accounts",
    "thongsuot.organisation",
    "thongsuot.correspondence",
    "thongsuot.programme",
    "thongsuot.reporting",
    "thongsuot.exchange",
    "thongsuot.demonstration",
]

DATABASES = {
    "default": dj_database_url.parse(
        os.environ.get("THONGSUOT_DATABASE_URL") or f"sqlite:///{DATA_DIR / 'thongsuot.sqlite3'}",
        conn_max_age=60,
        conn_health_checks=True,
    )
}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # A writer takes its lock at the start of the transaction and waits for its turn, so that numbers have no gaps.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;",
    }

AUTH_USER_MODEL = "accounts.User"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

LANGUAGE_CODE = "vi"
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_TZ = True

# Files are stored by the hash of their content below this folder.
FILE_STORE = DATA_DIR / "files"
