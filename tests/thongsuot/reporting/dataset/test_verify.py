"""A sound dataset has nothing to complain of; each unsound one is told of in a sentence."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from tests.factories.report_office import NOW, Office, make_dataset

from thongsuot.facts.fact import Stated
from thongsuot.facts.model import RecordSnapshot
from thongsuot.reporting.dataset.model import Dataset
from thongsuot.reporting.dataset.verify import verify
from vanban.document.model import Document
from vanban.document.partial_date import PartialDate


@pytest.fixture
def dataset(office: Office) -> Dataset:
    office.add_class(11, "Lớp A", 5)
    office.add_budget(1, 24_000_000)
    return make_dataset(office)


def test_a_sound_dataset(dataset: Dataset) -> None:
    assert verify(dataset) == ()


def _with_text(document: Document, old: str, new: str) -> Document:
    def node(one: Any) -> Any:
        inlines = tuple(replace(inline, text=inline.text.replace(old, new)) for inline in one.inlines)
        return replace(one, inlines=inlines, children=tuple(node(child) for child in one.children))

    return replace(document, body=tuple(node(one) for one in document.body))


def _touched(record: RecordSnapshot) -> RecordSnapshot:
    return replace(record, title=record.title + "!")


def _stated(dataset: Dataset, reason: str) -> Dataset:
    stated = Stated(Decimal(1), "Chuyên viên", NOW, reason)
    return replace(
        dataset, facts=tuple(replace(one, stated=stated) if one.key == "budget" else one for one in dataset.facts)
    )


UNSOUND: dict[str, tuple[Any, str]] = {
    "a record that was touched": (
        lambda one: replace(one, records=tuple(_touched(record) for record in one.records)),
        "không khớp mã băm",
    ),
    "a fact without its record": (
        lambda one: replace(one, records=one.records[1:]),
        "dựa trên hồ sơ không có trong bộ dữ liệu",
    ),
    "a fact with a value and no records": (
        lambda one: replace(one, facts=tuple(replace(fact, records=()) for fact in one.facts)),
        "có giá trị mà không có hồ sơ",
    ),
    "a figure in the text that is no fact's": (
        lambda one: replace(one, facts=tuple(fact for fact in one.facts if fact.key != "budget")),
        "không gắn với dữ kiện nào",
    ),
    "a text that says another figure": (
        lambda one: replace(one, document=_with_text(one.document, "24.000.000", "25.000.000")),
        "Văn bản ghi “25.000.000 đồng”",
    ),
    "a stated figure that the text does not print": (lambda one: _stated(one, "Quyết toán"), "là “1 đồng”"),
    "a stated figure without a reason": (lambda one: _stated(one, " "), "thiếu người nêu hoặc lý do"),
    "a number in the document": (
        lambda one: replace(one, document=replace(one.document, header=replace(one.document.header, number="01"))),
        "không được mang số và ngày",
    ),
    "a date in the document": (
        lambda one: replace(
            one, document=replace(one.document, header=replace(one.document.header, date=PartialDate(2019, 12)))
        ),
        "không được mang số và ngày",
    ),
    "a later version that follows nothing": (lambda one: replace(one, version=2), "Phiên bản từ 2"),
    "a fact that stands twice": (lambda one: replace(one, facts=(*one.facts, one.facts[0])), "đứng hai lần"),
}


@pytest.mark.parametrize("name", UNSOUND)
def test_an_unsound_dataset_is_told_of(dataset: Dataset, name: str) -> None:
    change, said = UNSOUND[name]
    assert any(said in sentence for sentence in verify(change(dataset)))
