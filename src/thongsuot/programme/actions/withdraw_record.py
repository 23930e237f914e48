"""Withdraw a record that should not have been made; the row stays, with the reason."""

from __future__ import annotations

from datetime import datetime
from typing import TypeVar

from django.utils.translation import gettext

from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.programme.errors import InvalidRecord
from thongsuot.programme.models import Evidence
from thongsuot.programme.models.record import Record
from thongsuot.programme.recording import change, count_revision, locked

R = TypeVar("R", bound=Record)


@audited()
def withdraw_record(*, record: R, reason: str, by: Actor, at: datetime) -> R:
    """The record, withdrawn: no fact counts it any more. InvalidRecord without a reason, or where it was so before."""
    if not reason.strip():
        raise InvalidRecord(gettext("Hãy ghi lý do rút bỏ bản ghi."))
    values = {"withdrawn_at": at, "withdrawal_reason": reason.strip()}
    withdrawn = change(locked(record), values, action="withdraw_record", by=by, at=at)
    if isinstance(withdrawn, Evidence):
        count_revision(withdrawn.subject)
    return withdrawn
