"""What stands above the first article of a decision: who decides, the bases, the line that decides."""

from __future__ import annotations

import pytest

from vanban.document.model import Document, Header, Node, NodeKind
from vanban.regulation.layout import Part, layout_on
from vanban.write.compose import compose
from vanban.write.composition import Paragraph

AUTHORITY = Node(NodeKind.PARAGRAPH, text="GIÁM ĐỐC SỞ A")
BASIS = Node(NodeKind.BASIS, text="Căn cứ Luật A;")
PROPOSAL = Node(NodeKind.PARAGRAPH, text="Theo đề nghị của Trưởng phòng B.")
ENACTING = Node(NodeKind.PARAGRAPH, text="QUYẾT ĐỊNH:")
ARTICLE = Node(NodeKind.SECTION, label="Điều 1", title="Thành lập Tổ C.")


def parts(document_type: str, *body: Node) -> list[str]:
    document = Document(header=Header(document_type=document_type), body=body)
    blocks = compose(document, layout_on(None)).leaves[0].blocks
    found = [block.part for block in blocks if isinstance(block, Paragraph)]
    return [part.value for part in found if part is not Part.DOCUMENT_TYPE]


@pytest.mark.parametrize("name", ["Quyết định", "QUYẾT ĐỊNH", " quyết  định "])
def test_a_decision_has_its_form_however_its_type_is_typed(name: str) -> None:
    found = parts(name, AUTHORITY, BASIS, PROPOSAL, ENACTING, ARTICLE)
    assert found == ["authority", "basis", "basis", "enacting", "article"]


def test_other_types_have_paragraphs_there() -> None:
    assert parts("Báo cáo", AUTHORITY, ENACTING) == ["body", "body"]


def test_without_the_line_that_decides_a_proposal_is_text() -> None:
    assert parts("Quyết định", BASIS, PROPOSAL, ARTICLE) == ["basis", "body", "article"]


def test_capitals_alone_do_not_decide() -> None:
    assert parts("Quyết định", AUTHORITY, ARTICLE) == ["body", "article"]
