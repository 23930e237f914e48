"""Programme: a strategy or action programme, governed by documents and lived out by plans."""

from __future__ import annotations

from django.db import models

from thongsuot.programme.models.record import Record


class Programme(Record):
    """A programme under the key by which outlines and scopes name it; every unit of the installation works by it.

    `unit` entered it and keeps it up; None where a data file brought it in.
    """

    key = models.SlugField("mã", max_length=60, unique=True)
    name = models.CharField("tên", max_length=500)
    unit = models.ForeignKey(
        "organisation.Unit",
        models.PROTECT,
        verbose_name="cơ quan ghi chương trình",
        related_name="programmes_kept",
        null=True,
        blank=True,
    )
    governed_by = models.ManyToManyField(
        "correspondence.Document", verbose_name="văn bản quy định", related_name="programmes", blank=True
    )
    active_from = models.DateField("từ ngày")
    active_to = models.DateField("đến trước ngày", null=True, blank=True)

    class Meta:
        verbose_name = "chương trình"
        verbose_name_plural = "chương trình"
        ordering = ("key",)

    def __str__(self) -> str:
        return self.name
