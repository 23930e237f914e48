"""The submission slip (phiếu trình): what the drafting unit tells the signer about a draft."""

from __future__ import annotations

from django.db import models

from thongsuot.correspondence.models.outgoing_document import DocumentVersion, OutgoingDocument
from thongsuot.organisation.models import Position
from thongsuot.organisation.models.record import Record


class SubmissionSlip(Record):
    """A slip about one version of a draft; a new one is written where something is to be said otherwise."""

    outgoing = models.ForeignKey(
        OutgoingDocument, models.PROTECT, related_name="slips", verbose_name="văn bản phát hành"
    )
    version = models.ForeignKey(DocumentVersion, models.PROTECT, related_name="+", verbose_name="phiên bản")
    signer = models.ForeignKey(Position, models.PROTECT, related_name="+", verbose_name="người được trình ký")
    summary = models.TextField("tóm tắt nội dung")
    proposal = models.TextField("đề xuất")
    written_by = models.ForeignKey(Position, models.PROTECT, related_name="+", verbose_name="người lập")
    written_at = models.DateTimeField("thời điểm lập")

    class Meta:
        verbose_name = "phiếu trình"
        verbose_name_plural = "phiếu trình"
        ordering = ("outgoing", "written_at")

    def __str__(self) -> str:
        return f"{self.outgoing.document} {self.written_at:%d/%m/%Y}"
