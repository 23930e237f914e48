"""Settings out of the environment (`THONGSUOT_…`): what is written wrongly there is named, with what would be right."""

from __future__ import annotations

import os
from typing import Any

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

_ENGINES = ("django.db.backends.sqlite3", "django.db.backends.postgresql")


def whole_number(name: str, default: int) -> int:
    """A number from 1 up; ImproperlyConfigured where something else is written."""
    text = os.environ.get(name) or str(default)
    if not (text.isascii() and text.isdigit() and int(text) > 0):
        raise ImproperlyConfigured(f"{name} phải là số nguyên dương, không phải “{text}”.")
    return int(text)


def switch(name: str, *, default: bool = False) -> bool:
    """`1` or `0`; ImproperlyConfigured where something else is written, lest a slip turn a protection off."""
    text = os.environ.get(name) or ("1" if default else "0")
    if text not in {"0", "1"}:
        raise ImproperlyConfigured(f"{name} phải là 1 (bật) hoặc 0 (tắt), không phải “{text}”.")
    return text == "1"


def words(name: str, default: str = "") -> list[str]:
    """What is written between commas, without empty words."""
    return [word for word in (part.strip() for part in os.environ.get(name, default).split(",")) if word]


def database(name: str, default: str) -> dict[str, Any]:
    """Django's settings of the database with that URL; ImproperlyConfigured where no database can be meant."""
    wrong = f"{name} phải có dạng postgres://người-dùng:mật-khẩu@máy-chủ/tên hoặc sqlite:////thư-mục/tệp.sqlite3."
    try:
        told = dj_database_url.parse(os.environ.get(name) or default, conn_max_age=60, conn_health_checks=True)
    except ValueError as error:
        raise ImproperlyConfigured(wrong) from error
    if told.get("ENGINE") not in _ENGINES:
        raise ImproperlyConfigured(wrong)
    return dict(told)
