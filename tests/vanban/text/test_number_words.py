"""Numbers, amounts, dates and ordinals in words: the words that people write, and back to the same value."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban.text.date_words import date_from_words, date_in_words, from_written_date, written_date
from vanban.text.money_words import amount_from_words, amount_in_words
from vanban.text.number_words import LARGEST, from_words, to_words
from vanban.text.ordinal import from_ordinal, to_ordinal


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "không"),
        (4, "bốn"),
        (10, "mười"),
        (15, "mười lăm"),
        (21, "hai mươi mốt"),
        (24, "hai mươi tư"),
        (55, "năm mươi lăm"),
        (100, "một trăm"),
        (105, "một trăm linh năm"),
        (111, "một trăm mười một"),
        (1_000, "một nghìn"),
        (1_005, "một nghìn không trăm linh năm"),
        (2_020, "hai nghìn không trăm hai mươi"),
        (54_000_000, "năm mươi tư triệu"),
        (1_250_000_000, "một tỷ hai trăm năm mươi triệu"),
        (3_000_000_007, "ba tỷ không trăm linh bảy"),
        (10**12, "một nghìn tỷ"),
    ],
)
def test_words_of_numbers(number: int, words: str) -> None:
    assert to_words(number) == words


@given(st.integers(0, LARGEST) | st.integers(0, 10_000))
def test_words_say_the_number_that_they_were_made_of(number: int) -> None:
    assert from_words(to_words(number)) == number


@pytest.mark.parametrize("number", [-1, LARGEST + 1])
def test_numbers_without_words_are_refused(number: int) -> None:
    with pytest.raises(ValueError):
        to_words(number)


def test_other_spellings_are_read() -> None:
    assert from_words("Hai mươi bẩy ngàn lẻ năm") == 27_005
    assert from_words("một tỉ") == 10**9
    assert from_words("năm mươi lớp") is None


@given(st.integers(-LARGEST, LARGEST))
def test_amounts_go_into_words_and_back(dong: int) -> None:
    assert amount_from_words(amount_in_words(dong)) == dong


def test_amounts_as_documents_write_them() -> None:
    assert amount_in_words(54_000_000) == "Năm mươi tư triệu đồng"
    assert amount_from_words("(Năm mươi tư triệu đồng chẵn)./.") == 54_000_000
    assert amount_from_words("Năm mươi tư triệu") is None


@given(st.dates(date(1, 1, 1), date(9999, 12, 31)))
def test_dates_go_into_words_and_back(day: date) -> None:
    assert date_from_words(date_in_words(day)) == day
    assert from_written_date(written_date(day)) == day or day.year < 1000


def test_dates_as_documents_write_them() -> None:
    assert written_date(date(2020, 2, 5)) == "ngày 05 tháng 02 năm 2020"
    assert written_date(date(2020, 3, 12)) == "ngày 12 tháng 3 năm 2020"
    assert date_in_words(date(2020, 4, 12)) == "ngày mười hai tháng tư năm hai nghìn không trăm hai mươi"
    assert date_from_words("ngày mùng hai tháng chạp năm hai nghìn") == date(2000, 12, 2)
    assert from_written_date("ngày 31 tháng 02 năm 2020") is None


@given(st.integers(1, 99))
def test_ordinals_go_into_words_and_back(number: int) -> None:
    assert from_ordinal(to_ordinal(number)) == number


def test_ordinals_as_documents_write_them() -> None:
    assert [to_ordinal(number) for number in (1, 2, 4, 11, 24)] == ["nhất", "hai", "tư", "mười một", "hai mươi tư"]
