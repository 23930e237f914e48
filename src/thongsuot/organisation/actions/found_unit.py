"""Found a unit: with its name and its place among the others."""

from __future__ import annotations

from datetime import date, datetime

from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.organisation.actions.add_unit import add_unit
from thongsuot.organisation.actions.name_unit import NameForms, name_unit
from thongsuot.organisation.actions.relate_units import relate_units
from thongsuot.organisation.errors import OverlappingPeriods
from thongsuot.organisation.models import Unit, UnitKind, UnitRelationKind
from thongsuot.organisation.periods import overlapping

# A committee, a council and a body of the Party print nobody above themselves.
_WITHOUT_PARENT_ON_LETTERHEAD = frozenset(
    {UnitKind.GOVERNMENT, UnitKind.MINISTRY, UnitKind.PEOPLES_COUNCIL, UnitKind.PEOPLES_COMMITTEE}
)


@audited()
def found_unit(
    *,
    code: str,
    kind: UnitKind,
    names: NameForms,
    by: Actor,
    at: datetime,
    agency_code: str = "",
    active_from: date | None = None,
    parent: Unit | None = None,
    serves: bool = False,
) -> Unit:
    """The unit, below `parent` and printing it on its letterhead as its kind does; OverlappingPeriods for its code.

    With `serves` it is an office or division of its parent. A unit that is known already is not taken for the new one,
    as importing it again would.
    """
    if Unit.objects.filter(overlapping(active_from, None), code=code).exists():
        raise OverlappingPeriods(str(Unit._meta.verbose_name))
    unit = add_unit(code=code, kind=kind, agency_code=agency_code, active_from=active_from, by=by, at=at)
    name_unit(unit=unit, forms=names, active_from=active_from, by=by, at=at)
    if parent is None:
        return unit
    relations = [UnitRelationKind.ADMINISTRATIVE_PARENT]
    if kind not in _WITHOUT_PARENT_ON_LETTERHEAD:
        relations.append(UnitRelationKind.LETTERHEAD_PARENT)
    if serves:
        relations.append(UnitRelationKind.SERVES)
    for relation in relations:
        relate_units(unit=unit, kind=relation, related=parent, active_from=active_from, by=by, at=at)
    return unit
