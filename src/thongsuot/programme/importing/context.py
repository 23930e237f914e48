"""What the importing of one folder shares: who and when, the file's unit and programme, and how names are resolved."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from uuid import UUID, uuid5

from thongsuot.audit.actor import Actor
from thongsuot.correspondence.models import Document
from thongsuot.files.data_file import Entry
from thongsuot.files.store import Store
from thongsuot.organisation.errors import OrganisationError
from thongsuot.organisation.models import Unit
from thongsuot.organisation.queries.units import unit_on
from thongsuot.programme.errors import ProgrammeError
from thongsuot.programme.models import Plan, Programme, Task, Topic
from thongsuot.programme.models.record import Record
from vanban.document.partial_date import PartialDate

# The space of the keys (`khóa`) of record files.
_KEYS = UUID("b9c6b2f0-5b0e-5d3c-8d0e-2f7d1a7a4c55")

_DOCUMENT = re.compile(r"(?P<identifier>\S+)(?: ngày (?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4}))?\Z")


def client_id(kind: type[Record], owner: str, key: str) -> UUID:
    """The client's key of an entry: the same file taken over anywhere, at any time, means the same record."""
    return uuid5(_KEYS, f"{kind._meta.label_lower}/{owner}/{key}")


@dataclass(frozen=True, slots=True)
class Context:
    """One importing. `owner` is the code of the unit whose file is being read, empty before one is named."""

    folder: Path
    by: Actor
    at: datetime
    store: Store | None = None
    owner: str = ""

    def of_file(self, file: Entry) -> Context:
        """The same for a file that names its unit (`đơn vị`)."""
        return replace(self, owner=file.text("đơn vị"))

    def key(self, kind: type[Record], entry: Entry, *, among: str = "") -> UUID:
        """The client's key of an entry of the file's unit; its `khóa` need be its own only `among` its like."""
        return client_id(kind, self.owner, f"{among}/{entry.text('khóa')}" if among else entry.text("khóa"))

    def programme(self, file: Entry) -> Programme:
        """The programme that a file names."""
        found = Programme.objects.filter(key=file.text("chương trình"), withdrawn_at__isnull=True).first()
        if found is None:
            raise file.error("chương trình", "chưa có chương trình mang mã này; cần nhập tệp programme.yaml trước")
        return found

    def unit(self, entry: Entry, field: str, day: date, default: str | None = None) -> Unit:
        """The unit that bears the code in the field on the day."""
        return self._unit(entry, field, entry.text(field, default), day)

    def units(self, entry: Entry, field: str, day: date) -> tuple[Unit, ...]:
        """The units whose codes the field lists."""
        return tuple(self._unit(entry, field, code, day) for code in entry.texts(field))

    def _unit(self, entry: Entry, field: str, code: str, day: date) -> Unit:
        try:
            return unit_on(code, day)
        except OrganisationError as error:
            raise entry.error(field, str(error).rstrip(".")) from error

    def document(self, entry: Entry, field: str) -> Document | None:
        """The document that the field names, or None where it is blank."""
        named = entry.optional(field)
        return None if named is None else self._document(entry, field, named)

    def documents(self, entry: Entry, field: str) -> tuple[Document, ...]:
        """The documents that the field lists."""
        return tuple(self._document(entry, field, named) for named in entry.texts(field))

    def _document(self, entry: Entry, field: str, named: str) -> Document:
        """A document by `1486/QĐ-TTg`, or `18/KH-UBND ngày 21/01/2019` where several bear the identifier."""
        match = _DOCUMENT.match(named)
        if match is None:
            raise entry.error(field, f"“{named}” cần ghi dạng “số, ký hiệu” hoặc “số, ký hiệu ngày …/…/…”")
        candidates = Document.objects.filter(identifier=match["identifier"])
        if match["day"]:
            issued = PartialDate(int(match["year"]), int(match["month"]), int(match["day"]))
            candidates = candidates.filter(date=issued)
        found = list(candidates[:2])
        if not found:
            raise entry.error(field, f"chưa có văn bản “{named}” trong hệ thống; cần nhập văn bản này trước")
        if len(found) > 1:
            raise entry.error(field, f"có nhiều văn bản “{named}”; cần ghi thêm ngày ban hành")
        return found[0]

    def topics(self, entry: Entry, field: str) -> tuple[Topic, ...]:
        """The topics whose codes the field lists."""
        codes = entry.texts(field)
        found = Topic.objects.in_bulk(codes)
        for code in codes:
            if code not in found:
                raise entry.error(field, f"chưa có chủ đề “{code}”; cần khai trong tệp topics.yaml")
        return tuple(found[code] for code in codes)

    def plan(self, entry: Entry, field: str) -> Plan | None:
        """The plan of the file's unit under the key in the field, or None where it is blank."""
        key = entry.optional(field)
        if key is None:
            return None
        found = Plan.objects.filter(client_id=client_id(Plan, self.owner, key)).first()
        if found is None:
            raise entry.error(field, f"không có kế hoạch mang khóa “{key}” trong tệp plans.yaml")
        return found

    def task(self, entry: Entry, field: str) -> Task | None:
        """The task of the file's unit under the key in the field, or None where it is blank."""
        key = entry.optional(field)
        if key is None:
            return None
        found = Task.objects.filter(client_id=client_id(Task, self.owner, key)).first()
        if found is None:
            raise entry.error(field, f"không có nhiệm vụ mang khóa “{key}” trong tệp tasks.yaml")
        return found


@contextmanager
def complaining(entry: Entry, field: str = "khóa") -> Iterator[None]:
    """Turn a refusal of an action into a complaint about the entry that asked for it."""
    try:
        yield
    except ProgrammeError as error:
        raise entry.error(field, str(error).rstrip(".")) from error


def day(entry: Entry, field: str, default: date | None = None) -> date:
    """A day that must be there unless there is a default."""
    found = entry.day(field) or default
    if found is None:
        raise entry.error(field, "còn thiếu, cần ghi ngày dạng NNNN-TT-NN")
    return found


def whole(entry: Entry, field: str) -> int | None:
    """A whole number that may be written with dots between thousands, or None where the field is blank."""
    text = entry.optional(field)
    if text is None:
        return None
    if not re.fullmatch(r"\d+|\d{1,3}(\.\d{3})+", text):
        raise entry.error(field, f"“{text}” không phải là số nguyên không âm")
    return int(text.replace(".", ""))


def required_whole(entry: Entry, field: str) -> int:
    """A whole number that must be there."""
    found = whole(entry, field)
    if found is None:
        raise entry.error(field, "còn thiếu, cần ghi số nguyên")
    return found
