"""An appendix is named, titled and tied to its document as the law of the day wants."""

from __future__ import annotations

from datetime import date

from vanban.document.model import Appendix, Document, Header, Node, NodeKind, Orientation
from vanban.document.partial_date import PartialDate
from vanban.regulation.layout import Part, layout_on
from vanban.write.compose import compose
from vanban.write.composition import Columns, Paragraph

HEADER = Header(
    agency="Ủy ban nhân dân xã Khánh Sơn",
    number="12",
    symbol="KH-UBND",
    date=PartialDate(2025, 9, 5),
    document_type="Kế hoạch",
)


def texts(appendix: Appendix, day: date) -> list[str]:
    composition = compose(Document(header=HEADER, appendices=(appendix,)), layout_on(day))
    blocks = composition.leaves[1].blocks
    return ["".join(run.text for run in block.runs) for block in blocks if isinstance(block, Paragraph)]


def test_decree_ties_an_appendix_to_its_document() -> None:
    assert texts(Appendix("Phụ lục I", "Dự toán"), date(2025, 9, 5)) == [
        "Phụ lục I",
        "DỰ TOÁN",
        "(Kèm theo Kế hoạch số 12/KH-UBND ngày 05 tháng 9 năm 2025 của Ủy ban nhân dân xã Khánh Sơn)",
    ]


def test_circular_does_not() -> None:
    assert texts(Appendix("Phụ lục I", "Dự toán"), date(2019, 9, 5)) == ["Phụ lục I", "DỰ TOÁN"]


def test_line_that_an_appendix_holds_already_is_not_written_twice() -> None:
    own = Node(NodeKind.PARAGRAPH, text="(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/9/2025)")
    assert texts(Appendix("Phụ lục I", None, (own,)), date(2025, 9, 5)) == ["Phụ lục I", own.text]


def test_appendix_has_pages_of_its_own_orientation() -> None:
    appendix = Appendix("Phụ lục", None, (), Orientation.LANDSCAPE)
    composition = compose(Document(appendices=(appendix,)), layout_on(None))
    assert [leaf.orientation for leaf in composition.leaves] == [Orientation.PORTRAIT, Orientation.LANDSCAPE]


def test_what_a_decision_issues_has_a_letterhead_without_number_and_date() -> None:
    header = Header(agency="Sở A", number="12", symbol="QĐ-SA", identifier="12/QĐ-SA", document_type="Quyết định")
    document = Document(header=header, appendices=(Appendix("QUY CHẾ", "Làm việc"),))
    columns, *paragraphs = compose(document, layout_on(None)).leaves[1].blocks
    assert isinstance(columns, Columns)
    assert [one.part for row in columns.rows for cell in row for one in cell] == [
        Part.AGENCY,
        Part.NATIONAL_NAME,
        Part.MOTTO,
    ]
    assert [one.part for one in paragraphs if isinstance(one, Paragraph)] == [
        Part.DOCUMENT_TYPE,
        Part.SUBJECT,
        Part.APPENDIX_REFERENCE,
    ]
    assert isinstance(paragraphs[-1], Paragraph)
    assert paragraphs[-1].rule_mm
