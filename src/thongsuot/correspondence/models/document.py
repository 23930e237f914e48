"""The document: what is known of it, whoever made it; its files, and how it stands to other documents."""

from __future__ import annotations

from django.db import models

from thongsuot.correspondence.models.partial_date_field import PartialDateField
from thongsuot.files.models import StoredFile
from thongsuot.organisation.models import Unit
from thongsuot.organisation.models.record import Record


class DocumentOrigin(models.TextChoices):
    """How this installation came to know the document.

    A document made here stays outgoing when another unit here registers it as incoming: that is a register's entry.
    """

    REFERENCE = "reference", "văn bản biết qua viện dẫn"
    INCOMING = "incoming", "văn bản đến"
    OUTGOING = "outgoing", "văn bản đi"


class Urgency(models.TextChoices):
    """How soon it must be delivered."""

    NORMAL = "normal", "thường"
    URGENT = "urgent", "khẩn"
    VERY_URGENT = "very_urgent", "thượng khẩn"
    FLASH = "flash", "hỏa tốc"


class FileRole(models.TextChoices):
    """What a file is to its document."""

    ORIGINAL = "original", "bản gốc"
    SCAN = "scan", "bản chụp"
    WORD = "word", "bản soạn thảo"
    PDF = "pdf", "bản trình bày"
    DATASET = "dataset", "bộ dữ liệu kèm theo"
    ATTACHMENT = "attachment", "tài liệu kèm theo"


class DocumentRelationKind(models.TextChoices):
    """What a document does to another."""

    CITES = "cites", "viện dẫn"
    BASIS = "basis", "căn cứ vào"
    REPLACES = "replaces", "thay thế"
    AMENDS = "amends", "sửa đổi"
    SUPPLEMENTS = "supplements", "bổ sung"
    CORRECTS = "corrects", "đính chính"
    RECALLS = "recalls", "thu hồi"
    REPLIES = "replies", "trả lời"


class Document(Record):
    """A document, its identity as it states it. What an issued one of ours states is frozen (`frozen_at`)."""

    origin = models.CharField("nguồn", max_length=10, choices=DocumentOrigin)
    document_type = models.CharField("tên loại", max_length=100)
    number = models.CharField("số", max_length=11, blank=True)
    year = models.CharField("năm trong số", max_length=4, blank=True)
    symbol = models.CharField("ký hiệu", max_length=60, blank=True)
    identifier = models.CharField("số, ký hiệu", max_length=80, blank=True, db_index=True)
    date = PartialDateField("ngày ban hành", null=True, db_index=True)
    issuer = models.ForeignKey(
        Unit, models.PROTECT, null=True, related_name="issued_documents", verbose_name="đơn vị ban hành"
    )
    issuer_name = models.CharField("cơ quan ban hành", max_length=250)
    subject = models.TextField("trích yếu")
    urgency = models.CharField("độ khẩn", max_length=12, choices=Urgency, default=Urgency.NORMAL)
    signer_name = models.CharField("người ký", max_length=150, blank=True)
    signer_position = models.CharField("chức vụ người ký", max_length=150, blank=True)
    language = models.CharField("ngôn ngữ", max_length=10, default="vi")
    page_count = models.PositiveIntegerField("số trang", null=True)
    effective_on = models.DateField("có hiệu lực từ ngày", null=True)
    ceased_on = models.DateField("hết hiệu lực từ ngày", null=True)
    note = models.TextField("ghi chú", blank=True)
    added_at = models.DateTimeField("thời điểm ghi nhận")
    frozen_at = models.DateTimeField("thời điểm đóng băng", null=True)
    search_text = models.TextField("chữ để tìm", blank=True, editable=False)

    # What follows from the other columns is kept beside them and not told apart in the audit.
    derived_fields = ("search_text",)

    class Meta:
        verbose_name = "văn bản"
        verbose_name_plural = "văn bản"

    def __str__(self) -> str:
        return f"{self.document_type} {with_blank(self.identifier)}".strip()


def with_blank(identifier: str) -> str:
    """A number and symbol as people see it: without a number yet, with a blank in its place (`…/BC-UBND`)."""
    return f"…{identifier}" if identifier.startswith("/") else identifier


class DocumentFile(Record):
    """A file of a document, in its order; one that went out with an issued document is frozen."""

    document = models.ForeignKey(Document, models.PROTECT, related_name="files", verbose_name="văn bản")
    role = models.CharField("loại tệp", max_length=12, choices=FileRole)
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+", verbose_name="tệp")
    name = models.CharField("tên tệp", max_length=250)
    position = models.PositiveIntegerField("thứ tự", default=1)
    added_at = models.DateTimeField("thời điểm ghi nhận")
    frozen_at = models.DateTimeField("thời điểm đóng băng", null=True)

    class Meta:
        verbose_name = "tệp của văn bản"
        verbose_name_plural = "tệp của văn bản"
        ordering = ("position", "added_at")

    def __str__(self) -> str:
        return self.name


class DocumentRelation(Record):
    """`source` cites, replaces, … `target`; `provision` says which part, where only a part is meant."""

    source = models.ForeignKey(Document, models.CASCADE, related_name="relations", verbose_name="văn bản")
    kind = models.CharField("loại quan hệ", max_length=12, choices=DocumentRelationKind)
    target = models.ForeignKey(Document, models.PROTECT, related_name="relations_in", verbose_name="văn bản liên quan")
    provision = models.CharField("điều khoản", max_length=200, blank=True)

    class Meta:
        verbose_name = "quan hệ giữa các văn bản"
        verbose_name_plural = "quan hệ giữa các văn bản"
        constraints = (
            models.UniqueConstraint(fields=("source", "kind", "target", "provision"), name="document_relation_once"),
        )

    def __str__(self) -> str:
        return f"{self.source} {self.get_kind_display()} {self.target}"
