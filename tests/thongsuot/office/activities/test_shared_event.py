"""An event of several units is chosen or named when an activity is entered, so that the office above counts it once."""

from __future__ import annotations

from datetime import date
from http import HTTPStatus
from uuid import UUID, uuid4

import pytest
from django.test import Client
from tests.factories.correspondence import District, make_district
from tests.factories.entering import KIND, told
from tests.factories.office import client_of, field_of, text_of
from tests.factories.programme import make_activity, make_event

from thongsuot.programme.kinds.training import TrainingDetails
from thongsuot.programme.models import Activity, SharedEvent

pytestmark = pytest.mark.django_db
ORGANISER = "Sở Thông tin và Truyền thông"


@pytest.fixture
def district() -> District:
    made = make_district()
    field_of(made)
    return made


@pytest.fixture
def client(district: District) -> Client:
    return client_of(district.officer)


def test_a_known_event_is_chosen(client: Client) -> None:
    event, old = make_event(), make_event(title="Lớp năm xưa")
    SharedEvent.objects.filter(pk=old.pk).update(started_on=date(2017, 1, 1), ended_on=date(2017, 1, 2))
    offered = [key for key, _said in client.get(KIND).context["form"].fields["event"].choices]
    assert offered == ["", str(event.pk)]
    client.post(KIND, told(client, event=str(event.pk)))
    assert Activity.objects.get().shared_event == event


def test_a_new_event_is_named_and_then_offered_to_the_others(client: Client) -> None:
    form = told(client, event_organiser=ORGANISER, ended_on="2019-12-03")
    for _time in range(2):
        assert client.post(KIND, form).status_code == HTTPStatus.SEE_OTHER
    event = SharedEvent.objects.get()
    assert (event.title, event.organiser, event.ended_on) == ("Lớp tập huấn nghiệp vụ", ORGANISER, date(2019, 12, 3))
    other = client_of(make_district("khac").officer)
    assert str(event.pk) in [key for key, _said in other.get(KIND).context["form"].fields["event"].choices]


def test_the_organisers_code_makes_it_the_same_event_in_another_installation(client: Client) -> None:
    code = uuid4()
    alone = client.post(KIND, told(client, event_code=str(code)))
    assert "hãy ghi thêm cơ quan tổ chức" in text_of(alone)
    client.post(KIND, told(client, event_code=str(code), event_organiser=ORGANISER))
    event = Activity.objects.get().shared_event
    assert event is not None
    assert event.pk == code
    second = told(client, event_code=str(code), role="organised")
    client.post(KIND, second)
    assert Activity.objects.get(role="organised").shared_event == event


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ({"event_organiser": ORGANISER}, "không làm cả hai"),
        ({"event_code": str(UUID(int=5))}, "không làm cả hai"),
        ({"event_code": "không phải mã"}, "hãy chép lại đủ"),
    ],
)
def test_what_contradicts_itself_is_shown_again(client: Client, typed: dict[str, str], answer: str) -> None:
    refused = client.post(KIND, told(client, event=str(make_event().pk), **typed))
    assert refused.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert answer in text_of(refused)
    assert refused.context["form"].is_further_used()


def test_a_second_record_of_the_own_part_is_refused(client: Client) -> None:
    event = str(make_event().pk)
    client.post(KIND, told(client, event=event))
    assert "đã ghi nhận phần của mình" in text_of(client.post(KIND, told(client, event=event)))
    assert Activity.objects.count() == 1


def test_a_correction_chooses_or_leaves_the_event(district: District, client: Client) -> None:
    event = make_event()
    activity = make_activity(field_of(district), TrainingDetails(organiser=ORGANISER, participants=12))
    page = f"/activities/{activity.pk}/edit/"
    same = {"title": activity.title, "programme": str(activity.programme_id)}
    client.post(page, told(client, **same, revision=1, event=str(event.pk)))
    activity.refresh_from_db()
    assert activity.shared_event == event
    assert client.get(page).context["form"]["event"].value() == str(event.pk)
    assert "Hoạt động chung" in text_of(client.get(f"/activities/{activity.pk}/"))
    client.post(page, told(client, **same, revision=activity.revision, event=""))
    activity.refresh_from_db()
    assert activity.shared_event is None


def test_the_page_tells_the_code_and_who_else_told_of_it(district: District, client: Client) -> None:
    event = make_event()
    details = TrainingDetails(organiser=ORGANISER, participants=12)
    field = field_of(district)
    mine = make_activity(field, details, shared_event=event)
    other = make_activity(field, details, shared_event=event, unit=district.division)
    foreign = make_activity(field_of(make_district("khac")), details, shared_event=event)
    page = client.get(f"/activities/{mine.pk}/")
    assert str(event.pk) in text_of(page)
    assert page.context["beside"] == [other]
    assert str(foreign.pk) not in text_of(page)
