"""Whatever a document holds, it is written whole, as well-formed files."""

from __future__ import annotations

import zipfile
from io import BytesIO

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from vanban.document.model import (
    Appendix,
    CellSpan,
    Closing,
    Document,
    Header,
    Inline,
    InlineKind,
    Node,
    NodeKind,
    Orientation,
    Signature,
)
from vanban.document.partial_date import PartialDate
from vanban.write import WritingError, write_docx, write_pdf
from vanban.write.compose.runs import clean

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

TEXTS = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs", "Cc"]), max_size=60)
MAYBE = st.none() | TEXTS
LABELS = st.sampled_from([None, "I", "1", "1.1", "a", "đ", "Điều 5", "Chương II", "Phần thứ nhất", "-", "Câu 1", ""])
INLINES = st.lists(
    st.builds(
        Inline,
        kind=st.sampled_from(InlineKind),
        text=TEXTS,
        id=st.sampled_from(["so_lieu", "0b0e7a52-6f5e-4b1c-9d2e-3a4b5c6d7e8f"]),
    ),
    max_size=3,
).map(tuple)
ROWS = st.lists(st.lists(TEXTS, max_size=4).map(tuple), max_size=4).map(tuple)
SPANS = st.lists(st.builds(CellSpan, *[st.integers(0, 4)] * 4), max_size=3).map(tuple)


def nodes(children: st.SearchStrategy[tuple[Node, ...]]) -> st.SearchStrategy[tuple[Node, ...]]:
    return st.lists(
        st.builds(
            Node,
            kind=st.sampled_from(NodeKind),
            label=LABELS,
            title=MAYBE,
            text=MAYBE,
            inlines=INLINES,
            rows=ROWS,
            spans=SPANS,
            header_rows=st.integers(0, 5),
            children=children,
        ),
        max_size=3,
    ).map(tuple)


BODIES = st.recursive(st.just(()), nodes, max_leaves=6)
HEADERS = st.builds(
    Header,
    parent_agency=MAYBE,
    agency=MAYBE,
    number=MAYBE,
    symbol=MAYBE,
    identifier=MAYBE,
    place=MAYBE,
    date=st.none() | st.builds(PartialDate, st.integers(1, 9999), st.integers(0, 99), st.none() | st.integers(0, 99)),
    document_type=st.none() | st.sampled_from(["Báo cáo", "Công văn", "Kế hoạch", "Luật"]),
    subject=MAYBE,
    addressees=st.lists(TEXTS, max_size=3).map(tuple),
    urgency=MAYBE,
)
SIGNATURES = st.builds(Signature, MAYBE, MAYBE, MAYBE, MAYBE)
DOCUMENTS = st.builds(
    Document,
    header=HEADERS,
    body=BODIES,
    closing=st.builds(
        Closing,
        recipients=st.lists(TEXTS, max_size=3).map(tuple),
        signature=st.none() | SIGNATURES,
        other_signatures=st.lists(SIGNATURES, max_size=2).map(tuple),
    ),
    appendices=st.lists(
        st.builds(Appendix, label=TEXTS, title=MAYBE, body=BODIES, orientation=st.sampled_from(Orientation)), max_size=2
    ).map(tuple),
    notice=MAYBE,
)


def written_text(content: bytes) -> str:
    document = etree.fromstring(zipfile.ZipFile(BytesIO(content)).read("word/document.xml"))
    return "".join(
        "-" if node.tag == f"{W}noBreakHyphen" else node.text or ""
        for node in document.iter(f"{W}t", f"{W}noBreakHyphen")
    )


def squeezed(text: str | None) -> str:
    return "".join(clean(text).split()).upper()


@given(DOCUMENTS)
@settings(deadline=None, max_examples=40)
def test_docx_holds_every_word_of_the_text(document: Document) -> None:
    written = squeezed(written_text(write_docx(document)))
    for node in document.walk():
        if node.kind is NodeKind.TABLE:
            continue
        either = (node.title, node.text) if node.label else (node.text, node.title)
        texts = [inline.text for inline in node.inlines] or [either[1] if either[0] is None else either[0]]
        assert all(squeezed(text) in written for text in texts)


@given(DOCUMENTS)
@settings(deadline=None, max_examples=40)
def test_pdf_is_made_unless_a_character_has_no_glyph(document: Document) -> None:
    try:
        content = write_pdf(document)
    except WritingError as error:
        content = b"%PDF" if "không có ký tự" in str(error) else b""
    assert content.startswith(b"%PDF")
