"""A request for whom it asks: what is wanted by when, and the report begun from it; and for who made it its board."""

from __future__ import annotations

from datetime import datetime
from http import HTTPStatus
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.factories.correspondence import make_text
from tests.factories.office import client_of, text_of
from tests.factories.organisation import AT, BY
from tests.factories.reporting import DRAFTED, VIET_NAM, Asking, record_budget

from thongsuot.correspondence.actions.dissolve_unit import dissolve_unit
from thongsuot.correspondence.letter import text_of_body
from thongsuot.correspondence.models import OutgoingDocument
from thongsuot.files.models import StoredFile
from thongsuot.organisation.actions.end_unit import end_unit
from thongsuot.organisation.actions.name_unit import NameForms
from thongsuot.organisation.actions.rename_unit import rename_unit
from thongsuot.organisation.actions.succeed_unit import succeed_unit
from thongsuot.reporting.actions.accept_submission import accept_submission
from thongsuot.reporting.actions.return_submission import return_submission
from thongsuot.reporting.models import Report, Submission
from thongsuot.reporting.states import SubmissionState
from vanban.write.pdf import write_pdf

AFTER = datetime(2019, 12, 20, 9, 0, tzinfo=VIET_NAM)


def _url(asking: Asking, path: str = "") -> str:
    return f"/requests/{asking.request.pk}/{path}"


def _department(asking: Asking, who: str = "officer"):
    return client_of(getattr(asking.department, who), at=AFTER)


def test_the_unit_that_is_asked_reads_letter_outline_and_deadline(asking: Asking) -> None:
    shown = text_of(client_of(asking.first.officer, at=DRAFTED).get(_url(asking)))
    assert f'href="/documents/{asking.request.letter_id}/"' in shown
    assert "16/12/2019" in shown
    assert "KINH PHÍ" in shown
    assert "Lập báo cáo" in shown
    assert "Nhận tệp báo cáo" not in shown


def test_a_report_is_begun_once_from_the_records(asking: Asking) -> None:
    record_budget(asking, asking.first, 54_000_000)
    client, url = client_of(asking.first.officer, at=DRAFTED), _url(asking, f"reports/{asking.first.committee.pk}/")
    form = client.get(url).context["form"]
    assert form["signer"].field.queryset.count() == 2
    told = {"id": str(uuid4()), "signer": str(asking.first.deputy.pk)}
    answer = client.post(url, told, follow=True)
    assert "54.000.000 đồng" in text_of(answer)
    client.post(url, told)
    report = Report.objects.get()
    assert client.get(url)["Location"] == f"/reports/{report.pk}/"
    assert "Mở báo cáo" in text_of(client.get(_url(asking)))


def test_nobody_begins_the_report_of_another_house(asking: Asking) -> None:
    other = asking.districts[1].committee.pk
    answer = client_of(asking.first.officer, at=DRAFTED).get(_url(asking, f"reports/{other}/"))
    assert answer.status_code == HTTPStatus.NOT_FOUND


def test_the_board_tells_who_reported_on_time_late_or_not(asking: Asking, submit) -> None:
    accept_submission(submission=submit(0, 15), by=asking.department.officer, at=AFTER)
    late = submit(1, 18)
    return_submission(submission=late, by=asking.department.officer, at=AFTER, remark="Thiếu số liệu tập huấn.")
    answer = _department(asking).get(_url(asking))
    board = answer.context["board"]
    assert (board.asked, len(board.reported), len(board.accepted), len(board.returned)) == (3, 2, 1, 1)
    assert [row.days_late for row in board.rows if row.submission and row.submission.pk == late.pk] == [2]
    assert [row.days_late for row in board.missing] == [4]
    shown = text_of(answer)
    assert "muộn 2 ngày" in shown
    assert "quá hạn 4 ngày" in shown
    assert "Thiếu số liệu tập huấn." in shown


