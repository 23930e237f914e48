"""One activity: what it says, its evidence, who read of people in it, what was changed, which reports rest on it."""

from __future__ import annotations

from http import HTTPStatus
from uuid import uuid4

import pytest
from tests.factories.correspondence import NOON, District, make_district
from tests.factories.office import client_of, field_of, text_of
from tests.factories.organisation import AT, BY
from tests.factories.programme import make_activity, make_document, make_file
from tests.factories.uploads import photo

from thongsuot.audit.queries import readings_of
from thongsuot.correspondence.models import Document
from thongsuot.programme.actions.attach_evidence import attach_evidence
from thongsuot.programme.actions.record_activity import NamedDocument
from thongsuot.programme.actions.revise_activity import revise_activity
from thongsuot.programme.kinds.training import TrainingDetails
from thongsuot.programme.models import Activity, Evidence
from thongsuot.programme.states import DocumentRole, PeopleShown

pytestmark = pytest.mark.django_db


@pytest.fixture
def district() -> District:
    return make_district()


@pytest.fixture
def activity(district: District) -> Activity:
    details = TrainingDetails(organiser="Sở Thông tin và Truyền thông", participants=12)
    return make_activity(field_of(district), details, title="lớp tập huấn", place="Nha Trang")


def _attach(activity: Activity, people: PeopleShown = PeopleShown.NOBODY) -> Evidence:
    return attach_evidence(
        client_id=uuid4(),
        of=activity,
        caption="Toàn cảnh",
        people_shown=people,
        file=make_file(photo(place=False)),
        by=BY,
        at=AT,
    )


def test_it_shows_what_the_kind_asks(district: District, activity: Activity) -> None:
    page = text_of(client_of(district.clerk).get(f"/activities/{activity.pk}/"))
    for words in ("Lớp tập huấn", "12 lượt người", "Nha Trang", "Chưa có minh chứng", "Chưa có báo cáo nào"):
        assert words in page


def test_who_looked_at_people_is_noted(district: District, activity: Activity) -> None:
    nobody, people = _attach(activity), _attach(activity, PeopleShown.CONSENTED)
    client_of(district.officer).get(f"/activities/{activity.pk}/")
    assert not readings_of(nobody).exists()
    assert readings_of(people).get().actor_id == district.officer.person_id
    client_of(district.clerk).get(f"/activities/{activity.pk}/evidence/{people.pk}/")
    assert readings_of(people).count() == 2


def test_a_file_has_an_address_of_its_own(district: District, activity: Activity) -> None:
    piece = _attach(activity)
    answer = client_of(district.officer).get(f"/activities/{activity.pk}/evidence/{piece.pk}/")
    assert answer.status_code == HTTPStatus.FOUND
    assert answer["Location"].endswith(".jpg")


def test_the_history_says_who_changed_what(district: District, activity: Activity) -> None:
    revise_activity(
        activity=activity,
        revision=1,
        details=TrainingDetails(organiser="Sở Thông tin và Truyền thông", participants=15),
        place="Cam Ranh",
        by=district.officer.actor(),
        at=NOON,
    )
    page = text_of(client_of(district.head).get(f"/activities/{activity.pk}/"))
    assert "<del>12</del>" in page
    assert "<ins>15</ins>" in page
    assert "<del>Nha Trang</del>" in page
    assert f"{district.officer.person.full_name}, Chuyên viên" in page


def test_a_document_that_may_not_be_read_is_named_without_a_link(district: District) -> None:
    stranger = make_document("5/KH-UBND", document_type="Kế hoạch")
    Document.objects.filter(pk=stranger.pk).update(origin="incoming")
    known = make_document("1486/QĐ-TTg")
    named = [NamedDocument(one, DocumentRole.BASIS) for one in (stranger, known)]
    activity = make_activity(field_of(district), documents=named)
    page = text_of(client_of(district.officer).get(f"/activities/{activity.pk}/"))
    assert "Kế hoạch 5/KH-UBND" in page
    assert f"/documents/{stranger.pk}/" not in page
    assert f"/documents/{known.pk}/" in page
