"""Any changed byte of a sealed file shows; the sealed file is still a PDF that opens."""

from __future__ import annotations

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thongsuot.reporting.issuing.seal import SealError, check_seal, seal
from vanban.document.model import Document, Header, Node, NodeKind
from vanban.write.pdf import write_pdf

PDF = write_pdf(
    Document(header=Header(document_type="Báo cáo", subject="Thử"), body=(Node(NodeKind.PARAGRAPH, text="Nội dung."),))
)
SEALED = seal(PDF)


def test_a_sealed_file_holds() -> None:
    check_seal(SEALED)


@settings(max_examples=300)
@given(st.integers(0, len(SEALED) - 1), st.integers(1, 255))
def test_any_changed_byte_shows(place: int, difference: int) -> None:
    changed = bytearray(SEALED)
    changed[place] ^= difference
    with pytest.raises(SealError):
        check_seal(bytes(changed))


def test_every_byte_of_the_last_lines_is_guarded() -> None:
    for place in range(len(SEALED) - 200, len(SEALED)):
        changed = bytearray(SEALED)
        changed[place] ^= 1
        with pytest.raises(SealError):
            check_seal(bytes(changed))


@pytest.mark.parametrize("changed", [SEALED[:-1], SEALED + b" ", SEALED + b"\n% more", SEALED[1:], b"", PDF])
def test_a_byte_more_or_less_shows(changed: bytes) -> None:
    with pytest.raises(SealError):
        check_seal(changed)


def test_the_seal_moves_nothing_and_nothing_follows_the_end() -> None:
    document = pypdfium2.PdfDocument(SEALED)
    assert len(document) == 1
    document.close()
    assert SEALED.rstrip().endswith(b"%%EOF")
    start = PDF.rindex(b"startxref")
    assert SEALED[:start] == PDF[:start]


def test_a_file_is_sealed_once() -> None:
    with pytest.raises(SealError, match="đã được niêm phong"):
        seal(SEALED)


@pytest.mark.parametrize("data", [b"", b"not a pdf", b"%PDF-1.7\n"])
def test_what_is_no_pdf_is_not_sealed(data: bytes) -> None:
    with pytest.raises(SealError):
        seal(data)
