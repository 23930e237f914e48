"""What can go wrong with the audit record."""

from __future__ import annotations

from django.utils.translation import gettext


class AuditError(Exception):
    """Base of this app's errors; the message is a Vietnamese sentence."""


class OutsideAuditedTransaction(AuditError):
    """An event was recorded where no audited transaction is open."""

    def __init__(self, action: str) -> None:
        super().__init__(
            gettext("Hành động “%(action)s” phải được ghi nhật ký bên trong một giao dịch có ghi nhật ký.")
            % {"action": action}
        )


class SentTwice(AuditError):
    """The same was sent twice at one moment, and the other came first."""

    def __init__(self) -> None:
        super().__init__(
            gettext("Nội dung này vừa được gửi hai lần cùng lúc và đã được ghi một lần; hãy tải lại trang để xem.")
        )


class BrokenChain(AuditError):
    """The record was changed after it was written; `sequence` is the first event that does not hold."""

    def __init__(self, sequence: int, reason: str) -> None:
        self.sequence = sequence
        super().__init__(
            gettext("Nhật ký bị thay đổi tại sự kiện số %(sequence)s: %(reason)s.")
            % {"sequence": sequence, "reason": reason}
        )


class UnreadableAnchors(AuditError):
    """A file of anchors has a line that is none."""

    def __init__(self, file: str, line: int) -> None:
        super().__init__(
            gettext("%(file)s, dòng %(line)s: không phải mốc nhật ký; cần tệp mốc còn nguyên vẹn.")
            % {"file": file, "line": line}
        )
