"""A certificate on record as the list shows it: what it says of itself, and whether it counts today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thongsuot.correspondence.models import UnitCertificate
from thongsuot.correspondence.pens import key_path
from thongsuot.signing.certificate import Certificate


@dataclass(frozen=True, slots=True)
class Row:
    """One certificate on record; `last` is the last day of its own period, `key` says where its key is, if here."""

    record: UnitCertificate
    certificate: Certificate
    begins: date
    last: date
    state: str | Promise
    tone: str
    key: str | Promise
    may_end: bool


def row_of(record: UnitCertificate, today: date) -> Row:
    """The record as it stands today."""
    certificate = record.certificate()
    begins, last = local_day(certificate.begins_at), local_day(certificate.ends_at)
    ended = record.active_to is not None and record.active_to <= today
    state, tone = _standing(record, begins, last, today)
    return Row(record, certificate, begins, last, state, tone, _key(record), may_end=not ended)


def local_day(moment: datetime) -> date:
    """The day of a moment here; moments at the ends of the calendar have none, and keep their own."""
    try:
        return timezone.localdate(moment)
    except OverflowError:
        return moment.date()


def _standing(record: UnitCertificate, begins: date, last: date, today: date) -> tuple[str | Promise, str]:
    if record.active_to is not None and record.active_to <= min(today, last):
        return _("đã kết thúc"), "quiet"
    if last < today:
        return _("hết hạn"), "late"
    if max(begins, record.active_from or begins) > today:
        return _("chưa bắt đầu"), "waiting"
    return _("còn hiệu lực"), "good"


def _key(record: UnitCertificate) -> str | Promise:
    if record.device_label:
        return _("khóa trong thiết bị")
    return _("khóa trên máy chủ") if key_path(record.fingerprint).exists() else ""
