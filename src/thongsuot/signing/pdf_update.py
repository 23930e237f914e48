"""Opening a PDF to read or to change it, so that what is not changed stays as it is, byte for byte where it can.

The libraries' writers note program and time of every change in the metadata. Ours don't: a signed file's metadata say
what the person signed, and PDF/A holds them to their form.
"""

from __future__ import annotations

from hashlib import sha256
from io import BytesIO

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import PdfFileWriter, copy_into_new_writer

from thongsuot.signing.errors import UnreadablePdf
from thongsuot.signing.pdf_values import entry

_ID_LENGTH = 16


class PdfUpdate(IncrementalPdfFileWriter):
    """What is put behind a file; the same update of the same file gives the same bytes."""

    @classmethod
    def _handle_id(cls, prev: PdfFileReader) -> generic.ArrayObject:
        prev.stream.seek(0)
        now = _file_id(prev.stream.read())
        known = entry(prev.trailer, "/ID")
        return generic.ArrayObject([now if known is None else _bytes_of(known[0]), now])

    def _update_meta(self) -> None:
        """Metadata stay as they are."""

    def result(self) -> bytes:
        """The file with the update behind it."""
        output = BytesIO()
        self.write(output)  # type: ignore[no-untyped-call]
        return output.getvalue()


def read_pdf(data: bytes) -> PdfFileReader:
    """The file, for reading; UnreadablePdf where it is damaged or locked."""
    try:
        reader = PdfFileReader(BytesIO(data))
        # Also told now, not later: a catalogue that can't be reached, a lock.
        if reader.encrypted or "/Pages" not in reader.root or reader.xrefs.hybrid_xrefs_present:
            raise UnreadablePdf
    except (PdfError, ValueError, KeyError, TypeError, IndexError, RecursionError) as error:
        raise UnreadablePdf from error
    return reader


def update_pdf(data: bytes) -> PdfUpdate:
    """The file, for putting something behind it; UnreadablePdf."""
    return PdfUpdate.from_reader(read_pdf(data))  # type: ignore[return-value]


def rewrite_pdf(data: bytes) -> PdfFileWriter:
    """The file, for writing it anew; UnreadablePdf."""
    return copy_into_new_writer(read_pdf(data))


def rewritten(writer: PdfFileWriter, data: bytes) -> bytes:
    """The file that the writer of `data` makes; the same changes of the same file give the same bytes."""
    identity = _file_id(data)
    writer._document_id = generic.ArrayObject([identity, identity])
    writer._update_meta = lambda: None  # type: ignore[method-assign]
    output = BytesIO()
    writer.write(output)
    return output.getvalue()


def _file_id(data: bytes) -> generic.ByteStringObject:
    return generic.ByteStringObject(sha256(data).digest()[:_ID_LENGTH])


def _bytes_of(value: generic.PdfObject) -> generic.ByteStringObject:
    """An identifier is bytes, also where it was read as text."""
    if isinstance(value, generic.TextStringObject):
        return generic.ByteStringObject(value.original_bytes)
    assert isinstance(value, bytes)
    return generic.ByteStringObject(value)
