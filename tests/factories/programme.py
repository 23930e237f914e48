"""A district's programme for tests: a committee with its offices, a commune below it, and what they record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import count
from typing import Any
from uuid import UUID, uuid4

from tests.factories.organisation import AT, BY, make_office, make_unit

from thongsuot.correspondence.actions.add_document import DocumentFacts, add_document
from thongsuot.correspondence.models import Document
from thongsuot.facts.model import Period, Scope
from thongsuot.files.actions.store_file import store_file
from thongsuot.files.models import StoredFile
from thongsuot.organisation.actions.relate_units import relate_units
from thongsuot.organisation.models import Unit, UnitKind, UnitRelationKind
from thongsuot.programme.actions.add_equipment import add_equipment
from thongsuot.programme.actions.allocate_budget import allocate_budget
from thongsuot.programme.actions.define_programme import define_programme
from thongsuot.programme.actions.define_topic import define_topic
from thongsuot.programme.actions.draft_plan import draft_plan
from thongsuot.programme.actions.entrust_lead import entrust_lead
from thongsuot.programme.actions.name_shared_event import name_shared_event
from thongsuot.programme.actions.record_activity import record_activity
from thongsuot.programme.actions.set_task import set_task
from thongsuot.programme.kinds.declaration import Details
from thongsuot.programme.kinds.other import OtherDetails
from thongsuot.programme.models import (
    Activity,
    BudgetLine,
    Equipment,
    LeadAssignment,
    Plan,
    Programme,
    SharedEvent,
    Task,
    Topic,
)
from thongsuot.programme.states import EquipmentCategory, TaskSource
from vanban.document.partial_date import PartialDate

YEAR_2019 = Period(date(2019, 1, 1), date(2020, 1, 1))
_numbers = count(1)


@dataclass(frozen=True)
class Field:
    """Where things are done: a committee, two bodies of its own, a commune that reports for itself, a programme."""

    committee: Unit
    division: Unit
    centre: Unit
    commune: Unit
    programme: Programme

    def scope(self, period: Period = YEAR_2019, as_of: date = date(2019, 12, 31), unit: Unit | None = None) -> Scope:
        """What a fact is asked about."""
        return Scope((unit or self.committee).pk, self.programme.key, period, as_of)


def make_field(code: str = "huyen", programme: Programme | None = None) -> Field:
    """A district with nothing recorded yet."""
    committee = make_unit(code, f"Ủy ban nhân dân huyện {code}")
    commune = make_unit(f"{code}-xa", f"Ủy ban nhân dân xã {code}")
    relate_units(unit=commune, kind=UnitRelationKind.ADMINISTRATIVE_PARENT, related=committee, by=BY, at=AT)
    division = make_office(f"{code}-vhtt", committee, kind=UnitKind.DIVISION)
    centre = make_office(f"{code}-tt", division, kind=UnitKind.SERVICE_UNIT)
    return Field(committee, division, centre, commune, programme or make_programme())


def make_programme(key: str = "thong-tin-doi-ngoai", **more: Any) -> Programme:
    """A programme without documents, which a data file brought in unless a unit is told."""
    given = {"client_id": uuid4(), "name": "Chương trình thử", "governed_by": (), "active_from": date(2013, 1, 1)}
    return define_programme(key=key, by=BY, at=AT, **{**given, **more})


def make_lead(field: Field, lead_unit: Unit | None = None, **more: Any) -> LeadAssignment:
    """The division leads from 2019 on, unless another unit is told."""
    given = {"client_id": uuid4(), "unit": field.committee, "active_from": date(2019, 1, 1)}
    lead = lead_unit or field.division
    return entrust_lead(programme=field.programme, lead_unit=lead, by=BY, at=AT, **{**given, **more})


def make_topic(code: str = "bien-dao", name: str = "biển, đảo") -> Topic:
    """A topic."""
    return define_topic(code=code, name=name, by=BY, at=AT)


def make_document(
    identifier: str = "1486/QĐ-TTg",
    *,
    document_type: str = "Quyết định",
    day: str | None = "2018-11-06",
    issuer: str = "Thủ tướng Chính phủ",
    subject: str = "Ban hành Kế hoạch thông tin đối ngoại của Chính phủ giai đoạn 2018-2020",
) -> Document:
    """A document known by reference."""
    facts = DocumentFacts(
        document_type=document_type,
        identifier=identifier,
        issuer_name=issuer,
        subject=subject,
        date=None if day is None else PartialDate.from_iso(day),
    )
    return add_document(facts=facts, by=BY, at=AT)


def make_file(content: bytes = b"Minh h\xe1\xbb\x8da") -> StoredFile:
    """A stored file."""
    return store_file(content=content, at=AT)


def make_event(event: UUID | None = None, title: str = "Lớp tập huấn chung") -> SharedEvent:
    """A shared event of two days."""
    return name_shared_event(
        event=event or uuid4(),
        title=title,
        organiser="Sở Thông tin và Truyền thông",
        started_on=date(2019, 9, 25),
        ended_on=date(2019, 9, 26),
        by=BY,
        at=AT,
    )


def make_activity(
    field: Field, details: Details | None = None, *, day: date = date(2019, 6, 5), unit: Unit | None = None, **more: Any
) -> Activity:
    """An activity of one day; each has a title of its own unless one is given."""
    given = {"client_id": uuid4(), "title": f"Hoạt động {next(_numbers)}", "started_on": day, "ended_on": day}
    return record_activity(
        unit=unit or field.committee,
        programme=field.programme,
        details=details or OtherDetails(),
        by=BY,
        at=AT,
        **{**given, **more},
    )


def make_task(field: Field, *, starts_on: date = date(2019, 2, 1), **more: Any) -> Task:
    """A recurring duty led by the division."""
    given = {
        "client_id": uuid4(),
        "title": f"Nhiệm vụ {next(_numbers)}",
        "source": TaskSource.RECURRING_DUTY,
        "source_note": "Công việc hằng năm",
        "lead_unit": field.division,
    }
    return set_task(
        unit=field.committee,
        programme=field.programme,
        starts_on=starts_on,
        by=BY,
        at=AT,
        **{**given, **more},
    )


def make_plan(field: Field, **more: Any) -> Plan:
    """A plan for 2019 that has not been issued."""
    given = {"client_id": uuid4(), "title": f"Kế hoạch {next(_numbers)}"}
    return draft_plan(
        unit=field.committee,
        programme=field.programme,
        period_start=YEAR_2019.start,
        period_end=YEAR_2019.end,
        by=BY,
        at=AT,
        **{**given, **more},
    )


def make_equipment(field: Field, holder: Unit | None = None, **more: Any) -> Equipment:
    """A loudspeaker system of a station."""
    given = {
        "client_id": uuid4(),
        "category": EquipmentCategory.STATION,
        "name": "Hệ thống truyền thanh",
        "quantity": 1,
        "unit_of_measure": "hệ thống",
        "put_into_use_on": date(2019, 5, 20),
    }
    return add_equipment(
        unit=field.committee,
        programme=field.programme,
        holder=holder or field.commune,
        by=BY,
        at=AT,
        **{**given, **more},
    )


def make_budget_line(field: Field, allocated: int = 24_000_000, **more: Any) -> BudgetLine:
    """Money for a purpose in 2019."""
    given = {"client_id": uuid4(), "unit": field.committee, "by": BY}
    given |= {"year": 2019, "purpose": f"Nội dung {next(_numbers)}"}
    return allocate_budget(
        programme=field.programme,
        allocated=allocated,
        at=AT,
        **{**given, **more},
    )
