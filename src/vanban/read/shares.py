"""The widths of a table's columns as shares of the whole."""

from __future__ import annotations

from collections.abc import Sequence

# A thousandth of a page's width is a sixth of a millimetre: finer than anyone sees, coarser than what formats round to,
# so that a table that is written and read again keeps its shares.
_PARTS = 1000


def shares(widths: Sequence[float]) -> tuple[float, ...]:
    """The widths (in any unit, each above 0) as thousandths of their sum, which add up to 1."""
    total = sum(widths)
    exact = [_PARTS * width / total for width in widths]
    parts = [int(share) for share in exact]
    by_remainder = sorted(range(len(exact)), key=lambda index: parts[index] - exact[index])
    for index in by_remainder[: _PARTS - sum(parts)]:
        parts[index] += 1
    return tuple(part / _PARTS for part in parts)
