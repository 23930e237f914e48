"""Broadcast: programmes that a station produced and broadcast, or relayed from another station."""

from __future__ import annotations

from dataclasses import dataclass

from thongsuot.programme.kinds.declaration import ActivityKind, Details, detail
from thongsuot.programme.states import Participation


@dataclass(frozen=True, slots=True)
class BroadcastDetails(Details):
    """How many programmes, how long in all, by which station, relayed from which."""

    programmes: int = detail("Số chương trình", "chương trình", minimum=1)
    minutes: int = detail("Tổng thời lượng", "phút", minimum=1)
    station: str | None = detail("Đài phát", default=None)
    relayed_from: str | None = detail("Tiếp sóng của", default=None)


BROADCAST = ActivityKind(
    "broadcast",
    "phát thanh, truyền thanh",
    BroadcastDetails,
    roles=frozenset({Participation.ORGANISED, Participation.RELAYED}),
)
