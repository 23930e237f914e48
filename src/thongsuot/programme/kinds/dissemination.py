"""Dissemination of documents: making a directive or a policy known to officials and to the people."""

from __future__ import annotations

from dataclasses import dataclass

from thongsuot.programme.kinds.declaration import ActivityKind, Details, detail


@dataclass(frozen=True, slots=True)
class DisseminationDetails(Details):
    """How documents were made known, to whom, how often."""

    form: str = detail("Hình thức")
    audience: str | None = detail("Đối tượng", default=None)
    sessions: int = detail("Số cuộc", "cuộc", minimum=1, default=1)
    attendees: int | None = detail("Số lượt người", "lượt người", default=None)


DISSEMINATION = ActivityKind("dissemination", "tuyên truyền, phổ biến", DisseminationDetails)
