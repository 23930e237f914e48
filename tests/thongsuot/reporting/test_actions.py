"""A report from the district's records: drafted, asserted, overwritten, redrafted, checked."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from uuid import UUID

import pytest
from tests.factories.organisation import AT, BY
from tests.factories.programme import make_unit
from tests.factories.reporting import DRAFTED, OUTLINE, Asking, make_asking, make_report, record_budget, record_class

from thongsuot.audit.queries import events_about, verify_chain
from thongsuot.correspondence.errors import NotEditable
from thongsuot.reporting.actions.accept_finding import accept_finding
from thongsuot.reporting.actions.add_outline import add_outline
from thongsuot.reporting.actions.approve_report import approve_report
from thongsuot.reporting.actions.assert_nil import assert_nil
from thongsuot.reporting.actions.draft_report import draft_report
from thongsuot.reporting.actions.overwrite_fact import overwrite_fact
from thongsuot.reporting.actions.redraft_report import redraft_report
from thongsuot.reporting.actions.reword_paragraph import reword_paragraph
from thongsuot.reporting.actions.start_report import Frame
from thongsuot.reporting.actions.take_edit import take_edit
from thongsuot.reporting.actions.withdraw_nil import withdraw_nil
from thongsuot.reporting.drafting.paragraphs import paragraph_at, paragraphs_of
from thongsuot.reporting.errors import (
    NotAsked,
    NotReady,
    OutlineChanged,
    ReasonMissing,
    ReportBegun,
    SectionHasRecords,
    UnknownFact,
    UnknownSection,
)
from thongsuot.reporting.models import Report
from thongsuot.reporting.queries.checks import check_of
from thongsuot.reporting.queries.datasets import dataset_of
from thongsuot.reporting.queries.drafts import record_changes
from thongsuot.reporting.queries.reports import facts_of, records_of, reports_resting_on, text_of
from vanban.document.model import Node, NodeKind

LATER = DRAFTED + timedelta(hours=1)


@pytest.fixture
def asking(db: None) -> Asking:
    return make_asking()


def _said(report: Report, label: str) -> list[str]:
    section = next(node for node in text_of(report).body if node.label == label)
    return [child.text or child.title or "" for child in section.children]


def test_a_draft_is_written_from_the_records(asking: Asking) -> None:
    record_class(asking, asking.first, 12)
    record_budget(asking, asking.first, 24_000_000)
    record_budget(asking, asking.first, 30_000_000, "Trang thiết bị")
    report = make_report(asking)
    assert _said(report, "I") == [
        "Ủy ban nhân dân huyện Khánh Sơn đã cử 12 lượt người tham gia 1 lớp: Lớp tập huấn thông tin đối ngoại."
    ]
    assert _said(report, "II") == [
        "Ủy ban nhân dân huyện Khánh Sơn đã bố trí 54.000.000 đồng, gồm:",
        "24.000.000 đồng: Cuộc thi ảnh.",
        "30.000.000 đồng: Trang thiết bị.",
    ]


def test_letterhead_symbol_signature_and_recipients_follow_from_the_organisation(asking: Asking) -> None:
    text = text_of(make_report(asking))
    assert text.header.symbol == "BC-UBND"
    assert text.header.number is None
    assert text.header.addressees == ()
    assert text.closing.signature is not None
    assert text.closing.signature.authority == "TM. ỦY BAN NHÂN DÂN"
    assert text.closing.signature.capacity == "KT. CHỦ TỊCH"
    assert text.closing.signature.name == "Trần Thị Sơn Ca"
    assert text.closing.recipients == ("Sở Thông tin và Truyền thông", "Lưu: VT, VHTT")


def test_the_request_s_letter_is_cited_in_full(asking: Asking) -> None:
    opening = text_of(make_report(asking)).body[0].text or ""
    assert opening.startswith(
        "Thực hiện Công văn số 2337/STTTT-TTBCXB ngày 10/12/2019 của Sở Thông tin và Truyền thông"
    )


def test_every_fact_brings_its_records(asking: Asking) -> None:
    activity = record_class(asking, asking.first, 12)
    report = make_report(asking)
    fact = facts_of(report)["số lượt người"]
    assert [ref.id for ref in fact.records] == [activity.pk]
    (snapshot,) = records_of(report)
    assert snapshot.is_whole
    assert [piece.caption for piece in snapshot.evidence] == ["Ảnh lớp tập huấn"]
    assert list(reports_resting_on(activity.pk)) == [report]


def test_drafting_twice_with_one_id_drafts_once(asking: Asking) -> None:
    district, key = asking.first, UUID(int=77)
    first, second = (
        draft_report(
            request=asking.request,
            unit=district.committee,
            frame=Frame(district.deputy),
            by=district.officer,
            at=DRAFTED,
            id=key,
        )
        for _ in range(2)
    )
    assert first == second
    assert Report.objects.count() == 1


def test_a_unit_begins_one_answer_to_a_request(asking: Asking) -> None:
    make_report(asking)
    with pytest.raises(ReportBegun):
        make_report(asking)
    assert Report.objects.count() == 1


def test_a_unit_that_was_not_asked_does_not_report(asking: Asking) -> None:
    with pytest.raises(NotAsked):
        draft_report(
            request=asking.request,
            unit=make_unit("ninh-hoa"),
            frame=Frame(asking.first.deputy),
            by=asking.first.officer,
            at=DRAFTED,
        )


def test_what_is_missing_is_an_obstacle_until_nil_is_asserted(asking: Asking) -> None:
    record_budget(asking, asking.first, 1)
    report = make_report(asking)
    assert [gap.key for gap in check_of(report).obstacles] == ["tap_huan"]
    with pytest.raises(NotReady, match="Mục I chưa có dữ liệu"):
        approve_report(report=report, by=asking.first.head, at=LATER)
    assert_nil(report=report, section="tap_huan", by=asking.first.officer, at=LATER)
    assert check_of(report).is_clean
    assert _said(report, "I") == ["Trong năm 2019, Ủy ban nhân dân huyện Khánh Sơn không cử người tham gia tập huấn."]


def test_nil_can_be_withdrawn(asking: Asking) -> None:
    report = make_report(asking)
    assert_nil(report=report, section="tap_huan", by=asking.first.officer, at=LATER)
    withdraw_nil(report=report, section="tap_huan", by=asking.first.officer, at=LATER + timedelta(minutes=1))
    assert _said(report, "I") == ["Chưa có dữ liệu về tập huấn."]


def test_nil_is_not_asserted_against_the_records(asking: Asking) -> None:
    record_budget(asking, asking.first, 1)
    report = make_report(asking)
    with pytest.raises(SectionHasRecords):
        assert_nil(report=report, section="kinh_phi", by=asking.first.officer, at=LATER)
    assert not report.nil_assertions.exists()


def test_nil_is_asserted_of_sections_of_the_outline(asking: Asking) -> None:
    with pytest.raises(UnknownSection):
        assert_nil(report=make_report(asking), section="khac", by=asking.first.officer, at=LATER)


def test_an_overwritten_figure_is_stated_with_a_reason(asking: Asking) -> None:
    record_budget(asking, asking.first, 24_000_000)
    report = make_report(asking)
    fact = facts_of(report)["kinh phí"]
    with pytest.raises(ReasonMissing):
        overwrite_fact(
            report=report, fact=fact.id, value=Decimal(25_000_000), reason=" ", by=asking.first.officer, at=LATER
        )
    overwrite_fact(
        report=report,
        fact=fact.id,
        value=Decimal(25_000_000),
        reason="Bổ sung cuối năm",
        by=asking.first.officer,
        at=LATER,
    )
    stated = facts_of(report)["kinh phí"]
    assert (stated.value, stated.computed) == (25_000_000, 24_000_000)
    assert stated.stated is not None
    assert (stated.stated.by, stated.stated.reason) == ("Chuyên viên", "Bổ sung cuối năm")
    assert _said(report, "II")[0] == "Ủy ban nhân dân huyện Khánh Sơn đã bố trí 25.000.000 đồng, gồm:"
    assert "overwrite_fact" in events_about(report).values_list("action", flat=True)


def test_a_figure_stated_on_an_older_page_keeps_the_words_written_meanwhile(asking: Asking) -> None:
    record_budget(asking, asking.first, 24_000_000)
    report = make_report(asking)
    seen = Report.objects.select_related("outgoing__current_version").get(pk=report.pk)
    place = next(one.place for one in paragraphs_of(text_of(report)) if "24.000.000" in (one.node.text or ""))
    texts = paragraph_at(text_of(report), place).texts
    written = {"version": 1, "place": place, "texts": texts, "following": "Đã giải ngân trong quý IV."}
    reword_paragraph(report=report, by=asking.first.officer, at=LATER, **written)
    fact = facts_of(report)["kinh phí"]
    stated = {"value": Decimal(25_000_000), "reason": "Bổ sung cuối năm"}
    overwrite_fact(report=seen, fact=fact.id, by=asking.first.officer, at=LATER, **stated)
    assert "Đã giải ngân trong quý IV." in _said(seen, "II")
    assert "25.000.000 đồng" in _said(seen, "II")[0]


def test_a_list_is_not_overwritten(asking: Asking) -> None:
    record_class(asking, asking.first, 3)
    report = make_report(asking)
    fact = facts_of(report)["các lớp"]
    with pytest.raises(UnknownFact):
        overwrite_fact(report=report, fact=fact.id, value=Decimal(1), reason="x", by=asking.first.officer, at=LATER)


def test_records_that_changed_are_differences_until_accepted(asking: Asking) -> None:
    record_budget(asking, asking.first, 24_000_000)
    report = make_report(asking)
    record_class(asking, asking.first, 12)
    record_budget(asking, asking.first, 30_000_000, "Trang thiết bị")
    found = {one.key: one for one in record_changes(report, at=LATER).differences}
    assert found["budget_allocated"].after == "54.000.000 đồng"
    assert "24.000.000 đồng, gồm" in _said(report, "II")[0]
    redraft_report(report=report, by=asking.first.officer, at=LATER)
    assert record_changes(report, at=LATER).differences == ()
    assert _said(report, "I") != ["Chưa có dữ liệu về tập huấn."]
    assert _said(report, "II")[2] == "30.000.000 đồng: Trang thiết bị."
    assert check_of(report).is_clean


def test_a_refused_difference_stays_as_it_was(asking: Asking) -> None:
    record_budget(asking, asking.first, 24_000_000)
    report = make_report(asking)
    record_budget(asking, asking.first, 30_000_000, "Trang thiết bị")
    redraft_report(report=report, by=asking.first.officer, at=LATER, accepted=frozenset())
    assert facts_of(report)["kinh phí"].value == 24_000_000
    assert _said(report, "II")[0] == "Ủy ban nhân dân huyện Khánh Sơn đã bố trí 24.000.000 đồng, gồm:"


def test_from_the_approval_on_facts_and_text_stand(asking: Asking) -> None:
    record_class(asking, asking.first, 3)
    record_budget(asking, asking.first, 24_000_000)
    report = make_report(asking)
    approve_report(report=report, by=asking.first.head, at=LATER)
    fact = facts_of(report)["kinh phí"]
    with pytest.raises(NotEditable):
        overwrite_fact(report=report, fact=fact.id, value=Decimal(1), reason="x", by=asking.first.officer, at=LATER)
    assert facts_of(report)["kinh phí"] == fact


def test_what_a_person_writes_by_hand_is_missing_until_written(asking: Asking) -> None:
    written = OUTLINE.replace("phiên bản: 1", "phiên bản: 2").replace(
        "kết thúc:",
        """  - nhãn: III
    khóa: kien_nghi
    tiêu đề: KIẾN NGHỊ
    tự viết: true
    không phát sinh: "Không."
    chưa có dữ liệu: "Chưa ghi kiến nghị."
