"""After the issue: the file, what became of it with the office that asked, and a new version that follows it."""

from __future__ import annotations

from datetime import timedelta
from http import HTTPStatus
from uuid import uuid4

import pytest
from tests.factories.office import client_of, text_of
from tests.factories.reporting import DRAFTED, Asking, make_issued, make_report, record_budget, record_class

from thongsuot.exchange.actions.receive_submission_file import receive_submission_file
from thongsuot.files.queries import read_file
from thongsuot.reporting.actions.return_submission import return_submission
from thongsuot.reporting.models import Report

LATER = DRAFTED + timedelta(days=1)


@pytest.fixture
def returned(asking: Asking) -> Report:
    """Issued, received, and returned with a remark."""
    record_class(asking, asking.first, 12)
    record_budget(asking, asking.first, 54_000_000)
    issued = make_issued(asking)
    officer = asking.department.officer
    receipt = receive_submission_file(data=read_file(issued.pdf), by=officer, at=LATER)
    return_submission(submission=receipt.submission, by=officer, at=LATER, remark="Thiếu kinh phí cuộc thi.")
    return issued.report


def test_a_return_is_told_on_the_report_and_on_the_desk(asking: Asking, returned: Report) -> None:
    client = client_of(asking.first.officer, at=LATER)
    shown = text_of(client.get(f"/reports/{returned.pk}/"))
    assert "Thiếu kinh phí cuộc thi." in shown
    assert f"/reports/{returned.pk}/following/" in shown
    desk = client.get("/")
    assert "Báo cáo bị trả lại, cần lập bản mới" in {str(group.title) for group in desk.context["groups"]}


def test_a_new_version_says_what_it_does_to_the_old_one(asking: Asking, returned: Report) -> None:
    client, url = client_of(asking.first.officer, at=LATER), f"/reports/{returned.pk}/following/"
    assert client.post(url, {"id": uuid4(), "signer": asking.first.deputy.pk}).status_code == (
        HTTPStatus.UNPROCESSABLE_ENTITY
    )
    told = {"id": str(uuid4()), "signer": str(asking.first.deputy.pk), "relation": "replaces"}
    answer = client.post(url, told, follow=True)
    made = Report.objects.get(supersedes=returned)
    assert (made.version, made.relation, made.series) == (2, "replaces", returned.series)
    assert "bản thứ 2, thay thế bản trước" in text_of(answer).lower()
    assert client.get(url).status_code == HTTPStatus.NOT_FOUND
    comparison = client.get(f"/reports/{made.pk}/comparison/")
    assert comparison.context["chosen"].key == "former"
    desk = client.get("/")
    assert "Báo cáo bị trả lại, cần lập bản mới" not in {str(group.title) for group in desk.context["groups"]}


def test_the_issued_file_is_what_is_offered(asking: Asking, returned: Report) -> None:
    answer = client_of(asking.first.officer, at=LATER).get(f"/reports/{returned.pk}/")
    assert answer.context["issued_file"].file == returned.issued.pdf


def test_what_has_not_gone_out_is_not_followed(asking: Asking) -> None:
    report = make_report(asking)
    answer = client_of(asking.first.officer, at=LATER).get(f"/reports/{report.pk}/following/")
    assert answer.status_code == HTTPStatus.NOT_FOUND
