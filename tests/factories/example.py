"""The example of Khánh Sơn, imported by the actions that the platform itself uses."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.factories.organisation import AT, BY

from thongsuot.organisation.actions.import_administrative_units import (
    import_administrative_successions,
    import_administrative_units,
)

EXAMPLE = Path(__file__).parents[2] / "examples" / "khanh-son-2019"
REORDERED = date(2025, 7, 1)


def load_map() -> int:
    """Import both maps and what became of each area; how many rows changed."""
    return (
        import_administrative_units(
            path=EXAMPLE / "administrative-units-before-2025.tsv", active_to=REORDERED, by=BY, at=AT
        )
        + import_administrative_units(
            path=EXAMPLE / "administrative-units-2025.tsv", active_from=REORDERED, by=BY, at=AT
        )
        + import_administrative_successions(
            path=EXAMPLE / "administrative-successions-2025.tsv", day=REORDERED, by=BY, at=AT
        )
    )
