"""The rows of this app."""

from thongsuot.organisation.models.administrative_unit import (
    AdministrativeKind,
    AdministrativeParent,
    AdministrativeSuccession,
    AdministrativeUnit,
)
from thongsuot.organisation.models.position import Position
from thongsuot.organisation.models.unit import Unit, UnitArea, UnitKind, UnitName
from thongsuot.organisation.models.unit_relation import UnitRelation, UnitRelationKind, UnitSuccession

__all__ = [
    "AdministrativeKind",
    "AdministrativeParent",
    "AdministrativeSuccession",
    "AdministrativeUnit",
    "Position",
    "Unit",
    "UnitArea",
    "UnitKind",
    "UnitName",
    "UnitRelation",
    "UnitRelationKind",
    "UnitSuccession",
]
