"""What can be done with a plan by a button, as a table: from which state, with which action."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thongsuot.audit.actor import Actor
from thongsuot.programme.actions.abandon_plan import abandon_plan
from thongsuot.programme.actions.close_plan import close_plan
from thongsuot.programme.actions.reopen_plan import reopen_plan
from thongsuot.programme.actions.resume_plan import resume_plan
from thongsuot.programme.models import Plan
from thongsuot.programme.states import PlanState


@dataclass(frozen=True, slots=True)
class Asked:
    """On which plan, by whom, when; `reason` why it is given up."""

    plan: Plan
    by: Actor
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class PlanButton:
    """A button: the state in which it is offered, its label, what it brings about, and what it says when done."""

    key: str
    state: PlanState
    label: str | Promise
    advice: str | Promise
    done: str | Promise
    action: Callable[[Asked], Plan]
    grave: bool = False


BUTTONS: tuple[PlanButton, ...] = (
    PlanButton(
        "close",
        PlanState.ISSUED,
        _("Kết thúc kế hoạch"),
        _("Khi mọi nhiệm vụ đã xong, dừng hoặc chuyển sang kế hoạch khác; có thể mở lại."),
        _("Kế hoạch đã kết thúc; có thể mở lại trên trang này."),
        lambda asked: close_plan(plan=asked.plan, by=asked.by, at=asked.at),
    ),
    PlanButton(
        "reopen",
        PlanState.CLOSED,
        _("Mở lại kế hoạch"),
        _("Kế hoạch trở lại trạng thái đã ban hành."),
        _("Kế hoạch được thực hiện tiếp."),
        lambda asked: reopen_plan(plan=asked.plan, by=asked.by, at=asked.at),
    ),
    PlanButton(
        "abandon",
        PlanState.DRAFTING,
        _("Không ban hành"),
        _("Kế hoạch rời khỏi danh sách đang theo dõi; có thể soạn tiếp sau."),
        _("Đã ghi nhận kế hoạch không ban hành; có thể soạn tiếp trên trang này."),
        lambda asked: abandon_plan(plan=asked.plan, reason=asked.reason, by=asked.by, at=asked.at),
        grave=True,
    ),
    PlanButton(
        "resume",
        PlanState.ABANDONED,
        _("Soạn tiếp"),
        _("Kế hoạch trở lại trạng thái đang dự thảo."),
        _("Kế hoạch trở lại dạng dự thảo."),
        lambda asked: resume_plan(plan=asked.plan, by=asked.by, at=asked.at),
    ),
)


def buttons_for(plan: Plan) -> tuple[PlanButton, ...]:
    """What the plan's state allows, in the order of the table."""
    return tuple(one for one in BUTTONS if one.state == plan.state)
