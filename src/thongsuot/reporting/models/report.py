"""The report in one version: its facts as rows, the records they rest on, who asserted that nothing happened."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from thongsuot.correspondence.models import OutgoingDocument
from thongsuot.organisation.models import Position, Unit
from thongsuot.organisation.models.record import Record
from thongsuot.reporting.models.outline import Outline
from thongsuot.reporting.models.report_request import ReportRequest


class ReportRelation(models.TextChoices):
    """What a later version does to the one that it follows (Nghị định 30/2020/NĐ-CP, Điều 18)."""

    REPLACES = "replaces", "thay thế"
    AMENDS = "amends", "sửa đổi"
    CORRECTS = "corrects", "đính chính"
    SUPPLEMENTS = "supplements", "bổ sung"


class Report(Record):
    """A unit's answer to a request; its text and its life are the outgoing document's.

    `series` is the same for all versions, and facts take their ids from it. A report that `consolidates` a request is
    made of that request's submissions; `request` is the one that it answers itself, if any.
    """

    series = models.UUIDField("mã chuỗi báo cáo")
    version = models.PositiveIntegerField("phiên bản", default=1)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="reports", verbose_name="đơn vị báo cáo")
    request = models.ForeignKey(
        ReportRequest, models.PROTECT, null=True, related_name="reports", verbose_name="yêu cầu báo cáo"
    )
    consolidates = models.ForeignKey(
        ReportRequest, models.PROTECT, null=True, related_name="consolidations", verbose_name="yêu cầu được tổng hợp"
    )
    outline = models.ForeignKey(Outline, models.PROTECT, related_name="reports", verbose_name="đề cương")
    as_of = models.DateField("số liệu đến ngày")
    supersedes = models.OneToOneField(
        "self", models.PROTECT, null=True, related_name="superseded_by", verbose_name="phiên bản trước"
    )
    relation = models.CharField("quan hệ với phiên bản trước", max_length=12, choices=ReportRelation, blank=True)
    outgoing = models.OneToOneField(
        OutgoingDocument, models.PROTECT, related_name="report", verbose_name="văn bản phát hành"
    )
    drafted_at = models.DateTimeField("thời điểm lập")

    class Meta:
        verbose_name = "báo cáo"
        verbose_name_plural = "báo cáo"
        constraints = (
            models.UniqueConstraint(fields=("series", "version"), name="report_version_once"),
            models.CheckConstraint(
                condition=Q(request__isnull=False) | Q(consolidates__isnull=False), name="report_of_a_request"
            ),
            models.CheckConstraint(
                condition=Q(supersedes__isnull=True, relation="") | (Q(supersedes__isnull=False) & ~Q(relation="")),
                name="report_relation_to_former",
            ),
        )

    def __str__(self) -> str:
        return f"{self.outgoing.document} (phiên bản {self.version})"

    @property
    def asked_by(self) -> ReportRequest:
        """The request whose period and programme it reports on."""
        found = self.request or self.consolidates
        assert found is not None
        return found


class ReportFact(Record):
    """One fact of a report as it stands in the text; `content` is the fact as the dataset writes it."""

    report = models.ForeignKey(Report, models.PROTECT, related_name="facts", verbose_name="báo cáo")
    fact = models.UUIDField("mã dữ kiện")
    key = models.CharField("khóa", max_length=120)
    indicator = models.CharField("tên trong đề cương", max_length=250)
    content = models.JSONField("nội dung")
    frozen_at = models.DateTimeField("thời điểm đóng băng", null=True)

    class Meta:
        verbose_name = "dữ kiện của báo cáo"
        verbose_name_plural = "dữ kiện của báo cáo"
        ordering = ("key", "indicator")
        constraints = (
            models.UniqueConstraint(fields=("report", "indicator"), name="report_indicator_once"),
            models.UniqueConstraint(fields=("report", "fact"), name="report_fact_once"),
        )

    def __str__(self) -> str:
        return f"{self.indicator}"


class ReportRecord(Record):
    """A snapshot of a record that the report's facts rest on; `content` is as the dataset writes it."""

    report = models.ForeignKey(Report, models.PROTECT, related_name="records", verbose_name="báo cáo")
    kind = models.CharField("loại hồ sơ", max_length=100)
    record_id = models.UUIDField("mã hồ sơ", db_index=True)
    revision = models.PositiveIntegerField("lần sửa")
    content_hash = models.CharField("mã băm nội dung", max_length=64)
    content = models.JSONField("nội dung")
    frozen_at = models.DateTimeField("thời điểm đóng băng", null=True)

    class Meta:
        verbose_name = "hồ sơ của báo cáo"
        verbose_name_plural = "hồ sơ của báo cáo"
        constraints = (
            models.UniqueConstraint(fields=("report", "kind", "record_id", "content_hash"), name="report_record_once"),
        )

    def __str__(self) -> str:
        return f"{self.kind} {self.record_id}"


class NilAssertion(Record):
    """A person's word, given in a position, that nothing happened in a section of a report."""

    report = models.ForeignKey(Report, models.PROTECT, related_name="nil_assertions", verbose_name="báo cáo")
    section = models.CharField("mục", max_length=80)
    by = models.ForeignKey(Position, models.PROTECT, related_name="+", verbose_name="người xác nhận")
    at = models.DateTimeField("thời điểm")
    frozen_at = models.DateTimeField("thời điểm đóng băng", null=True)

    class Meta:
        verbose_name = "xác nhận không phát sinh"
        verbose_name_plural = "xác nhận không phát sinh"
        ordering = ("section",)
        constraints = (models.UniqueConstraint(fields=("report", "section"), name="nil_assertion_once"),)

    def __str__(self) -> str:
        return f"{self.section}: {self.by}"


class AcceptedFinding(Record):
    """A finding of the checker that a person let stand, and why; told by its code and message."""

    report = models.ForeignKey(Report, models.PROTECT, related_name="accepted_findings", verbose_name="báo cáo")
    code = models.CharField("mã", max_length=40)
    message = models.TextField("nội dung phát hiện")
    reason = models.TextField("lý do chấp nhận")
    by = models.ForeignKey(Position, models.PROTECT, related_name="+", verbose_name="người chấp nhận")
    at = models.DateTimeField("thời điểm")
    frozen_at = models.DateTimeField("thời điểm đóng băng", null=True)

    class Meta:
        verbose_name = "phát hiện được chấp nhận"
        verbose_name_plural = "phát hiện được chấp nhận"
        ordering = ("code", "at")

    def __str__(self) -> str:
        return f"{self.code}: {self.message}"
