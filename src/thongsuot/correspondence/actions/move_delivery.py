"""Move a delivery on: it was sent, its receiver acknowledged it."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext

from thongsuot.audit.actions.save_row import save_row
from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.errors import DeliveryNotPossible
from thongsuot.correspondence.models import Delivery
from thongsuot.correspondence.states import DELIVERY_TRANSITIONS, DeliveryState

_STAMPS = {DeliveryState.SENT: "sent_at", DeliveryState.ACKNOWLEDGED: "acknowledged_at"}


@audited()
def move_delivery(*, delivery: Delivery, to: DeliveryState, by: Actor, at: datetime) -> None:
    """Bring the delivery to the state; a delivery that is there already is left alone.

    DeliveryNotPossible where the state does not follow the present one.
    """
    stored = Delivery.objects.select_for_update().get(pk=delivery.pk)
    state = DeliveryState(stored.state)
    if state is not to:
        if DELIVERY_TRANSITIONS.get(state) is not to:
            raise DeliveryNotPossible(
                gettext("Lượt gửi ở trạng thái “%(state)s” không chuyển sang “%(next)s” được.")
                % {"state": gettext(state.label), "next": gettext(to.label)}
            )
        stored.state = to
        setattr(stored, _STAMPS[to], at)
        save_row(stored, action="move_delivery", by=by, at=at)
    delivery.refresh_from_db()
