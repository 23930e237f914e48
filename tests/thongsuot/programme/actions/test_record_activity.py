"""Recording an activity: once for a client's key, only what fits its kind, and on the record."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest
from tests.factories.organisation import AT, BY
from tests.factories.programme import (
    Field,
    make_activity,
    make_document,
    make_event,
    make_programme,
    make_task,
    make_topic,
)

from thongsuot.audit.queries import events_about
from thongsuot.programme.actions.join_event import NewEvent
from thongsuot.programme.actions.record_activity import NamedDocument
from thongsuot.programme.actions.revise_activity import revise_activity
from thongsuot.programme.actions.withdraw_record import withdraw_record
from thongsuot.programme.errors import InvalidRecord
from thongsuot.programme.kinds.broadcast import BroadcastDetails
from thongsuot.programme.kinds.public_correction import PublicCorrectionDetails
from thongsuot.programme.models import Activity, Programme
from thongsuot.programme.models.record import record_id
from thongsuot.programme.states import DocumentRole, Participation

CORRECTION = PublicCorrectionDetails("Ghi sai ngày.", "Ngày đúng.", "UBND huyện", "Đính chính.", "Cổng thông tin")


def test_an_activity_holds_what_was_told_of_it(field: Field) -> None:
    topic, document = make_topic(), make_document()
    made = make_activity(
        field,
        BroadcastDetails(programmes=12, minutes=180),
        topics=[topic],
        documents=[NamedDocument(document, DocumentRole.BASIS)],
    )
    stored = Activity.objects.get(pk=made.pk)
    assert stored.kind == "broadcast"
    assert stored.details == {"programmes": 12, "minutes": 180, "station": None, "relayed_from": None}
    assert list(stored.topics.all()) == [topic]
    assert [(one.document, one.role) for one in stored.activity_documents.all()] == [(document, DocumentRole.BASIS)]


def test_sent_twice_it_is_recorded_once(field: Field) -> None:
    client_id = uuid4()
    first = make_activity(field, client_id=client_id, title="Hội nghị")
    again = make_activity(field, client_id=client_id, title="Hội nghị")
    assert again == first
    assert Activity.objects.count() == 1
    assert first.pk == record_id(client_id)


@pytest.mark.any_database
@pytest.mark.parametrize(
    ("day", "taken"),
    [
        (date(2017, 12, 31), False),
        (date(2018, 1, 1), True),
        (date(2019, 5, 31), True),
        (date(2019, 6, 1), False),
    ],
)
def test_its_first_day_lies_in_the_time_of_its_programme(field: Field, day: date, taken: bool) -> None:
    told = replace(field, programme=make_programme("x", active_from=date(2018, 1, 1), active_to=date(2019, 6, 1)))
    if taken:
        # It may last longer than the programme.
        assert make_activity(told, day=day, ended_on=date(2019, 6, 2)).started_on == day
    else:
        with pytest.raises(InvalidRecord, match=r"từ 01/01/2018 đến hết 31/05/2019\); hãy xem lại ngày"):
            make_activity(told, day=day, ended_on=date(2019, 6, 2))


@pytest.mark.any_database
def test_it_is_not_moved_out_of_the_time_of_its_programme(field: Field) -> None:
    activity = make_activity(replace(field, programme=make_programme("x", active_from=date(2019, 6, 1))))
    told = {"activity": activity, "revision": 1, "by": BY, "at": AT}
    with pytest.raises(InvalidRecord, match=r"\(từ 01/06/2019\)"):
        revise_activity(started_on=date(2019, 5, 31), ended_on=date(2019, 6, 5), **told)
    # A programme whose days were changed meanwhile does not stand in the way of other corrections.
    Programme.objects.filter(pk=activity.programme_id).update(active_from=date(2019, 7, 1))
    assert revise_activity(place="Tô Hạp", **told).place == "Tô Hạp"


def test_another_content_under_the_same_key_is_refused(field: Field) -> None:
    client_id = uuid4()
    make_activity(field, client_id=client_id, title="Hội nghị")
    with pytest.raises(InvalidRecord, match=r"“Hội nghị” đã được ghi nhận với nội dung khác; hãy sửa"):
        make_activity(field, client_id=client_id, title="Hội thảo")
    with pytest.raises(InvalidRecord, match="nội dung khác"):
        make_activity(field, client_id=client_id, title="Hội nghị", topics=[make_topic()])


def test_a_record_that_was_changed_since_is_still_the_one_that_was_sent(field: Field) -> None:
    client_id = uuid4()
    made = make_activity(field, client_id=client_id, title="Hội nghị")
    Activity.objects.filter(pk=made.pk).update(title="Hội nghị triển khai", revision=2)
    assert make_activity(field, client_id=client_id, title="Hội nghị").title == "Hội nghị triển khai"


def test_it_stands_in_the_audit_record_with_what_was_sent(field: Field) -> None:
    made = make_activity(field, title="Hội nghị")
    (event,) = events_about(made)
    assert event.action == "record_activity"
    assert event.origin == BY.origin
    assert event.after is not None
    assert event.after["title"] == "Hội nghị"


def test_a_role_that_the_kind_lacks_is_refused(field: Field) -> None:
    with pytest.raises(InvalidRecord, match="không có vai trò tham gia; hãy chọn: tiếp sóng, tổ chức"):
        make_activity(field, BroadcastDetails(programmes=1, minutes=15), role=Participation.ATTENDED)


def test_a_correction_without_a_source_document_is_refused(field: Field) -> None:
    with pytest.raises(InvalidRecord, match="phải có tài liệu chứng minh"):
        make_activity(field, CORRECTION)
    source = NamedDocument(make_document(), DocumentRole.SOURCE)
    assert make_activity(field, CORRECTION, documents=[source]).kind == "public_correction"


def test_an_end_before_the_start_is_refused(field: Field) -> None:
    with pytest.raises(InvalidRecord, match="kết thúc trước khi bắt đầu"):
        make_activity(field, ended_on=date(2019, 6, 4))


def test_a_task_of_another_programme_is_refused(field: Field) -> None:
    foreign = make_task(Field(field.committee, field.division, field.centre, field.commune, make_programme("khac")))
    with pytest.raises(InvalidRecord, match="thuộc chương trình khác"):
        make_activity(field, task=foreign)


def test_a_title_too_long_is_refused_on_every_database(field: Field) -> None:
    with pytest.raises(InvalidRecord, match="“tên hoạt động” của hoạt động không hợp lệ"):
        make_activity(field, title="a" * 501)


def test_a_unit_takes_part_in_a_shared_event_once_in_a_role(field: Field) -> None:
    event = make_event()
    made = make_activity(field, shared_event=event, title="Dự lớp tập huấn")
    with pytest.raises(InvalidRecord, match=r"đã ghi nhận phần của mình .* “Dự lớp tập huấn”"):
        make_activity(field, shared_event=event)
    other = make_activity(field, shared_event=event, role=Participation.ATTENDED)
    with pytest.raises(InvalidRecord, match="“Dự lớp tập huấn”"):
        revise_activity(activity=other, revision=1, role=Participation.ORGANISED, by=BY, at=AT)
    withdraw_record(record=made, reason="ghi nhầm", by=BY, at=AT)
    assert make_activity(field, shared_event=event).shared_event == event


def test_a_new_event_is_named_as_the_activity_that_makes_it_known(field: Field) -> None:
    new = NewEvent(uuid4(), "Sở Thông tin và Truyền thông")
    event = make_activity(field, shared_event=new, title="Lớp tập huấn").shared_event
    assert event is not None
    assert (event.pk, event.title, event.organiser) == (new.id, "Lớp tập huấn", "Sở Thông tin và Truyền thông")
    other = make_activity(field, shared_event=new, title="Dự lớp tập huấn", unit=field.division)
    assert other.shared_event == event


def test_a_shared_event_is_one_thing_everywhere(field: Field) -> None:
    event = make_event(title="Lớp tập huấn")
    assert make_event(event.pk, title="Lớp tập huấn") == event
    with pytest.raises(InvalidRecord, match="đã dùng cho “Lớp tập huấn”"):
        make_event(event.pk, title="Lễ hội")
