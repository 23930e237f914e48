"""What can go wrong with background work; messages that people see are Vietnamese sentences."""

from __future__ import annotations

from django.utils.translation import gettext


class JobsError(Exception):
    """Base of this app's errors."""


class UnknownJobKind(JobsError):
    """No installed app offers work of this name."""

    def __init__(self, kind: str) -> None:
        super().__init__(
            gettext("Không có loại công việc nền “%(kind)s” trong phần mềm đang cài đặt.") % {"kind": kind}
        )


class LostClaim(JobsError):
    """The job's lease ran out while it was worked on, and another worker may have it: what was done must be undone."""

    def __init__(self, job: str) -> None:
        super().__init__(
            gettext("Công việc nền %(job)s đã quá thời gian giữ chỗ nên kết quả vừa làm bị hủy.") % {"job": job}
        )


class GiveUp(JobsError):
    """Raised by a handler: trying again would be of no use."""


class NotDead(JobsError):
    """Only a job that could not be done is revived or discarded by a person."""

    def __init__(self) -> None:
        super().__init__(gettext("Chỉ làm lại hoặc bỏ được công việc nền đã ở trạng thái không thực hiện được."))
