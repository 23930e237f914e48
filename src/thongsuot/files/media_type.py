"""The type of a content, told by its first bytes and never by its name."""

from __future__ import annotations

import zipfile
from codecs import BOM_UTF16_BE, BOM_UTF16_LE, getincrementaldecoder
from typing import BinaryIO

UNKNOWN = "application/octet-stream"
_SNIFFED = 4096

# Bytes at an offset, and what they prove.
_SIGNATURES: tuple[tuple[int, bytes, str], ...] = (
    (0, b"%PDF-", "application/pdf"),
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"GIF87a", "image/gif"),
    (0, b"GIF89a", "image/gif"),
    (8, b"WEBP", "image/webp"),
    (8, b"WAVE", "audio/wav"),
    (4, b"ftypheic", "image/heic"),
    (4, b"ftypM4A", "audio/mp4"),
    (4, b"ftyp", "video/mp4"),
    (0, b"ID3", "audio/mpeg"),
    (0, b"\xff\xfb", "audio/mpeg"),
    (0, b"OggS", "audio/ogg"),
    (0, b"II*\x00", "image/tiff"),
    (0, b"MM\x00*", "image/tiff"),
    (0, b"{\\rtf", "application/rtf"),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
)
_RIFF = frozenset({"image/webp", "audio/wav"})

# A member that a zip container of each kind must have.
_OFFICE = "application/vnd.openxmlformats-officedocument"
_MEMBERS = {
    "word/document.xml": f"{_OFFICE}.wordprocessingml.document",
    "xl/workbook.xml": f"{_OFFICE}.spreadsheetml.sheet",
    "ppt/presentation.xml": f"{_OFFICE}.presentationml.presentation",
}


def media_type(content: BinaryIO) -> str:
    """The media type of a seekable content, read from its start; the position is put back to where it was."""
    place = content.tell()
    try:
        content.seek(0)
        start = content.read(_SNIFFED)
        if start.startswith(b"PK\x03\x04"):
            content.seek(0)
            return _of_zip(content)
        return _of_bytes(start)
    finally:
        content.seek(place)


def _of_bytes(start: bytes) -> str:
    for offset, signature, found in _SIGNATURES:
        if start.startswith(signature, offset) and (found not in _RIFF or start.startswith(b"RIFF")):
            return found
    return _of_text(start)


def _of_zip(content: BinaryIO) -> str:
    try:
        with zipfile.ZipFile(content) as container:
            names = set(container.namelist())
            if "mimetype" in names and container.getinfo("mimetype").file_size < 100:
                return container.read("mimetype").decode("ascii", "replace").strip()
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError):
        return UNKNOWN
    return next((found for member, found in _MEMBERS.items() if member in names), "application/zip")


def _of_text(start: bytes) -> str:
    try:
        # A letter that the cut falls into is left out.
        encoding = "utf-16" if start.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) else "utf-8"
        text = getincrementaldecoder(encoding)().decode(start, final=len(start) < _SNIFFED)
    except UnicodeDecodeError:
        return UNKNOWN
    if not text or any(char < " " and char not in "\t\n\r\f" for char in text):
        return UNKNOWN
    opening = text.lstrip("\ufeff \t\r\n")[:100].lower()
    if opening.startswith(("<!doctype html", "<html")):
        return "text/html"
    if "<svg" in opening:
        return "image/svg+xml"
    return "application/xml" if opening.startswith("<?xml") else "text/plain"
