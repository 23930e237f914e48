"""The board of a request: of each addressee what came, when, how late, and what was decided.

Four queries, and a few more for each unit that is no more.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch

from thongsuot.organisation.models import Unit
from thongsuot.organisation.queries.succession import whole_heir
from thongsuot.organisation.queries.units import last_names_on, names_on, successors
from thongsuot.reporting.models import ReportRequest, Submission, SubmissionEvent
from thongsuot.reporting.queries.submissions import submissions_of
from thongsuot.reporting.states import SubmissionState


@dataclass(frozen=True, slots=True)
class BoardRow:
    """One addressee; `submission` is its newest, None where nothing came.

    `days_late` counts from the deadline to the day of receipt of its first report, or to today where none came.
    `ended_on` is told of a unit that is no more today, with the names of those who do its work now in `heirs`, and
    whether one of them answers in its place.
    """

    unit: Unit
    name: str
    submission: Submission | None
    versions: int
    days_late: int
    remark: str
    ended_on: date | None = None
    heirs: tuple[str, ...] = ()
    is_answered_for: bool = False


@dataclass(frozen=True, slots=True)
class Board:
    """All addressees by name."""

    rows: tuple[BoardRow, ...]

    @property
    def asked(self) -> int:
        """How many were asked."""
        return len(self.rows)

    @property
    def reported(self) -> tuple[BoardRow, ...]:
        """Those of whom something came."""
        return tuple(row for row in self.rows if row.submission is not None)

    @property
    def missing(self) -> tuple[BoardRow, ...]:
        """Those of whom nothing came."""
        return tuple(row for row in self.rows if row.submission is None)

    @property
    def late(self) -> tuple[BoardRow, ...]:
        """Those who reported after the deadline."""
        return tuple(row for row in self.reported if row.days_late)

    @property
    def accepted(self) -> tuple[BoardRow, ...]:
        """Those whose report counts."""
        return self._in(SubmissionState.ACCEPTED)

    @property
    def waiting(self) -> tuple[BoardRow, ...]:
        """Those whose report nobody has decided on."""
        return self._in(SubmissionState.VERIFIED)

    @property
    def returned(self) -> tuple[BoardRow, ...]:
        """Those whose report was returned and who owe a new one."""
        return self._in(SubmissionState.RETURNED)

    def _in(self, state: SubmissionState) -> tuple[BoardRow, ...]:
        return tuple(row for row in self.reported if row.submission is not None and row.submission.state == state)


def board_of(request: ReportRequest, today: date) -> Board:
    """The board as it stands today; names are as on the deadline, or as they were last before it."""
    names = last_names_on(Unit.objects.filter(asked_reports__request=request), request.deadline)
    events = SubmissionEvent.objects.select_related("by__person").order_by("at")
    came: dict[object, list[Submission]] = {}
    for one in submissions_of(request).prefetch_related(Prefetch("events", queryset=events)):
        came.setdefault(one.unit_id, []).append(one)
    return Board(
        tuple(_row(unit, name.name, came.get(unit.pk, []), request.deadline, today) for unit, name in names.items())
    )


def _row(unit: Unit, name: str, came: list[Submission], deadline: date, today: date) -> BoardRow:
    newest = came[-1] if came else None
    first_day = came[0].received_on if came else today
    remarks = [event.remark for event in newest.events.all() if event.remark] if newest else []
    ended = unit.active_to if unit.active_to is not None and unit.active_to <= today else None
    return BoardRow(
        unit=unit,
        name=name,
        submission=newest,
        versions=len(came),
        days_late=max(0, (first_day - deadline).days),
        remark=remarks[-1] if remarks else "",
        ended_on=ended,
        heirs=() if ended is None else _heirs(unit, today),
        is_answered_for=ended is not None and whole_heir(unit, today) is not None,
    )


def _heirs(unit: Unit, today: date) -> tuple[str, ...]:
    heirs = Unit.objects.filter(pk__in=[one.pk for one in successors(unit, today)])
    return tuple(name.name for name in names_on(heirs, today).values())