kết thúc:""",
    )
    asking.request.outline = add_outline(source=written, by=BY, at=AT)
    asking.request.save()
    record_class(asking, asking.first, 3)
    record_budget(asking, asking.first, 24_000_000)
    report = make_report(asking)
    (gap,) = check_of(report).obstacles
    assert "cần viết, hoặc xác nhận là không có" in gap.message
    text = text_of(report)
    body = tuple(
        replace(node, children=(Node(NodeKind.PARAGRAPH, text="Đề nghị mở thêm lớp tập huấn."),))
        if node.label == "III"
        else node
        for node in text.body
    )
    take_edit(report=report, edited=replace(text, body=body), reasons={}, by=asking.first.officer, at=LATER)
    assert check_of(report).obstacles == ()
    assert _said(report, "III") == ["Đề nghị mở thêm lớp tập huấn."]


def test_a_finding_is_accepted_with_a_reason(asking: Asking) -> None:
    record_class(asking, asking.first, 3)
    record_budget(asking, asking.first, 24_000_000)
    record_budget(asking, asking.first, 30_000_000, "Trang thiết bị")
    report = make_report(asking)
    overwrite_fact(
        report=report,
        fact=facts_of(report)["kinh phí"].id,
        value=Decimal(55_000_000),
        reason="Bổ sung",
        by=asking.first.officer,
        at=LATER,
    )
    (finding,) = check_of(report).findings
    accept_finding(report=report, finding=finding, reason="Còn khoản chưa phân bổ", by=asking.first.officer, at=LATER)
    assert check_of(report).is_clean
    assert [one.reason for one in dataset_of(report).check.accepted] == ["Còn khoản chưa phân bổ"]


def test_an_outline_of_one_version_has_one_wording(asking: Asking) -> None:
    assert add_outline(source=OUTLINE, by=BY, at=AT) == asking.request.outline
    with pytest.raises(OutlineChanged):
        add_outline(source=OUTLINE.replace("Đề cương thử", "Đề cương khác"), by=BY, at=AT)


def test_all_of_it_stands_in_the_audit_chain(asking: Asking) -> None:
    report = make_report(asking)
    assert_nil(report=report, section="tap_huan", by=asking.first.officer, at=LATER)
    assert verify_chain() > 0
    assert list(events_about(report).values_list("action", flat=True)) == ["draft_report", "store_draft", "store_draft"]
