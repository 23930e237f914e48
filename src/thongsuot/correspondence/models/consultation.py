"""Asking other units for their opinions on a draft: what was asked, what they said, how each was answered."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from thongsuot.correspondence.models.outgoing_document import DocumentVersion, OutgoingDocument
from thongsuot.organisation.models import Position, Unit
from thongsuot.organisation.models.record import Record


class ResponseKind(models.TextChoices):
    """What the drafting unit does with an opinion."""

    ACCEPTED = "accepted", "tiếp thu"
    PARTLY = "partly", "tiếp thu một phần"
    EXPLAINED = "explained", "giải trình"


class Consultation(Record):
    """One asking, about one version of a draft. A unit that says nothing until `due_on` has no remark."""

    outgoing = models.ForeignKey(
        OutgoingDocument, models.PROTECT, related_name="consultations", verbose_name="văn bản phát hành"
    )
    version = models.ForeignKey(DocumentVersion, models.PROTECT, related_name="+", verbose_name="phiên bản")
    asked_by = models.ForeignKey(Position, models.PROTECT, related_name="+", verbose_name="người gửi lấy ý kiến")
    asked_at = models.DateTimeField("thời điểm gửi")
    due_on = models.DateField("hạn trả lời")
    text = models.TextField("nội dung xin ý kiến", blank=True)

    class Meta:
        verbose_name = "lần lấy ý kiến"
        verbose_name_plural = "lần lấy ý kiến"
        ordering = ("asked_at",)

    def __str__(self) -> str:
        return f"{self.outgoing.document} {self.asked_at:%d/%m/%Y}"


class Opinion(Record):
    """One unit's opinion and what became of it; what was said is not changed, and neither is the answer to it."""

    consultation = models.ForeignKey(
        Consultation, models.PROTECT, related_name="opinions", verbose_name="lần lấy ý kiến"
    )
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="opinions", verbose_name="đơn vị được hỏi")
    agrees = models.BooleanField("nhất trí", null=True)
    text = models.TextField("ý kiến", blank=True)
    given_by = models.ForeignKey(Position, models.PROTECT, null=True, related_name="+", verbose_name="người cho ý kiến")
    given_at = models.DateTimeField("thời điểm cho ý kiến", null=True)
    response = models.CharField("xử lý", max_length=10, choices=ResponseKind, blank=True)
    response_text = models.TextField("nội dung tiếp thu, giải trình", blank=True)
    responded_by = models.ForeignKey(Position, models.PROTECT, null=True, related_name="+", verbose_name="người xử lý")
    responded_at = models.DateTimeField("thời điểm xử lý", null=True)

    class Meta:
        verbose_name = "ý kiến góp ý"
        verbose_name_plural = "ý kiến góp ý"
        ordering = ("consultation", "unit__code")
        constraints = (
            models.UniqueConstraint(fields=("consultation", "unit"), name="opinion_once"),
            models.CheckConstraint(
                condition=Q(given_at__isnull=True, agrees__isnull=True, text="")
                | (Q(given_at__isnull=False, agrees__isnull=False) & (Q(agrees=True) | ~Q(text=""))),
                name="opinion_says_what_it_wants",
            ),
            models.CheckConstraint(
                condition=Q(responded_at__isnull=True, response="")
                | (Q(responded_at__isnull=False, given_at__isnull=False) & ~Q(response="")),
                name="response_to_an_opinion",
            ),
        )

    def __str__(self) -> str:
        return f"{self.unit}: {self.text}"
