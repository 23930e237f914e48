"""Entering an activity as a phone does: with photos, sent twice, refused with what was typed still there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from http import HTTPStatus

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image
from tests.factories.correspondence import District, make_district
from tests.factories.entering import KIND, picture, told
from tests.factories.office import client_of, field_of, text_of
from tests.factories.programme import make_document, make_programme, make_task

from thongsuot.files.models import StoredFile
from thongsuot.files.store import configured_store
from thongsuot.programme.models import Activity, Evidence
from thongsuot.programme.states import PeopleShown

pytestmark = pytest.mark.django_db


@pytest.fixture
def district() -> District:
    made = make_district()
    field_of(made)
    return made


@pytest.fixture
def client(district: District) -> Client:
    return client_of(district.officer)


def test_it_is_entered_for_the_body_with_its_photo(district: District, client: Client) -> None:
    answer = client.post(KIND, told(client, (picture(), "Toàn cảnh lớp", "nobody")))
    activity = Activity.objects.get()
    assert answer.status_code == HTTPStatus.SEE_OTHER
    assert answer["Location"] == f"/activities/{activity.pk}/"
    assert (activity.unit, activity.role, activity.details["participants"]) == (district.committee, "attended", 12)
    assert (activity.started_on, activity.ended_on) == (activity.started_on, activity.started_on)
    assert activity.evidence.get().caption == "Toàn cảnh lớp"


def test_the_place_where_a_photo_was_taken_is_not_kept(client: Client) -> None:
    client.post(KIND, told(client, (picture(), "", "nobody")))
    kept = Evidence.objects.get()
    assert kept.caption == "Lớp tập huấn nghiệp vụ"
    assert kept.file is not None
    exif = Image.open(configured_store().open(kept.file.sha256)).getexif()
    assert not exif.get_ifd(0x8825)


def test_sent_twice_it_is_there_once(client: Client) -> None:
    form = told(client)
    for _time in range(2):
        answer = client.post(
            KIND, {**form, "photo-TOTAL_FORMS": "2", "photo-0-file": picture(), "photo-0-people": "nobody"}
        )
        assert answer.status_code == HTTPStatus.SEE_OTHER
    assert Activity.objects.count() == 1
    assert Evidence.objects.count() == 1


def test_a_photo_needs_a_word_on_the_people_in_it(client: Client) -> None:
    answer = client.post(KIND, told(client, (picture(), "", "")))
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "hãy cho biết trong ảnh có người nhận diện được hay không" in text_of(answer)
    assert not Activity.objects.exists()
    client.post(KIND, told(client, (picture(), "", "not_consented")))
    assert Evidence.objects.get().people_shown == PeopleShown.NOT_CONSENTED


def test_what_is_no_photo_is_taken_without(client: Client) -> None:
    paper = SimpleUploadedFile("danh-sach.txt", "Danh mục chuyên đề".encode(), content_type="text/plain")
    assert client.post(KIND, told(client, (paper, "", ""))).status_code == HTTPStatus.SEE_OTHER


def test_a_refused_form_keeps_what_was_typed_and_its_key(client: Client) -> None:
    form = told(client, detail_participants="0")
    answer = client.post(KIND, form)
    page = text_of(answer)
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert 'value="Lớp tập huấn nghiệp vụ"' in page
    assert f'name="client_id" value="{form["client_id"]}"' in page


def test_a_refused_file_refuses_the_whole_and_says_to_choose_again(client: Client) -> None:
    program = SimpleUploadedFile("chay.exe", b"MZ\x90\x00" + b"\x00" * 64, content_type="application/octet-stream")
    answer = client.post(KIND, told(client, (program, "", "")))
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert not Activity.objects.exists()


def test_what_is_declared_secret_is_stopped_and_nothing_of_it_kept(client: Client) -> None:
    paper = SimpleUploadedFile("ke-hoach.txt", "Kế hoạch".encode(), "text/plain")
    answer = client.post(KIND, told(client, (paper, "", ""), **{"photo-declared_secret": "on"}))
    assert "sổ văn bản mật" in text_of(answer)
    assert not StoredFile.objects.exists()
    assert not Activity.objects.exists()


def test_without_scripts_one_is_told_to_choose_the_files_again(client: Client) -> None:
    wrong = {"detail_participants": ""}
    assert "hãy chọn lại ảnh, tệp" in text_of(client.post(KIND, told(client, (picture(), "", "nobody"), **wrong)))
    by_htmx = client.post(KIND, told(client, (picture(), "", "nobody"), **wrong), headers={"HX-Request": "true"})
    assert "hãy chọn lại ảnh, tệp" not in text_of(by_htmx)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"started_on": "2019-12-17"}, "hãy chọn ngày không sau hôm nay"),
        ({"ended_on": "2019-12-01"}, "kết thúc trước khi bắt đầu"),
        ({"other_documents": "99/KH-UBND"}, "Chưa có văn bản “99/KH-UBND” trong hệ thống"),
        ({"other_documents": "mot hai ba"}, "hãy ghi số, ký hiệu"),
    ],
)
def test_what_does_not_fit_is_said(client: Client, wrong: dict[str, str], said: str) -> None:
    answer = client.post(KIND, told(client, **wrong))
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert said in text_of(answer)


def test_documents_are_named_by_their_number(client: Client) -> None:
    document = make_document("1486/QĐ-TTg")
    client.post(KIND, told(client, other_documents="1486/QĐ-TTg ngày 06/11/2018"))
    assert [one.document for one in Activity.objects.get().activity_documents.all()] == [document]


def test_the_task_from_which_one_came_is_chosen(district: District, client: Client) -> None:
    task = make_task(field_of(district), title="Tập huấn hằng năm")
    kinds = text_of(client.get(f"/activities/new/?task={task.pk}"))
    assert f"?kind=training&amp;task={task.pk}" in kinds
    form = client.get(f"{KIND}&task={task.pk}").context["form"]
    assert str(form["task"].value()) == str(task.pk)


def test_whoever_lost_the_session_is_led_to_the_gate_and_back(client: Client) -> None:
    headers = {"HX-Request": "true", "HX-Current-URL": f"http://testserver{KIND}"}
    answer = Client().post(KIND, told(client), headers=headers)
    assert answer["HX-Redirect"] == "/account/login/?next=/activities/new/%3Fkind%3Dtraining"


def test_of_several_programmes_the_task_or_the_person_says_which(district: District, client: Client) -> None:
    field = field_of(district)
    other = make_programme("giam-ngheo", name="A giảm nghèo")
    tasks = [make_task(field), make_task(replace(field, programme=other))]
    form = client.get(KIND).context["form"]
    assert [one.name for one in form.first()].index("programme") < [one.name for one in form.first()].index("task")
    assert form["programme"].value() is None
    assert set(form.fields["task"].queryset) == set(tasks)
    for task in tasks:
        assert client.get(f"{KIND}&task={task.pk}").context["form"]["programme"].value() == task.programme_id
    unsaid = client.post(KIND, {**told(client), "programme": ""})
    assert unsaid.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    wrong = client.post(KIND, {**told(client), "programme": str(other.pk), "task": str(tasks[0].pk)})
    assert "thuộc chương trình khác" in text_of(wrong)
    client.post(KIND, {**told(client), "programme": str(other.pk), "task": str(tasks[1].pk)})
    assert Activity.objects.get().programme == other


def test_what_was_done_for_a_programme_that_ended_is_entered_late(district: District, client: Client) -> None:
    usual = field_of(district).programme
    ended = make_programme("cu", name="A giảm nghèo", active_to=date(2019, 12, 1))
    form = client.get(KIND).context["form"]
    assert form["programme"].value() == usual.pk
    assert not form.is_further_used()
    assert "A giảm nghèo (đã kết thúc, đến hết 30/11/2019)" in text_of(client.get(KIND))
    refused = client.post(KIND, {**told(client), "programme": str(ended.pk)})
    assert refused.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "đến hết 30/11/2019); hãy xem lại ngày hoặc chọn chương trình khác." in text_of(refused)
    assert refused.context["form"].is_further_used()
    client.post(KIND, {**told(client, started_on="2019-11-30"), "programme": str(ended.pk)})
    assert Activity.objects.get().programme == ended
