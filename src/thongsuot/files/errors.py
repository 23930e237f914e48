"""What can go wrong with files; each message is one Vietnamese sentence that says what to do."""

from __future__ import annotations

from enum import StrEnum

from django.utils.translation import gettext


class FilesError(Exception):
    """Base of this app's errors."""


class MissingFile(FilesError):
    """The store has no content under this hash."""

    def __init__(self, sha256: str) -> None:
        super().__init__(
            gettext("Kho lưu trữ không có tệp mang mã băm %(sha256)s; cần phục hồi từ bản sao lưu.")
            % {"sha256": sha256}
        )


class DamagedFile(FilesError):
    """What is stored under this hash has another hash."""

    def __init__(self, sha256: str) -> None:
        super().__init__(
            gettext("Nội dung tệp không còn khớp mã băm %(sha256)s; cần phục hồi từ bản sao lưu.") % {"sha256": sha256}
        )


class DataFileError(FilesError):
    """A data file can't be taken over; says file, line and field."""

    def __init__(self, file: str, line: int | None, field: str | None, complaint: str) -> None:
        self.file, self.line, self.field = file, line, field
        place = "".join([file, f", dòng {line}" if line else "", f", trường “{field}”" if field else ""])
        super().__init__(f"{place}: {complaint}.")


class Refusal(StrEnum):
    """Why an upload is refused: stable words for programs and tests."""

    STATE_SECRET = "state-secret"  # noqa: S105 - a word of the law, no password
    EMPTY = "empty"
    TOO_LARGE = "too-large"
    TYPE = "type"
    ACTIVE_CONTENT = "active-content"
    MACROS = "macros"
    EMBEDDED_PROGRAM = "embedded-program"
    BOMB = "bomb"
    TWO_FACES = "two-faces"
    LOCKED = "locked"
    DAMAGED = "damaged"


class RefusedUpload(FilesError):
    """A file that is not taken; nothing of it was stored. `reason` says why, the message what to do."""

    def __init__(self, reason: Refusal, message: str) -> None:
        super().__init__(message)
        self.reason = reason


class StateSecret(RefusedUpload):
    """A file marked or declared MẬT, TỐI MẬT or TUYỆT MẬT. Nothing of it, its name included, is stored or logged."""

    def __init__(self) -> None:
        super().__init__(
            Refusal.STATE_SECRET,
            gettext(
                "Văn bản có dấu chỉ độ mật không được đưa vào hệ thống này; hãy đăng ký vào sổ văn bản mật theo quy"
                " định về bảo vệ bí mật nhà nước. Hệ thống chưa lưu bất cứ nội dung nào của tệp."
            ),
        )
