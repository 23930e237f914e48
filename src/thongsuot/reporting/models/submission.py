"""The submission: a report as the office above received it, from its file alone, and what was done with it."""

from __future__ import annotations

from django.db import models

from thongsuot.files.models import StoredFile
from thongsuot.organisation.models import Position, Unit
from thongsuot.organisation.models.record import Record
from thongsuot.reporting.models.report import Report
from thongsuot.reporting.models.report_request import ReportRequest
from thongsuot.reporting.states import SubmissionState, SubmissionStep


class ReceivedDataset(models.Model):
    """A dataset as it was received, under its name, with the file that brought it; frozen."""

    hash = models.CharField("mã băm bộ dữ liệu", max_length=64, primary_key=True)
    dataset = models.BinaryField("bộ dữ liệu")
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+", verbose_name="tệp đã nhận")
    received_at = models.DateTimeField("thời điểm nhận")

    class Meta:
        verbose_name = "bộ dữ liệu đã nhận"
        verbose_name_plural = "bộ dữ liệu đã nhận"

    def __str__(self) -> str:
        return self.hash


class Submission(Record):
    """One version of one unit's report, received for a request; `received_on` is the day that counts for lateness."""

    request = models.ForeignKey(ReportRequest, models.PROTECT, related_name="submissions", verbose_name="yêu cầu")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="submissions", verbose_name="đơn vị báo cáo")
    series = models.UUIDField("mã chuỗi báo cáo")
    version = models.PositiveIntegerField("phiên bản")
    payload = models.OneToOneField(
        ReceivedDataset, models.PROTECT, related_name="submission", verbose_name="bộ dữ liệu"
    )
    received_at = models.DateTimeField("thời điểm nhận")
    received_on = models.DateField("ngày nhận")
    received_by = models.ForeignKey(Position, models.PROTECT, related_name="+", verbose_name="người nhận")
    state = models.CharField("trạng thái", max_length=12, choices=SubmissionState, default=SubmissionState.RECEIVED)

    class Meta:
        verbose_name = "báo cáo đã nhận"
        verbose_name_plural = "báo cáo đã nhận"
        ordering = ("request", "unit", "version")
        constraints = (models.UniqueConstraint(fields=("series", "version"), name="submission_version_once"),)
        indexes = (models.Index(fields=("request", "state"), name="submission_by_state"),)

    def __str__(self) -> str:
        return f"{self.unit}, phiên bản {self.version}"


class SubmissionEvent(Record):
    """One step that was taken with a submission, by whom, when, with what remark; never changed."""

    submission = models.ForeignKey(Submission, models.PROTECT, related_name="events", verbose_name="báo cáo đã nhận")
    step = models.CharField("bước", max_length=24, choices=SubmissionStep)
    target = models.CharField("sang trạng thái", max_length=12, choices=SubmissionState)
    by = models.ForeignKey(Position, models.PROTECT, related_name="+", verbose_name="người thực hiện")
    at = models.DateTimeField("thời điểm")
    remark = models.TextField("ý kiến", blank=True)

    class Meta:
        verbose_name = "bước xử lý báo cáo đã nhận"
        verbose_name_plural = "bước xử lý báo cáo đã nhận"
        ordering = ("submission", "at")

    def __str__(self) -> str:
        return f"{self.get_step_display()} {self.at:%d/%m/%Y %H:%M}"


class ConsolidationLink(Record):
    """A consolidated report is made of this submission."""

    report = models.ForeignKey(Report, models.PROTECT, related_name="consolidated", verbose_name="báo cáo tổng hợp")
    submission = models.ForeignKey(
        Submission, models.PROTECT, related_name="consolidations", verbose_name="báo cáo đã nhận"
    )
    frozen_at = models.DateTimeField("thời điểm đóng băng", null=True)

    class Meta:
        verbose_name = "liên kết tổng hợp"
        verbose_name_plural = "liên kết tổng hợp"
        constraints = (models.UniqueConstraint(fields=("report", "submission"), name="consolidation_link_once"),)

    def __str__(self) -> str:
        return f"{self.report} ← {self.submission}"
