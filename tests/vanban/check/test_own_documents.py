"""The rules on layout find nothing in what we write, by the law of either day."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import date

import pytest
from tests.vanban.write.conftest import NAMES, example

from vanban.check.engine import check
from vanban.check.finding import Finding, Stage
from vanban.citation import find_citations
from vanban.citation.legal_index import packaged_index
from vanban.document.model import Document, Header, Node, NodeKind, Signature
from vanban.document.partial_date import PartialDate
from vanban.read.file import read_bytes
from vanban.regulation.document_types import Family, document_types
from vanban.write import write_docx, write_pdf

TYPES = tuple(kind.name for kind in document_types() if Family.ADMINISTRATIVE in kind.families())
DAYS = (date(2015, 5, 4), date(2024, 5, 4))


def layout_findings(data: bytes) -> list[tuple[str, str]]:
    source, document = read_bytes(data)
    index = packaged_index()
    citations = find_citations(source.text, document, index)
    found: tuple[Finding, ...] = check(
        source, document, citations, stage=Stage.ISSUED, index=index, select=("TB", "internal")
    )
    return [(one.code, one.message) for one in found]


def plain(kind: str, day: date) -> Document:
    """A document of any type with every component, headings of every form and a table."""
    header = Header(
        parent_agency="ỦY BAN NHÂN DÂN TỈNH KHÁNH HÒA",
        agency="SỞ VĂN HÓA VÀ THỂ THAO",
        national_name=True,
        motto=True,
        number="125",
        symbol="X-SVHTT",
        identifier="125/X-SVHTT",
        place="Khánh Hòa",
        date=PartialDate(day.year, day.month, day.day),
        document_type=kind,
        subject="Tổ chức lớp tập huấn năm nay",
        addressees=("Ủy ban nhân dân tỉnh",) if kind == "Công văn" else (),
    )
    words = "Các đơn vị phối hợp tổ chức lớp tập huấn cho cán bộ cơ sở theo kế hoạch đã được phê duyệt."
    body = (
        Node(NodeKind.BASIS, 1, text="Căn cứ Luật Tổ chức chính quyền địa phương;"),
        Node(NodeKind.PARAGRAPH, 1, text=words),
        Node(NodeKind.SECTION, 1, "Chương I", "QUY ĐỊNH CHUNG", children=(
            Node(NodeKind.SECTION, 2, "Điều 1", "Phạm vi", children=(Node(NodeKind.PARAGRAPH, 3, text=words),)),
        )),
        Node(NodeKind.SECTION, 1, "I", "KẾT QUẢ", children=(
            Node(NodeKind.SECTION, 2, "1", "Tuyên truyền", children=(Node(NodeKind.ITEM, 3, "-", words),)),
            Node(NodeKind.TABLE, 2, rows=(("Đơn vị", "Số lớp"), ("Phòng A", "4")), header_rows=1),
        )),
        Node(NodeKind.PARAGRAPH, 1, text=words * 60),
    )  # fmt: skip
    closing = replace(
        Document().closing,
        recipients=("Ủy ban nhân dân tỉnh;", "Lưu: VT."),
        signature=Signature(None, None, "GIÁM ĐỐC", "Trần Văn Minh"),
    )
    return Document(header=header, body=body, closing=closing)


@pytest.mark.parametrize("name", NAMES)
def test_examples_and_reports_keep_to_the_law(name: str) -> None:
    assert layout_findings(write_docx(example(name))) == []


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_a_document_of_any_type_keeps_to_the_law_of_its_day(day: date) -> None:
    found = {kind: layout_findings(write_docx(plain(kind, day))) for kind in TYPES}
    assert {kind: findings for kind, findings in found.items() if findings} == {}


def test_a_pdf_of_ours_keeps_to_the_law() -> None:
    assert layout_findings(write_pdf(plain("Kế hoạch", DAYS[1]))) == []


def test_a_copy_in_another_s_typesetting_gets_advice_and_a_draft_the_whole_truth() -> None:
    with zipfile.ZipFile(io.BytesIO(write_docx(plain("Kế hoạch", DAYS[1])))) as package:
        parts = {name: package.read(name).decode("utf-8") for name in package.namelist()}
    parts["word/styles.xml"] = parts["word/styles.xml"].replace("Times New Roman", "Arial")
    parts["word/document.xml"] = parts["word/document.xml"].replace(
        'w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"'
    )
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    source, document = read_bytes(target.getvalue())
    index = packaged_index()
    citations = find_citations(source.text, document, index)

    def severities(stage: Stage) -> dict[str, str]:
        found = check(source, document, citations, stage=stage, index=index, select=("TB",))
        return {one.code: one.severity.value for one in found}

    assert severities(Stage.ISSUED) == {"TB01": "advice", "TB03": "advice"}
    assert severities(Stage.SIGNING) == {"TB01": "warning", "TB03": "warning"}
