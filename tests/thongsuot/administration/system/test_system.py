"""The state of the installation on a page; work that could not be done is tried again or dropped for a reason."""

from __future__ import annotations

import pytest
from tests.factories.administration import administrator_of
from tests.factories.correspondence import make_district
from tests.factories.jobs import make_dead_job
from tests.factories.office import text_of

from thongsuot.audit.models import AuditEvent
from thongsuot.jobs.states import JobState

pytestmark = pytest.mark.django_db


def test_it_tells_each_check_in_a_sentence_and_what_has_stopped() -> None:
    make_dead_job(kind="deliver_mail", error="SMTPException")
    page = text_of(administrator_of(make_district()).get("/system/"))
    assert "Cơ sở dữ liệu hoạt động." in page
    assert "Gửi thư điện tử" in page
    assert "SMTPException" in page


def test_stopped_work_is_tried_again() -> None:
    job = make_dead_job()
    administrator_of(make_district()).post(f"/system/jobs/{job.pk}/retry/")
    job.refresh_from_db()
    assert job.state == JobState.WAITING


def test_it_is_dropped_for_a_reason_alone() -> None:
    job, client = make_dead_job(), administrator_of(make_district())
    client.post(f"/system/jobs/{job.pk}/drop/", {"reason": " "})
    job.refresh_from_db()
    assert job.state == JobState.DEAD
    client.post(f"/system/jobs/{job.pk}/drop/", {"reason": "Người nhận đã nghỉ hưu"})
    job.refresh_from_db()
    assert job.state == JobState.DISCARDED
    assert AuditEvent.objects.get(action="drop_job").after["reason"] == "Người nhận đã nghỉ hưu"


def test_dropping_twice_says_why_not() -> None:
    job, client = make_dead_job(), administrator_of(make_district())
    told = {"reason": "thừa"}
    client.post(f"/system/jobs/{job.pk}/drop/", told)
    assert "không thực hiện được" in text_of(client.post(f"/system/jobs/{job.pk}/drop/", told))


@pytest.mark.parametrize("count", [1, 30])
def test_the_page_takes_as_many_queries_for_one_as_for_many(count: int, django_assert_max_num_queries) -> None:
    client = administrator_of(make_district())
    for _ in range(count):
        make_dead_job()
    client.get("/system/")
    with django_assert_max_num_queries(16):
        client.get("/system/")
