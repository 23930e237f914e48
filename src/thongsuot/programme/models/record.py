"""What every record of this app has: an identity, the client's own key for it, a revision, and its withdrawal."""

from __future__ import annotations

from uuid import UUID, uuid4, uuid5

from django.db import models


def record_id(client_id: UUID) -> UUID:
    """The identity of the record that a client made under `client_id`: the same wherever that is taken over."""
    return uuid5(client_id, "thongsuot.programme")


class Record(models.Model):
    """A row that a person or an import makes; actions count `revision` up at every change and never delete a row.

    `client_hash` is the hash of what the client sent first: the same sent again creates nothing, something else under
    the same `client_id` is refused.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    client_id = models.UUIDField("mã do nơi nhập đặt", unique=True, editable=False)
    client_hash = models.CharField("mã băm của nội dung nhập", max_length=64, editable=False)
    revision = models.PositiveIntegerField("lần sửa", default=1)
    recorded_at = models.DateTimeField("thời điểm ghi nhận")
    withdrawn_at = models.DateTimeField("thời điểm rút bỏ", null=True, blank=True)
    withdrawal_reason = models.CharField("lý do rút bỏ", max_length=500, blank=True)

    class Meta:
        abstract = True
