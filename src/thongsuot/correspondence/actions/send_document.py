"""Put an issued document into the outbox."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.utils.translation import gettext

from thongsuot.audit.actions.save_row import save_row
from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.errors import DeliveryNotPossible
from thongsuot.correspondence.models import Channel, Delivery, OutgoingDocument
from thongsuot.correspondence.states import DeliveryState, OutgoingState
from thongsuot.organisation.models import Unit


@audited()
def send_document(
    *, outgoing: OutgoingDocument, to_units: Iterable[Unit], channel: Channel, by: Actor, at: datetime
) -> tuple[Delivery, ...]:
    """One delivery for each unit, waiting to be sent; a unit for which one is waiting already gets no second.

    DeliveryNotPossible where the document is not issued.
    """
    stored = OutgoingDocument.objects.select_for_update().get(pk=outgoing.pk)
    if stored.state != OutgoingState.ISSUED:
        raise DeliveryNotPossible(
            gettext("Chỉ gửi được văn bản đã ban hành và còn giá trị; kiểm tra trạng thái văn bản.")
        )
    deliveries = []
    for unit in to_units:
        waiting = stored.deliveries.filter(to_unit=unit, channel=channel, state=DeliveryState.QUEUED).first()
        if waiting is None:
            waiting = Delivery(outgoing=stored, to_unit=unit, channel=channel, queued_at=at)
            save_row(waiting, action="send_document", by=by, at=at)
        deliveries.append(waiting)
    return tuple(deliveries)
