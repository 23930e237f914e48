"""The report request: what is asked, of whom, over which period, by when, on which outline."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from thongsuot.correspondence.models import Document
from thongsuot.facts.model import Period
from thongsuot.organisation.models import Unit
from thongsuot.organisation.models.record import Record
from thongsuot.programme.models import Programme
from thongsuot.reporting.models.outline import Outline


class ReportRegime(models.TextChoices):
    """The reporting regime (Nghị định 09/2019/NĐ-CP, Điều 4)."""

    PERIODIC = "periodic", "định kỳ"
    THEMATIC = "thematic", "chuyên đề"
    AD_HOC = "ad_hoc", "đột xuất"


class ReportRequest(Record):
    """A request by letter. The period's end is exclusive; the deadline is the last day on which a report is on time."""

    requesting_unit = models.ForeignKey(
        Unit, models.PROTECT, related_name="report_requests", verbose_name="cơ quan yêu cầu"
    )
    letter = models.OneToOneField(
        Document, models.PROTECT, related_name="report_request", verbose_name="văn bản yêu cầu"
    )
    programme = models.ForeignKey(
        Programme, models.PROTECT, related_name="report_requests", verbose_name="chương trình"
    )
    regime = models.CharField("chế độ báo cáo", max_length=10, choices=ReportRegime)
    period_start = models.DateField("kỳ báo cáo từ ngày")
    period_end = models.DateField("kỳ báo cáo đến trước ngày")
    cumulative_from = models.DateField("lũy kế từ ngày", null=True)
    deadline = models.DateField("thời hạn")
    outline = models.ForeignKey(Outline, models.PROTECT, related_name="requests", verbose_name="đề cương")
    consolidation_outline = models.ForeignKey(
        Outline, models.PROTECT, null=True, related_name="+", verbose_name="đề cương báo cáo tổng hợp"
    )
    made_at = models.DateTimeField("thời điểm lập")

    class Meta:
        verbose_name = "yêu cầu báo cáo"
        verbose_name_plural = "yêu cầu báo cáo"
        ordering = ("-deadline",)
        constraints = (
            models.CheckConstraint(condition=Q(period_end__gt=F("period_start")), name="report_request_period"),
        )

    def __str__(self) -> str:
        return f"{self.letter}, hạn {self.deadline:%d/%m/%Y}"

    @property
    def period(self) -> Period:
        """The stretch of days that is reported on."""
        return Period(self.period_start, self.period_end)


class RequestAddressee(Record):
    """A unit that the request asks; `answered_by` is the heir that was named where its work was divided."""

    request = models.ForeignKey(ReportRequest, models.CASCADE, related_name="addressees", verbose_name="yêu cầu")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="asked_reports", verbose_name="đơn vị báo cáo")
    answered_by = models.ForeignKey(
        Unit, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="đơn vị báo cáo thay"
    )

    class Meta:
        verbose_name = "đơn vị được yêu cầu báo cáo"
        verbose_name_plural = "đơn vị được yêu cầu báo cáo"
        constraints = (models.UniqueConstraint(fields=("request", "unit"), name="request_addressee_once"),)

    def __str__(self) -> str:
        return f"{self.unit}"


class RequestBasis(Record):
    """A document on which the request rests, in the order in which the report names them."""

    request = models.ForeignKey(ReportRequest, models.CASCADE, related_name="basis", verbose_name="yêu cầu")
    document = models.ForeignKey(Document, models.PROTECT, related_name="report_bases", verbose_name="văn bản căn cứ")
    position = models.PositiveIntegerField("thứ tự")

    class Meta:
        verbose_name = "căn cứ của yêu cầu báo cáo"
        verbose_name_plural = "căn cứ của yêu cầu báo cáo"
        ordering = ("position",)
        constraints = (models.UniqueConstraint(fields=("request", "document"), name="request_basis_once"),)

    def __str__(self) -> str:
        return f"{self.document}"
