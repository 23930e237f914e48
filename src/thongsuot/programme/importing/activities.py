"""Activities (`activities/*.yaml`), each file of one kind."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from thongsuot.files.data_file import Entry
from thongsuot.programme.actions.name_shared_event import name_shared_event
from thongsuot.programme.actions.record_activity import NamedDocument, record_activity
from thongsuot.programme.importing.choices import choice
from thongsuot.programme.importing.context import Context, complaining, day
from thongsuot.programme.importing.details import read_details
from thongsuot.programme.importing.evidence import take_evidence
from thongsuot.programme.kinds.catalogue import CATALOGUE
from thongsuot.programme.kinds.declaration import ActivityKind
from thongsuot.programme.models import Activity, Programme, SharedEvent
from thongsuot.programme.states import DocumentRole, Participation

# Under which key the documents of each role stand.
DOCUMENT_KEYS = {
    "văn bản được phổ biến": DocumentRole.SUBJECT,
    "căn cứ": DocumentRole.BASIS,
    "văn bản ban hành": DocumentRole.ISSUED,
    "tài liệu chứng minh": DocumentRole.SOURCE,
}
FIELDS = (
    "khóa",
    "tên",
    "đơn vị",
    "vai trò",
    "từ ngày",
    "đến ngày",
    "địa điểm",
    "chủ đề",
    "nhiệm vụ",
    "hoạt động chung",
    *DOCUMENT_KEYS,
    "nội dung riêng",
    "tóm tắt",
    "minh chứng",
)


def take_activities(file: Entry, context: Context) -> int:
    """Take over the activities of one file; returns how many there are."""
    context = context.of_file(file)
    file.only("chương trình", "đơn vị", "loại", "hoạt động")
    programme = context.programme(file)
    by_name = {kind.name: kind for kind in CATALOGUE.values()}
    kind = by_name[file.one_of("loại", dict.fromkeys(by_name, ""))]
    entries = file.entries("hoạt động")
    for entry in entries:
        entry.only(*FIELDS)
        with complaining(entry):
            take_evidence(_record(entry, context, programme, kind), entry, context)
    return len(entries)


def _record(entry: Entry, context: Context, programme: Programme, kind: ActivityKind) -> Activity:
    first = day(entry, "từ ngày")
    last = day(entry, "đến ngày", first)
    (own,) = entry.entries("nội dung riêng") or (Entry(entry.file, entry.line, {}),)
    return record_activity(
        client_id=context.key(Activity, entry, among=kind.code),
        unit=context.unit(entry, "đơn vị", first, context.owner),
        programme=programme,
        details=read_details(kind, own),
        title=entry.text("tên"),
        started_on=first,
        ended_on=last,
        role=choice(entry, "vai trò", Participation, Participation.ORGANISED),
        place=entry.text("địa điểm", ""),
        summary=entry.text("tóm tắt", ""),
        task=context.task(entry, "nhiệm vụ"),
        topics=context.topics(entry, "chủ đề"),
        documents=tuple(
            NamedDocument(document, role)
            for key, role in DOCUMENT_KEYS.items()
            for document in context.documents(entry, key)
        ),
        shared_event=_shared_event(entry, context, first, last),
        by=context.by,
        at=context.at,
    )


def _shared_event(entry: Entry, context: Context, first: date, last: date) -> SharedEvent | None:
    named = entry.entries("hoạt động chung")
    if not named:
        return None
    told = named[0]
    told.only("mã", "tên", "cơ quan tổ chức", "từ ngày", "đến ngày")
    try:
        event = UUID(told.text("mã"))
    except ValueError as error:
        raise told.error("mã", "cần mã định danh chung (UUID) do cơ quan tổ chức cấp") from error
    return name_shared_event(
        event=event,
        title=told.text("tên"),
        organiser=told.text("cơ quan tổ chức"),
        started_on=day(told, "từ ngày", first),
        ended_on=day(told, "đến ngày", last),
        by=context.by,
        at=context.at,
    )
