"""Training: a class that the unit held, or sent its people to."""

from __future__ import annotations

from dataclasses import dataclass

from thongsuot.programme.kinds.declaration import ActivityKind, Details, detail


@dataclass(frozen=True, slots=True)
class TrainingDetails(Details):
    """Who held the class, and how many people: all trainees where the unit held it, those it sent where it attended."""

    organiser: str = detail("Cơ quan tổ chức")
    participants: int = detail("Số người tham gia", "lượt người", minimum=1)
    sessions: int | None = detail("Số buổi", "buổi", default=None)


TRAINING = ActivityKind("training", "tập huấn, bồi dưỡng", TrainingDetails)
