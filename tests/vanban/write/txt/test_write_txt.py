"""Plain text: columns side by side, a line a paragraph, tables between strokes."""

from __future__ import annotations

from vanban.document.model import Appendix, Closing, Document, Header, Node, NodeKind, Signature
from vanban.read.file import read_bytes
from vanban.write import write_txt


def lines(document: Document) -> list[str]:
    return write_txt(document).decode("utf-8").splitlines()


def test_agency_and_national_name_stand_in_one_line() -> None:
    (line,) = [line for line in lines(Document(header=Header(agency="Sở A"))) if "SỞ A" in line]
    assert line.split("SỞ A")[1].strip() == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"


def test_a_paragraph_is_one_line_however_long() -> None:
    text = "Một hai ba bốn. " * 40
    assert text.strip() in lines(Document(body=(Node(NodeKind.PARAGRAPH, text=text),)))


def test_recipients_stand_beside_the_signature() -> None:
    closing = Closing(recipients=("Như trên", "Lưu: VT"), signature=Signature(position="Giám đốc", name="Trần Văn A"))
    found = lines(Document(closing=closing))
    assert any(line.startswith("Nơi nhận:") and line.endswith("GIÁM ĐỐC") for line in found)


def test_columns_of_a_table_are_straight() -> None:
    table = Node(NodeKind.TABLE, rows=(("STT", "Tên"), ("1", "Một tên dài")), header_rows=1)
    found = [line for line in lines(Document(body=(table,))) if line.startswith("|")]
    assert len(found) == 3
    assert len({line.rindex("|") for line in found}) == 1
    assert {line[0] for line in found} == {"|"}


def test_a_stroke_in_a_cell_is_no_border() -> None:
    table = Node(NodeKind.TABLE, rows=(("a|b", "c"),), header_rows=1)
    assert "| a/b |  c  |" in lines(Document(body=(table,)))


def test_an_appendix_begins_a_page() -> None:
    assert "\f" in write_txt(Document(appendices=(Appendix("Phụ lục"),))).decode("utf-8")


def test_blanks_are_dotted_and_read_back_as_blanks() -> None:
    header = Header(agency="Sở A", symbol="BC-SA", place="Khánh Hòa", document_type="Báo cáo", subject="Kết quả")
    document = Document(header=header, body=(Node(NodeKind.PARAGRAPH, text="Thực hiện kế hoạch, Sở báo cáo."),))
    text = write_txt(document).decode("utf-8")
    assert "Số: ..... /BC-SA" in text
    _, found = read_bytes(text.encode("utf-8"))
    assert (found.header.number, found.header.symbol, found.header.date) == (None, "BC-SA", None)
    assert found.header.place == "Khánh Hòa"
