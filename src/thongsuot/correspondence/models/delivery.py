"""The outbox: one row for each sending of an issued document to one unit."""

from __future__ import annotations

from django.db import models

from thongsuot.correspondence.models.outgoing_document import OutgoingDocument
from thongsuot.correspondence.states import DeliveryState
from thongsuot.organisation.models import Unit
from thongsuot.organisation.models.record import Record


class Channel(models.TextChoices):
    """By what road a document goes."""

    PLATFORM = "platform", "trong hệ thống"
    FILE = "file", "tệp gửi ngoài hệ thống"
    EXCHANGE = "exchange", "trục liên thông"
    PAPER = "paper", "bản giấy"


class Delivery(Record):
    """One document to one unit by one channel; `exchange` drains what is queued."""

    outgoing = models.ForeignKey(
        OutgoingDocument, models.PROTECT, related_name="deliveries", verbose_name="văn bản phát hành"
    )
    to_unit = models.ForeignKey(Unit, models.PROTECT, related_name="deliveries", verbose_name="nơi nhận")
    channel = models.CharField("đường gửi", max_length=10, choices=Channel)
    state = models.CharField("trạng thái", max_length=12, choices=DeliveryState, default=DeliveryState.QUEUED)
    queued_at = models.DateTimeField("thời điểm xếp hàng")
    sent_at = models.DateTimeField("thời điểm gửi", null=True)
    acknowledged_at = models.DateTimeField("thời điểm bên nhận xác nhận", null=True)

    class Meta:
        verbose_name = "lượt gửi văn bản"
        verbose_name_plural = "lượt gửi văn bản"
        ordering = ("queued_at",)
        constraints = (
            models.UniqueConstraint(
                fields=("outgoing", "to_unit", "channel"),
                condition=models.Q(state=DeliveryState.QUEUED),
                name="delivery_queued_once",
            ),
        )
        indexes = (models.Index(fields=("state", "queued_at"), name="delivery_outbox"),)

    def __str__(self) -> str:
        return f"{self.outgoing.document} → {self.to_unit}"
