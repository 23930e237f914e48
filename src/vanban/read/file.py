"""Reading a file: its bytes within a limit, its format by its content, its text and its document."""

from __future__ import annotations

import stat
from dataclasses import replace
from pathlib import Path

from vanban.document.model import Document
from vanban.read.failure import ReadFailure, Unreadable
from vanban.read.formats import format_of
from vanban.read.limit import DEFAULT_MAX_SIZE, size_text
from vanban.read.reading import Reading
from vanban.structure.document import structure
from vanban.text.source import SourceText


def read_file(path: Path | str, *, max_size: int = DEFAULT_MAX_SIZE) -> tuple[SourceText, Document]:
    """The text and the structured document of a file of at most `max_size` bytes; ReadFailure says what is wrong."""
    return read_bytes(load(path, max_size=max_size), file=str(path), max_size=max_size)


def read_bytes(
    data: bytes, *, file: str | None = None, max_size: int = DEFAULT_MAX_SIZE
) -> tuple[SourceText, Document]:
    """The text and the structured document of a file's bytes; `file` is the name that both tell."""
    source, reading = _read(data, file, max_size)
    # Of a long file the bytes need not stay in memory beside the text.
    del data
    if reading.document is not None:
        return source, replace(reading.document, file=file, media_type=source.media_type)
    return source, _with_margins(structure(source, reading.layout), reading)


def _with_margins(document: Document, reading: Reading) -> Document:
    """The document with what the format tells of the margins of its pages."""
    if reading.notice is not None:
        document = replace(document, notice=reading.notice)
    if reading.circulation is not None and document.header.circulation is None:
        document = replace(document, header=replace(document.header, circulation=reading.circulation))
    if reading.contact and not document.closing.contact:
        document = replace(document, closing=replace(document.closing, contact=reading.contact))
    return document


def read_text(path: Path | str, *, max_size: int = DEFAULT_MAX_SIZE) -> SourceText:
    """The text of a file alone, as every offset counts it; ReadFailure says what is wrong."""
    return _read(load(path, max_size=max_size), str(path), max_size)[0]


def load(path: Path | str, *, max_size: int = DEFAULT_MAX_SIZE) -> bytes:
    """The bytes of a file; ReadFailure where there is none, or it is empty, larger than `max_size`, or no file."""
    path = Path(path)
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise ReadFailure(Unreadable.FOLDER, "đây là thư mục, không phải tệp")
        if not stat.S_ISREG(status.st_mode):
            raise ReadFailure(Unreadable.NOT_A_FILE, "không phải là một tệp thông thường nên không đọc được")
        _check_size(status.st_size, max_size)
        with path.open("rb") as file:
            # One more than allowed: the file may have grown since.
            return file.read(max_size + 1)
    except FileNotFoundError as error:
        raise ReadFailure(Unreadable.MISSING, "không tìm thấy tệp") from error
    except PermissionError as error:
        raise ReadFailure(Unreadable.FORBIDDEN, "không có quyền đọc tệp") from error
    except (OSError, ValueError) as error:
        raise ReadFailure(Unreadable.NOT_A_FILE, "không mở được tệp") from error


def _check_size(size: int, max_size: int) -> None:
    if size > max_size:
        message = (
            f"tệp lớn {size_text(size)}, vượt giới hạn {size_text(max_size)}; có thể nâng giới hạn bằng --max-size"
        )
        raise ReadFailure(Unreadable.TOO_LARGE, message)
    if size == 0:
        raise ReadFailure(Unreadable.EMPTY, "tệp rỗng, không có nội dung để đọc")


def _read(data: bytes, file: str | None, max_size: int) -> tuple[SourceText, Reading]:
    _check_size(len(data), max_size)
    form = format_of(data)
    reading = form.read(data)
    source = SourceText(
        text=reading.text,
        file=file,
        media_type=form.media_type,
        encoding=reading.encoding,
        reading_may_err=reading.reading_may_err,
        warnings=reading.warnings,
        look=reading.formatting,
        silences=reading.silences,
        from_gazette=reading.from_gazette,
    )
    return source, reading
