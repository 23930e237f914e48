"""Revising an activity: seen by revision, on the record with what was before, refused where it does not fit."""

from __future__ import annotations

from datetime import date

import pytest
from tests.factories.organisation import AT, BY
from tests.factories.programme import Field, make_activity

from thongsuot.audit.queries import events_about
from thongsuot.programme.actions.revise_activity import revise_activity
from thongsuot.programme.actions.withdraw_record import withdraw_record
from thongsuot.programme.errors import InvalidRecord
from thongsuot.programme.kinds.broadcast import BroadcastDetails
from thongsuot.programme.kinds.other import OtherDetails
from thongsuot.programme.models import Activity


def test_a_change_counts_the_revision_and_keeps_what_was_before(field: Field) -> None:
    made = make_activity(field, title="Hội nghị")
    revised = revise_activity(activity=made, revision=1, title="Hội thảo", by=BY, at=AT)
    assert (revised.title, revised.revision) == ("Hội thảo", 2)
    assert Activity.objects.get(pk=made.pk).revision == 2
    event = events_about(made).last()
    assert event is not None
    assert (event.before, event.after) == ({"title": "Hội nghị"}, {"title": "Hội thảo"})


def test_new_details_of_its_kind_take_the_place_of_the_old(field: Field) -> None:
    made = make_activity(field, BroadcastDetails(programmes=12, minutes=180))
    revised = revise_activity(
        activity=made, revision=1, details=BroadcastDetails(programmes=13, minutes=195), by=BY, at=AT
    )
    assert revised.details["programmes"] == 13


def test_details_of_another_kind_are_refused(field: Field) -> None:
    made = make_activity(field, BroadcastDetails(programmes=12, minutes=180))
    with pytest.raises(InvalidRecord, match="Không thể đổi loại"):
        revise_activity(activity=made, revision=1, details=OtherDetails(), by=BY, at=AT)


def test_who_saw_an_older_revision_is_told_so(field: Field) -> None:
    made = make_activity(field)
    revise_activity(activity=made, revision=1, place="Tô Hạp", by=BY, at=AT)
    with pytest.raises(InvalidRecord, match="vừa được người khác sửa"):
        revise_activity(activity=made, revision=1, place="Sơn Bình", by=BY, at=AT)


def test_what_changes_nothing_leaves_no_trace(field: Field) -> None:
    made = make_activity(field, title="Hội nghị")
    assert revise_activity(activity=made, revision=1, title="Hội nghị", by=BY, at=AT).revision == 1
    assert events_about(made).count() == 1


def test_an_end_before_the_start_is_refused(field: Field) -> None:
    made = make_activity(field, day=date(2019, 6, 5))
    with pytest.raises(InvalidRecord, match="kết thúc trước khi bắt đầu"):
        revise_activity(activity=made, revision=1, started_on=date(2019, 6, 6), by=BY, at=AT)


def test_a_withdrawn_activity_stays_as_it_is(field: Field) -> None:
    made = make_activity(field)
    withdrawn = withdraw_record(record=made, reason="Ghi hai lần", by=BY, at=AT)
    assert (withdrawn.withdrawn_at, withdrawn.withdrawal_reason, withdrawn.revision) == (AT, "Ghi hai lần", 2)
    with pytest.raises(InvalidRecord, match="đã được rút bỏ"):
        revise_activity(activity=made, revision=2, title="Khác", by=BY, at=AT)


def test_a_withdrawal_gives_its_reason(field: Field) -> None:
    with pytest.raises(InvalidRecord, match="lý do"):
        withdraw_record(record=make_activity(field), reason=" ", by=BY, at=AT)
