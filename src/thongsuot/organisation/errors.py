"""What this app refuses; each message is one Vietnamese sentence that says what to do."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext


class OrganisationError(Exception):
    """Base of this app's errors."""


class UnknownUnit(OrganisationError):
    """No unit bears this code on this day."""

    def __init__(self, code: str, day: date | None) -> None:
        if day is None:
            super().__init__(gettext("Không có đơn vị nào mang mã “%(code)s”; kiểm tra lại mã.") % {"code": code})
        else:
            super().__init__(
                gettext("Không có đơn vị nào mang mã “%(code)s” vào ngày %(day)s; kiểm tra lại mã và ngày.")
                % {"code": code, "day": f"{day:%d/%m/%Y}"}
            )


class UnnamedUnit(OrganisationError):
    """The unit has no name recorded for this day."""

    def __init__(self, code: str, day: date) -> None:
        super().__init__(
            gettext("Chưa ghi tên của đơn vị “%(code)s” vào ngày %(day)s; cần bổ sung tên đơn vị.")
            % {"code": code, "day": f"{day:%d/%m/%Y}"}
        )


class InvalidPeriod(OrganisationError):
    """A period that ends before it begins."""

    def __init__(self) -> None:
        super().__init__(gettext("Ngày hết hiệu lực phải sau ngày bắt đầu có hiệu lực."))


class EndedAlready(OrganisationError):
    """What is to be ended ended before."""

    def __init__(self, day: date) -> None:
        super().__init__(
            gettext("Đã kết thúc từ ngày %(day)s; nếu có hiệu lực trở lại thì cần ghi khoảng thời gian mới.")
            % {"day": f"{day:%d/%m/%Y}"}
        )


class OverlappingPeriods(OrganisationError):
    """Two rows of which only one may hold on a day."""

    def __init__(self, what: str) -> None:
        super().__init__(
            gettext("Khoảng thời gian bị chồng lên %(what)s đã có; cần kết thúc khoảng trước rồi mới ghi khoảng sau.")
            % {"what": gettext(what)}
        )


class NotInOffice(OrganisationError):
    """A position that does not hold on the day of the act."""

    def __init__(self, title: str, day: date) -> None:
        super().__init__(
            gettext("Chức vụ “%(title)s” không còn hoặc chưa có hiệu lực vào ngày %(day)s.")
            % {"title": title, "day": f"{day:%d/%m/%Y}"}
        )


class LastAdministrator(OrganisationError):
    """Somebody must be left who can add people."""

    def __init__(self) -> None:
        super().__init__(
            gettext("Đây là quản trị viên cuối cùng đang hoạt động; hãy giao vai trò quản trị cho người khác trước.")
        )
