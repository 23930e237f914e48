"""What waits in the outbox is handed out once."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.factories.organisation import BY
from tests.factories.reporting import DRAFTED, make_asking, make_issued, record_budget, record_class

from thongsuot.correspondence.states import DeliveryState
from thongsuot.exchange.actions.drain_outbox import drain_outbox
from thongsuot.files.queries import read_file


@pytest.mark.django_db
def test_each_delivery_becomes_one_file_for_its_receiver(tmp_path: Path) -> None:
    asking = make_asking("khanh-son")
    record_class(asking, asking.first, 12)
    record_budget(asking, asking.first, 24_000_000)
    issued = make_issued(asking)
    (path,) = drain_outbox(folder=tmp_path, by=BY, at=DRAFTED)
    assert path == tmp_path / "so" / "khanh-son-01-BC-UBND.pdf"
    assert path.read_bytes() == read_file(issued.pdf)
    assert issued.report.outgoing.deliveries.get().state == DeliveryState.SENT
    assert drain_outbox(folder=tmp_path, by=BY, at=DRAFTED) == ()
