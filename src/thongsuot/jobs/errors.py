"""What can go wrong with background work; messages that people see are Vietnamese sentences."""

from __future__ import annotations


class JobsError(Exception):
    """Base of this app's errors."""


class UnknownJobKind(JobsError):
    """No installed app offers work of this name."""

    def __init__(self, kind: str) -> None:
        super().__init__(f"Không có loại công việc nền “{kind}” trong phần mềm đang cài đặt.")


class LostClaim(JobsError):
    """The job's lease ran out while it was worked on, and another worker may have it: what was done must be undone."""

    def __init__(self, job: str) -> None:
        super().__init__(f"Công việc nền {job} đã quá thời gian giữ chỗ nên kết quả vừa làm bị hủy.")


class GiveUp(JobsError):
    """Raised by a handler: trying again would be of no use."""


class NotDead(JobsError):
    """Only a job that could not be done is revived or discarded by a person."""

    def __init__(self) -> None:
        super().__init__("Chỉ làm lại hoặc bỏ được công việc nền đã ở trạng thái không thực hiện được.")
