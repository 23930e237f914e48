"""The states and roles of the programme's records, with the tables of what may follow what."""

from __future__ import annotations

from collections.abc import Mapping

from django.db.models import TextChoices
from django.utils.translation import gettext

from thongsuot.programme.errors import ForbiddenTransition


class PlanState(TextChoices):
    """How far a plan is; an issued plan changes only by a new document."""

    DRAFTING = "drafting", "đang dự thảo"
    ISSUED = "issued", "đã ban hành"
    CLOSED = "closed", "đã kết thúc"
    ABANDONED = "abandoned", "không ban hành"


class TaskState(TextChoices):
    """How far a task is; that it is late follows from its deadline and is no state."""

    PLANNED = "planned", "dự kiến"
    UNDER_WAY = "under_way", "đang thực hiện"
    COMPLETED = "completed", "hoàn thành"
    DROPPED = "dropped", "không tiếp tục thực hiện"


class TaskSource(TextChoices):
    """Where a task comes from."""

    DIRECTIVE_CLAUSE = "directive_clause", "nội dung của văn bản chỉ đạo"
    HANDLING_DIRECTION = "handling_direction", "bút phê, ý kiến chỉ đạo"
    MEETING_CONCLUSION = "meeting_conclusion", "kết luận cuộc họp"
    OWN_PLAN = "own_plan", "kế hoạch của đơn vị"
    RECURRING_DUTY = "recurring_duty", "nhiệm vụ thường xuyên"


class Participation(TextChoices):
    """In what role a unit took part in an activity."""

    ORGANISED = "organised", "tổ chức"
    ATTENDED = "attended", "tham gia"
    RELAYED = "relayed", "tiếp sóng"


class DocumentRole(TextChoices):
    """What a document is to an activity."""

    SUBJECT = "subject", "văn bản được tuyên truyền, phổ biến"
    BASIS = "basis", "văn bản làm căn cứ"
    ISSUED = "issued", "văn bản ban hành từ hoạt động"
    SOURCE = "source", "tài liệu chứng minh"


class EquipmentCategory(TextChoices):
    """What equipment is for."""

    PRODUCTION = "production", "thiết bị sản xuất chương trình"
    STATION = "station", "hệ thống truyền thanh cơ sở"
    OTHER = "other", "thiết bị khác"


class PeopleShown(TextChoices):
    """Whether people can be recognised in an evidence file, and whether they agreed to its use."""

    NOBODY = "nobody", "không có người nhận diện được"
    CONSENTED = "consented", "đã có sự đồng ý"
    NOT_CONSENTED = "not_consented", "chưa có sự đồng ý"


OPEN_TASKS = (TaskState.PLANNED, TaskState.UNDER_WAY)
# The plans that are followed: neither ended nor given up.
PLANS_IN_HAND = (PlanState.DRAFTING, PlanState.ISSUED)

PLAN_TRANSITIONS: Mapping[PlanState, frozenset[PlanState]] = {
    PlanState.DRAFTING: frozenset({PlanState.ISSUED, PlanState.ABANDONED}),
    PlanState.ISSUED: frozenset({PlanState.CLOSED}),
    PlanState.CLOSED: frozenset({PlanState.ISSUED}),  # ended too early
    PlanState.ABANDONED: frozenset({PlanState.DRAFTING}),
}

TASK_TRANSITIONS: Mapping[TaskState, frozenset[TaskState]] = {
    TaskState.PLANNED: frozenset({TaskState.UNDER_WAY, TaskState.DROPPED}),
    TaskState.UNDER_WAY: frozenset({TaskState.COMPLETED, TaskState.DROPPED}),
    TaskState.COMPLETED: frozenset({TaskState.UNDER_WAY}),  # returned by the leader: the output was not what was asked
    TaskState.DROPPED: frozenset({TaskState.PLANNED}),
}


def require_plan_transition(present: PlanState, wanted: PlanState, *, given: PlanState | None = None) -> None:
    """Raise `ForbiddenTransition` unless a plan may go from `present` to `wanted`.

    `given` is the one state from which the act leads there, where several do.
    """
    if wanted not in PLAN_TRANSITIONS[present] or given not in (None, present):
        raise ForbiddenTransition(
            gettext("Kế hoạch %(present)s không thể chuyển thành %(wanted)s; hãy chọn trạng thái khác.")
            % {"present": gettext(present.label), "wanted": gettext(wanted.label)}
        )


def require_task_transition(present: TaskState, wanted: TaskState) -> None:
    """Raise `ForbiddenTransition` unless a task may go from `present` to `wanted`."""
    if wanted not in TASK_TRANSITIONS[present]:
        raise ForbiddenTransition(
            gettext("Nhiệm vụ %(present)s không thể chuyển thành %(wanted)s; hãy chọn trạng thái khác.")
            % {"present": gettext(present.label), "wanted": gettext(wanted.label)}
        )
