"""Tasks, of this period and of the next (`tasks.yaml`)."""

from __future__ import annotations

from thongsuot.files.data_file import Entry
from thongsuot.programme.actions.complete_task import complete_task
from thongsuot.programme.actions.set_task import set_task
from thongsuot.programme.actions.start_task import start_task
from thongsuot.programme.importing.choices import choice
from thongsuot.programme.importing.context import Context, complaining, day
from thongsuot.programme.models import Programme, Task
from thongsuot.programme.states import TaskSource, TaskState

FIELDS = (
    "khóa",
    "nội dung",
    "chủ trì",
    "phối hợp",
    "kế hoạch",
    "từ ngày",
    "thời hạn",
    "sản phẩm, kết quả",
    "căn cứ",
    "nguồn giao",
    "văn bản nguồn",
    "điểm, khoản, điều, mục",
    "diễn giải nguồn giao",
    "trạng thái",
    "ngày hoàn thành",
)


def take_tasks(file: Entry, context: Context) -> int:
    """Take over tasks, in the order of the file; returns how many there are."""
    context = context.of_file(file)
    file.only("chương trình", "đơn vị", "nhiệm vụ")
    programme = context.programme(file)
    entries = file.entries("nhiệm vụ")
    for position, entry in enumerate(entries, start=1):
        entry.only(*FIELDS)
        is_new = not Task.objects.filter(client_id=context.key(Task, entry)).exists()
        with complaining(entry):
            task = _set(file, entry, context, programme, position)
            if is_new:
                _bring_to_state(task, entry, context)
    return len(entries)


def _set(file: Entry, entry: Entry, context: Context, programme: Programme, position: int) -> Task:
    first = day(entry, "từ ngày")
    return set_task(
        client_id=context.key(Task, entry),
        unit=context.unit(file, "đơn vị", first),
        programme=programme,
        title=entry.text("nội dung"),
        lead_unit=context.unit(entry, "chủ trì", first),
        co_ordinating_units=context.units(entry, "phối hợp", first),
        plan=context.plan(entry, "kế hoạch"),
        position=position,
        starts_on=first,
        deadline=entry.day("thời hạn"),
        expected_output=entry.text("sản phẩm, kết quả", ""),
        basis_documents=context.documents(entry, "căn cứ"),
        source=choice(entry, "nguồn giao", TaskSource),
        source_document=context.document(entry, "văn bản nguồn"),
        source_provision=entry.text("điểm, khoản, điều, mục", ""),
        source_note=entry.text("diễn giải nguồn giao", ""),
        by=context.by,
        at=context.at,
    )


def _bring_to_state(task: Task, entry: Entry, context: Context) -> None:
    state = choice(entry, "trạng thái", TaskState, TaskState.PLANNED)
    if state is TaskState.PLANNED:
        return
    if state is TaskState.DROPPED:
        raise entry.error("trạng thái", "nhiệm vụ không tiếp tục thực hiện không nhập từ tệp")
    task = start_task(task=task, by=context.by, at=context.at)
    if state is TaskState.COMPLETED:
        complete_task(task=task, completed_on=day(entry, "ngày hoàn thành"), by=context.by, at=context.at)
