"""Uploads stay in memory until they are accepted: nothing of a refused file is ever written to a disk."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadedfile import InMemoryUploadedFile
from django.core.files.uploadhandler import FileUploadHandler
from django.http import HttpRequest

from thongsuot.files.secrecy.mark import name_is_marked


class BoundedMemoryHandler(FileUploadHandler):
    """Keeps each file of a request in memory, up to one byte more than may be accepted, so that the action can say why.

    What a request brings in all its files is bounded too, whoever sends it: RequestDataTooBig (400) beyond.
    Of a file whose name is marked MẬT not one byte is kept: it arrives empty, under its name, and is refused by that.
    """

    def __init__(self, request: HttpRequest | None = None) -> None:
        super().__init__(request)
        self._brought = 0

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """Begin a file."""
        super().new_file(*args, **kwargs)
        self._kept = BytesIO()
        self._size = 0
        self._secret = name_is_marked(self.file_name or "")

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Keep what may be needed."""
        self._size = start + len(raw_data)
        self._brought += len(raw_data)
        if self._brought > settings.UPLOAD_LARGEST_REQUEST:
            raise RequestDataTooBig
        room = settings.UPLOAD_LARGEST + 1 - self._kept.tell()
        if not self._secret and room > 0:
            self._kept.write(raw_data[:room])

    def file_complete(self, _file_size: int) -> InMemoryUploadedFile:
        """The file as views get it."""
        self._kept.seek(0)
        return InMemoryUploadedFile(
            file=self._kept,
            field_name=self.field_name,
            name=self.file_name or "",
            content_type=self.content_type,
            size=self._size,
            charset=self.charset,
            content_type_extra=self.content_type_extra,
        )
