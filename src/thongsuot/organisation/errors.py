"""What this app refuses; each message is one Vietnamese sentence that says what to do."""

from __future__ import annotations

from datetime import date


class OrganisationError(Exception):
    """Base of this app's errors."""


class UnknownUnit(OrganisationError):
    """No unit bears this code on this day."""

    def __init__(self, code: str, day: date | None) -> None:
        when = f" vào ngày {day:%d/%m/%Y}" if day else ""
        super().__init__(f"Không có đơn vị nào mang mã “{code}”{when}; kiểm tra lại mã và ngày.")


class UnnamedUnit(OrganisationError):
    """The unit has no name recorded for this day."""

    def __init__(self, code: str, day: date) -> None:
        super().__init__(f"Chưa ghi tên của đơn vị “{code}” vào ngày {day:%d/%m/%Y}; cần bổ sung tên đơn vị.")


class InvalidPeriod(OrganisationError):
    """A period that ends before it begins."""

    def __init__(self) -> None:
        super().__init__("Ngày hết hiệu lực phải sau ngày bắt đầu có hiệu lực.")


class OverlappingPeriods(OrganisationError):
    """Two rows of which only one may hold on a day."""

    def __init__(self, what: str) -> None:
        super().__init__(
            f"Khoảng thời gian bị chồng lên {what} đã có; cần kết thúc khoảng trước rồi mới ghi khoảng sau."
        )


class NotInOffice(OrganisationError):
    """A position that does not hold on the day of the act."""

    def __init__(self, title: str, day: date) -> None:
        super().__init__(f"Chức vụ “{title}” không còn hoặc chưa có hiệu lực vào ngày {day:%d/%m/%Y}.")