def test_the_board_tells_who_does_the_work_of_a_unit_that_is_no_more(asking: Asking) -> None:
    closed, heir, day = asking.districts[1].committee, asking.districts[2].committee, asking.request.deadline
    forms = NameForms("UBND xã Kế Thừa", "UBND XÃ KẾ THỪA", "UBND xã Kế Thừa", "UBND", "Kế Thừa")
    rename_unit(unit=heir, forms=forms, day=day, by=BY, at=AT)
    succeed_unit(predecessor=closed, successor=heir, day=day, by=BY, at=AT)
    end_unit(unit=closed, day=day, by=BY, at=AT)
    shown = text_of(_department(asking).get(_url(asking)))
    assert f"đã kết thúc ngày {day:%d/%m/%Y}; nhiệm vụ nay do UBND xã Kế Thừa đảm nhận" in shown


@pytest.mark.any_database
def test_the_heir_of_a_unit_that_is_no_more_is_led_to_report_in_its_place(asking: Asking) -> None:
    closed, heir = asking.first.committee, asking.districts[2]
    dissolve_unit(unit=closed, day=DRAFTED.date(), heirs=[heir.committee], by=BY, at=AT)
    client, url = client_of(heir.officer, at=DRAFTED), _url(asking, f"reports/{closed.pk}/")
    assert f'href="{url}"' in text_of(client.get(_url(asking)))
    assert "Số liệu lấy từ hồ sơ của Ủy ban nhân dân huyện Khánh Sơn đến hết ngày 11/12/2019" in text_of(
        client.get(url)
    )
    client.post(url, {"id": str(uuid4()), "signer": str(heir.deputy.pk)})
    assert Report.objects.get().outgoing.issuing_unit == heir.committee
    assert client_of(asking.districts[1].officer, at=DRAFTED).get(url).status_code == HTTPStatus.NOT_FOUND


@pytest.mark.any_database
def test_where_the_work_was_divided_the_office_that_asks_names_who_answers(asking: Asking) -> None:
    closed, heirs = asking.first.committee, [one.committee for one in asking.districts[1:]]
    dissolve_unit(unit=closed, day=DRAFTED.date(), heirs=heirs, by=BY, at=AT)
    client, url = client_of(asking.districts[2].officer, at=DRAFTED), _url(asking, f"reports/{closed.pk}/")
    shown = text_of(client.get(_url(asking)))
    assert "chưa giao đơn vị nào báo cáo thay" in shown
    assert f'href="{url}"' not in shown
    assert client.get(url).status_code == HTTPStatus.NOT_FOUND
    name = _url(asking, f"answering/{closed.pk}/")
    board = text_of(_department(asking).get(_url(asking)))
    assert f'action="{name}"' in board
    assert f'action="{name}"' not in text_of(_department(asking, "clerk").get(_url(asking)))
    _department(asking).post(name, {"heir": str(heirs[1].pk)})
    assert _department(asking).post(name, {"heir": "x"}).status_code == HTTPStatus.NOT_FOUND
    client = client_of(asking.districts[2].officer, at=AFTER)
    assert f'href="{url}"' in text_of(client.get(_url(asking)))
    assert client.get(url).status_code == HTTPStatus.OK
    other = client_of(asking.districts[1].officer, at=AFTER)
    assert f'href="{url}"' not in text_of(other.get(_url(asking)))
    assert other.get(url).status_code == HTTPStatus.NOT_FOUND


def test_the_board_takes_as_many_queries_with_one_report_as_with_three(asking: Asking, submit) -> None:
    client = _department(asking)
    submit(0, 15)
    client.get(_url(asking))
    with CaptureQueriesContext(connection) as few:
        client.get(_url(asking))
    submit(1, 15)
    submit(2, 15)
    with CaptureQueriesContext(connection) as many:
        client.get(_url(asking))
    assert len(few) == len(many)


def _drop(asking: Asking, content: bytes, who: str = "officer", **more: str):
    told = {"file": SimpleUploadedFile("bao-cao.pdf", content), **more}
    return _department(asking, who).post(_url(asking, "submissions/"), told, follow=True)


