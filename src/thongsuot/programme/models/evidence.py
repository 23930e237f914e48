"""Evidence: the file, document or link by which an activity, equipment or spending can be seen to be true."""

from __future__ import annotations

from django.db import models

from thongsuot.programme.models.activity import Activity
from thongsuot.programme.models.budget_line import BudgetLine
from thongsuot.programme.models.equipment import Equipment
from thongsuot.programme.models.record import Record
from thongsuot.programme.states import PeopleShown


def _exactly_one(*names: str) -> models.Q:
    condition = models.Q()
    for chosen in names:
        condition |= models.Q(**{f"{name}__isnull": name != chosen for name in names})
    return condition


class Evidence(Record):
    """One piece of evidence of one record; a file is named by the hash of its content."""

    activity = models.ForeignKey(
        Activity,
        models.PROTECT,
        verbose_name="hoạt động",
        related_name="evidence",
        null=True,
        blank=True,
    )
    equipment = models.ForeignKey(
        Equipment,
        models.PROTECT,
        verbose_name="trang thiết bị",
        related_name="evidence",
        null=True,
        blank=True,
    )
    budget_line = models.ForeignKey(
        BudgetLine,
        models.PROTECT,
        verbose_name="dòng kinh phí",
        related_name="evidence",
        null=True,
        blank=True,
    )
    file = models.ForeignKey(
        "files.StoredFile", models.PROTECT, verbose_name="tệp", related_name="evidence", null=True, blank=True
    )
    document = models.ForeignKey(
        "correspondence.Document",
        models.PROTECT,
        verbose_name="văn bản",
        related_name="evidence",
        null=True,
        blank=True,
    )
    link = models.URLField("đường dẫn", max_length=500, null=True, blank=True)  # noqa: DJ001 - one carrier or another
    caption = models.CharField("chú thích", max_length=500)
    people_shown = models.CharField("người trong ảnh", max_length=20, choices=PeopleShown.choices)

    class Meta:
        verbose_name = "minh chứng"
        verbose_name_plural = "minh chứng"
        ordering = ("recorded_at", "caption")
        constraints = (
            models.CheckConstraint(
                condition=_exactly_one("activity", "equipment", "budget_line"), name="evidence_of_one_record"
            ),
            models.CheckConstraint(condition=_exactly_one("file", "document", "link"), name="evidence_has_one_carrier"),
        )

    def __str__(self) -> str:
        return self.caption

    @property
    def subject(self) -> Activity | Equipment | BudgetLine:
        """What it is evidence of."""
        subject = self.activity or self.equipment or self.budget_line
        assert subject is not None
        return subject
