"""Revise what is on record of equipment; who provided it stays."""

from __future__ import annotations

from datetime import date, datetime

from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.models import Document
from thongsuot.organisation.models import Unit
from thongsuot.programme.actions.add_equipment import require_quantity
from thongsuot.programme.models import Equipment
from thongsuot.programme.recording import change, locked
from thongsuot.programme.states import EquipmentCategory


@audited()
def revise_equipment(
    *,
    equipment: Equipment,
    revision: int,
    holder: Unit,
    category: EquipmentCategory,
    name: str,
    quantity: int,
    unit_of_measure: str,
    put_into_use_on: date,
    description: str,
    cost: int | None,
    basis_document: Document | None,
    by: Actor,
    at: datetime,
) -> Equipment:
    """The equipment as it is now to be, `cost` in đồng; `revision` is the one that the person saw.

    InvalidRecord where someone else changed it meanwhile, where it was withdrawn, or where a field does not fit.
    """
    require_quantity(name, quantity)
    values = {
        "holder": holder,
        "category": category,
        "name": name,
        "quantity": quantity,
        "unit_of_measure": unit_of_measure,
        "put_into_use_on": put_into_use_on,
        "description": description,
        "cost": cost,
        "basis_document": basis_document,
    }
    return change(locked(equipment, revision=revision), values, action="revise_equipment", by=by, at=at)
