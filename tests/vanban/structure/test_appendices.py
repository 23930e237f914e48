"""What stands after the signature: appendices, forms, an attached regulation."""

from __future__ import annotations

from tests.vanban.structure.reading import outline, read

SIGNED = "QUYẾT ĐỊNH\nBan hành Quy chế\n\nĐiều 1. Một\n\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nNguyễn Văn A\n\n"


def test_appendices_are_numbered_wholes() -> None:
    document = read(
        SIGNED
        + "Phụ lục I\nTHỂ THỨC VĂN BẢN\n(Kèm theo Quyết định số 5)\nI. MỘT\n1. Một\n\nPhụ lục II\nCHỮ VIẾT TẮT\n1. Một"
    )
    assert [(one.label, one.title) for one in document.appendices] == [
        ("Phụ lục I", "THỂ THỨC VĂN BẢN"),
        ("Phụ lục II", "CHỮ VIẾT TẮT"),
    ]
    assert [outline(one.body) for one in document.appendices] == ["p I(1)", "1"]


def test_an_attached_regulation_begins_with_its_letterhead() -> None:
    text = SIGNED + (
        "ỦY BAN NHÂN DÂN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nQUY CHẾ\nTổ chức và hoạt động\n"
        "(Ban hành kèm theo Quyết định số 5/QĐ-UBND)\n\nChương I\nQUY ĐỊNH CHUNG\nĐiều 1. Một"
    )
    document = read(text)
    (regulation,) = document.appendices
    assert (regulation.label, regulation.title) == ("QUY CHẾ", "Tổ chức và hoạt động")
    assert text[regulation.start :].startswith("ỦY BAN NHÂN DÂN\nCỘNG HÒA")
    assert outline(regulation.body) == "p Chương I(Điều 1)"


def test_the_name_of_a_list_is_the_title_of_its_appendix() -> None:
    document = read(SIGNED + "PHỤ LỤC\nDANH MỤC VĂN BẢN\n(Kèm theo Quyết định số 5)\nI. Một")
    assert [(one.label, one.title) for one in document.appendices] == [("PHỤ LỤC", "DANH MỤC VĂN BẢN")]


def test_a_mention_of_an_appendix_opens_none() -> None:
    document = read("Điều 1. Một\nPhụ lục I của Nghị định này quy định về thể thức.")
    assert document.appendices == ()


def test_what_has_no_place_after_the_signature_stays_a_paragraph() -> None:
    document = read(SIGNED + "(Biểu đính kèm ở dưới)")
    assert outline(document.body) == "Điều 1 p"


def test_the_letterhead_of_what_is_attached_is_of_no_closing() -> None:
    document = read(
        "QUYẾT ĐỊNH\nBan hành Quy chế\n\nĐiều 1. Một\n\nNơi nhận:\n- Lưu: VT. Hà\n\nTHỦ TƯỚNG\n\nNguyễn Văn A\n\n"
        "THỦ TƯỚNG CHÍNH PHỦ\n_____\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n_____\n\n"
        "QUY CHẾ\nLàm việc\n(Ban hành kèm theo Quyết định số 5/QĐ-TTg)\n\nĐiều 1. Một"
    )
    assert document.closing.recipients == ("Lưu: VT. Hà",)
    assert document.closing.other_signatures == ()
    (regulation,) = document.appendices
    assert (regulation.title, outline(regulation.body)) == ("Làm việc", "p Điều 1")


def test_what_a_numbered_note_says_to_be_attached_needs_no_signature_above() -> None:
    regulation = "QUY CHẾ\nLÀM VIỆC\n(Ban hành kèm theo Nghị định số 5/1998/NĐ-CP)\n\nĐiều 1. Một"
    document = read(f"NGHỊ ĐỊNH\nVề việc ban hành Quy chế\n\nĐiều 1. Một\nĐiều 2. Hai\n\n{regulation}")
    assert outline(document.body) == "Điều 1 Điều 2"
    assert [one.title for one in document.appendices] == ["LÀM VIỆC"]
    assert read(regulation).appendices == ()