def test_a_file_is_taken_in_with_its_verdict(asking: Asking, issued_file) -> None:
    answer = _drop(asking, issued_file(asking.first), "clerk")
    submission = Submission.objects.get()
    assert answer.redirect_chain[-1][0] == f"/submissions/{submission.pk}/"
    assert submission.state == SubmissionState.VERIFIED
    verdict = _department(asking).get(f"/submissions/{submission.pk}/signatures/")
    assert "Bộ dữ liệu trong tệp nhất quán" in text_of(verdict)


def test_a_file_that_does_not_hold_is_refused_with_what_it_shows(asking: Asking, issued_file) -> None:
    data = issued_file(asking.first)
    damaged = data.replace(b"thongsuot-report/1", b"thongsuot-report/2") if b"thongsuot-report/1" in data else data
    position = len(damaged) // 2
    damaged = damaged[:position] + bytes([damaged[position] ^ 1]) + damaged[position + 1 :]
    before = StoredFile.objects.count()
    answer = _drop(asking, damaged)
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert answer.context["form"].non_field_errors()
    assert not Submission.objects.exists()
    assert StoredFile.objects.count() == before


def test_a_pdf_without_a_report_is_refused_and_told_of(asking: Asking) -> None:
    answer = _drop(asking, write_pdf(make_text(), day=AFTER.date()))
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Tệp không có chữ ký số." in text_of(answer)
    assert answer.context["examined"] is not None


@pytest.mark.parametrize(
    ("content", "more", "said"),
    [
        (b"MZ" + bytes(64), {}, "không được nhận"),
        (b"%PDF-1.7", {"declared_secret": "on"}, "dấu chỉ độ mật"),
    ],
)
def test_a_hostile_or_secret_file_is_stopped_before_it_is_read(
    asking: Asking, content: bytes, more: dict[str, str], said: str
) -> None:
    answer = _drop(asking, content, **more)
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert said in text_of(answer)
    assert answer.context["examined"] is None
    assert not StoredFile.objects.exists()


def test_those_who_are_late_are_reminded_by_a_letter(asking: Asking, submit) -> None:
    submit(0, 15)
    client, url = _department(asking), _url(asking, "reminder/")
    form = client.get(url).context["form"]
    owing = [key for key, _name in form.fields["units"].choices]
    assert len(owing) == 2
    answer = client.post(url, {"units": owing[:1], "signer": str(asking.department.director.pk)}, follow=True)
    letter = OutgoingDocument.objects.get(document__subject__startswith="Đôn đốc")
    assert answer.redirect_chain[-1][0] == f"/documents/{letter.document_id}/"
    content = letter.current_version.structured()
    assert len(content.header.addressees) == 1
    assert "đã quá thời hạn báo cáo" in (text_of_body(content) or "")


def test_a_consolidated_report_is_begun_from_what_was_accepted(asking: Asking, submit) -> None:
    submission = submit(0, 15)
    client, url = _department(asking), _url(asking, "consolidation/")
    told = {"id": str(uuid4()), "signer": str(asking.department.director.pk), "recipients": "UBND tỉnh (báo cáo)"}
    refused = client.post(url, told)
    assert "Chưa có báo cáo nào được chấp nhận" in text_of(refused)
    accept_submission(submission=submission, by=asking.department.officer, at=AFTER)
    answer = client.post(url, told, follow=True)
    report = Report.objects.get(consolidates=asking.request)
    assert answer.redirect_chain[-1][0] == f"/reports/{report.pk}/"
    assert f'href="/submissions/{submission.pk}/"' in text_of(answer)
    assert "Báo cáo tổng hợp" in text_of(client.get(_url(asking)))


@pytest.mark.parametrize("path", ["submissions/", "reminder/", "consolidation/"])
def test_the_board_is_of_whoever_asks_alone(asking: Asking, path: str) -> None:
    assert client_of(asking.first.officer, at=AFTER).get(_url(asking, path)).status_code == HTTPStatus.NOT_FOUND
    shown = client_of(asking.first.officer, at=AFTER).get(_url(asking))
    assert shown.context["board"] is None
