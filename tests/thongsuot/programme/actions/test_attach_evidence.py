"""Evidence: of one record, by one carrier, and part of what the record is."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from tests.factories.organisation import AT, BY
from tests.factories.programme import Field, make_activity, make_budget_line, make_document, make_equipment, make_file

from thongsuot.programme.actions.attach_evidence import attach_evidence
from thongsuot.programme.actions.withdraw_record import withdraw_record
from thongsuot.programme.errors import InvalidRecord
from thongsuot.programme.models import Activity, Evidence


@pytest.mark.parametrize("make", [make_activity, make_equipment, make_budget_line])
def test_a_file_is_named_by_its_hash_and_counts_a_revision(field: Field, make) -> None:
    record, file = make(field), make_file()
    evidence = attach_evidence(client_id=uuid4(), of=record, caption="Ảnh", file=file, by=BY, at=AT)
    assert evidence.file_id == file.sha256
    assert evidence.subject == record
    assert type(record).objects.get(pk=record.pk).revision == 2


def test_sent_twice_it_is_attached_once(field: Field) -> None:
    activity, client_id = make_activity(field), uuid4()
    for _ in range(2):
        attach_evidence(client_id=client_id, of=activity, caption="Ảnh", file=make_file(), by=BY, at=AT)
    assert Evidence.objects.count() == 1
    assert Activity.objects.get(pk=activity.pk).revision == 2


def test_two_carriers_or_none_are_refused(field: Field) -> None:
    activity = make_activity(field)
    with pytest.raises(InvalidRecord, match="đúng một trong"):
        attach_evidence(client_id=uuid4(), of=activity, caption="Ảnh", by=BY, at=AT)
    with pytest.raises(InvalidRecord, match="đúng một trong"):
        attach_evidence(
            client_id=uuid4(), of=activity, caption="Ảnh", file=make_file(), document=make_document(), by=BY, at=AT
        )


def test_the_database_too_refuses_evidence_of_nothing(field: Field) -> None:
    evidence = attach_evidence(
        client_id=uuid4(), of=make_activity(field), caption="Ảnh", file=make_file(), by=BY, at=AT
    )
    with pytest.raises(IntegrityError), transaction.atomic():
        Evidence.objects.filter(pk=evidence.pk).update(activity=None)
    with pytest.raises(IntegrityError), transaction.atomic():
        Evidence.objects.filter(pk=evidence.pk).update(link="https://example.org/")


def test_withdrawing_evidence_counts_a_revision_of_its_record(field: Field) -> None:
    activity = make_activity(field)
    evidence = attach_evidence(client_id=uuid4(), of=activity, caption="Ảnh", file=make_file(), by=BY, at=AT)
    withdraw_record(record=evidence, reason="Nhầm ảnh", by=BY, at=AT)
    assert Activity.objects.get(pk=activity.pk).revision == 3
