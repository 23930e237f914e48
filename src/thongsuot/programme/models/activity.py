"""Activity: what was done, when, where, by which unit in what role, for which task, in what kind, how much."""

from __future__ import annotations

from django.db import models

from thongsuot.programme.models.record import Record
from thongsuot.programme.states import DocumentRole, Participation


class Activity(Record):
    """Something done. `details` holds what its kind declares (see `kinds`), written and read by the codec alone."""

    unit = models.ForeignKey(
        "organisation.Unit", models.PROTECT, verbose_name="đơn vị thực hiện", related_name="activities"
    )
    programme = models.ForeignKey(
        "programme.Programme", models.PROTECT, verbose_name="chương trình", related_name="activities"
    )
    task = models.ForeignKey(
        "programme.Task", models.PROTECT, verbose_name="nhiệm vụ", related_name="activities", null=True, blank=True
    )
    kind = models.CharField("loại hoạt động", max_length=40)
    role = models.CharField("vai trò", max_length=20, choices=Participation.choices, default=Participation.ORGANISED)
    title = models.CharField("tên hoạt động", max_length=500)
    started_on = models.DateField("từ ngày")
    ended_on = models.DateField("đến hết ngày")
    place = models.CharField("địa điểm", max_length=300, blank=True)
    summary = models.TextField("tóm tắt", blank=True)
    details = models.JSONField("nội dung riêng của loại")
    topics = models.ManyToManyField("programme.Topic", verbose_name="chủ đề", related_name="activities", blank=True)
    shared_event = models.ForeignKey(
        "programme.SharedEvent",
        models.PROTECT,
        verbose_name="hoạt động chung",
        related_name="activities",
        null=True,
        blank=True,
    )
    # What follows from the other fields is kept beside them and not told apart in the audit.
    search_text = models.TextField("chữ để tìm", blank=True, editable=False)

    class Meta:
        verbose_name = "hoạt động"
        verbose_name_plural = "hoạt động"
        ordering = ("started_on", "title")
        indexes = (
            models.Index(fields=("unit", "programme", "started_on"), name="activity_by_unit"),
            # The list begins with the newest: without this all of them are sorted for the first fifty.
            models.Index(fields=("-started_on", "-recorded_at", "id"), name="activity_by_day"),
        )
        constraints = (
            models.CheckConstraint(
                condition=models.Q(started_on__lte=models.F("ended_on")), name="activity_starts_before_it_ends"
            ),
            models.UniqueConstraint(
                fields=("unit", "shared_event", "role"),
                condition=models.Q(shared_event__isnull=False, withdrawn_at__isnull=True),
                name="activity_once_a_shared_event",
            ),
        )

    def __str__(self) -> str:
        return self.title


class ActivityDocument(models.Model):
    """A document of an activity, and what it is to it; `position` keeps the order in which they are named."""

    activity = models.ForeignKey(Activity, models.CASCADE, verbose_name="hoạt động", related_name="activity_documents")
    document = models.ForeignKey(
        "correspondence.Document", models.PROTECT, verbose_name="văn bản", related_name="activity_documents"
    )
    role = models.CharField("vai trò của văn bản", max_length=20, choices=DocumentRole.choices)
    position = models.PositiveIntegerField("thứ tự", default=0)

    class Meta:
        verbose_name = "văn bản của hoạt động"
        verbose_name_plural = "văn bản của hoạt động"
        ordering = ("position",)
        constraints = (models.UniqueConstraint(fields=("activity", "document", "role"), name="activity_document_once"),)

    def __str__(self) -> str:
        return f"{self.document} ({self.get_role_display()})"
