"""From a consolidated figure or sentence one walks down to submissions, facts, records and evidence."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.factories.report_office import PHOTO, REQUEST, YEAR_2019

from thongsuot.reporting.consolidation.trace import Trace, TraceKind, trace
from thongsuot.reporting.dataset.decode import decode
from thongsuot.reporting.dataset.encode import encode
from thongsuot.reporting.dataset.model import Check, Dataset, OutlineRef, Regime, UnitIdentity
from thongsuot.reporting.dataset.verify import verify
from thongsuot.reporting.drafting.anchors import fields_of


def _dataset(province: Any) -> Dataset:
    made = province.made
    return Dataset(
        report=next(iter(made.draft.facts)).id,
        version=1,
        unit=UnitIdentity("56", "Ủy ban nhân dân tỉnh Khánh Hòa"),
        programme="thong-tin-doi-ngoai",
        request=REQUEST,
        outline=OutlineRef("tong-hop", 1),
        period=YEAR_2019,
        as_of=YEAR_2019.end,
        regime=Regime.THEMATIC,
        facts=made.draft.facts,
        nil=(),
        records=made.records,
        document=made.draft.document,
        check=Check("0.1.0", "signing"),
    )


def _trace(province: Any, text: str) -> Trace:
    dataset = _dataset(province)
    field = next(one for one in fields_of(dataset.document) if text in one.text)
    found = trace(str(field.id), dataset, province.find)
    assert found is not None
    return found


def _kinds(found: Trace) -> list[TraceKind]:
    return [step.kind for step in found.walk()]


def test_a_consolidated_report_is_a_sound_dataset_too(province: Any) -> None:
    dataset = _dataset(province)
    assert verify(dataset) == ()
    assert encode(decode(encode(dataset))) == encode(dataset)


def test_a_sum_goes_down_to_each_unit_s_records(province: Any) -> None:
    found = _trace(province, "74.000.000 đồng")
    assert [step.text for step in found.behind] == [
        "Báo cáo của Ủy ban nhân dân huyện Khánh Sơn, nhận ngày 13/12/2019",
        "Báo cáo của Ủy ban nhân dân huyện Cam Lâm, nhận ngày 18/12/2019",
    ]
    assert [step.text for step in found.walk() if step.kind is TraceKind.RECORD] == [
        "Hồ sơ: Dòng kinh phí 3 (bản 1)",
        "Hồ sơ: Dòng kinh phí 5 (bản 1)",
    ]
    submission = found.behind[0]
    assert submission.hash in province.datasets


def test_a_figure_goes_down_to_the_hash_of_a_photo(province: Any) -> None:
    found = _trace(province, "25 lượt người")
    assert {step.hash for step in found.walk() if step.kind is TraceKind.EVIDENCE} == {PHOTO.hash}


def test_what_counts_once_says_so(province: Any) -> None:
    found = _trace(province, "2 lớp")
    (shared,) = [step for step in found.walk() if step.kind is TraceKind.SHARED]
    assert "huyện Khánh Sơn, Ủy ban nhân dân huyện Cam Lâm: tính một lần" in shared.text


def test_a_listed_shared_class_leads_to_both_reports(province: Any) -> None:
    found = _trace(province, "Lớp của Sở;")
    assert _kinds(found).count(TraceKind.SUBMISSION) == 2


def test_a_gathered_sentence_leads_to_its_submission_and_the_records_of_its_figure(province: Any) -> None:
    found = _trace(province, "Ủy ban nhân dân huyện Khánh Sơn đã bố trí")
    assert _kinds(found) == [
        TraceKind.ENTRY,
        TraceKind.SUBMISSION,
        TraceKind.ENTRY,
        TraceKind.FIGURE,
        TraceKind.RECORD,
    ]


def test_who_had_nothing_leads_to_the_submission_that_asserts_it(province: Any) -> None:
    found = _trace(province, "UBND huyện Diên Khánh")
    assert [step.text for step in found.behind] == [
        "Báo cáo của Ủy ban nhân dân huyện Diên Khánh, nhận ngày 16/12/2019"
    ]


def test_a_dataset_that_is_not_here_is_said_to_be_missing(province: Any) -> None:
    province = replace(province, datasets={})
    assert _kinds(_trace(province, "74.000.000 đồng")) == [TraceKind.FIGURE, TraceKind.MISSING, TraceKind.MISSING]


def test_an_unknown_field_leads_nowhere(province: Any) -> None:
    assert trace("99999999-9999-4999-8999-999999999999", _dataset(province), province.find) is None


def test_the_way_is_printed_as_a_tree(province: Any) -> None:
    lines = list(_trace(province, "74.000.000 đồng").lines())
    assert lines[0] == "kinh phí: 74.000.000 đồng"
    assert lines[1].startswith("├─ Báo cáo của Ủy ban nhân dân huyện Khánh Sơn, nhận ngày 13/12/2019  [")
    assert lines[2] == "│  └─ kinh phí: 54.000.000 đồng"
    assert lines[3].startswith("│     └─ Hồ sơ: Dòng kinh phí 3 (bản 1)  [")
    assert lines[4].startswith("└─ Báo cáo của Ủy ban nhân dân huyện Cam Lâm")
