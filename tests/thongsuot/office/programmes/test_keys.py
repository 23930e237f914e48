"""The key that is proposed from a name."""

from __future__ import annotations

import pytest
from django import forms

from thongsuot.office.programmes.keys import LONGEST, proposed_key, settled_key


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Thông tin đối ngoại", "thong-tin-doi-ngoai"),
        ("  Đề án 06/CP: chuyển đổi số (2022 – 2025) ", "de-an-06-cp-chuyen-doi-so-2022-2025"),
        ("!!!", ""),
        ("a" * 80, "a" * LONGEST),
    ],
)
def test_a_key_has_small_letters_without_marks_and_hyphens(name: str, key: str) -> None:
    assert proposed_key(name) == key


def test_as_many_whole_words_as_fit_are_taken() -> None:
    key = proposed_key("Chương trình hành động của Chính phủ về thông tin đối ngoại giai đoạn 2013-2020")
    assert key == "chuong-trinh-hanh-dong-cua-chinh-phu-ve-thong-tin-doi-ngoai"
    assert len(key) <= LONGEST


def test_a_key_left_empty_is_made_of_the_name_and_numbered_where_it_is_taken() -> None:
    taken = {"giam-ngheo", "giam-ngheo-2"}
    assert settled_key("", "Giảm nghèo", taken.__contains__) == "giam-ngheo-3"
    assert settled_key("", "Trẻ em", taken.__contains__) == "tre-em"


@pytest.mark.parametrize(("typed", "name", "why"), [("giam-ngheo", "Khác", "đã được dùng"), ("", "…", "hãy ghi mã")])
def test_a_typed_key_is_free_and_a_name_without_letters_needs_one(typed: str, name: str, why: str) -> None:
    with pytest.raises(forms.ValidationError, match=why):
        settled_key(typed, name, {"giam-ngheo"}.__contains__)
