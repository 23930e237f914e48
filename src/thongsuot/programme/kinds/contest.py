"""Contest: one that the unit held, or took part in."""

from __future__ import annotations

from dataclasses import dataclass

from thongsuot.programme.kinds.declaration import ActivityKind, Details, detail


@dataclass(frozen=True, slots=True)
class ContestDetails(Details):
    """How many people of the unit entered, with how many works, with what success."""

    entrants: int | None = detail("Số người dự thi", "người", default=None)
    entries: int | None = detail("Số tác phẩm, bài dự thi", "tác phẩm", default=None)
    prizes: int | None = detail("Số giải thưởng", "giải", default=None)


CONTEST = ActivityKind("contest", "cuộc thi", ContestDetails)
