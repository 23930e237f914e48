"""What this app refuses; each message is one Vietnamese sentence that says what to do."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date


class CorrespondenceError(Exception):
    """Base of this app's errors."""


class StepNotPossible(CorrespondenceError):
    """The document does not stand where this step may start."""

    def __init__(self, step: str, state: str) -> None:
        super().__init__(f"Không thể {step} khi văn bản ở trạng thái “{state}”.")


class NotEntitled(CorrespondenceError):
    """The position does not let its holder take this step with this document."""

    def __init__(self, title: str, step: str) -> None:
        super().__init__(
            f"Chức vụ “{title}” không có quyền {step} đối với văn bản này; cần chuyển người có thẩm quyền."
        )


class NoSigningAuthority(CorrespondenceError):
    """No record lets the position sign such a document on this day."""

    def __init__(self, title: str, document_type: str, day: date) -> None:
        super().__init__(
            f"Chức vụ “{title}” không có thẩm quyền ký {document_type} vào ngày {day:%d/%m/%Y};"
            " cần ghi thẩm quyền ký hoặc trình người khác ký."
        )


class AuthorityNotGrantable(CorrespondenceError):
    """A signing authority that the law does not allow to give in this way."""


class NotEditable(CorrespondenceError):
    """The content may no longer be changed."""

    def __init__(self, state: str) -> None:
        super().__init__(f"Văn bản ở trạng thái “{state}” nên không sửa được nội dung; cần trả lại để soạn thảo.")


class NoContent(CorrespondenceError):
    """A document without any version of its text."""

    def __init__(self) -> None:
        super().__init__("Văn bản chưa có nội dung; cần lưu một phiên bản trước khi chuyển bước.")


class FrozenDocument(CorrespondenceError):
    """An issued document is not changed."""

    def __init__(self) -> None:
        super().__init__("Văn bản đã ban hành không được sửa; cần ban hành văn bản sửa đổi, thay thế hoặc đính chính.")


class RemarkMissing(CorrespondenceError):
    """A step that must say why."""

    def __init__(self, step: str) -> None:
        super().__init__(f"Khi {step} cần ghi rõ lý do.")


class RegisterMissing(CorrespondenceError):
    """No such register was opened."""

    def __init__(self, unit: str, direction: str, year: int) -> None:
        super().__init__(f"Chưa mở sổ đăng ký văn bản {direction} năm {year} của “{unit}”; cần mở sổ trước khi cấp số.")


class RegisterClosed(CorrespondenceError):
    """The register gives no more numbers."""

    def __init__(self, register: str) -> None:
        super().__init__(f"Sổ “{register}” đã khóa, không cấp số được nữa; cần dùng sổ đang mở.")


class NumberOutOfOrder(CorrespondenceError):
    """Numbers follow days: an earlier day than the last number's has none left."""

    def __init__(self, day: date, last_day: date) -> None:
        super().__init__(
            f"Không thể cấp số cho ngày {day:%d/%m/%Y} vì sổ đã cấp số đến ngày {last_day:%d/%m/%Y};"
            " số phải theo thứ tự thời gian."
        )


class WrongYear(CorrespondenceError):
    """A day outside the register's year."""

    def __init__(self, day: date, year: int) -> None:
        super().__init__(f"Ngày {day:%d/%m/%Y} không thuộc sổ năm {year}; cần dùng sổ của năm đó.")


class DifferentRegister(CorrespondenceError):
    """A register that exists already, opened otherwise."""

    def __init__(self) -> None:
        super().__init__("Sổ này đã được mở với số đầu khác; không mở lại được.")


class WrongRegister(CorrespondenceError):
    """A register of another direction, or of another body, than what is to be entered."""

    def __init__(self) -> None:
        super().__init__("Sổ đăng ký không đúng chiều hoặc không phải của cơ quan này; cần chọn đúng sổ.")


class PossibleDuplicate(CorrespondenceError):
    """The document seems to be registered already (NĐ 30/2020, Phụ lục VI, Phần I, III.1.h)."""

    def __init__(self, known: Iterable[str]) -> None:
        super().__init__(f"Văn bản có thể đã được đăng ký: {'; '.join(known)}. Kiểm tra rồi xác nhận nếu vẫn đăng ký.")


class DeliveryNotPossible(CorrespondenceError):
    """A sending that can't be made, or is not where it would have to be."""
