"""The draft says what the records say, links every figure, and is never blank in silence."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

import pytest

from thongsuot.facts.model import Scope
from thongsuot.reporting.drafting.anchors import anchors, fields_of
from thongsuot.reporting.drafting.ask import ask
from thongsuot.reporting.drafting.draft import Draft, NilAssertion, draft
from thongsuot.reporting.outline.framing import Framing
from thongsuot.reporting.outline.model import Outline
from vanban.document.model import Closing, Header, InlineKind, Node

REPORT = UUID(int=1000)


@pytest.fixture
def write(office: Any, outline: Outline, framing: Framing, scope: Scope, now: datetime) -> Any:
    def write(*nil: str) -> Draft:
        answers = ask(outline, office.find, scope, report=REPORT, computed_at=now)
        assertions = tuple(NilAssertion(key, "Chuyên viên", now) for key in nil)
        return draft(
            outline,
            facts=answers.facts,
            nil=assertions,
            framing=framing,
            header=Header(agency="ỦY BAN NHÂN DÂN HUYỆN KHÁNH SƠN", symbol="BC-UBND"),
            closing=Closing(),
        )

    return write


def _section(made: Draft, title: str) -> Node:
    return next(node for node in made.document.walk() if node.title == title)


def _texts(node: Node) -> list[str]:
    return [child.text or child.title or "" for child in node.children]


def test_a_sentence_carries_its_figures_as_fields(office: Any, write: Any) -> None:
    office.add_budget(1, 24_000_000)
    office.add_budget(2, 30_000_000)
    made = write("tap_huan")
    (sentence,) = _section(made, "Kinh phí").children
    assert sentence.text == "Ủy ban nhân dân huyện Khánh Sơn đã bố trí 54.000.000 đồng."
    (field,) = [inline for inline in sentence.inlines if inline.kind is InlineKind.FIELD]
    anchor = anchors(made.facts)[str(field.id)]
    assert anchor.fact.key == "budget"
    assert [ref.id for ref in anchor.records] == [UUID(int=1), UUID(int=2)]
    assert made.obstacles == ()


def test_a_list_is_printed_entry_by_entry_each_linked_to_its_record(office: Any, write: Any) -> None:
    office.add_class(11, "Lớp A", 5, place="Nha Trang")
    office.add_class(12, "Lớp B", 3)
    made = write("kinh_phi")
    (sentence,) = _section(made, "Tập huấn").children
    assert sentence.text == (
        "Ủy ban nhân dân huyện Khánh Sơn đã cử 8 lượt người tham gia 2 lớp: Lớp A tại Nha Trang; Lớp B."
    )
    entries = [anchors(made.facts)[str(one.id)] for one in sentence.inlines if one.id is not None][2:]
    assert [[ref.id for ref in anchor.records] for anchor in entries] == [[UUID(int=11)], [UUID(int=12)]]


def test_a_section_without_records_is_an_obstacle_and_says_so(write: Any) -> None:
    made = write()
    assert _texts(_section(made, "Kinh phí")) == ["Chưa có dữ liệu về kinh phí."]
    assert {gap.section for gap in made.obstacles} == {"I.1", "I.2"}
    assert all("xác nhận không phát sinh" in gap.message for gap in made.obstacles)


def test_nothing_happened_is_said_only_when_a_person_asserted_it(write: Any) -> None:
    made = write("tap_huan", "kinh_phi")
    assert _texts(_section(made, "Tập huấn")) == [
        "Trong năm 2019, Ủy ban nhân dân huyện Khánh Sơn không cử người tham gia tập huấn."
    ]
    assert made.obstacles == ()


def test_an_assertion_against_the_records_is_an_obstacle(office: Any, write: Any) -> None:
    office.add_budget(1, 1)
    made = write("tap_huan", "kinh_phi")
    (gap,) = made.obstacles
    assert "nhưng có hồ sơ" in gap.message
    assert _texts(_section(made, "Kinh phí")) == ["Ủy ban nhân dân huyện Khánh Sơn đã bố trí 1 đồng."]


def test_an_assertion_for_no_section_is_an_obstacle(write: Any) -> None:
    assert any("“vo_danh”" in gap.message for gap in write("tap_huan", "kinh_phi", "vo_danh").obstacles)


def test_the_same_records_give_the_same_draft_whatever_their_order(office: Any, write: Any) -> None:
    office.add_class(11, "Lớp A", 5)
    office.add_class(12, "Lớp B", 3)
    first = write("kinh_phi")
    office.classes.reverse()
    assert write("kinh_phi") == first


def test_header_and_framing(write: Any) -> None:
    made = write("tap_huan", "kinh_phi")
    assert made.document.header.document_type == "Báo cáo"
    assert made.document.header.subject == "Kết quả công tác 2019 trên địa bàn huyện Khánh Sơn"
    assert made.document.header.symbol == "BC-UBND"
    assert made.document.body[0].text is not None
    assert made.document.body[0].text.startswith("Thực hiện Công văn số 2337/STTTT-TTBCXB")
    assert made.document.body[-1].text == "Trên đây là báo cáo của Ủy ban nhân dân huyện Khánh Sơn./."


def test_every_field_printed_is_a_fact_of_the_draft(office: Any, write: Any) -> None:
    office.add_class(11, "Lớp A", 5)
    office.add_budget(1, 24_000_000)
    made = write()
    known = anchors(made.facts)
    assert {str(field.id) for field in fields_of(made.document)} <= known.keys()
