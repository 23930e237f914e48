"""Drain the outbox: hand out the files of what waits to be sent."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.actions.move_delivery import move_delivery
from thongsuot.correspondence.models import Channel, Delivery, FileRole
from thongsuot.correspondence.queries.documents import files_of
from thongsuot.correspondence.states import DeliveryState
from thongsuot.files.queries import read_file


def drain_outbox(*, folder: Path, by: Actor, at: datetime) -> tuple[Path, ...]:
    """Write each waiting delivery's PDF into `folder`, one subfolder a receiving unit, and mark it as sent.

    A delivery is its own transaction: what was written is marked, and what fails stays waiting. Doing it twice sends
    nothing twice.
    """
    waiting = Delivery.objects.filter(state=DeliveryState.QUEUED, channel=Channel.FILE).order_by("queued_at", "pk")
    return tuple(
        path
        for delivery in waiting.select_related("outgoing__document", "outgoing__issuing_unit", "to_unit")
        for path in _send(delivery, folder, by, at)
    )


@audited()
def _send(delivery: Delivery, folder: Path, by: Actor, at: datetime) -> tuple[Path, ...]:
    target = folder / delivery.to_unit.code
    target.mkdir(parents=True, exist_ok=True)
    paths = []
    for one in files_of(delivery.outgoing.document, FileRole.PDF):
        path = target / f"{delivery.outgoing.issuing_unit.code}-{one.name}"
        path.write_bytes(read_file(one.file))
        paths.append(path)
    move_delivery(delivery=delivery, to=DeliveryState.SENT, by=by, at=at)
    return tuple(paths)
