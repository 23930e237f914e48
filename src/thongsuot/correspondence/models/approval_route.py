"""The route of a draft to its signer, as data: who must approve, in which order, and who has."""

from __future__ import annotations

from django.db import models

from thongsuot.correspondence.models.outgoing_document import DocumentVersion, OutgoingDocument
from thongsuot.organisation.models import Position, Unit
from thongsuot.organisation.models.record import DatedRecord, Record
from thongsuot.organisation.roles import Role


class ApprovalRoute(DatedRecord):
    """What a body decided for its documents: for one drafting unit or (None) all, for one type or (empty) all; dated.

    The narrower route goes before the wider one.
    """

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="approval_routes", verbose_name="cơ quan ban hành")
    drafting_unit = models.ForeignKey(
        Unit, models.PROTECT, null=True, related_name="+", verbose_name="đơn vị soạn thảo"
    )
    document_type = models.CharField("tên loại", max_length=100, blank=True)
    name = models.CharField("tên quy trình", max_length=150)

    class Meta(DatedRecord.Meta):
        abstract = False
        verbose_name = "quy trình duyệt"
        verbose_name_plural = "quy trình duyệt"
        indexes = (models.Index(fields=("unit", "document_type"), name="approval_route_of_unit"),)

    def __str__(self) -> str:
        return self.name


class RouteStage(Record):
    """One approval of a route, by whoever works in a role in a unit."""

    route = models.ForeignKey(ApprovalRoute, models.CASCADE, related_name="stages", verbose_name="quy trình duyệt")
    order = models.PositiveSmallIntegerField("thứ tự")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name="đơn vị")
    role = models.CharField("vai trò", max_length=20, choices=Role)
    name = models.CharField("việc", max_length=150)

    class Meta:
        verbose_name = "bước duyệt"
        verbose_name_plural = "bước duyệt"
        ordering = ("route", "order")
        constraints = (models.UniqueConstraint(fields=("route", "order"), name="route_stage_once"),)

    def __str__(self) -> str:
        return self.name


class RouteApproval(Record):
    """An approval given to one version of a draft; rows are never changed."""

    outgoing = models.ForeignKey(
        OutgoingDocument, models.PROTECT, related_name="approvals", verbose_name="văn bản phát hành"
    )
    version = models.ForeignKey(DocumentVersion, models.PROTECT, related_name="approvals", verbose_name="phiên bản")
    stage = models.ForeignKey(RouteStage, models.PROTECT, related_name="approvals", verbose_name="bước duyệt")
    by = models.ForeignKey(Position, models.PROTECT, related_name="+", verbose_name="người duyệt")
    at = models.DateTimeField("thời điểm")
    remark = models.TextField("ý kiến", blank=True)

    class Meta:
        verbose_name = "ý kiến duyệt"
        verbose_name_plural = "ý kiến duyệt"
        ordering = ("outgoing", "at")

    def __str__(self) -> str:
        return f"{self.stage}: {self.by}"
