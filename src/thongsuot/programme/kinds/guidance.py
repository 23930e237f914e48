"""Guidance issued: a letter or a handbook by which the unit guides others in their work."""

from __future__ import annotations

from dataclasses import dataclass

from thongsuot.programme.kinds.declaration import ActivityKind, Details, detail
from thongsuot.programme.states import Participation


@dataclass(frozen=True, slots=True)
class GuidanceDetails(Details):
    """To how many units it went; the document itself stands among the activity's documents."""

    recipients: int | None = detail("Số đơn vị được hướng dẫn", "đơn vị", default=None)


GUIDANCE = ActivityKind(
    "guidance", "ban hành văn bản hướng dẫn", GuidanceDetails, roles=frozenset({Participation.ORGANISED})
)
