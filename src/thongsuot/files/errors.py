"""What can go wrong with files; each message is one Vietnamese sentence that says what to do."""

from __future__ import annotations


class FilesError(Exception):
    """Base of this app's errors."""


class MissingFile(FilesError):
    """The store has no content under this hash."""

    def __init__(self, sha256: str) -> None:
        super().__init__(f"Kho lưu trữ không có tệp mang mã băm {sha256}; cần phục hồi từ bản sao lưu.")


class DamagedFile(FilesError):
    """What is stored under this hash has another hash."""

    def __init__(self, sha256: str) -> None:
        super().__init__(f"Nội dung tệp không còn khớp mã băm {sha256}; cần phục hồi từ bản sao lưu.")


class DataFileError(FilesError):
    """A data file can't be taken over; says file, line and field."""

    def __init__(self, file: str, line: int | None, field: str | None, complaint: str) -> None:
        self.file, self.line, self.field = file, line, field
        place = "".join([file, f", dòng {line}" if line else "", f", trường “{field}”" if field else ""])
        super().__init__(f"{place}: {complaint}.")
