"""An outgoing document on its way: its versions and the steps it took."""

from __future__ import annotations

from django.db import models

from thongsuot.correspondence.models.document import Document
from thongsuot.correspondence.models.signing_authority import SigningAuthority
from thongsuot.correspondence.states import OutgoingState, Step
from thongsuot.organisation.models import Position, Unit
from thongsuot.organisation.models.record import Record
from vanban.document import model as structured
from vanban.document.codec import from_json


class OutgoingDocument(Record):
    """The life of one document that `issuing_unit` issues and `drafting_unit` writes."""

    document = models.OneToOneField(Document, models.PROTECT, related_name="outgoing", verbose_name="văn bản")
    issuing_unit = models.ForeignKey(
        Unit, models.PROTECT, related_name="outgoing_documents", verbose_name="cơ quan ban hành"
    )
    drafting_unit = models.ForeignKey(
        Unit, models.PROTECT, related_name="drafted_documents", verbose_name="đơn vị soạn thảo"
    )
    drafter = models.ForeignKey(
        Position, models.PROTECT, related_name="drafted_documents", verbose_name="người soạn thảo"
    )
    state = models.CharField("trạng thái", max_length=20, choices=OutgoingState, default=OutgoingState.DRAFTING)
    signing_authority = models.ForeignKey(
        SigningAuthority, models.PROTECT, null=True, related_name="signed_documents", verbose_name="thẩm quyền ký"
    )
    current_version = models.OneToOneField(
        "DocumentVersion", models.PROTECT, null=True, related_name="current_of", verbose_name="phiên bản hiện tại"
    )
    signed_at = models.DateTimeField("thời điểm ký", null=True)
    issued_at = models.DateTimeField("thời điểm ban hành", null=True)

    class Meta:
        verbose_name = "văn bản phát hành"
        verbose_name_plural = "văn bản phát hành"
        indexes = (models.Index(fields=("issuing_unit", "state"), name="outgoing_by_state"),)

    def __str__(self) -> str:
        return f"{self.document} – {self.get_state_display()}"


class DocumentVersion(Record):
    """One version of the text, as a structured document (`vanban/1`); frozen from the signature on."""

    outgoing = models.ForeignKey(
        OutgoingDocument, models.PROTECT, related_name="versions", verbose_name="văn bản phát hành"
    )
    number = models.PositiveIntegerField("phiên bản")
    content = models.JSONField("nội dung")
    content_hash = models.CharField("mã băm nội dung", max_length=64)
    made_by = models.ForeignKey(Position, models.PROTECT, null=True, related_name="+", verbose_name="người lập")
    made_at = models.DateTimeField("thời điểm lập")
    note = models.CharField("ghi chú", max_length=250, blank=True)
    frozen_at = models.DateTimeField("thời điểm đóng băng", null=True)

    class Meta:
        verbose_name = "phiên bản văn bản"
        verbose_name_plural = "phiên bản văn bản"
        ordering = ("outgoing", "number")
        constraints = (models.UniqueConstraint(fields=("outgoing", "number"), name="document_version_once"),)

    def __str__(self) -> str:
        return f"{self.outgoing.document} v{self.number}"

    def structured(self) -> structured.Document:
        """The content as a document."""
        return from_json(self.content)


class OutgoingStep(Record):
    """One step that was taken, by whom, when, with what remark; rows are never changed."""

    outgoing = models.ForeignKey(
        OutgoingDocument, models.PROTECT, related_name="steps", verbose_name="văn bản phát hành"
    )
    step = models.CharField("bước", max_length=20, choices=Step)
    source = models.CharField("từ trạng thái", max_length=20, choices=OutgoingState)
    target = models.CharField("sang trạng thái", max_length=20, choices=OutgoingState)
    by = models.ForeignKey(Position, models.PROTECT, related_name="+", verbose_name="người thực hiện")
    at = models.DateTimeField("thời điểm")
    version = models.ForeignKey(DocumentVersion, models.PROTECT, null=True, related_name="+", verbose_name="phiên bản")
    remark = models.TextField("ý kiến", blank=True)

    class Meta:
        verbose_name = "bước xử lý văn bản"
        verbose_name_plural = "bước xử lý văn bản"
        ordering = ("outgoing", "at")

    def __str__(self) -> str:
        return f"{self.get_step_display()} {self.at:%d/%m/%Y %H:%M}"
