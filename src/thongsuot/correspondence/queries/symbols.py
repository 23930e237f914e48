"""The symbol that an outgoing document bears (NĐ 30/2020, Phụ lục I, Phần I, II.3)."""

from __future__ import annotations

from datetime import date

from thongsuot.organisation.models import Unit
from thongsuot.organisation.queries.units import name_on
from vanban.regulation.document_types import Family, document_type_named


def symbol_for(document_type: str, issuing_unit: Unit, drafting_unit: Unit, day: date) -> str:
    """`BC-UBND` for a type that has an abbreviation; for one that has none (công văn), who issues and who drafts."""
    issuer = name_on(issuing_unit, day).abbreviation
    known = document_type_named(document_type)
    abbreviations = known.abbreviations(Family.ADMINISTRATIVE, on=day) if known else ()
    if abbreviations:
        return f"{abbreviations[0]}-{issuer}"
    if drafting_unit == issuing_unit:
        return issuer
    return f"{issuer}-{name_on(drafting_unit, day).abbreviation}"
