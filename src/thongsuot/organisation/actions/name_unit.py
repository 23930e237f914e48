"""Say what a unit is called in a period."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q

from thongsuot.audit.actor import Actor
from thongsuot.organisation.actions.put_dated_row import put_dated_row
from thongsuot.organisation.ids import natural_id
from thongsuot.organisation.models import Unit, UnitName
from thongsuot.organisation.search_text import search_text
from vanban.text.collation import collation_key


@dataclass(frozen=True, slots=True)
class NameForms:
    """The forms of a name: see `UnitName`. A blank short form is the long one."""

    name: str
    letterhead_name: str
    short_name: str
    abbreviation: str
    place_name: str
    short_letterhead_name: str = ""


def name_unit(
    *,
    unit: Unit,
    forms: NameForms,
    by: Actor,
    at: datetime,
    active_from: date | None = None,
    active_to: date | None = None,
) -> UnitName:
    """The unit's name in that period; OverlappingPeriods where it has another on one of those days."""
    name = UnitName(
        id=natural_id("unit name", str(unit.pk), active_from),
        unit=unit,
        name=forms.name,
        letterhead_name=forms.letterhead_name,
        short_letterhead_name=forms.short_letterhead_name,
        short_name=forms.short_name,
        abbreviation=forms.abbreviation,
        place_name=forms.place_name,
        sort_key=collation_key(forms.name),
        search_text=search_text(forms.name, forms.short_name, forms.abbreviation),
        active_from=active_from,
        active_to=active_to,
    )
    put_dated_row(name, excluding=Q(unit=unit), action="name_unit", by=by, at=at)
    return name
