"""Sums, shared classes once, who was late, narrative by section, who had nothing."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import permutations
from typing import Any
from uuid import UUID

from tests.factories.report_office import NOW

from thongsuot.facts.fact import Fact, Stated, state_figure
from thongsuot.reporting.dataset.encode import fact_json
from vanban.document.model import Node


def _fact(province: Any, key: str) -> Fact:
    return next(fact for fact in province.made.draft.facts if fact.key == key)


def _section(province: Any, label: str) -> Node:
    return next(node for node in province.made.draft.document.body if node.label == label)


def _said(province: Any, label: str) -> list[str]:
    return [node.text or node.title or "" for node in _section(province, label).children]


def test_money_is_summed(province: Any) -> None:
    assert _fact(province, "budget").value == 74_000_000


def test_a_class_in_which_two_took_part_counts_once_and_its_attendees_in_full(province: Any) -> None:
    assert _fact(province, "classes").value == 2
    assert _fact(province, "attendees").value == 25
    assert _said(province, "II")[0] == "Toàn tỉnh có 25 lượt người tham gia 2 lớp."


def test_the_shared_class_is_listed_once(province: Any) -> None:
    assert [line for line in _said(province, "II") if line.startswith("Lớp")] == ["Lớp của Sở;", "Lớp của huyện;"]


def test_it_says_how_many_reported_and_who_was_late_by_the_day_of_receipt(province: Any) -> None:
    assert _said(province, "I") == [
        "Các đơn vị báo cáo chậm: Ủy ban nhân dân huyện Cam Lâm (nhận ngày 18/12/2019, chậm 2 ngày).",
        "Các đơn vị chưa báo cáo: Ủy ban nhân dân thị xã Ninh Hòa.",
    ]
    asked = _fact(province, "units_asked").value, _fact(province, "units_reported").value
    assert asked == (4, 3)


def test_units_with_nothing_are_named_in_one_sentence(province: Any) -> None:
    assert _said(province, "III")[-1] == "UBND huyện Diên Khánh không phát sinh kinh phí."


def test_different_statements_stand_unit_by_unit_in_the_order_of_their_codes(province: Any) -> None:
    assert _said(province, "III")[1:3] == [
        "Ủy ban nhân dân huyện Cam Lâm đã bố trí 20.000.000 đồng.",
        "Ủy ban nhân dân huyện Khánh Sơn đã bố trí 54.000.000 đồng.",
    ]


def test_a_statement_that_does_not_say_whose_it_is_stands_behind_the_unit_s_name(
    three: Any, consolidate_these: Any
) -> None:
    khanh_son, *others = three
    document = _renamed(khanh_son.dataset.document, "Ủy ban nhân dân huyện Khánh Sơn đã", "Đã")
    province = consolidate_these((replace(khanh_son, dataset=replace(khanh_son.dataset, document=document)), *others))
    assert "UBND huyện Khánh Sơn: Đã bố trí 54.000.000 đồng." in _said(province, "III")


def test_the_same_statement_of_two_units_stands_once(three: Any, consolidate_these: Any) -> None:
    khanh_son, cam_lam, dien_khanh = three
    same = replace(
        cam_lam.dataset,
        document=_renamed(khanh_son.dataset.document, "huyện Khánh Sơn", "huyện Cam Lâm"),
    )
    province = consolidate_these((khanh_son, replace(cam_lam, dataset=same), dien_khanh))
    assert "UBND huyện Cam Lâm, UBND huyện Khánh Sơn: Đơn vị đã bố trí 54.000.000 đồng." in _said(province, "III")


def _renamed(document: Any, old: str, new: str) -> Any:
    def node(one: Any) -> Any:
        text = None if one.text is None else one.text.replace(old, new)
        return replace(one, text=text, inlines=(), children=tuple(node(child) for child in one.children))

    return replace(document, body=tuple(node(one) for one in document.body))


def test_the_order_of_arrival_changes_no_figure(three: Any, consolidate_these: Any) -> None:
    first = None
    for order in permutations(three):
        province = consolidate_these(tuple(order))
        facts = [fact_json(fact) for fact in province.made.draft.facts]
        first = first or facts
        assert facts == first


def test_a_figure_stated_below_stands_beside_the_merged_one(three: Any, consolidate_these: Any) -> None:
    khanh_son, cam_lam, dien_khanh = three
    stated = Stated(Decimal(60_000_000), "Trưởng phòng", NOW, "Bổ sung cuối năm")
    facts = tuple(state_figure(fact, stated) if fact.key == "budget" else fact for fact in khanh_son.dataset.facts)
    overwritten = replace(khanh_son, dataset=replace(khanh_son.dataset, facts=facts))
    province = consolidate_these((overwritten, cam_lam, dien_khanh))
    budget = _fact(province, "budget")
    assert budget.value == 74_000_000
    assert [one.stated for one in budget.stated_below] == [stated]
    assert _said(province, "III")[1] == (
        "Ủy ban nhân dân huyện Khánh Sơn nêu kinh phí là 60.000.000 đồng (tính từ hồ sơ là 54.000.000 đồng); "
        "lý do: Bổ sung cuối năm."
    )


def test_a_fact_of_another_unit_of_measure_is_left_out_and_named(three: Any, consolidate_these: Any) -> None:
    khanh_son, cam_lam, _ = three
    facts = tuple(
        replace(fact, kind=replace(fact.kind, unit_of_measure="triệu đồng")) if fact.key == "budget" else fact
        for fact in khanh_son.dataset.facts
    )
    province = consolidate_these((replace(khanh_son, dataset=replace(khanh_son.dataset, facts=facts)), cam_lam))
    assert _fact(province, "budget").value == 20_000_000
    assert any("triệu đồng" in gap.message for gap in province.made.draft.omissions)


def test_a_section_that_a_report_lost_is_named(three: Any, consolidate_these: Any) -> None:
    khanh_son, *others = three
    document = khanh_son.dataset.document
    results = next(node for node in document.body if node.label == "I")
    without = replace(results, children=results.children[:1])
    body = tuple(without if node is results else node for node in document.body)
    province = consolidate_these(
        (replace(khanh_son, dataset=replace(khanh_son.dataset, document=replace(document, body=body))), *others)
    )
    assert any("huyện Khánh Sơn không có nội dung" in gap.message for gap in province.made.draft.omissions)


def test_the_records_of_the_consolidated_report_are_its_submissions(province: Any) -> None:
    reports = {one.record.id for one in province.made.records if one.record.kind == "reporting.submission"}
    assert reports == {UUID(int=501), UUID(int=502), UUID(int=503)}
