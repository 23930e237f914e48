"""A snapshot says what the record says, can be verified by its hash, and holds nothing on who recorded it."""

from __future__ import annotations

from uuid import UUID, uuid4

import pytest
from tests.factories.organisation import AT, BY, make_position
from tests.factories.programme import Field, make_activity, make_budget_line, make_document, make_event, make_file

from thongsuot.facts.canonical import canonical_bytes
from thongsuot.facts.model import EventShare
from thongsuot.organisation.roles import Role
from thongsuot.programme.actions.attach_evidence import attach_evidence
from thongsuot.programme.actions.record_activity import NamedDocument
from thongsuot.programme.actions.record_consent import record_consent
from thongsuot.programme.actions.revise_activity import revise_activity
from thongsuot.programme.kinds.broadcast import BroadcastDetails
from thongsuot.programme.models import Activity, Programme
from thongsuot.programme.snapshots import snapshot
from thongsuot.programme.states import DocumentRole, PeopleShown


def test_an_activity_says_what_was_done_with_what_evidence(field: Field) -> None:
    activity = make_activity(
        field,
        BroadcastDetails(programmes=12, minutes=180),
        title="Biển, đảo",
        documents=[NamedDocument(make_document(), DocumentRole.BASIS)],
    )
    file = make_file()
    attach_evidence(client_id=uuid4(), of=activity, caption="Kịch bản", file=file, by=BY, at=AT)
    held = snapshot(Activity.objects.get(pk=activity.pk))
    assert held.title == "Biển, đảo"
    assert held.content["details.programmes"] == 12
    assert held.content["documents"] == "basis: 1486/QĐ-TTg 2018-11-06"
    assert [(piece.hash, piece.size, piece.media_type, piece.holder) for piece in held.evidence] == [
        (file.sha256, file.size, "text/plain", "huyen")
    ]
    assert (held.record.kind, held.record.id, held.record.revision) == ("programme.activity", activity.pk, 2)
    assert held.is_whole


def test_its_hash_is_the_same_in_every_installation(field: Field) -> None:
    activity = make_activity(field, title="Hội nghị", client_id=UUID(int=1))
    assert snapshot(activity).record.content_hash == "4807ce0c1d23344970ea87ac5f6d093e3be53e22494da3c7f1592d9c96547d0c"


def test_a_change_of_the_record_or_of_its_evidence_changes_the_hash(field: Field) -> None:
    activity = make_activity(field, title="Hội nghị")
    hashes = {snapshot(activity).record.content_hash}
    revised = revise_activity(activity=activity, revision=1, title="Hội thảo", by=BY, at=AT)
    hashes.add(snapshot(revised).record.content_hash)
    attach_evidence(client_id=uuid4(), of=revised, caption="Ảnh", file=make_file(), by=BY, at=AT)
    hashes.add(snapshot(Activity.objects.get(pk=activity.pk)).record.content_hash)
    assert len(hashes) == 3


def test_a_photo_of_people_goes_out_with_their_consent_alone(field: Field) -> None:
    activity = make_activity(field)
    piece = attach_evidence(
        client_id=uuid4(),
        of=activity,
        caption="Học viên",
        people_shown=PeopleShown.NOT_CONSENTED,
        file=make_file(),
        by=BY,
        at=AT,
    )
    assert snapshot(Activity.objects.get(pk=activity.pk)).evidence == ()
    record_consent(evidence=piece, by=BY, at=AT)
    assert len(snapshot(Activity.objects.get(pk=activity.pk)).evidence) == 1


def test_it_tells_the_shared_event_and_the_role_in_it(field: Field) -> None:
    event = make_event()
    held = snapshot(make_activity(field, shared_event=event))
    assert held.share == EventShare(event.pk, "organised")


def test_a_document_or_link_as_evidence_is_cited_not_shipped(field: Field) -> None:
    activity = make_activity(field)
    attach_evidence(client_id=uuid4(), of=activity, caption="Kế hoạch", document=make_document(), by=BY, at=AT)
    held = snapshot(activity)
    assert held.evidence == ()
    assert held.content["cited_evidence"] == "Kế hoạch: 1486/QĐ-TTg 2018-11-06"


def test_who_recorded_it_is_not_in_it(field: Field) -> None:
    officer = make_position(field.division, Role.OFFICER, full_name="Người Ghi Chép")
    line = make_budget_line(field, by=officer.actor())
    text = canonical_bytes({**snapshot(line).content}).decode()
    assert "Người Ghi Chép" not in text
    assert str(officer.pk) not in text
    assert str(officer.person_id) not in text


def test_money_stands_as_text_so_that_no_reader_rounds_it(field: Field) -> None:
    assert snapshot(make_budget_line(field, 10**17 + 1)).content["allocated"] == "100000000000000001"


def test_a_row_that_no_fact_rests_on_has_no_snapshot(field: Field) -> None:
    with pytest.raises(TypeError):
        snapshot(Programme())
