"""Details go into JSON and come back the same; what does not fit its kind is refused in one sentence."""

from __future__ import annotations

import dataclasses
import json
import unicodedata
from typing import Any, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thongsuot.programme.errors import InvalidDetails
from thongsuot.programme.kinds.broadcast import BROADCAST
from thongsuot.programme.kinds.catalogue import CATALOGUE
from thongsuot.programme.kinds.codec import decode, encode
from thongsuot.programme.kinds.declaration import ActivityKind, Details, described
from thongsuot.programme.kinds.dissemination import DISSEMINATION, DisseminationDetails
from thongsuot.programme.kinds.public_correction import PUBLIC_CORRECTION

WORDS = st.sampled_from(["hội nghị", "loa truyền thanh", "Đài huyện", "cán bộ, đảng viên", "thị trấn Tô Hạp"])
CORRECTION = {
    "claim": "Có thông tin cho rằng lễ hội bị hủy.",
    "facts": "Lễ hội khai mạc ngày 11/7/2019 theo kế hoạch.",
    "authority": "UBND huyện",
    "statement": "Thông báo lịch lễ hội.",
    "published": "Cổng thông tin điện tử huyện",
}


@st.composite
def details_of_any_kind(draw: st.DrawFn) -> tuple[ActivityKind, Details]:
    kind = draw(st.sampled_from(list(CATALOGUE.values())))
    values: dict[str, Any] = {}
    for field in dataclasses.fields(kind.details):
        annotation = get_type_hints(kind.details)[field.name]
        numbers = st.integers(described(field).minimum, 10**6)
        value = numbers if annotation in (int, int | None) else WORDS
        values[field.name] = draw(value if annotation in (int, str) else st.none() | value)
    return kind, kind.details(**values)


@given(details_of_any_kind())
def test_details_survive_json(case: tuple[ActivityKind, Details]) -> None:
    kind, details = case
    assert decode(kind, json.loads(json.dumps(encode(details)))) == details


def test_a_field_that_may_be_absent_takes_its_default() -> None:
    assert decode(DISSEMINATION, {"form": "hội nghị"}) == DisseminationDetails(form="hội nghị", sessions=1)


def test_text_is_stored_composed_and_with_single_spaces() -> None:
    given_text = unicodedata.normalize("NFD", "hội  nghị\n")
    assert decode(DISSEMINATION, {"form": given_text}) == DisseminationDetails(form="hội nghị")


@pytest.mark.parametrize(
    ("stored", "sentence"),
    [
        ({"minutes": 30}, "“Số chương trình” của hoạt động phát thanh, truyền thanh phải là số nguyên; hãy nhập lại."),
        ({"programmes": True, "minutes": 30}, "“Số chương trình” .* phải là số nguyên"),
        ({"programmes": "12", "minutes": 30}, "“Số chương trình” .* phải là số nguyên"),
        ({"programmes": 0, "minutes": 30}, "“Số chương trình” .* không được nhỏ hơn 1"),
        ({"programmes": 1, "minutes": 30, "station": "  "}, "“Đài phát” .* chưa có nội dung"),
        ({"programmes": 1, "minutes": 30, "listeners": 9}, "không có trường “listeners”"),
    ],
)
def test_what_does_not_fit_is_refused_in_one_sentence(stored: dict[str, object], sentence: str) -> None:
    with pytest.raises(InvalidDetails, match=sentence):
        decode(BROADCAST, stored)


@pytest.mark.parametrize(
    "pointer",
    ["https://example.org/x", "www.example.org", "a@example.org", "@nguoidung", "0905 123 456", "+84905123456"],
)
def test_a_claim_names_no_link_handle_or_number(pointer: str) -> None:
    with pytest.raises(InvalidDetails, match="viết lại trung tính"):
        decode(PUBLIC_CORRECTION, {**CORRECTION, "claim": f"Theo {pointer}, lễ hội bị hủy."})


def test_dates_and_sums_of_money_do_not_pass_for_telephone_numbers() -> None:
    claim = "Kinh phí 54.000.000 đồng bố trí ngày 05/6/2019 theo Quyết định số 1486/QĐ-TTg."
    assert encode(decode(PUBLIC_CORRECTION, {**CORRECTION, "claim": claim}))["claim"] == claim
