"""The list of reports: what waits to be begun, what is on its way; as many queries however many rows."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.factories.office import client_of, text_of
from tests.factories.report_rows import make_request
from tests.factories.reporting import DRAFTED, Asking, make_report

from thongsuot.organisation.models import Unit
from thongsuot.reporting.actions.draft_report import draft_report
from thongsuot.reporting.actions.start_report import Frame

LATER = DRAFTED + timedelta(hours=1)


def _further(asking: Asking, asking_unit: Unit) -> None:
    """One more request that the district has begun to answer, and one that it has not."""
    request = make_request(asking_unit, asking.first.committee)
    draft_report(
        request=request,
        unit=asking.first.committee,
        frame=Frame(asking.first.deputy),
        by=asking.first.officer,
        at=DRAFTED,
    )
    make_request(asking_unit, asking.first.committee)


@pytest.mark.parametrize("address", ["/reports/", "/requests/"])
def test_as_many_queries_with_one_row_as_with_many(asking: Asking, address: str) -> None:
    make_report(asking)
    client = client_of(asking.first.officer, at=LATER)
    client.get(address)
    counts = []
    for more in (1, 6):
        for _ in range(more):
            _further(asking, asking.department.unit)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            client.get(address)
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_what_waits_is_shown_until_it_is_begun(asking: Asking) -> None:
    client = client_of(asking.first.officer, at=LATER)
    assert "Yêu cầu chưa có báo cáo" in text_of(client.get("/reports/"))
    report = make_report(asking)
    shown = text_of(client.get("/reports/"))
    assert "Yêu cầu chưa có báo cáo" not in shown
    assert f"/reports/{report.pk}/" in shown


def test_it_is_narrowed_by_how_far_a_report_is(asking: Asking) -> None:
    make_report(asking)
    client = client_of(asking.first.officer, at=LATER)
    assert len(client.get("/reports/?progress=writing").context["rows"].object_list) == 1
    assert "Không có báo cáo nào ở bước này" in text_of(client.get("/reports/?progress=issued"))
    assert len(client.get("/reports/?progress=khong-co").context["rows"].object_list) == 1


def test_an_empty_list_says_what_to_do(asking: Asking) -> None:
    assert "Mở một yêu cầu báo cáo" in text_of(client_of(asking.department.clerk, at=LATER).get("/reports/"))
