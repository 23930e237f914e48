"""Topic: what an activity is about; topics are data."""

from __future__ import annotations

from django.db import models


class Topic(models.Model):
    """A subject under which an outline may ask for activities, such as *chủ quyền biển, đảo*."""

    code = models.SlugField("mã", max_length=60, primary_key=True)
    name = models.CharField("tên", max_length=200)

    class Meta:
        verbose_name = "chủ đề"
        verbose_name_plural = "chủ đề"
        ordering = ("code",)

    def __str__(self) -> str:
        return self.name
