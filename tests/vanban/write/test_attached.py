"""A regulation that a decision issues is read back as an appendix under its own name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.vanban.write.conftest import example
from tests.vanban.write.stability import tree

from vanban.document.model import Appendix, Document, Node, NodeKind
from vanban.read.file import read_bytes
from vanban.write import write_docx, write_html, write_txt

ARTICLES = (
    Node(NodeKind.SECTION, label="Điều 1", title="Tổ công tác làm việc theo chế độ tập thể."),
    Node(NodeKind.SECTION, label="Điều 2", title="Quy chế này có hiệu lực từ ngày ký./."),
)


@pytest.mark.parametrize("write", [write_docx, write_html, write_txt])
def test_an_attached_regulation_is_read_back(write: Callable[[Document], bytes]) -> None:
    document = replace(example("ke-hoach"), notice=None, appendices=(Appendix("QUY CHẾ", "Làm việc của Tổ", ARTICLES),))
    _, found = read_bytes(write(document))
    (attached,) = found.appendices
    assert (attached.label, attached.title) == ("QUY CHẾ", "Làm việc của Tổ")
    reference, *articles = attached.body
    assert (reference.text or "").startswith("(Kèm theo Kế hoạch số")
    assert tree(articles) == tree(ARTICLES)
    assert len(found.body) == len(document.body)
