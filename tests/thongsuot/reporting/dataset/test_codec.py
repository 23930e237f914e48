"""A dataset and its canonical bytes say the same; bytes that say anything else are refused with the place."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.factories.report_office import NOW, Office, make_dataset

from thongsuot.facts.canonical import canonical_bytes
from thongsuot.facts.fact import Stated, StatedBelow
from thongsuot.reporting.dataset.decode import decode
from thongsuot.reporting.dataset.encode import encode, name_of
from thongsuot.reporting.dataset.model import AcceptedFinding, Check, Dataset, Relation
from thongsuot.reporting.dataset.reading import DatasetError


@pytest.fixture
def dataset(office: Office) -> Dataset:
    office.add_class(11, "Lớp A", 5, place="Nha Trang", event=99)
    office.add_class(12, "Lớp B", 3)
    office.add_budget(1, 24_000_000)
    return make_dataset(office, "tap_huan")


def test_what_is_encoded_is_decoded(dataset: Dataset) -> None:
    assert decode(encode(dataset)) == dataset


def test_a_dataset_with_all_that_it_can_hold_comes_back(dataset: Dataset) -> None:
    stated = Stated(Decimal(25_000_000), "Chuyên viên", NOW, "Quyết toán bổ sung")
    below = StatedBelow(UUID(int=5), "UBND huyện Cam Lâm", Decimal(7), replace(stated, value=Decimal(8)))
    facts = tuple(
        replace(fact, stated=stated, stated_below=(below,)) if fact.key == "budget" else fact for fact in dataset.facts
    )
    full = replace(
        dataset,
        facts=facts,
        version=2,
        supersedes="ab" * 32,
        relation=Relation.REPLACES,
        check=Check("0.1.0", "signing", (AcceptedFinding("CT01", "Âm tiết lạ", "Tên riêng"),)),
    )
    assert decode(encode(full)) == full


@given(
    st.lists(st.tuples(st.text("ăâđêôơư abc", min_size=1, max_size=9), st.integers(0, 10**6)), max_size=4),
    st.lists(st.integers(-(10**12), 10**12), max_size=4),
    st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1)).map(lambda at: at.replace(microsecond=0, tzinfo=UTC)),  # noqa: DTZ001
)
def test_any_report_of_the_office_comes_back(classes: list[tuple[str, int]], budget: list[int], at: datetime) -> None:
    office = Office()
    for number, (title, attendees) in enumerate(classes, 1):
        office.add_class(number, title, attendees, event=number % 2 or None)
    for number, amount in enumerate(budget, 100):
        office.add_budget(number, amount)
    made = make_dataset(office)
    made = replace(made, facts=tuple(replace(fact, computed_at=at) for fact in made.facts))
    assert decode(encode(made)) == made


def test_the_bytes_do_not_depend_on_the_order_of_facts_and_records(dataset: Dataset) -> None:
    turned = replace(dataset, facts=dataset.facts[::-1], records=dataset.records[::-1])
    assert name_of(encode(turned)) == name_of(encode(dataset))


def test_money_is_text_and_counts_are_integers(dataset: Dataset) -> None:
    facts = {one["key"]: one for one in json.loads(encode(dataset))["facts"]}
    assert facts["budget"]["value"] == "24000000"
    assert facts["attendees"]["value"] == 8


def test_events_and_evidence_are_told_once(dataset: Dataset) -> None:
    value = json.loads(encode(dataset))
    assert value["events"] == [
        {"id": str(UUID(int=99)), "role": "attended", "records": [str(UUID(int=11))]},
    ]
    assert [piece["hash"] for piece in value["evidence"]] == ["ab" * 32]


def test_number_and_date_are_not_in_it(dataset: Dataset) -> None:
    header = json.loads(encode(dataset))["document"]["header"]
    assert (header["number"], header["date"]) == (None, None)


def _changed(dataset: Dataset, change: Any) -> bytes:
    value = json.loads(encode(dataset))
    change(value)
    return canonical_bytes(value)


def _set(value: Any, *path: Any) -> Any:
    def change(root: Any) -> None:
        for step in path[:-1]:
            root = root[step]
        root[path[-1]] = value

    return change


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (_set("thongsuot-report/2", "schema"), "schema: chỉ nhận thongsuot-report/1"),
        (_set("x", "report"), "report: cần một UUID"),
        (_set("10000000-0000-4000-8000-00000000000A", "report"), "report: cần một UUID"),
        (_set(1, "unit", "name"), "unit.name: cần một chuỗi"),
        (_set("thêm", "extra"), "extra: định dạng không có trường này"),
        (_set("thêm", "facts", 0, "extra"), "facts[0].extra: định dạng không có trường này"),
        (_set("1E+3", "facts", 1, "partial", "total"), "facts[1].partial.total: cần một số thập phân"),
        (_set("2019-13-01", "as_of"), "as_of: cần một ngày"),
        (_set([{}], "nil"), "nil[0].section: thiếu"),
        (_set("weekly", "regime"), "regime: cần một trong periodic, thematic, ad_hoc"),
        (_set([], "evidence"), "minh chứng không có trong danh mục"),
        (_set("9", "facts", 1, "value"), "không nhất quán"),
        (_set([], "events"), "không nhất quán"),
        (_set({"a": [1]}, "records", 0, "content"), "records[0].content: cần các giá trị đơn"),
        (_set("x", "document", "schema"), "document.schema"),
    ],
)
def test_what_the_format_does_not_know_is_refused_with_its_place(dataset: Dataset, change: Any, said: str) -> None:
    with pytest.raises(DatasetError) as error:
        decode(_changed(dataset, change))
    assert said in str(error.value)


def test_bytes_out_of_canonical_form_are_refused(dataset: Dataset) -> None:
    with pytest.raises(DatasetError, match="không ở dạng chuẩn"):
        decode(json.dumps(json.loads(encode(dataset))).encode())


@pytest.mark.parametrize("data", [b"", b"[]", b"{", b"\xff", b"[" * 100_000, b'{"schema": 1}'])
def test_what_is_no_dataset_is_refused(data: bytes) -> None:
    with pytest.raises(DatasetError):
        decode(data)
