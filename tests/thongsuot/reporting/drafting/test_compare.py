"""Every change of an edit is listed, and every field is linked again, lost, overwritten or foreign."""

from __future__ import annotations

from dataclasses import replace

from thongsuot.reporting.drafting.compare import ChangeKind, FieldChangeKind, compare
from vanban.document.model import Document, Header, Inline, InlineKind, Node, NodeKind

BUDGET = "11111111-1111-4111-8111-111111111111"
CLASSES = "22222222-2222-4222-8222-222222222222"
TEXT, FIELD, STRONG = InlineKind.TEXT, InlineKind.FIELD, InlineKind.STRONG


def _paragraph(*inlines: Inline) -> Node:
    return Node(NodeKind.PARAGRAPH, text="".join(one.text for one in inlines), inlines=inlines)


def _document(*paragraphs: Node, subject: str = "Kết quả công tác") -> Document:
    section = Node(NodeKind.SECTION, level=1, label="I", title="KẾT QUẢ", children=paragraphs)
    return Document(header=Header(subject=subject), body=(section,))


MONEY = _paragraph(Inline(TEXT, "Đã bố trí "), Inline(FIELD, "54.000.000 đồng", BUDGET), Inline(TEXT, "."))
HELD = _paragraph(Inline(TEXT, "Đã tổ chức "), Inline(FIELD, "2 lớp", CLASSES), Inline(TEXT, "."))
KEPT = _document(MONEY, HELD)


def test_the_same_text_has_no_change() -> None:
    assert compare(KEPT, KEPT).is_empty


def test_white_space_and_bold_words_are_no_change() -> None:
    bold = _paragraph(Inline(STRONG, "Đã bố  trí "), Inline(FIELD, "54.000.000 đồng", BUDGET), Inline(TEXT, "."))
    assert compare(KEPT, _document(bold, HELD)).is_empty


def test_hyphens_and_spaces_that_only_look_otherwise_are_no_change() -> None:
    plain = _paragraph(Inline(TEXT, "Theo Quyết định số 368/QĐ-TTg."))
    unbreakable = _paragraph(Inline(TEXT, "Theo Quyết\u00a0định số 368/QĐ\u2011TTg."))
    assert compare(_document(plain), _document(unbreakable)).is_empty


def test_words_around_a_field_are_a_change_of_text_alone() -> None:
    edited = _paragraph(Inline(TEXT, "Trong năm đã bố trí "), *MONEY.inlines[1:])
    found = compare(KEPT, _document(edited, HELD))
    (change,) = found.texts
    assert (change.kind, change.where) == (ChangeKind.REWORDED, "I")
    assert change.after == "Trong năm đã bố trí 54.000.000 đồng."
    assert found.fields == ()


def test_an_overwritten_figure_is_still_linked() -> None:
    edited = _paragraph(MONEY.inlines[0], Inline(FIELD, "60.000.000 đồng", BUDGET), MONEY.inlines[2])
    found = compare(KEPT, _document(edited, HELD))
    (field,) = found.fields
    assert (field.kind, field.field) == (FieldChangeKind.OVERWRITTEN, BUDGET)
    assert (field.before, field.after) == ("54.000.000 đồng", "60.000.000 đồng")


def test_a_field_that_is_gone_is_lost() -> None:
    edited = _paragraph(Inline(TEXT, "Đã bố trí 54.000.000 đồng."))
    (field,) = compare(KEPT, _document(edited, HELD)).fields
    assert (field.kind, field.field) == (FieldChangeKind.LOST, BUDGET)


def test_a_field_of_another_report_is_foreign() -> None:
    stranger = "33333333-3333-4333-8333-333333333333"
    edited = _paragraph(*MONEY.inlines, Inline(FIELD, "9 lớp", stranger))
    assert [field.kind for field in compare(KEPT, _document(edited, HELD)).fields] == [FieldChangeKind.FOREIGN]


def test_paragraphs_that_came_and_went_are_told_apart() -> None:
    new = Node(NodeKind.PARAGRAPH, text="Ngoài ra, đơn vị đã phối hợp với các cơ quan liên quan.")
    found = compare(KEPT, _document(MONEY, new))
    assert {(change.kind, change.before or change.after) for change in found.texts} == {
        (ChangeKind.REMOVED, "Đã tổ chức 2 lớp."),
        (ChangeKind.ADDED, new.text),
    }


def test_the_header_counts_too() -> None:
    edited = replace(KEPT, header=Header(subject="Kết quả công tác năm 2019"))
    (change,) = compare(KEPT, edited).texts
    assert change.where == "Trích yếu"
