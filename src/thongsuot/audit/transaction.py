"""The transaction of an action: its audit events are chained as its very last step.

Chaining takes a lock that every writer needs. Were it taken when an event is recorded, an action that goes on to lock
other rows could block, and be blocked by, one that locked them first. So events wait in memory until the outermost
audited block has done all else: whoever waits for the chain then needs nothing more, and no deadlock can come of it.
"""

from __future__ import annotations

from contextlib import ContextDecorator
from contextvars import ContextVar
from types import TracebackType

from django.db import transaction

from thongsuot.audit import chain
from thongsuot.audit.errors import OutsideAuditedTransaction
from thongsuot.audit.models import AuditEvent

_waiting: ContextVar[list[AuditEvent] | None] = ContextVar("audit_waiting", default=None)


class audited(ContextDecorator):  # noqa: N801 - read as a word: `with audited():`, `@audited()`
    """An atomic block whose recorded events are stored with it or not at all; blocks may nest."""

    def __init__(self) -> None:
        self._outermost = False
        self._mark = 0

    def _recreate_cm(self) -> audited:
        return audited()

    def __enter__(self) -> None:
        self._atomic = transaction.atomic()
        self._atomic.__enter__()
        waiting = _waiting.get()
        self._outermost = waiting is None
        if waiting is None:
            waiting = []
            _waiting.set(waiting)
        self._mark = len(waiting)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        waiting = _waiting.get()
        assert waiting is not None
        if kind is not None:
            del waiting[self._mark :]
        if self._outermost:
            _waiting.set(None)
            if kind is None and waiting:
                try:
                    chain.append(waiting)
                except BaseException as failure:
                    self._atomic.__exit__(type(failure), failure, failure.__traceback__)
                    raise
        self._atomic.__exit__(kind, error, trace)


def enqueue(event: AuditEvent) -> None:
    """Let the event wait for the end of the audited block around it; OutsideAuditedTransaction if there is none."""
    waiting = _waiting.get()
    if waiting is None:
        raise OutsideAuditedTransaction(event.action)
    waiting.append(event)
