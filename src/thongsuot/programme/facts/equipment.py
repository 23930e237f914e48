"""Facts of equipment: what was invested in, at what cost, how many stations have it now."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import partial
from types import MappingProxyType
from uuid import UUID

from thongsuot.facts.model import Answer, FactQuery, Measure, Merging, Scope
from thongsuot.facts.reading import Reading
from thongsuot.programme.facts import selection
from thongsuot.programme.facts.answering import Amount, Line, answer_of, identity_of
from thongsuot.programme.facts.naming import Named, names_of
from thongsuot.programme.facts.wording import citation, number_text
from thongsuot.programme.models import Equipment
from thongsuot.programme.states import EquipmentCategory


def _line(names: Mapping[UUID, str], row: Equipment) -> Iterator[Line]:
    texts = {
        "name": row.name,
        "quantity": number_text(row.quantity),
        "unit_of_measure": row.unit_of_measure,
        "holder": names.get(row.holder_id, row.holder.code),
        "description": row.description,
        "basis": citation(row.basis_document),
    }
    yield Line(texts, f"{row.category} {row.put_into_use_on.isoformat()}")


def _cost(row: Equipment) -> Iterator[Amount]:
    if row.cost is not None:
        yield Amount(row.cost)


def _station(row: Equipment) -> Iterator[Amount]:
    if row.category == EquipmentCategory.STATION:
        yield Amount(1, identity_of("station", row.holder.code))


_FIELDS: Mapping[str, str] = MappingProxyType(
    {
        "name": "tên thiết bị",
        "quantity": "số lượng",
        "unit_of_measure": "đơn vị tính",
        "holder": "đơn vị sử dụng",
        "description": "mô tả",
        "basis": "căn cứ",
    }
)


def equipment_invested(scope: Scope, reading: Reading, *, categories: Collection[str]) -> Answer:
    """One line for each thing at each place, production equipment first."""
    held = reading.once(selection.equipment, scope)
    names = reading.once(names_of, Named.on(scope.as_of, (row.holder_id for row in held)))
    return answer_of((row for row in held if row.category in categories), reading, lines=partial(_line, names))


def equipment_cost(scope: Scope, reading: Reading) -> Answer:
    """What the equipment cost, in đồng, where that is known."""
    return answer_of(reading.once(selection.equipment, scope), reading, amounts=_cost)


def stations_equipped(scope: Scope, reading: Reading) -> Answer:
    """Stations that received equipment, each once."""
    return answer_of(reading.once(selection.equipment, scope), reading, amounts=_station)


def _list(key: str, name: str, *categories: EquipmentCategory) -> FactQuery:
    return FactQuery(
        key=key,
        name=name,
        measure=Measure.LIST,
        unit_of_measure="hạng mục",
        merging=Merging.GATHER,
        entry_fields=_FIELDS,
        answer=partial(equipment_invested, categories=categories),
    )


QUERIES: tuple[FactQuery, ...] = (
    _list("equipment_invested", "trang thiết bị được đầu tư", *EquipmentCategory),
    _list("production_equipment", "thiết bị sản xuất chương trình được đầu tư", EquipmentCategory.PRODUCTION),
    _list("station_equipment", "hệ thống truyền thanh cơ sở được đầu tư", EquipmentCategory.STATION),
    FactQuery(
        key="equipment_cost",
        name="giá trị trang thiết bị được đầu tư",
        measure=Measure.MONEY,
        unit_of_measure="đồng",
        merging=Merging.SUM,
        answer=equipment_cost,
    ),
    FactQuery(
        key="stations_equipped",
        name="số đài truyền thanh cơ sở được đầu tư",
        measure=Measure.COUNT,
        unit_of_measure="đài",
        merging=Merging.DISTINCT,
        answer=stations_equipped,
    ),
)
