"""The electronic document on its way: the file after the person's signature, after numbering, after the seal."""

from __future__ import annotations

from django.db import models

from thongsuot.correspondence.models.outgoing_document import DocumentVersion, OutgoingDocument
from thongsuot.correspondence.models.unit_certificate import UnitCertificate
from thongsuot.correspondence.states import OutgoingState
from thongsuot.files.models import StoredFile
from thongsuot.organisation.models import Position
from thongsuot.organisation.models.record import Record


class Rendition(Record):
    """The file as one act left it; each begins with all bytes of the one before. Rows are never changed.

    `stage` is the state that the act led to. A voided number leaves its file on record, and the next one follows the
    signed file again.
    """

    outgoing = models.ForeignKey(
        OutgoingDocument, models.PROTECT, related_name="renditions", verbose_name="văn bản phát hành"
    )
    number = models.PositiveIntegerField("lần")
    stage = models.CharField("sau bước", max_length=20, choices=OutgoingState)
    version = models.ForeignKey(DocumentVersion, models.PROTECT, related_name="renditions", verbose_name="phiên bản")
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+", verbose_name="tệp")
    certificate = models.ForeignKey(
        UnitCertificate, models.PROTECT, null=True, related_name="renditions", verbose_name="chứng thư đã dùng"
    )
    made_by = models.ForeignKey(Position, models.PROTECT, related_name="+", verbose_name="người thực hiện")
    made_at = models.DateTimeField("thời điểm")

    class Meta:
        verbose_name = "tệp văn bản điện tử"
        verbose_name_plural = "tệp văn bản điện tử"
        ordering = ("outgoing", "number")
        constraints = (models.UniqueConstraint(fields=("outgoing", "number"), name="rendition_once"),)

    def __str__(self) -> str:
        return f"{self.outgoing.document} {self.number}"
