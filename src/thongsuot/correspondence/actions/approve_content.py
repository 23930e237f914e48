"""Approve what a draft says."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from thongsuot.audit.transaction import audited
from thongsuot.correspondence.actions.take_step import take_step
from thongsuot.correspondence.errors import OpinionsOpen
from thongsuot.correspondence.models import OutgoingDocument, OutgoingStep
from thongsuot.correspondence.queries.consultations import open_opinions
from thongsuot.correspondence.states import Step
from thongsuot.organisation.models import Position
from thongsuot.organisation.queries.units import name_on


@audited()
def approve_content(*, outgoing: OutgoingDocument, by: Position, at: datetime, remark: str = "") -> OutgoingStep:
    """The head of the drafting unit answers for the content from here on.

    OpinionsOpen while an asked unit may still speak, or one that did not agree has no answer; else as of `take_step`.
    """
    day = timezone.localdate(at)
    # Held, so that nobody is asked between the look at the opinions and the step.
    OutgoingDocument.objects.select_for_update().get(pk=outgoing.pk)
    if waiting := list(open_opinions(outgoing, day)):
        raise OpinionsOpen(name_on(opinion.unit, day).name for opinion in waiting)
    return take_step(outgoing=outgoing, step=Step.APPROVE_CONTENT, by=by, at=at, remark=remark)
