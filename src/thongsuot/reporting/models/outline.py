"""The outline in one version: what an officer wrote, word for word; frozen."""

from __future__ import annotations

from django.db import models

from thongsuot.organisation.models.record import Record


class Outline(Record):
    """An outline file under its key and version; `source` is its YAML text."""

    key = models.SlugField("mã", max_length=80)
    version = models.PositiveIntegerField("phiên bản")
    name = models.CharField("tên", max_length=300)
    source = models.TextField("nội dung")
    content_hash = models.CharField("mã băm nội dung", max_length=64)
    added_at = models.DateTimeField("thời điểm ghi nhận")

    class Meta:
        verbose_name = "đề cương báo cáo"
        verbose_name_plural = "đề cương báo cáo"
        ordering = ("key", "version")
        constraints = (models.UniqueConstraint(fields=("key", "version"), name="outline_version_once"),)

    def __str__(self) -> str:
        return f"{self.name} (phiên bản {self.version})"
