"""What can go wrong with the audit record."""

from __future__ import annotations


class AuditError(Exception):
    """Base of this app's errors; the message is a Vietnamese sentence."""


class OutsideAuditedTransaction(AuditError):
    """An event was recorded where no audited transaction is open."""

    def __init__(self, action: str) -> None:
        super().__init__(f"Hành động “{action}” phải được ghi nhật ký bên trong một giao dịch có ghi nhật ký.")


class BrokenChain(AuditError):
    """The record was changed after it was written; `sequence` is the first event that does not hold."""

    def __init__(self, sequence: int, reason: str) -> None:
        self.sequence = sequence
        super().__init__(f"Nhật ký bị thay đổi tại sự kiện số {sequence}: {reason}.")


class UnreadableAnchors(AuditError):
    """A file of anchors has a line that is none."""

    def __init__(self, file: str, line: int) -> None:
        super().__init__(f"{file}, dòng {line}: không phải mốc nhật ký; cần tệp mốc còn nguyên vẹn.")
