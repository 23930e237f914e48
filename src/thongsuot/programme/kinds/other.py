"""Other: what no kind of its own was made for; a kind that recurs here deserves a file."""

from __future__ import annotations

from dataclasses import dataclass

from thongsuot.programme.kinds.declaration import ActivityKind, Details, detail


@dataclass(frozen=True, slots=True)
class OtherDetails(Details):
    """How much, in whatever it is counted."""

    quantity: int | None = detail("Số lượng", default=None)
    quantity_unit: str | None = detail("Đơn vị tính", default=None)


OTHER = ActivityKind("other", "hoạt động khác", OtherDetails)
