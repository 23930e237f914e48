"""Texts of entries, as documents write them."""

from __future__ import annotations

from datetime import date

import pytest

from thongsuot.correspondence.models import Document
from thongsuot.programme.facts.wording import citation, days_text, number_text, short_citation
from vanban.document.partial_date import PartialDate


def document(subject: str, *, day: str | None = "2018-11-06", identifier: str = "1486/QĐ-TTg") -> Document:
    return Document(
        document_type="Quyết định",
        identifier=identifier,
        date=None if day is None else PartialDate.from_iso(day),
        issuer_name="Thủ tướng Chính phủ",
        subject=subject,
    )


@pytest.mark.parametrize(
    ("subject", "about"),
    [
        ("Ban hành Kế hoạch thông tin đối ngoại", "về ban hành Kế hoạch thông tin đối ngoại"),
        ("Về quản lý hoạt động thông tin đối ngoại", "về quản lý hoạt động thông tin đối ngoại"),
        ("Về việc phối hợp báo cáo", "về việc phối hợp báo cáo"),
        ("V/v phối hợp báo cáo", "về phối hợp báo cáo"),
        ("ASEAN và Việt Nam", "về ASEAN và Việt Nam"),
    ],
)
def test_a_subject_runs_on_in_the_sentence(subject: str, about: str) -> None:
    assert citation(document(subject)) == f"Quyết định số 1486/QĐ-TTg ngày 06/11/2018 của Thủ tướng Chính phủ {about}"


@pytest.mark.parametrize(
    ("day", "written"),
    [("2012-08-06", " ngày 06/08/2012"), ("2012-08", " tháng 08/2012"), ("2012", " năm 2012"), (None, "")],
)
def test_a_day_is_told_as_far_as_it_is_known(day: str | None, written: str) -> None:
    assert citation(document("", day=day)) == f"Quyết định số 1486/QĐ-TTg{written} của Thủ tướng Chính phủ"


def test_a_document_that_has_no_number_is_called_by_its_type() -> None:
    assert short_citation(document("", identifier="")) == "Quyết định"


def test_no_document_is_no_text() -> None:
    assert (citation(None), short_citation(None)) == ("", "")


def test_one_day_and_several() -> None:
    assert days_text(date(2019, 9, 5), date(2019, 9, 5)) == "ngày 05/09/2019"
    assert days_text(date(2019, 9, 25), date(2019, 10, 1)) == "từ ngày 25/09/2019 đến ngày 01/10/2019"


@pytest.mark.parametrize(
    ("number", "text"), [(None, ""), (0, "0"), (999, "999"), (1000, "1.000"), (30_000_000, "30.000.000")]
)
def test_thousands_are_parted_by_dots(number: int | None, text: str) -> None:
    assert number_text(number) == text
