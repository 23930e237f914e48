"""A plan ends when none of its tasks is open, and is taken up again; a draft is revised, given up and resumed."""

from __future__ import annotations

from datetime import date

import pytest
from tests.factories.organisation import AT, BY
from tests.factories.programme import Field, make_plan, make_task

from thongsuot.audit.models import AuditEvent
from thongsuot.programme.actions.abandon_plan import abandon_plan
from thongsuot.programme.actions.close_plan import close_plan
from thongsuot.programme.actions.drop_task import drop_task
from thongsuot.programme.actions.issue_plan import issue_plan
from thongsuot.programme.actions.reopen_plan import reopen_plan
from thongsuot.programme.actions.resume_plan import resume_plan
from thongsuot.programme.actions.revise_plan import revise_plan
from thongsuot.programme.errors import ForbiddenTransition, InvalidRecord
from thongsuot.programme.models import Plan
from thongsuot.programme.states import PlanState


def _issued(field: Field) -> Plan:
    return issue_plan(plan=make_plan(field), document=None, issued_on=date(2019, 1, 21), by=BY, at=AT)


def test_a_plan_with_an_open_task_is_not_ended(field: Field) -> None:
    plan = _issued(field)
    task = make_task(field, plan=plan)
    with pytest.raises(InvalidRecord, match="còn 1 nhiệm vụ chưa xong"):
        close_plan(plan=plan, by=BY, at=AT)
    drop_task(task=task, reason="không cần nữa", by=BY, at=AT)
    assert close_plan(plan=plan, by=BY, at=AT).state == PlanState.CLOSED


def test_a_plan_that_ended_too_early_is_in_force_again_as_it_was_issued(field: Field) -> None:
    plan = reopen_plan(plan=close_plan(plan=_issued(field), by=BY, at=AT), by=BY, at=AT)
    assert (plan.state, plan.issued_on) == (PlanState.ISSUED, date(2019, 1, 21))


def test_only_what_was_ended_is_reopened(field: Field) -> None:
    with pytest.raises(ForbiddenTransition):
        reopen_plan(plan=make_plan(field), by=BY, at=AT)


def test_a_draft_is_given_up_for_a_reason_and_resumed(field: Field) -> None:
    plan = make_plan(field)
    with pytest.raises(InvalidRecord, match="lý do"):
        abandon_plan(plan=plan, reason=" ", by=BY, at=AT)
    abandon_plan(plan=plan, reason="gộp vào kế hoạch khác", by=BY, at=AT)
    assert AuditEvent.objects.get(action="abandon_plan").after["remark"] == "gộp vào kế hoạch khác"
    assert resume_plan(plan=plan, by=BY, at=AT).state == PlanState.DRAFTING


def test_a_draft_is_revised_and_an_issued_plan_is_not(field: Field) -> None:
    plan, days = make_plan(field), {"period_start": date(2019, 2, 1), "period_end": date(2019, 7, 1)}
    revised = revise_plan(plan=plan, revision=1, title="Kế hoạch nửa năm", by=BY, at=AT, **days)
    assert (revised.title, revised.period_end, revised.revision) == ("Kế hoạch nửa năm", date(2019, 7, 1), 2)
    with pytest.raises(InvalidRecord, match="vừa được người khác sửa"):
        revise_plan(plan=plan, revision=1, title="Khác", by=BY, at=AT, **days)
    issue_plan(plan=plan, document=None, issued_on=date(2019, 2, 1), by=BY, at=AT)
    with pytest.raises(InvalidRecord, match="chỉ thay đổi bằng văn bản mới"):
        revise_plan(plan=plan, revision=3, title="Khác", by=BY, at=AT, **days)
