"""A plan is drafted, then issued by a document on a day."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

import pytest
from tests.factories.organisation import AT, BY
from tests.factories.programme import Field, make_document

from thongsuot.programme.actions.draft_plan import draft_plan
from thongsuot.programme.actions.issue_plan import issue_plan
from thongsuot.programme.errors import ForbiddenTransition, InvalidRecord
from thongsuot.programme.models import Plan
from thongsuot.programme.states import PlanState


def make_plan(field: Field, end: date = date(2020, 1, 1)) -> Plan:
    return draft_plan(
        client_id=uuid4(),
        unit=field.committee,
        programme=field.programme,
        title="Thông tin đối ngoại năm 2019",
        period_start=date(2019, 1, 1),
        period_end=end,
        by=BY,
        at=AT,
    )


def test_an_issued_plan_has_its_document_and_day(field: Field) -> None:
    document = make_document("18/KH-UBND", document_type="Kế hoạch", day="2019-01-21", issuer="UBND huyện")
    plan = issue_plan(plan=make_plan(field), document=document, issued_on=date(2019, 1, 21), by=BY, at=AT)
    assert (plan.state, plan.document, plan.issued_on) == (PlanState.ISSUED, document, date(2019, 1, 21))


def test_a_plan_is_issued_once(field: Field) -> None:
    plan = issue_plan(plan=make_plan(field), document=None, issued_on=date(2019, 1, 21), by=BY, at=AT)
    with pytest.raises(ForbiddenTransition, match="Kế hoạch đã ban hành không thể"):
        issue_plan(plan=plan, document=None, issued_on=date(2019, 1, 22), by=BY, at=AT)


def test_a_document_issues_one_plan(field: Field) -> None:
    document = make_document("18/KH-UBND", document_type="Kế hoạch", day="2019-01-21", issuer="UBND huyện")
    issue_plan(plan=make_plan(field), document=document, issued_on=date(2019, 1, 21), by=BY, at=AT)
    with pytest.raises(InvalidRecord, match="đã ban hành kế hoạch"):
        issue_plan(plan=make_plan(field), document=document, issued_on=date(2019, 1, 21), by=BY, at=AT)


def test_a_plan_that_ends_before_it_begins_is_refused(field: Field) -> None:
    with pytest.raises(InvalidRecord, match="kết thúc trước khi bắt đầu"):
        make_plan(field, end=date(2019, 1, 1))
