"""The record that lets a position sign for a unit: in what form, on what basis, for what, when."""

from __future__ import annotations

from django.db import models

from thongsuot.correspondence.models.document import Document
from thongsuot.organisation.models import Position, Unit
from thongsuot.organisation.models.record import DatedRecord


class SigningForm(models.TextChoices):
    """How the signature block says by what right its signer signs (NĐ 30/2020, Điều 13; Phụ lục I, Phần I, II.7)."""

    OWN = "own", "ký trực tiếp"
    ACTING = "Q", "quyền (Q.)"
    FOR_HEAD = "KT", "ký thay (KT.)"
    ON_BEHALF = "TM", "thay mặt (TM.)"
    ON_BEHALF_ACTING = "TM+Q", "thay mặt (TM.), quyền (Q.)"
    ON_BEHALF_FOR_HEAD = "TM+KT", "thay mặt (TM.), ký thay (KT.)"
    BY_ORDER = "TL", "thừa lệnh (TL.)"
    BY_ORDER_FOR_HEAD = "TL+KT", "thừa lệnh (TL.), ký thay (KT.)"
    BY_DELEGATION = "TUQ", "thừa ủy quyền (TUQ.)"


class SigningAuthority(DatedRecord):
    """A position may sign documents of `unit`, in `form`, in a period.

    `body` is the collective after TM. (`Ủy ban nhân dân`), `head` the title after KT., TL. or TUQ. (`Chủ tịch`);
    `deputised` the title after the KT. that follows a TL. (`Chánh Văn phòng`). `document_types` are the types it
    covers, all where empty. `granted_by` is the position that gave a TL. or TUQ.: it must sign in its own right,
    because what was delegated is not delegated again.
    """

    position = models.ForeignKey(
        Position, models.PROTECT, related_name="signing_authorities", verbose_name="vị trí công tác"
    )
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="signing_authorities", verbose_name="cơ quan")
    form = models.CharField("hình thức ký", max_length=5, choices=SigningForm)
    body = models.CharField("ký thay mặt", max_length=150, blank=True)
    head = models.CharField("ký thay cho chức vụ", max_length=150, blank=True)
    deputised = models.CharField("cấp phó của chức vụ", max_length=150, blank=True)
    granted_by = models.ForeignKey(Position, models.PROTECT, null=True, related_name="+", verbose_name="người giao")
    basis = models.ForeignKey(
        Document, models.PROTECT, null=True, related_name="signing_authorities", verbose_name="văn bản căn cứ"
    )
    scope = models.CharField("phạm vi", max_length=250, blank=True)
    document_types = models.JSONField("các loại văn bản", default=list)

    class Meta(DatedRecord.Meta):
        abstract = False
        verbose_name = "thẩm quyền ký"
        verbose_name_plural = "thẩm quyền ký"
        indexes = (models.Index(fields=("unit", "position"), name="signing_authority_of_unit"),)

    def __str__(self) -> str:
        return f"{self.position}: {self.get_form_display()}"
