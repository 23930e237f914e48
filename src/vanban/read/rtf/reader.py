"""From the bytes of an RTF file to its text and its layout."""

from __future__ import annotations

from vanban.read.composition import compose
from vanban.read.failure import ReadFailure, Unreadable
from vanban.read.reading import Reading
from vanban.read.rtf.document import RtfDocument
from vanban.read.rtf.tokens import tokens

_NO_TEXT = "tệp RTF bị hỏng, không tìm thấy phần văn bản; hãy mở bằng phần mềm soạn thảo rồi lưu lại"
_CUT_SHORT = "Tệp RTF bị cắt cụt; phần văn bản đọc được có thể thiếu."


def read_rtf(content: bytes) -> Reading:
    """The text of an RTF file; ReadFailure where nothing can be read of it."""
    document = RtfDocument()
    for token in tokens(content):
        document.take(token)
    if document.is_empty:
        raise ReadFailure(Unreadable.DAMAGED, _NO_TEXT)
    composed = compose(document.flow(), document.notes)
    warnings = (_CUT_SHORT,) if document.is_open else ()
    return Reading(composed.text, composed.layout, encoding=composed.encoding, warnings=warnings)
