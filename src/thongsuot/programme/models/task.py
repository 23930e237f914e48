"""Task: what is to be done, by whom, by when, with what result, and where the task comes from."""

from __future__ import annotations

from django.db import models

from thongsuot.programme.models.record import Record
from thongsuot.programme.states import TaskSource, TaskState


class Task(Record):
    """A task of a unit, of the present period or of a later one."""

    unit = models.ForeignKey("organisation.Unit", models.PROTECT, verbose_name="đơn vị giao", related_name="tasks")
    programme = models.ForeignKey(
        "programme.Programme", models.PROTECT, verbose_name="chương trình", related_name="tasks"
    )
    plan = models.ForeignKey(
        "programme.Plan", models.PROTECT, verbose_name="kế hoạch", related_name="tasks", null=True, blank=True
    )
    position = models.PositiveIntegerField("thứ tự", default=0)
    title = models.CharField("nội dung", max_length=1000)
    lead_unit = models.ForeignKey(
        "organisation.Unit", models.PROTECT, verbose_name="đơn vị chủ trì", related_name="tasks_led"
    )
    co_ordinating_units = models.ManyToManyField(
        "organisation.Unit", verbose_name="đơn vị phối hợp", related_name="tasks_co_ordinated", blank=True
    )
    starts_on = models.DateField("từ ngày")
    deadline = models.DateField("thời hạn", null=True, blank=True)
    expected_output = models.CharField("sản phẩm, kết quả", max_length=500, blank=True)
    basis_documents = models.ManyToManyField(
        "correspondence.Document", verbose_name="văn bản làm căn cứ", related_name="tasks_based", blank=True
    )
    source = models.CharField("nguồn giao", max_length=30, choices=TaskSource.choices)
    # The directive whose clause it carries out, or the record of the meeting.
    source_document = models.ForeignKey(
        "correspondence.Document",
        models.PROTECT,
        verbose_name="văn bản nguồn",
        related_name="tasks",
        null=True,
        blank=True,
    )
    source_handling_direction = models.ForeignKey(
        "correspondence.HandlingDirection",
        models.PROTECT,
        verbose_name="bút phê",
        related_name="tasks",
        null=True,
        blank=True,
    )
    source_provision = models.CharField("điểm, khoản, điều, mục", max_length=200, blank=True)
    source_note = models.CharField("diễn giải nguồn giao", max_length=500, blank=True)
    state = models.CharField("trạng thái", max_length=20, choices=TaskState.choices, default=TaskState.PLANNED)
    completed_on = models.DateField("ngày hoàn thành", null=True, blank=True)

    class Meta:
        verbose_name = "nhiệm vụ"
        verbose_name_plural = "nhiệm vụ"
        ordering = ("starts_on", "position", "title")
        indexes = (models.Index(fields=("unit", "programme", "starts_on"), name="task_by_unit"),)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(deadline__isnull=True) | models.Q(starts_on__lte=models.F("deadline")),
                name="task_deadline",
            ),
            models.CheckConstraint(
                condition=models.Q(state=TaskState.COMPLETED, completed_on__isnull=False)
                | (~models.Q(state=TaskState.COMPLETED) & models.Q(completed_on__isnull=True)),
                name="task_completed_has_day",
            ),
        )

    def __str__(self) -> str:
        return self.title
