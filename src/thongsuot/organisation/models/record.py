"""What rows have in common: an id that a client may give, and a period in which they hold."""

from __future__ import annotations

from uuid import uuid4

from django.db import models
from django.db.models import F, Q


class Record(models.Model):
    """A row with a UUID. A client that makes the row offline gives the id, so that sending it twice creates it once."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)

    class Meta:
        abstract = True


class DatedRecord(Record):
    """A row that holds from `active_from` until the day before `active_to`; None where that is not known or open."""

    active_from = models.DateField("có hiệu lực từ ngày", null=True, blank=True)
    active_to = models.DateField("hết hiệu lực từ ngày", null=True, blank=True)

    class Meta:
        abstract = True
        constraints = (
            models.CheckConstraint(
                condition=Q(active_from__isnull=True) | Q(active_to__isnull=True) | Q(active_to__gt=F("active_from")),
                name="%(app_label)s_%(class)s_period",
            ),
        )
