"""What each source of a task must name: a table, read by `set_task`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext_noop

from thongsuot.programme.states import TaskSource


@dataclass(frozen=True, slots=True)
class SourceNeeds:
    """Which of a task's source fields must be filled, and how a person is asked for them."""

    document: bool = False
    handling_direction: bool = False
    plan: bool = False
    note: bool = False
    request: str = ""


SOURCE_NEEDS: Mapping[TaskSource, SourceNeeds] = {
    TaskSource.DIRECTIVE_CLAUSE: SourceNeeds(document=True, request=gettext_noop("hãy chọn văn bản chỉ đạo")),
    TaskSource.HANDLING_DIRECTION: SourceNeeds(
        handling_direction=True, request=gettext_noop("hãy chọn bút phê trên văn bản đến")
    ),
    TaskSource.MEETING_CONCLUSION: SourceNeeds(
        note=True, request=gettext_noop("hãy ghi cuộc họp và nội dung kết luận")
    ),
    TaskSource.OWN_PLAN: SourceNeeds(plan=True, request=gettext_noop("hãy chọn kế hoạch")),
    TaskSource.RECURRING_DUTY: SourceNeeds(note=True, request=gettext_noop("hãy ghi nhiệm vụ thường xuyên")),
}
