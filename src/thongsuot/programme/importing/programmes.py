"""Topics (`topics.yaml`), the programme and who leads it (`programme.yaml`)."""

from __future__ import annotations

from datetime import timedelta

from thongsuot.files.data_file import Entry
from thongsuot.programme.actions.define_programme import define_programme
from thongsuot.programme.actions.define_topic import define_topic
from thongsuot.programme.actions.entrust_lead import entrust_lead
from thongsuot.programme.importing.context import Context, client_id, complaining, day
from thongsuot.programme.models import LeadAssignment, Programme


def take_topics(file: Entry, context: Context) -> int:
    """Define the file's topics; returns how many."""
    file.only("chủ đề")
    entries = file.entries("chủ đề")
    for entry in entries:
        entry.only("mã", "tên")
        define_topic(code=entry.text("mã"), name=entry.text("tên"), by=context.by, at=context.at)
    return len(entries)


def take_programme(file: Entry, context: Context) -> int:
    """Define the programme."""
    file.only("khóa", "tên", "từ ngày", "đến ngày", "văn bản quy định")
    last = file.day("đến ngày")
    with complaining(file):
        define_programme(
            client_id=client_id(Programme, "", file.text("khóa")),
            key=file.text("khóa"),
            name=file.text("tên"),
            governed_by=context.documents(file, "văn bản quy định"),
            active_from=day(file, "từ ngày"),
            active_to=None if last is None else last + timedelta(days=1),
            by=context.by,
            at=context.at,
        )
    return 1


def take_lead(file: Entry, context: Context) -> int:
    """Entrust the lead in the programme, as the file (`lead.yaml`) says."""
    context = context.of_file(file)
    file.only("chương trình", "đơn vị", "phân công")
    programme = context.programme(file)
    entries = file.entries("phân công")
    for entry in entries:
        entry.only("khóa", "chủ trì", "phối hợp với", "văn bản giao", "từ ngày", "đến ngày")
        first, last = day(entry, "từ ngày"), entry.day("đến ngày")
        with complaining(entry):
            entrust_lead(
                client_id=context.key(LeadAssignment, entry),
                programme=programme,
                unit=context.unit(file, "đơn vị", first),
                lead_unit=context.unit(entry, "chủ trì", first),
                co_ordination=entry.text("phối hợp với", ""),
                document=context.document(entry, "văn bản giao"),
                active_from=first,
                active_to=None if last is None else last + timedelta(days=1),
                by=context.by,
                at=context.at,
            )
    return len(entries)
