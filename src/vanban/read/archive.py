"""Parts of a ZIP file, read within bounds: neither their number nor their unpacked size is taken on trust."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterable
from io import BytesIO

from vanban.read.failure import ReadFailure, Unreadable

# A part of a real document unpacks to at most some tens of times its packed size; a bomb to thousands.
_LARGEST_RATIO = 200
_RATIO_COUNTS_FROM = 4_000_000
_LARGEST_PART = 256_000_000
_MOST_PARTS = 10_000
_CHUNK = 1 << 20

_DAMAGED = "tệp bị hỏng hoặc bị cắt cụt nên không giải nén được; hãy mở bằng phần mềm soạn thảo rồi lưu lại"
_HOSTILE = "tệp giải nén ra lớn bất thường so với kích thước của nó nên không được đọc, để bảo đảm an toàn"
_ENCRYPTED = "tệp được đặt mật khẩu; hãy bỏ mật khẩu rồi đọc lại"
_ENCRYPTED_FLAG = 0x1
_OF_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, RuntimeError, ValueError)


class Archive:
    """The parts of one ZIP file."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OverflowError, NotImplementedError) as error:
            raise ReadFailure(Unreadable.DAMAGED, _DAMAGED) from error
        self._parts = {entry.filename: entry for entry in self._zip.infolist()}
        if len(self._parts) > _MOST_PARTS:
            raise ReadFailure(Unreadable.HOSTILE, _HOSTILE)
        self._unpacked = 0

    @property
    def names(self) -> Iterable[str]:
        """The names of the parts, in their order."""
        return self._parts.keys()

    def __contains__(self, name: str) -> bool:
        return name in self._parts

    def read(self, name: str) -> bytes:
        """The bytes of a part; ReadFailure if it is damaged, locked, or larger than a document's can be."""
        entry = self._parts.get(name)
        if entry is None:
            raise ReadFailure(Unreadable.DAMAGED, _DAMAGED)
        if entry.flag_bits & _ENCRYPTED_FLAG:
            raise ReadFailure(Unreadable.ENCRYPTED, _ENCRYPTED)
        largest = min(_LARGEST_PART, max(entry.compress_size * _LARGEST_RATIO, _RATIO_COUNTS_FROM))
        try:
            with self._zip.open(entry) as part:
                data = part.read(_CHUNK)
                if len(data) == _CHUNK:
                    data = self._rest(data, part, largest)
        except _OF_DAMAGE as error:
            raise ReadFailure(Unreadable.DAMAGED, _DAMAGED) from error
        self._unpacked += len(data)
        if self._unpacked > _LARGEST_PART:
            raise ReadFailure(Unreadable.HOSTILE, _HOSTILE)
        return data

    @staticmethod
    def _rest(data: bytes, part: zipfile.ZipExtFile | object, largest: int) -> bytes:
        chunks = [data]
        size = len(data)
        while chunk := part.read(_CHUNK):  # type: ignore[union-attr]
            size += len(chunk)
            if size > largest:
                raise ReadFailure(Unreadable.HOSTILE, _HOSTILE)
            chunks.append(chunk)
        return b"".join(chunks)
