"""The board of a request: of each addressee what came, when, how late, and what was decided.

Four queries, and a few more for each unit that is no more.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Prefetch

from thongsuot.organisation.models import Unit
from thongsuot.organisation.queries.succession import stands_on
from thongsuot.organisation.queries.units import last_names_on, name_on, names_on, successors
from thongsuot.reporting.models import ReportRequest, Submission, SubmissionEvent
from thongsuot.reporting.queries.answering import heirs_to_name, who_answers
from thongsuot.reporting.queries.submissions import submissions_of
from thongsuot.reporting.states import SubmissionState


@dataclass(frozen=True, slots=True)
class BoardRow:
    """One addressee; `submission` is its newest, None where nothing came.

    `days_late` counts from the deadline to the day of receipt of its first report, or to today where none came.
    `ended_on` is told of a unit that is no more today, with the names of those who do its work now in `heirs`, and who
    of them answers in its place (empty where nobody does); `to_name` are those of whom one can be named for that.
    """

    unit: Unit
    name: str
    submission: Submission | None
    versions: int
    days_late: int
    remark: str
    ended_on: date | None = None
    heirs: tuple[str, ...] = ()
    answering: str = ""
    to_name: tuple[tuple[Unit, str], ...] = ()


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
    rows = (_row(unit, name.name, came.get(unit.pk, []), request.deadline, today) for unit, name in names.items())
    return Board(tuple(row if stands_on(row.unit, today) else _in_place(request, row, today) for row in rows))


def _row(unit: Unit, name: str, came: list[Submission], deadline: date, today: date) -> BoardRow:
    newest = came[-1] if came else None
    first_day = came[0].received_on if came else today
    remarks = [event.remark for event in newest.events.all() if event.remark] if newest else []
    return BoardRow(
        unit=unit,
        name=name,
        submission=newest,
        versions=len(came),
        days_late=max(0, (first_day - deadline).days),
        remark=remarks[-1] if remarks else "",
    )


def _in_place(request: ReportRequest, row: BoardRow, today: date) -> BoardRow:
    """The row of a unit that is no more, with those who do its work, and who answers."""
    names = names_on(Unit.objects.filter(pk__in=[one.pk for one in successors(row.unit, today)]), today)
    answering = who_answers(request, row.unit, today)
    may_name = (
        {}
        if row.submission is not None
        else {one: names[one] for one in heirs_to_name(row.unit, today) if one in names}
    )
    return replace(
        row,
        ended_on=row.unit.active_to,
        heirs=tuple(one.name for one in names.values()),
        answering="" if answering is None else name_on(answering, today).name,
        to_name=tuple((unit, one.name) for unit, one in may_name.items()),
    )
