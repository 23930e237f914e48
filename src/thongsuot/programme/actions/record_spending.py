"""Record how much of a budget line has been spent."""

from __future__ import annotations

from datetime import datetime

from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.programme.models import BudgetLine
from thongsuot.programme.recording import change, locked


@audited()
def record_spending(*, line: BudgetLine, revision: int, spent: int, by: Actor, at: datetime) -> BudgetLine:
    """The line with the sum spent so far, in whole đồng; `revision` is the one that the person saw."""
    return change(locked(line, revision=revision), {"spent": spent}, action="record_spending", by=by, at=at)
