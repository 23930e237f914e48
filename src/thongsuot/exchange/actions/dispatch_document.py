"""Send an issued document to units, each by the same road."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.actions.move_delivery import move_delivery
from thongsuot.correspondence.actions.send_document import send_document
from thongsuot.correspondence.models import Channel, Delivery, OutgoingDocument
from thongsuot.correspondence.states import DeliveryState
from thongsuot.organisation.models import Unit

# What goes to a unit of this installation is there as soon as it is sent; paper is told of when it has been handed out.
_AT_ONCE = frozenset({Channel.PLATFORM, Channel.PAPER})


@audited()
def dispatch_document(
    *, outgoing: OutgoingDocument, to_units: Iterable[Unit], channel: Channel, by: Actor, at: datetime
) -> tuple[Delivery, ...]:
    """One delivery for each unit; what needs a carrier waits in the outbox. DeliveryNotPossible before the issue."""
    deliveries = send_document(outgoing=outgoing, to_units=to_units, channel=channel, by=by, at=at)
    if channel in _AT_ONCE:
        for delivery in deliveries:
            move_delivery(delivery=delivery, to=DeliveryState.SENT, by=by, at=at)
    return deliveries
