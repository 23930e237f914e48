"""Import the map: the areas of one period, where they lie, and who inherits what at the next reordering."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime
from pathlib import Path

from django.db.models import Q

from thongsuot.audit.actions.save_row import save_row
from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.files.data_file import Entry, read_tsv
from thongsuot.organisation.actions.put_dated_row import put_dated_row
from thongsuot.organisation.ids import natural_id
from thongsuot.organisation.models import (
    AdministrativeKind,
    AdministrativeParent,
    AdministrativeSuccession,
    AdministrativeUnit,
)

_KINDS = {kind.label.lower(): kind for kind in AdministrativeKind}


@audited()
def import_administrative_units(
    *, path: Path, by: Actor, at: datetime, active_from: date | None = None, active_to: date | None = None
) -> int:
    """Take over a table `code name type parent_code` as the map of that period; returns how many rows changed.

    An area's parent is looked for in the same table. Importing again changes nothing; DataFileError names the line
    that can't be taken over.
    """
    rows = list(read_tsv(path))
    areas = {row.text("code"): _area(row, active_from, active_to) for row in rows}
    changed = 0
    for code, area in areas.items():
        changed += put_dated_row(area, excluding=Q(code=code), action="add_administrative_unit", by=by, at=at)
    for row in rows:
        parent_code = row.optional("parent_code")
        if parent_code is None:
            continue
        if parent_code not in areas:
            raise row.error("parent_code", f"không có dòng nào mang mã “{parent_code}” trong tệp này")
        area, parent = areas[row.text("code")], areas[parent_code]
        lies = AdministrativeParent(
            id=natural_id("administrative parent", str(area.pk), str(parent.pk), active_from),
            unit=area,
            parent=parent,
            active_from=active_from,
            active_to=active_to,
        )
        changed += put_dated_row(lies, excluding=Q(unit=area), action="place_administrative_unit", by=by, at=at)
    return changed


@audited()
def import_administrative_successions(*, path: Path, day: date, by: Actor, at: datetime) -> int:
    """Take over a table `old_code new_codes split default_new_code` of what became of the areas on `day`.

    `new_codes` are separated by commas; `split` is 1 where the old area was divided among them, and then
    `default_new_code` is the one that holds most of it. An area above (a district) that has no line of its own is
    divided among the heirs of the areas in it, without a default where there are several. Returns how many rows
    changed.
    """
    old = {area.code: area for area in AdministrativeUnit.objects.filter(active_to=day)}
    new = {area.code: area for area in AdministrativeUnit.objects.filter(active_from=day)}
    heirs: dict[AdministrativeUnit, dict[AdministrativeUnit, bool]] = {}
    for row in read_tsv(path):
        predecessor = _named(old, row, "old_code", row.text("old_code"))
        codes = row.text("new_codes").split(",")
        default = row.text("default_new_code", codes[0] if len(codes) == 1 else "")
        heirs[predecessor] = {_named(new, row, "new_codes", code): code == default for code in codes}
    heirs |= _inherited(heirs, day)
    changed = 0
    for predecessor, shares in heirs.items():
        for successor, is_default in shares.items():
            succession = AdministrativeSuccession(
                id=natural_id("administrative succession", str(predecessor.pk), str(successor.pk)),
                predecessor=predecessor,
                successor=successor,
                day=day,
                split=len(shares) > 1,
                is_default=is_default,
            )
            changed += save_row(succession, action="succeed_administrative_unit", by=by, at=at)
    return changed


def _area(row: Entry, active_from: date | None, active_to: date | None) -> AdministrativeUnit:
    code, kind = row.text("code"), row.text("type").lower()
    if kind not in _KINDS:
        raise row.error("type", f"“{kind}” không phải là loại đơn vị hành chính")
    return AdministrativeUnit(
        id=natural_id("administrative unit", code, active_from),
        code=code,
        name=row.text("name"),
        kind=_KINDS[kind],
        active_from=active_from,
        active_to=active_to,
    )


def _named(areas: dict[str, AdministrativeUnit], row: Entry, field: str, code: str) -> AdministrativeUnit:
    if code not in areas:
        raise row.error(field, f"không có đơn vị hành chính mang mã “{code}” trong kỳ này")
    return areas[code]


def _inherited(
    heirs: dict[AdministrativeUnit, dict[AdministrativeUnit, bool]], day: date
) -> dict[AdministrativeUnit, dict[AdministrativeUnit, bool]]:
    """The heirs of the areas above that have no line of their own and do not go over whole to one heir by it."""
    inside: dict[AdministrativeUnit, set[AdministrativeUnit]] = defaultdict(set)
    lies = AdministrativeParent.objects.filter(unit__in=heirs, active_to=day).select_related("unit", "parent")
    for place in lies:
        inside[place.parent].update(heirs[place.unit])
    return {
        area: {heir: len(found) == 1 for heir in sorted(found, key=lambda unit: unit.code)}
        for area, found in inside.items()
        if area not in heirs
    }
