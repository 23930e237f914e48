"""What may be uploaded, as a table: the type of its content, its endings, and which guard looks into it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

_OFFICE = "application/vnd.openxmlformats-officedocument"
_ODF = "application/vnd.oasis.opendocument"


class Guard(StrEnum):
    """Who looks into a content."""

    IMAGE = "image"
    OFFICE_ZIP = "office-zip"
    OFFICE_OLE = "office-ole"
    RTF = "rtf"
    PDF = "pdf"
    TEXT = "text"
    STREAM = "stream"


@dataclass(frozen=True, slots=True)
class Accepted:
    """One accepted type. `shown` where a browser may show it in a page; all else is handed out to be saved."""

    media_type: str
    endings: tuple[str, ...]
    guard: Guard
    shown: bool = False


ACCEPTED = {
    row.media_type: row
    for row in (
        Accepted("application/pdf", (".pdf",), Guard.PDF),
        Accepted(f"{_OFFICE}.wordprocessingml.document", (".docx",), Guard.OFFICE_ZIP),
        Accepted(f"{_OFFICE}.spreadsheetml.sheet", (".xlsx",), Guard.OFFICE_ZIP),
        Accepted(f"{_OFFICE}.presentationml.presentation", (".pptx",), Guard.OFFICE_ZIP),
        Accepted(f"{_ODF}.text", (".odt",), Guard.OFFICE_ZIP),
        Accepted(f"{_ODF}.spreadsheet", (".ods",), Guard.OFFICE_ZIP),
        Accepted(f"{_ODF}.presentation", (".odp",), Guard.OFFICE_ZIP),
        Accepted("application/x-ole-storage", (".doc", ".xls", ".ppt"), Guard.OFFICE_OLE),
        Accepted("application/rtf", (".rtf", ".doc"), Guard.RTF),
        Accepted("text/plain", (".txt", ".csv", ".tsv", ".json", ".yaml", ".md"), Guard.TEXT),
        Accepted("image/jpeg", (".jpg", ".jpeg"), Guard.IMAGE, shown=True),
        Accepted("image/png", (".png",), Guard.IMAGE, shown=True),
        Accepted("image/webp", (".webp",), Guard.IMAGE, shown=True),
        Accepted("image/gif", (".gif",), Guard.IMAGE, shown=True),
        Accepted("image/tiff", (".tif", ".tiff"), Guard.IMAGE),
        Accepted("audio/mpeg", (".mp3",), Guard.STREAM, shown=True),
        Accepted("audio/mp4", (".m4a",), Guard.STREAM, shown=True),
        Accepted("audio/ogg", (".ogg",), Guard.STREAM, shown=True),
        Accepted("audio/wav", (".wav",), Guard.STREAM, shown=True),
        Accepted("video/mp4", (".mp4",), Guard.STREAM, shown=True),
    )
}

# What people try often and is not taken: what to do instead.
INSTEAD = {
    "image/svg+xml": "hãy lưu hình vẽ thành ảnh PNG hoặc tệp PDF",
    "text/html": "hãy in trang web thành tệp PDF",
    "application/xml": "hãy gửi bản PDF hoặc bản soạn thảo .docx",
    "application/zip": "hãy giải nén và tải lên từng tệp",
    "image/heic": "hãy chọn định dạng JPEG trong phần cài đặt máy ảnh rồi chụp hoặc xuất lại",
}
