"""Press visit: foreign press received by the unit; nothing is kept on the persons (basis: Nghị định 88/2012/NĐ-CP)."""

from __future__ import annotations

from dataclasses import dataclass

from thongsuot.programme.kinds.declaration import ActivityKind, Details, detail
from thongsuot.programme.states import Participation


@dataclass(frozen=True, slots=True)
class PressVisitDetails(Details):
    """The outlet, its permit, the host and the programme; the dates are the activity's."""

    outlet: str = detail("Cơ quan báo chí")
    permit_number: str = detail("Số văn bản cho phép")
    host: str = detail("Cơ quan tiếp đón")
    programme: str = detail("Chương trình làm việc", neutral=True)


PRESS_VISIT = ActivityKind(
    "press_visit", "tiếp đón đoàn phóng viên nước ngoài", PressVisitDetails, roles=frozenset({Participation.ORGANISED})
)
