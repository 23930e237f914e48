"""Copies: the block under the document on paper, the line above it in electronic form; read back as written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from tests.vanban.write.conftest import example

from vanban.document.model import Copy, Document, Signature
from vanban.document.partial_date import PartialDate
from vanban.read.file import read_bytes
from vanban.regulation.layout import Part, layout_on
from vanban.write import write_docx, write_html, write_pdf, write_txt
from vanban.write.compose import compose
from vanban.write.composition import Columns, Line, Paragraph

CERTIFIED = Copy(
    form="SY",
    agency="VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH KHÁNH HÒA",
    number="05",
    symbol="SY-VP",
    identifier="05/SY-VP",
    place="Khánh Hòa",
    date=PartialDate(2021, 3, 20),
    recipients=("Các sở, ban, ngành", "Lưu: VT"),
    signature=Signature(capacity="TL. CHÁNH VĂN PHÒNG", position="PHÓ CHÁNH VĂN PHÒNG", name="Lê Văn Tùng"),
)
OF_COPY = Copy(
    form="SL",
    parent_agency="UBND TỈNH KHÁNH HÒA",
    agency="SỞ NỘI VỤ",
    number="11",
    symbol="SL-SNV",
    identifier="11/SL-SNV",
    place="Khánh Hòa",
    date=PartialDate(2021, 3, 25),
    recipients=("Phòng Văn thư", "Lưu: VT"),
    signature=Signature(position="GIÁM ĐỐC", name="Đỗ Thị Mai"),
)
ELECTRONIC = Copy(form="TrS", agency="VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH", signed_at="2021-03-20T14:30:00+07:00")


def copied(*copies: Copy) -> Document:
    return replace(example("cong-van"), notice=None, copies=copies)


def read_back(content: bytes) -> tuple[Copy, ...]:
    _, found = read_bytes(content)
    return tuple(replace(copy, start=None, end=None) for copy in found.copies)


@pytest.mark.parametrize("write", [write_docx, write_html, write_pdf, write_txt])
@pytest.mark.parametrize("copies", [(CERTIFIED,), (CERTIFIED, OF_COPY)], ids=["SY", "SY and SL"])
def test_copies_are_read_back(write: Callable[[Document], bytes], copies: tuple[Copy, ...]) -> None:
    document = copied(*copies)
    content = write(document)
    assert read_back(content) == copies
    _, found = read_bytes(content)
    assert found.closing.recipients == document.closing.recipients
    assert len(found.body) == len(document.body)


# In a .docx the line stands in the margin, which is not of the text that is read.
@pytest.mark.parametrize("write", [write_html, write_pdf, write_txt])
def test_line_of_an_electronic_copy_is_read_back(write: Callable[[Document], bytes]) -> None:
    assert read_back(write(copied(ELECTRONIC))) == (ELECTRONIC,)


@pytest.mark.parametrize(("day", "words"), [("2019-12-31", "SAO Y BẢN CHÍNH"), ("2021-01-01", "SAO Y")])
def test_words_of_a_copy_are_those_of_its_day(day: str, words: str) -> None:
    layout = layout_on(date.fromisoformat(day))
    blocks = compose(copied(CERTIFIED), layout).leaves[-1].blocks
    paragraphs = [
        one for block in blocks if isinstance(block, Columns) for row in block.rows for cell in row for one in cell
    ]
    (form,) = [one for one in paragraphs if one.part is Part.COPY_FORM]
    assert "".join(run.text for run in form.runs) == words


def test_a_line_over_the_whole_width_parts_a_copy_from_the_document() -> None:
    layout = layout_on(None)
    (line,) = [block for block in compose(copied(CERTIFIED), layout).leaves[-1].blocks if isinstance(block, Line)]
    assert line.length_mm == layout.text_width_mm


def test_an_electronic_copy_stands_in_the_margin_of_the_first_page() -> None:
    composition = compose(copied(ELECTRONIC), layout_on(None))
    assert [one.part for one in composition.first_head] == [Part.COPY_SIGNATURE]
    assert not [block for block in composition.leaves[-1].blocks if isinstance(block, Line)]


def test_a_form_without_a_subject_has_the_line_under_its_name() -> None:
    document = example("bao-cao")
    document = replace(document, header=replace(document.header, subject=None))
    blocks = compose(document, layout_on(None)).leaves[0].blocks
    (name,) = [block for block in blocks if isinstance(block, Paragraph) and block.part is Part.DOCUMENT_TYPE]
    assert name.rule_mm
