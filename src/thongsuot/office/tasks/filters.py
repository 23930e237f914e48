"""What the list of tasks can be narrowed to, as the form above it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from uuid import UUID

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from thongsuot.office.fields import offer, offer_programmes, programme_filter
from thongsuot.programme.models import Plan, Programme
from thongsuot.programme.queries.tasks import TaskFilter
from thongsuot.programme.states import OPEN_TASKS, PLANS_IN_HAND, PlanState, TaskState

_STATES: Mapping[str, tuple[str | Promise, tuple[TaskState, ...]]] = MappingProxyType(
    {
        "": (_("Chưa xong"), OPEN_TASKS),
        "late": (_("Quá hạn"), OPEN_TASKS),
        TaskState.COMPLETED.value: (_("Hoàn thành"), (TaskState.COMPLETED,)),
        TaskState.DROPPED.value: (_("Không thực hiện nữa"), (TaskState.DROPPED,)),
        "all": (_("Tất cả"), ()),
    }
)
_PLAN_STATES: Mapping[str, tuple[str | Promise, tuple[PlanState, ...]]] = MappingProxyType(
    {
        "": (_("Đang theo dõi"), PLANS_IN_HAND),
        PlanState.CLOSED.value: (_("Đã kết thúc"), (PlanState.CLOSED,)),
        PlanState.ABANDONED.value: (_("Không ban hành"), (PlanState.ABANDONED,)),
        "all": (pgettext_lazy("kế hoạch", "Tất cả"), ()),
    }
)
OWN, HOUSE = "own", "house"


class TaskFilterForm(forms.Form):
    """Sent with GET; a value that is none of those offered counts as not given."""

    state = forms.ChoiceField(
        label=_("Trạng thái"), choices=[(code, label) for code, (label, _states) in _STATES.items()], required=False
    )
    who = forms.ChoiceField(
        label=_("Của ai"),
        choices=((OWN, _("Đơn vị tôi chủ trì, phối hợp")), (HOUSE, _("Cả cơ quan và cấp dưới"))),
        required=False,
    )
    programme = programme_filter()
    plan = forms.TypedChoiceField(label=_("Kế hoạch"), coerce=UUID, empty_value=None, required=False)

    def __init__(self, *args: object, programmes: Iterable[Programme], plans: Iterable[Plan], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        offer(self, "plan", [("", pgettext_lazy("kế hoạch", "Tất cả")), *((plan.pk, plan.title) for plan in plans)])
        offer_programmes(self, programmes)

    def wanted(self) -> TaskFilter:
        """What the list is narrowed to."""
        self.is_valid()
        told = self.cleaned_data
        state = told.get("state", "")
        return TaskFilter(
            states=_STATES[state][1],
            of_unit=(told.get("who") or OWN) == OWN,
            late=state == "late",
            programme=told.get("programme"),
            plan=told.get("plan"),
        )


class PlanFilterForm(forms.Form):
    """Sent with GET; a value that is none of those offered counts as not given."""

    state = forms.ChoiceField(
        label=_("Trạng thái"),
        choices=[(code, label) for code, (label, _states) in _PLAN_STATES.items()],
        required=False,
    )
    programme = programme_filter()

    def __init__(self, *args: object, programmes: Iterable[Programme], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        offer_programmes(self, programmes)

    def states(self) -> tuple[PlanState, ...]:
        """The states to which the list is narrowed; none are all of them."""
        self.is_valid()
        return _PLAN_STATES[self.cleaned_data.get("state", "")][1]

    def programme_wanted(self) -> UUID | None:
        """The programme to which the list is narrowed, if any."""
        self.is_valid()
        return self.cleaned_data.get("programme")
