"""How the history of a task and of a plan is told."""

from __future__ import annotations

from types import MappingProxyType

from django.utils.translation import gettext_lazy as _

from thongsuot.office.history import Line, Told, Wording, as_day
from thongsuot.programme.models import Plan, Task
from thongsuot.programme.queries.history import changes_of

_WORDING = Wording(
    actions=MappingProxyType(
        {
            "set_task": _("Giao nhiệm vụ"),
            "revise_task": _("Sửa nhiệm vụ"),
            "start_task": _("Bắt đầu"),
            "complete_task": _("Hoàn thành"),
            "drop_task": _("Không thực hiện nữa"),
            "reopen_task": _("Nhận lại nhiệm vụ"),
            "withdraw_record": _("Rút bỏ nhiệm vụ"),
        }
    ),
    correcting=frozenset({"revise_task", "start_task", "complete_task"}),
    fields=MappingProxyType(
        {
            "title": Told(_("nội dung")),
            "lead_unit_id": Told(_("chủ trì"), None),
            "co_ordinating_units": Told(_("phối hợp"), None),
            "plan_id": Told(_("kế hoạch"), None),
            "starts_on": Told(_("từ ngày"), as_day),
            "deadline": Told(_("thời hạn"), as_day),
            "expected_output": Told(_("sản phẩm, kết quả")),
            "completed_on": Told(_("ngày hoàn thành"), as_day),
        }
    ),
)


_WORDING_OF_PLANS = Wording(
    actions=MappingProxyType(
        {
            "draft_plan": _("Lập kế hoạch"),
            "revise_plan": _("Sửa kế hoạch"),
            "issue_plan": _("Ghi nhận ban hành"),
            "close_plan": _("Kết thúc kế hoạch"),
            "reopen_plan": _("Mở lại kế hoạch"),
            "abandon_plan": _("Không ban hành"),
            "resume_plan": _("Soạn tiếp"),
            "withdraw_record": _("Rút bỏ kế hoạch"),
        }
    ),
    correcting=frozenset({"revise_plan"}),
    fields=MappingProxyType(
        {
            "title": Told(_("tên kế hoạch")),
            "period_start": Told(_("thực hiện từ ngày"), as_day),
            "period_end": Told(_("thực hiện đến trước ngày"), as_day),
        }
    ),
)


def history_of(task: Task) -> tuple[Line, ...]:
    """The newest last."""
    return _WORDING.lines(changes_of(task))


def history_of_plan(plan: Plan) -> tuple[Line, ...]:
    """The newest last."""
    return _WORDING_OF_PLANS.lines(changes_of(plan))
