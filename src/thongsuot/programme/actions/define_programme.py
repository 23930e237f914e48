"""Define a programme: its key, its name, the documents that govern it, when it runs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from django.db import IntegrityError
from django.utils.translation import gettext

from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.models import Document
from thongsuot.organisation.models import Unit
from thongsuot.programme.errors import InvalidRecord
from thongsuot.programme.models import Programme
from thongsuot.programme.recording import create_once


@audited()
def define_programme(
    *,
    client_id: UUID,
    key: str,
    name: str,
    governed_by: Sequence[Document],
    active_from: date,
    active_to: date | None = None,
    unit: Unit | None = None,
    by: Actor,
    at: datetime,
) -> Programme:
    """The programme, kept up by `unit`; made once for a `client_id`.

    InvalidRecord where a field does not fit, where it ends before it begins, or where the key is another's.
    """
    require_days(name, active_from, active_to)
    row = Programme(client_id=client_id, key=key, name=name, unit=unit, active_from=active_from, active_to=active_to)
    try:
        programme, _ = create_once(row, action="define_programme", by=by, at=at, many={"governed_by": governed_by})
    except IntegrityError as clash:
        raise InvalidRecord(
            gettext("Mã “%(key)s” đã dùng cho một chương trình khác; hãy đặt mã khác.") % {"key": key}
        ) from clash
    return programme


def require_days(name: str, start: date, end: date | None) -> None:
    """InvalidRecord where a programme ends before it begins; `end` is the day after its last."""
    if end is not None and end <= start:
        raise InvalidRecord(
            gettext("Chương trình “%(name)s” kết thúc trước khi bắt đầu; hãy xem lại ngày.") % {"name": name}
        )
