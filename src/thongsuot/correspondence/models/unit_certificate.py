"""Whose a certificate is: a unit's own, for its seal, or a person's in a position, for signing; dated."""

from __future__ import annotations

from django.db import models

from thongsuot.files.models import StoredFile
from thongsuot.organisation.models import Position, Unit
from thongsuot.organisation.models.record import DatedRecord
from thongsuot.signing.certificate import Certificate


class UnitCertificate(DatedRecord):
    """A certificate on record, of our own people and units and of those that send us files.

    `position` is None for the unit's own. `image` is what the signature shows, the hand's or the seal's; only those
    that sign here need one. `device_label` names the key in this installation's device; where it is empty, the key, if
    it is kept here at all, is a PKCS#12 file named by the fingerprint.
    """

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="certificates", verbose_name="cơ quan")
    position = models.ForeignKey(
        Position, models.PROTECT, null=True, related_name="certificates", verbose_name="vị trí công tác"
    )
    fingerprint = models.CharField("dấu vân tay chứng thư", max_length=64, db_index=True)
    content = models.BinaryField("chứng thư")
    subject = models.CharField("chủ thể", max_length=500)
    image = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+", verbose_name="ảnh chữ ký, dấu")
    device_label = models.CharField("tên khóa trong thiết bị", max_length=150, blank=True)

    class Meta(DatedRecord.Meta):
        abstract = False
        verbose_name = "chứng thư số"
        verbose_name_plural = "chứng thư số"
        indexes = (models.Index(fields=("unit", "position"), name="certificate_of_unit"),)

    def __str__(self) -> str:
        return self.subject

    def certificate(self) -> Certificate:
        """The certificate itself."""
        return Certificate.read(bytes(self.content))
