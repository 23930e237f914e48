"""The stored file: what is known of a content, whoever refers to it."""

from __future__ import annotations

from django.db import models


class StoredFile(models.Model):
    """A content, once. Its key is its hash, so that whoever refers to it says which bytes are meant."""

    sha256 = models.CharField("mã băm SHA-256", max_length=64, primary_key=True)
    size = models.PositiveBigIntegerField("dung lượng (byte)")
    media_type = models.CharField("kiểu nội dung", max_length=100)
    stored_at = models.DateTimeField("thời điểm lưu")

    class Meta:
        verbose_name = "tệp lưu trữ"
        verbose_name_plural = "tệp lưu trữ"

    def __str__(self) -> str:
        return self.sha256
