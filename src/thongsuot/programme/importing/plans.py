"""Plans (`plans.yaml`)."""

from __future__ import annotations

from datetime import timedelta

from thongsuot.files.data_file import Entry
from thongsuot.programme.actions.draft_plan import draft_plan
from thongsuot.programme.actions.issue_plan import issue_plan
from thongsuot.programme.importing.context import Context, complaining, day
from thongsuot.programme.models import Plan


def take_plans(file: Entry, context: Context) -> int:
    """Take over plans; one with `ban hành` is issued that day. Returns how many there are."""
    context = context.of_file(file)
    file.only("chương trình", "đơn vị", "kế hoạch")
    programme = context.programme(file)
    entries = file.entries("kế hoạch")
    for entry in entries:
        entry.only("khóa", "tên", "từ ngày", "đến ngày", "ban hành", "văn bản")
        first = day(entry, "từ ngày")
        key = context.key(Plan, entry)
        is_new = not Plan.objects.filter(client_id=key).exists()
        with complaining(entry):
            plan = draft_plan(
                client_id=key,
                unit=context.unit(file, "đơn vị", first),
                programme=programme,
                title=entry.text("tên"),
                period_start=first,
                period_end=day(entry, "đến ngày") + timedelta(days=1),
                by=context.by,
                at=context.at,
            )
            issued_on = entry.day("ban hành")
            if is_new and issued_on is not None:
                document = context.document(entry, "văn bản")
                issue_plan(plan=plan, document=document, issued_on=issued_on, by=context.by, at=context.at)
    return len(entries)
