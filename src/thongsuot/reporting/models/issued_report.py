"""The issued report: dataset and files, by their hashes, as they went out; never changed, never rendered again."""

from __future__ import annotations

from django.db import models

from thongsuot.files.models import StoredFile
from thongsuot.organisation.models.record import Record
from thongsuot.reporting.models.report import Report


class IssuedReport(Record):
    """What went out: the dataset's canonical bytes under their SHA-256, the rendered files, and what rendered them."""

    report = models.OneToOneField(Report, models.PROTECT, related_name="issued", verbose_name="báo cáo")
    dataset_hash = models.CharField("mã băm bộ dữ liệu", max_length=64, unique=True)
    dataset = models.BinaryField("bộ dữ liệu")
    pdf = models.ForeignKey(StoredFile, models.PROTECT, related_name="+", verbose_name="bản PDF")
    docx = models.ForeignKey(StoredFile, models.PROTECT, related_name="+", verbose_name="bản Word")
    template_version = models.CharField("phiên bản mẫu trình bày", max_length=64)
    issued_at = models.DateTimeField("thời điểm ban hành")

    class Meta:
        verbose_name = "báo cáo đã ban hành"
        verbose_name_plural = "báo cáo đã ban hành"

    def __str__(self) -> str:
        return self.dataset_hash
