"""Recipients at the left, the signature at the right."""

from __future__ import annotations

from dataclasses import replace

from vanban.document.model import Closing, Document, Node, NodeKind, Signature
from vanban.regulation.layout import Part, layout_on
from vanban.write.compose import compose
from vanban.write.compose.closing import closing_blocks
from vanban.write.composition import Columns, Paragraph

SIGNATURE = Signature("TM. Ủy ban nhân dân", "KT. Chủ tịch", "Phó Chủ tịch", "Cao Thị Minh Họa")


def text(paragraph: Paragraph) -> str:
    return "".join(run.text for run in paragraph.runs)


def columns(closing: Closing) -> Columns:
    (block,) = closing_blocks(closing)
    assert isinstance(block, Columns)
    return block


def test_recipients_have_dashes_semicolons_and_a_full_stop() -> None:
    ((recipients, _),) = columns(Closing(("Như trên", "Sở Nội vụ;", "- Lưu: VT."), SIGNATURE)).rows
    assert [text(line) for line in recipients] == ["Nơi nhận:", "- Như trên;", "- Sở Nội vụ;", "- Lưu: VT."]


def test_signature_stands_in_capitals_above_the_name() -> None:
    ((_, signature),) = columns(Closing(("A",), SIGNATURE)).rows
    assert [text(line) for line in signature] == [
        "TM. ỦY BAN NHÂN DÂN",
        "KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
        "Cao Thị Minh Họa",
    ]
    assert signature[-1].part is Part.SIGNER


def test_the_style_of_the_name_keeps_room_for_the_hand() -> None:
    assert compose(Document(), layout_on(None)).looks[Part.SIGNER].before_pt > 70


def test_an_office_elsewhere_stands_between_the_hand_and_the_name() -> None:
    ((_, signature),) = columns(Closing(("A",), replace(SIGNATURE, other_position="Giám đốc Sở Nội vụ"))).rows
    *_, office, name = signature
    assert text(office) == "GIÁM ĐỐC SỞ NỘI VỤ"
    assert (office.before_pt or 0) > 70
    assert name.before_pt == 0
    assert [bool(line.rooms) for line in (office, name)] == [True, False]


def test_mark_of_the_drafter_and_confirmation_stand_at_the_left() -> None:
    closing = Closing(("A",), SIGNATURE, drafter="PL.(30)", confirmation="Xác nhận của địa phương")
    first, second = closing_blocks(closing)
    assert isinstance(first, Columns)
    assert isinstance(second, Columns)
    assert text(first.rows[0][0][-1]) == "PL.(30)"
    assert text(second.rows[0][0][0]) == "Xác nhận của địa phương"


def test_both_begin_at_the_same_height() -> None:
    ((recipients, signature),) = columns(Closing(("A",), SIGNATURE)).rows
    assert recipients[0].before_pt == signature[0].before_pt


def test_several_signers_stand_side_by_side_above_the_recipients() -> None:
    first, *below = closing_blocks(Closing(("A",), SIGNATURE, (Signature(name="B"), Signature(name="C"))))
    assert isinstance(first, Columns)
    assert len(first.rows[0]) == 3
    assert [text(line) for line in below if isinstance(line, Paragraph)] == ["Nơi nhận:", "- A."]


def test_nothing_is_printed_where_nothing_closes() -> None:
    assert list(closing_blocks(Closing())) == []


def test_last_line_of_the_text_stays_with_the_signature() -> None:
    body = (Node(NodeKind.PARAGRAPH, text="Trên đây là báo cáo./."),)
    composition = compose(Document(body=body, closing=Closing(("A",), SIGNATURE)), layout_on(None))
    *_, last, closing = composition.leaves[0].blocks
    assert isinstance(last, Paragraph)
    assert last.keep_with_next
    assert isinstance(closing, Columns)
