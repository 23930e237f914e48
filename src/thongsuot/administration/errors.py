"""What can go wrong in administration; each message is one Vietnamese sentence that says what to do."""

from __future__ import annotations

from django.utils.translation import gettext


class AdministrationError(Exception):
    """Base of this app's errors."""


class NotEmpty(AdministrationError):
    """Only an empty database is filled."""

    def __init__(self, name: str) -> None:
        super().__init__(
            gettext("Cơ sở dữ liệu %(name)s đã có bảng; cần một cơ sở dữ liệu hoàn toàn trống.") % {"name": name}
        )


class NewerThanSoftware(AdministrationError):
    """The rows come from a later version of this software."""

    def __init__(self, migration: tuple[str, str]) -> None:
        super().__init__(
            gettext(
                "Dữ liệu được tạo bằng phiên bản phần mềm mới hơn (bước chuyển đổi %(migration)s); hãy cập nhật "
                "phần mềm rồi làm lại."
            )
            % {"migration": ".".join(migration)}
        )


class DifferentAfterLoading(AdministrationError):
    """A table does not hold what was put into it; nothing was kept."""

    def __init__(self, table: str) -> None:
        super().__init__(
            gettext("Bảng %(table)s sau khi nạp không giống dữ liệu gốc nên không giữ lại gì; hãy báo nhà cung cấp.")
            % {"table": table}
        )


class DamagedBackup(AdministrationError):
    """The archive does not hold what its manifest says."""

    def __init__(self, what: str) -> None:
        super().__init__(
            gettext("Bản sao lưu không nguyên vẹn (%(what)s); hãy dùng bản sao lưu khác.") % {"what": what}
        )


class FileExists(AdministrationError):
    """A backup never overwrites a file."""

    def __init__(self, name: str) -> None:
        super().__init__(gettext("Tệp %(name)s đã có; hãy đặt tên khác.") % {"name": name})


class StillAtWork(AdministrationError):
    """A worker was seen just now: others use the installation that is to be moved."""

    def __init__(self) -> None:
        super().__init__(
            gettext("Hệ thống vẫn đang chạy; hãy dừng máy chủ web và tiến trình làm việc nền rồi làm lại.")
        )


class WrongTarget(AdministrationError):
    """An installation is moved to PostgreSQL."""

    def __init__(self) -> None:
        super().__init__(
            gettext("Chỉ chuyển được sang PostgreSQL; địa chỉ có dạng postgres://người-dùng:mật-khẩu@máy/tên.")
        )


class AlreadySetUp(AdministrationError):
    """An installation is set up once."""

    def __init__(self) -> None:
        super().__init__(gettext("Hệ thống đã được thiết lập; quản trị viên thêm người và đơn vị sau khi đăng nhập."))
