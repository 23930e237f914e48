"""Add equipment that was put into use."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.utils.translation import gettext

from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.models import Document
from thongsuot.organisation.models import Unit
from thongsuot.programme.errors import InvalidRecord
from thongsuot.programme.models import Equipment, Programme
from thongsuot.programme.recording import create_once
from thongsuot.programme.states import EquipmentCategory


@audited()
def add_equipment(
    *,
    client_id: UUID,
    unit: Unit,
    programme: Programme,
    holder: Unit,
    category: EquipmentCategory,
    name: str,
    quantity: int,
    unit_of_measure: str,
    put_into_use_on: date,
    description: str = "",
    cost: int | None = None,
    basis_document: Document | None = None,
    by: Actor,
    at: datetime,
) -> Equipment:
    """The equipment; `cost` in đồng, None where it is not known. Made once for a `client_id`."""
    require_quantity(name, quantity)
    row = Equipment(
        client_id=client_id,
        unit=unit,
        programme=programme,
        holder=holder,
        category=category,
        name=name,
        quantity=quantity,
        unit_of_measure=unit_of_measure,
        description=description,
        put_into_use_on=put_into_use_on,
        cost=cost,
        basis_document=basis_document,
    )
    equipment, _ = create_once(row, action="add_equipment", by=by, at=at)
    return equipment


def require_quantity(name: str, quantity: int) -> None:
    """InvalidRecord where there is none of it."""
    if quantity < 1:
        raise InvalidRecord(gettext("Số lượng của “%(name)s” phải từ 1 trở lên; hãy nhập lại.") % {"name": name})
