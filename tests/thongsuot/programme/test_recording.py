"""One client's row is made once, whoever sends it how often at the same moment, and whatever columns come later."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from uuid import UUID, uuid4

import pytest
from django.db import connection
from tests.factories.organisation import AT, BY
from tests.factories.programme import Field, make_activity, make_equipment, make_field, make_file

from thongsuot.audit.queries import events_about
from thongsuot.audit.transaction import audited
from thongsuot.organisation.models import Unit
from thongsuot.programme.actions.add_equipment import add_equipment
from thongsuot.programme.actions.attach_evidence import attach_evidence
from thongsuot.programme.errors import InvalidRecord
from thongsuot.programme.models import Activity, Equipment
from thongsuot.programme.recording import change, locked
from thongsuot.programme.states import EquipmentCategory


@pytest.mark.django_db(transaction=True)
def test_sent_eight_times_at_once_it_is_recorded_once() -> None:
    field, client_id = make_field(), uuid4()

    def send(_number: int) -> UUID:
        try:
            return make_activity(field, client_id=client_id, title="Hội nghị").pk
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as senders:
        made = set(senders.map(send, range(8)))
    assert len(made) == 1
    activity = Activity.objects.get()
    assert made == {activity.pk}
    assert events_about(activity).count() == 1


@pytest.mark.django_db(transaction=True)
def test_evidence_of_many_at_once_counts_every_revision() -> None:
    activity = make_activity(make_field())

    def attach(number: int) -> None:
        try:
            file = make_file(b"%d" % number)
            attach_evidence(client_id=uuid4(), of=activity, caption=f"Ảnh {number}", file=file, by=BY, at=AT)
        finally:
            connection.close()

    with ThreadPoolExecutor(6) as hands:
        list(hands.map(attach, range(6)))
    assert Activity.objects.get().revision == 7


def test_what_was_left_blank_is_not_part_of_what_was_sent(field: Field) -> None:
    client_id = uuid4()

    def send(**more: object) -> Equipment:
        return add_equipment(
            client_id=client_id,
            unit=field.committee,
            programme=field.programme,
            holder=field.centre,
            category=EquipmentCategory.PRODUCTION,
            name="Bàn trộn âm thanh",
            quantity=1,
            unit_of_measure="bộ",
            put_into_use_on=date(2019, 5, 20),
            by=BY,
            at=AT,
            **more,  # type: ignore[arg-type]
        )

    sent = send()
    assert send(description="", cost=None) == sent
    with pytest.raises(InvalidRecord, match="nội dung khác"):
        send(cost=1)


@pytest.mark.parametrize("quantity", [0, -1])
def test_no_equipment_is_no_equipment(field: Field, quantity: int) -> None:
    with pytest.raises(InvalidRecord, match="từ 1 trở lên"):
        make_equipment(field, quantity=quantity)


@audited()
def move(equipment: Equipment, holder: Unit) -> None:
    change(locked(equipment), {"holder": holder}, action="move_equipment", by=BY, at=AT)


def test_a_relation_that_changes_is_on_the_record(field: Field) -> None:
    equipment = make_equipment(field, field.centre)
    move(equipment, field.commune)
    assert Equipment.objects.get().holder == field.commune
    event = events_about(equipment).last()
    assert event is not None
    assert event.after == {"holder_id": str(field.commune.pk)}
