"""Reports that are issued on paper and sent guarded by their seal alone: fixtures, taken over by a conftest."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from tests.factories.reporting import (
    VIET_NAM,
    Asking,
    District,
    make_asking,
    make_issued,
    record_budget,
    record_class,
)

from thongsuot.exchange.actions.receive_submission_file import receive_submission_file
from thongsuot.files.queries import read_file
from thongsuot.reporting.models import Submission

Submit = Callable[..., Submission]


@pytest.fixture(autouse=True)
def unsigned_submissions(settings) -> None:
    settings.UNSIGNED_SUBMISSIONS = True


@pytest.fixture
def asking(db: None) -> Asking:
    return make_asking()


@pytest.fixture
def issued_file(asking: Asking) -> Callable[[District], bytes]:
    """The file of a district's report, as it went out."""

    def make(district: District) -> bytes:
        record_class(asking, district, 12)
        record_budget(asking, district, 54_000_000)
        return read_file(make_issued(asking, district).pdf)

    return make


@pytest.fixture
def submit(asking: Asking, issued_file: Callable[[District], bytes]) -> Submit:
    """`submit(0, 15)`: the first district's report, received on the 15th of December."""

    def receive(number: int, day: int) -> Submission:
        at = datetime(2019, 12, day, 15, 0, tzinfo=VIET_NAM)
        data = issued_file(asking.districts[number])
        return receive_submission_file(data=data, by=asking.department.officer, at=at).submission

    return receive
