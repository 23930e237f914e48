"""Event: a festival, fair, exhibition or ceremony open to the public."""

from __future__ import annotations

from dataclasses import dataclass

from thongsuot.programme.kinds.declaration import ActivityKind, Details, detail


@dataclass(frozen=True, slots=True)
class EventDetails(Details):
    """Which edition it was, and how many came."""

    edition: str | None = detail("Lần tổ chức", default=None)
    visitors: int | None = detail("Số lượt khách", "lượt khách", default=None)
    booths: int | None = detail("Số gian hàng", "gian hàng", default=None)


EVENT = ActivityKind("event", "lễ hội, sự kiện", EventDetails)
