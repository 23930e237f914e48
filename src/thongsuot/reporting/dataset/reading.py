"""Reading typed values out of JSON that came from elsewhere; every complaint says where, in Vietnamese."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from enum import Enum
from typing import Any, TypeVar
from uuid import UUID

from django.utils.translation import gettext

T = TypeVar("T")
E = TypeVar("E", bound=Enum)

_DECIMAL = re.compile(r"-?(?:0|[1-9]\d{0,39})(?:\.\d{1,12})?")
_HASH = re.compile(r"[0-9a-f]{64}")


class DatasetError(ValueError):
    """The data is no dataset of this format; the message says where and what, in Vietnamese."""


class Reader:
    """One JSON object and the path to it; `done` refuses what nobody asked for."""

    def __init__(self, value: object, path: str = "") -> None:
        if not isinstance(value, dict):
            raise DatasetError(gettext("%(path)s: cần một đối tượng JSON") % {"path": path or gettext("bộ dữ liệu")})
        self.value: dict[str, Any] = value
        self.path = path
        self.read: set[str] = set()

    def at(self, key: str) -> str:
        return f"{self.path}.{key}" if self.path else key

    def raw(self, key: str) -> object:
        self.read.add(key)
        if key not in self.value:
            raise DatasetError(gettext("%(key)s: thiếu") % {"key": self.at(key)})
        return self.value[key]

    def has(self, key: str) -> bool:
        self.read.add(key)
        return self.value.get(key) is not None

    def text(self, key: str) -> str:
        found = self.raw(key)
        if not isinstance(found, str):
            raise DatasetError(gettext("%(key)s: cần một chuỗi") % {"key": self.at(key)})
        return found

    def text_or_none(self, key: str) -> str | None:
        return self.text(key) if self.has(key) else None

    def number(self, key: str) -> int:
        found = self.raw(key)
        if not isinstance(found, int) or isinstance(found, bool):
            raise DatasetError(gettext("%(key)s: cần một số nguyên") % {"key": self.at(key)})
        return found

    def parsed(self, key: str, parse: Callable[[str], T], what: str) -> T:
        found = self.text(key)
        try:
            return parse(found)
        except (ValueError, InvalidOperation) as error:
            raise DatasetError(
                gettext("%(key)s: cần %(what)s, không phải %(found)s")
                % {"key": self.at(key), "what": what, "found": found}
            ) from error

    def uuid(self, key: str) -> UUID:
        return self.parsed(key, read_uuid, gettext("một UUID"))

    def day(self, key: str) -> date:
        return self.parsed(key, date.fromisoformat, gettext("một ngày YYYY-MM-DD"))

    def moment(self, key: str) -> datetime:
        return self.parsed(key, _moment, gettext("một thời điểm YYYY-MM-DDTHH:MM:SSZ"))

    def decimal(self, key: str) -> Decimal:
        return self.parsed(key, read_decimal, gettext("một số thập phân viết thành chuỗi"))

    def hash(self, key: str) -> str:
        return self.parsed(key, _hash, gettext("mã băm SHA-256"))

    def choice(self, key: str, kind: type[E]) -> E:
        return self.parsed(
            key, kind, gettext("một trong %(choices)s") % {"choices": ", ".join(str(one.value) for one in kind)}
        )

    def object(self, key: str) -> Reader:
        return Reader(self.raw(key), self.at(key))

    def list(self, key: str) -> list[Any]:
        found = self.raw(key)
        if not isinstance(found, list):
            raise DatasetError(gettext("%(key)s: cần một danh sách") % {"key": self.at(key)})
        return found

    def each(self, key: str) -> Iterator[Reader]:
        for number, item in enumerate(self.list(key)):
            yield Reader(item, f"{self.at(key)}[{number}]")

    def texts(self, key: str) -> dict[str, str]:
        found = self.raw(key)
        if not isinstance(found, dict) or not all(isinstance(one, str) for one in found.values()):
            raise DatasetError(gettext("%(key)s: cần các chuỗi có tên") % {"key": self.at(key)})
        return found

    def done(self) -> None:
        """Refuse fields that the format does not know: a version adds fields only under a new schema."""
        unknown = sorted(self.value.keys() - self.read)
        if unknown:
            raise DatasetError(gettext("%(path)s: định dạng không có trường này") % {"path": self.at(unknown[0])})


def read_uuid(text: str) -> UUID:
    """A UUID in its usual form, lower case with hyphens; else ValueError."""
    found = UUID(text)
    if str(found) != text:
        raise ValueError(text)
    return found


def read_decimal(text: str) -> Decimal:
    """A decimal without exponent, of at most 40 digits and 12 places; else ValueError."""
    if _DECIMAL.fullmatch(text) is None:
        raise ValueError(text)
    return Decimal(text)


def _hash(text: str) -> str:
    if _HASH.fullmatch(text) is None:
        raise ValueError(text)
    return text


def _moment(text: str) -> datetime:
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
