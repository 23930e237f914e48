"""What is done to an activity later: corrected, more photos, a photo taken back, consent, withdrawn whole."""

from __future__ import annotations

from http import HTTPStatus
from io import BytesIO
from uuid import uuid4

import pytest
from django.test import Client
from PIL import Image
from tests.factories.correspondence import District, make_district
from tests.factories.entering import picture, told, with_photos
from tests.factories.office import client_of, field_of, text_of
from tests.factories.organisation import AT, BY
from tests.factories.programme import make_activity, make_document, make_file

from thongsuot.programme.actions.attach_evidence import attach_evidence
from thongsuot.programme.kinds.training import TrainingDetails
from thongsuot.programme.models import Activity, Evidence
from thongsuot.programme.states import PeopleShown

pytestmark = pytest.mark.django_db


@pytest.fixture
def district() -> District:
    return make_district()


@pytest.fixture
def activity(district: District) -> Activity:
    return make_activity(field_of(district), TrainingDetails(organiser="Sở", participants=12), title="lớp cũ")


@pytest.fixture
def client(district: District) -> Client:
    return client_of(district.officer)


@pytest.fixture
def piece(activity: Activity) -> Evidence:
    return attach_evidence(
        client_id=uuid4(),
        of=activity,
        caption="Học viên",
        people_shown=PeopleShown.NOT_CONSENTED,
        file=make_file(),
        by=BY,
        at=AT,
    )


def test_a_correction_counts_a_revision(client: Client, activity: Activity) -> None:
    answer = client.post(f"/activities/{activity.pk}/edit/", told(client, title="lớp mới", revision="1"))
    activity.refresh_from_db()
    assert answer.status_code == HTTPStatus.SEE_OTHER
    assert (activity.title, activity.revision) == ("lớp mới", 2)


def test_two_who_correct_at_once_do_not_undo_each_other(client: Client, activity: Activity) -> None:
    client.post(f"/activities/{activity.pk}/edit/", told(client, title="của người trước", revision="1"))
    answer = client.post(f"/activities/{activity.pk}/edit/", told(client, title="của người sau", revision="1"))
    activity.refresh_from_db()
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "vừa được người khác sửa" in text_of(answer)
    assert activity.title == "của người trước"


def test_the_form_holds_what_was_entered(client: Client, activity: Activity) -> None:
    page = text_of(client.get(f"/activities/{activity.pk}/edit/"))
    assert 'value="lớp cũ"' in page
    assert 'name="detail_participants" value="12"' in page


def test_further_photos_are_added(client: Client, activity: Activity) -> None:
    sent = with_photos((picture(), "Giờ thảo luận", "nobody"))
    assert client.post(f"/activities/{activity.pk}/photos/", sent).status_code == HTTPStatus.SEE_OTHER
    assert activity.evidence.get().caption == "Giờ thảo luận"


def test_a_photo_is_shown_as_a_thumbnail_that_leads_to_the_whole(client: Client, activity: Activity) -> None:
    sent = with_photos((picture(size=(1200, 900)), "Giờ thảo luận", "nobody"))
    client.post(f"/activities/{activity.pk}/photos/", sent)
    answer = client.get(f"/activities/{activity.pk}/")
    (piece,) = answer.context["evidence"].pieces
    assert f'src="{piece.picture}" alt="Giờ thảo luận" width="560" height="420" decoding="async"' in text_of(answer)
    assert Image.open(BytesIO(client.get(piece.picture).getvalue())).size == (560, 420)
    whole = client.get(f"/activities/{activity.pk}/evidence/{piece.evidence.pk}/", follow=True)
    assert Image.open(BytesIO(whole.getvalue())).size == (1200, 900)


def test_an_address_or_a_document_is_evidence_too(client: Client, activity: Activity) -> None:
    url, document = f"/activities/{activity.pk}/references/", make_document()
    client.post(url, {"client_id": str(uuid4()), "caption": "Bài đã đăng", "link": "congthongtin.example/bai-1"})
    client.post(url, {"client_id": str(uuid4()), "caption": "Quyết định", "document": "1486/QĐ-TTg"})
    carried = {one.caption: one.link or one.document for one in activity.evidence.all()}
    assert carried == {"Bài đã đăng": "https://congthongtin.example/bai-1", "Quyết định": document}


@pytest.mark.parametrize("told", [{}, {"link": "https://a.example/", "document": "1486/QĐ-TTg"}])
def test_evidence_is_one_address_or_one_document(client: Client, activity: Activity, told: dict[str, str]) -> None:
    make_document()
    answer = client.post(f"/activities/{activity.pk}/references/", {"caption": "Cả hai", **told})
    assert "Hãy ghi một đường dẫn, hoặc số, ký hiệu" in text_of(answer)
    assert not activity.evidence.exists()


def test_nothing_chosen_is_said(client: Client, activity: Activity) -> None:
    answer = client.post(f"/activities/{activity.pk}/photos/", with_photos())
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "hãy chụp hoặc chọn ít nhất một" in text_of(answer)


def test_consent_given_later_is_recorded(client: Client, activity: Activity, piece: Evidence) -> None:
    before = activity.revision
    client.post(f"/activities/{activity.pk}/evidence/{piece.pk}/consent/")
    piece.refresh_from_db()
    activity.refresh_from_db()
    assert piece.people_shown == PeopleShown.CONSENTED
    assert activity.revision > before
    assert "Ghi nhận sự đồng ý" in text_of(client.get(f"/activities/{activity.pk}/"))


def test_a_piece_is_taken_back_for_a_reason(client: Client, activity: Activity, piece: Evidence) -> None:
    url = f"/activities/{activity.pk}/evidence/{piece.pk}/withdrawal/"
    client.post(url, {"reason": " "})
    assert activity.evidence.filter(withdrawn_at__isnull=True).exists()
    client.post(url, {"reason": "Ảnh của lớp khác"})
    assert not activity.evidence.filter(withdrawn_at__isnull=True).exists()
    assert "Ảnh của lớp khác" in text_of(client.get(f"/activities/{activity.pk}/"))
    assert client.get(f"/activities/{activity.pk}/evidence/{piece.pk}/").status_code == HTTPStatus.NOT_FOUND


def test_a_withdrawn_activity_stays_with_its_reason_and_changes_no_more(client: Client, activity: Activity) -> None:
    url = f"/activities/{activity.pk}/"
    assert "Hãy ghi lý do" in text_of(client.post(f"{url}withdrawal/", {"reason": ""}, follow=True))
    client.post(f"{url}withdrawal/", {"reason": "Ghi trùng"})
    page = text_of(client.get(url))
    assert "Ghi trùng" in page
    assert f"{url}edit/" not in page
    assert client.get(f"{url}edit/").status_code == HTTPStatus.NOT_FOUND
