"""The register of incoming or outgoing documents of a body in a year, and its numbered entries."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from thongsuot.correspondence.models.document import Document
from thongsuot.organisation.models import Position, Unit
from thongsuot.organisation.models.record import Record


class Direction(models.TextChoices):
    """Which way the documents of a register go."""

    INCOMING = "incoming", "đến"
    OUTGOING = "outgoing", "đi"


class Register(Record):
    """The numbers of one series of a body in one year: from 01, without gap, each once (NĐ 30/2020, Điều 15, 22).

    `series` is what the head of the body decided to number together; empty for the one common series. Numbers follow
    days: `last_day` is the day of the last number given. `first_number` is above 1 only where a register kept on paper
    is carried on during its year.
    """

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="registers", verbose_name="cơ quan")
    direction = models.CharField("chiều", max_length=10, choices=Direction)
    series = models.CharField("hệ thống số", max_length=60, blank=True)
    year = models.PositiveSmallIntegerField("năm")
    first_number = models.PositiveIntegerField("số đầu", default=1)
    next_number = models.PositiveIntegerField("số tiếp theo", default=1)
    last_day = models.DateField("ngày của số cuối", null=True)
    opened_at = models.DateTimeField("thời điểm mở sổ")
    closed_at = models.DateTimeField("thời điểm khóa sổ", null=True)

    class Meta:
        verbose_name = "sổ đăng ký văn bản"
        verbose_name_plural = "sổ đăng ký văn bản"
        constraints = (models.UniqueConstraint(fields=("unit", "direction", "series", "year"), name="register_once"),)

    def __str__(self) -> str:
        return f"{self.unit} {self.get_direction_display()} {self.series} {self.year}"


class RegisterEntry(Record):
    """A number given: to a document, or void with a reason. A void number keeps its place and is never given again.

    `day` is the date of issue of an outgoing document, the day of arrival of an incoming one.
    """

    register = models.ForeignKey(Register, models.PROTECT, related_name="entries", verbose_name="sổ đăng ký")
    number = models.PositiveIntegerField("số")
    day = models.DateField("ngày")
    document = models.ForeignKey(
        Document, models.PROTECT, null=True, related_name="register_entries", verbose_name="văn bản"
    )
    entered_at = models.DateTimeField("thời điểm ghi sổ")
    entered_by = models.ForeignKey(Position, models.PROTECT, null=True, related_name="+", verbose_name="người ghi sổ")
    due_on = models.DateField("thời hạn giải quyết", null=True)
    void_reason = models.TextField("lý do hủy số", blank=True)
    voided_at = models.DateTimeField("thời điểm hủy số", null=True)

    class Meta:
        verbose_name = "mục đăng ký văn bản"
        verbose_name_plural = "mục đăng ký văn bản"
        ordering = ("register", "number")
        constraints = (
            models.UniqueConstraint(fields=("register", "number"), name="register_number_once"),
            models.UniqueConstraint(
                fields=("register", "document"), condition=Q(voided_at__isnull=True), name="register_document_once"
            ),
            models.CheckConstraint(
                condition=Q(voided_at__isnull=True, void_reason="", document__isnull=False)
                | (Q(voided_at__isnull=False) & ~Q(void_reason="")),
                name="register_entry_document_or_void",
            ),
        )

    def __str__(self) -> str:
        return f"{self.number:02d} ({self.register})"
