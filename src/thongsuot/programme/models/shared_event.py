"""Shared event: the one identity of a class, contest or festival in which several units took part."""

from __future__ import annotations

from django.db import models


class SharedEvent(models.Model):
    """An event as its organiser named it; its UUID is the same in every installation whose units took part."""

    id = models.UUIDField(primary_key=True)
    title = models.CharField("tên", max_length=500)
    organiser = models.CharField("cơ quan tổ chức", max_length=300)
    started_on = models.DateField("từ ngày")
    ended_on = models.DateField("đến hết ngày")

    class Meta:
        verbose_name = "hoạt động chung"
        verbose_name_plural = "hoạt động chung"
        ordering = ("started_on", "title")

    def __str__(self) -> str:
        return self.title
