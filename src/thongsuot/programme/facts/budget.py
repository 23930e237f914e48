"""Facts of money: allocated, spent, for what; in đồng."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from thongsuot.facts.model import Answer, FactQuery, Measure, Merging, Scope
from thongsuot.facts.reading import Reading
from thongsuot.programme.facts.answering import Amount, Line, answer_of
from thongsuot.programme.facts.selection import budget_lines
from thongsuot.programme.facts.wording import citation, number_text
from thongsuot.programme.models import BudgetLine


def _allocated(row: BudgetLine) -> Iterator[Amount]:
    yield Amount(row.allocated)


def _spent(row: BudgetLine) -> Iterator[Amount]:
    if row.spent is not None:
        yield Amount(row.spent)


def _purpose(row: BudgetLine) -> Iterator[Line]:
    texts = {
        "purpose": row.purpose,
        "allocated": number_text(row.allocated),
        "spent": number_text(row.spent),
        "basis": citation(row.basis_document),
    }
    yield Line(texts, f"{row.year} {row.position:04d}")


def budget_allocated(scope: Scope, reading: Reading) -> Answer:
    """What was allocated."""
    return answer_of(reading.once(budget_lines, scope), reading, amounts=_allocated)


def budget_spent(scope: Scope, reading: Reading) -> Answer:
    """What was spent, where that is known."""
    return answer_of(reading.once(budget_lines, scope), reading, amounts=_spent)


def budget_by_purpose(scope: Scope, reading: Reading) -> Answer:
    """One line a purpose."""
    return answer_of(reading.once(budget_lines, scope), reading, lines=_purpose)


QUERIES: tuple[FactQuery, ...] = (
    FactQuery(
        key="budget_allocated",
        name="kinh phí bố trí",
        measure=Measure.MONEY,
        unit_of_measure="đồng",
        merging=Merging.SUM,
        answer=budget_allocated,
    ),
    FactQuery(
        key="budget_spent",
        name="kinh phí thực hiện",
        measure=Measure.MONEY,
        unit_of_measure="đồng",
        merging=Merging.SUM,
        answer=budget_spent,
    ),
    FactQuery(
        key="budget_by_purpose",
        name="kinh phí theo nội dung chi",
        measure=Measure.LIST,
        unit_of_measure="nội dung chi",
        merging=Merging.GATHER,
        entry_fields=MappingProxyType(
            {
                "purpose": "nội dung chi",
                "allocated": "kinh phí bố trí",
                "spent": "kinh phí thực hiện",
                "basis": "căn cứ",
            }
        ),
        answer=budget_by_purpose,
    ),
)
