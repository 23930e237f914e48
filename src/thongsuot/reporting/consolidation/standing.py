"""Who was asked, who reported, who was late: the facts of a request over its submissions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from types import MappingProxyType
from uuid import UUID, uuid5

from thongsuot.facts.fact import Fact, compute_fact
from thongsuot.facts.model import Answer, Contribution, Entry, FactKind, Measure, Merging, RecordSnapshot
from thongsuot.reporting.dataset.model import REPORT_RECORD, Dataset, UnitIdentity
from thongsuot.reporting.wording.dates import day_text

ADDRESSEE = "reporting.requestaddressee"


@dataclass(frozen=True, slots=True)
class Received:
    """One unit's accepted submission: its dataset, the dataset's name, and the day on which it came.

    `names` are the names by which the unit speaks of itself, for telling whether two units say the same.
    """

    dataset: Dataset
    name: str
    day: date
    names: tuple[str, ...]

    def snapshot(self, deadline: date) -> RecordSnapshot:
        """The submission as a record that a consolidated fact rests on."""
        unit = self.dataset.unit
        return RecordSnapshot.of(
            kind=REPORT_RECORD,
            id=self.dataset.report,
            revision=self.dataset.version,
            title=f"Báo cáo của {unit.name}",
            content={
                "dataset": self.name,
                "unit_code": unit.code,
                "unit_name": unit.name,
                "received_on": self.day.isoformat(),
                "days_late": max(0, (self.day - deadline).days),
            },
        )


@dataclass(frozen=True, slots=True)
class Standing:
    """A request as it stands: whom it asked, what came, and the last day for it."""

    request: UUID
    asked: tuple[UnitIdentity, ...]
    received: tuple[Received, ...]
    deadline: date

    @property
    def missing(self) -> tuple[UnitIdentity, ...]:
        """Those who have not reported."""
        codes = {one.dataset.unit.code for one in self.received}
        return tuple(unit for unit in self.asked if unit.code not in codes)

    @property
    def late(self) -> tuple[Received, ...]:
        """What came after the last day."""
        return tuple(one for one in self.received if one.day > self.deadline)


_UNIT = MappingProxyType({"unit": "tên đơn vị"})
_LATE = MappingProxyType({"unit": "tên đơn vị", "received": "ngày nhận", "days": "số ngày chậm"})


def _kind(key: str, name: str, fields: Mapping[str, str] | None = None) -> FactKind:
    return FactKind(
        key=key,
        name=name,
        measure=Measure.COUNT if fields is None else Measure.LIST,
        unit_of_measure="đơn vị",
        merging=Merging.DISTINCT if fields is None else Merging.GATHER,
        entry_fields=fields or MappingProxyType({}),
    )


STANDING_KINDS: Mapping[str, FactKind] = MappingProxyType(
    {
        kind.key: kind
        for kind in (
            _kind("units_asked", "số đơn vị được yêu cầu báo cáo"),
            _kind("units_reported", "số đơn vị đã báo cáo"),
            _kind("units_on_time", "số đơn vị báo cáo đúng hạn"),
            _kind("units_late", "số đơn vị báo cáo chậm"),
            _kind("units_missing", "số đơn vị chưa báo cáo"),
            _kind("units_reported_list", "các đơn vị đã báo cáo", _UNIT),
            _kind("units_late_list", "các đơn vị báo cáo chậm", _LATE),
            _kind("units_missing_list", "các đơn vị chưa báo cáo", _UNIT),
        )
    }
)


def standing_facts(standing: Standing, *, report: UUID, computed_at: datetime) -> Mapping[str, Fact]:
    """The facts of `STANDING_KINDS`, by key."""
    answers = standing_answers(standing)
    return {
        key: compute_fact(kind, answers[key], report=report, computed_at=computed_at)
        for key, kind in STANDING_KINDS.items()
    }


def standing_answers(standing: Standing) -> Mapping[str, Answer]:
    """What each of those facts rests on: the request's addressees, or the submissions that came."""
    asked = {unit.code: addressee_snapshot(standing, unit) for unit in standing.asked}
    came = {one.dataset.unit.code: one.snapshot(standing.deadline) for one in standing.received}
    late = {one.dataset.unit.code for one in standing.late}
    missing = [asked[unit.code] for unit in standing.missing]
    return {
        "units_asked": _counted(asked.values(), standing),
        "units_reported": _counted(came.values(), standing),
        "units_on_time": _counted((one for code, one in came.items() if code not in late), standing),
        "units_late": _counted((one for code, one in came.items() if code in late), standing),
        "units_missing": _counted(missing, standing),
        "units_reported_list": _listed(came.values()),
        "units_late_list": _listed(one for code, one in came.items() if code in late),
        "units_missing_list": _listed(missing),
    }


def addressee_snapshot(standing: Standing, unit: UnitIdentity) -> RecordSnapshot:
    """An addressee of the request as a record: that the unit was asked, and by when."""
    return RecordSnapshot.of(
        kind=ADDRESSEE,
        id=uuid5(standing.request, unit.code),
        revision=1,
        title=f"Yêu cầu báo cáo gửi {unit.name}",
        content={"unit_code": unit.code, "unit_name": unit.name, "deadline": standing.deadline.isoformat()},
    )


def _counted(records: Iterable[RecordSnapshot], standing: Standing) -> Answer:
    """Each unit counts once, also in the reports of several levels: by its code within the request."""
    held = tuple(records)
    given = tuple(
        Contribution(one.record, Decimal(1), uuid5(standing.request, str(one.content["unit_code"]))) for one in held
    )
    return Answer(given, records=held)


def _listed(records: Iterable[RecordSnapshot]) -> Answer:
    held = tuple(records)
    return Answer(entries=tuple(_entry(one) for one in held), records=held)


def _entry(one: RecordSnapshot) -> Entry:
    texts = {"unit": str(one.content["unit_name"])}
    if one.content.get("days_late"):
        texts["days"] = str(one.content["days_late"])
        texts["received"] = day_text(date.fromisoformat(str(one.content["received_on"])))
    return Entry(one.record, texts, order=str(one.content["unit_code"]))
