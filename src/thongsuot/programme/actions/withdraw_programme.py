"""Withdraw a programme that was entered by mistake, before anything was done for it."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext

from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.programme.errors import InvalidRecord
from thongsuot.programme.models import Programme
from thongsuot.programme.models.record import Record
from thongsuot.programme.recording import change, locked


@audited()
def withdraw_programme(*, programme: Programme, reason: str, by: Actor, at: datetime) -> Programme:
    """The programme, withdrawn, its key free for another; InvalidRecord without a reason, or where a row names it.

    Whatever is done for a programme names it, here and in the apps above, except rows that were withdrawn themselves.
    """
    if not reason.strip():
        raise InvalidRecord(gettext("Hãy ghi lý do rút bỏ chương trình."))
    present = locked(programme)
    if _is_named(present):
        raise InvalidRecord(
            gettext(
                "Chương trình “%(name)s” đã có phân công, kế hoạch, hồ sơ hoặc yêu cầu báo cáo; hãy kết thúc thay vì "
                "rút bỏ."
            )
            % {"name": present.name}
        )
    values = {
        "key": f"{present.key[:20].rstrip('-')}-{present.pk.hex}",
        "withdrawn_at": at,
        "withdrawal_reason": reason.strip(),
    }
    return change(present, values, action="withdraw_programme", by=by, at=at)


def _is_named(programme: Programme) -> bool:
    for relation in Programme._meta.related_objects:
        model = relation.related_model
        assert not isinstance(model, str)
        rows = model._default_manager.filter(**{relation.field.name: programme})
        if issubclass(model, Record):
            rows = rows.filter(withdrawn_at__isnull=True)
        if rows.exists():
            return True
    return False
