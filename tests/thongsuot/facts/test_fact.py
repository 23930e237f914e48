"""A fact keeps what the records say behind what a person states, and its ids are the same each time."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from uuid import UUID

import pytest

from thongsuot.facts.canonical import content_hash, decimal_text
from thongsuot.facts.fact import Stated, compute_fact, missing_snapshots, state_figure
from thongsuot.facts.model import (
    Answer,
    Contribution,
    EvidenceRef,
    FactKind,
    Measure,
    Merging,
    RecordRef,
    RecordSnapshot,
)

REPORT = UUID("11111111-1111-4111-8111-111111111111")
NOW = datetime(2019, 12, 12, 8, tzinfo=UTC)
BUDGET = FactKind(
    key="budget_allocated", name="kinh phí bố trí", measure=Measure.MONEY, unit_of_measure="đồng", merging=Merging.SUM
)


def _line(number: int, amount: int) -> RecordSnapshot:
    photo = EvidenceRef("ab" * 32, 1200, "image/jpeg", "Bảng phân bổ", "khanh-son")
    return RecordSnapshot.of(
        kind="programme.budgetline",
        id=UUID(int=number),
        revision=1,
        title="Dòng kinh phí",
        content={"amount": str(amount)},
        evidence=(photo,),
    )


def _answer(*amounts: int) -> Answer:
    lines = tuple(_line(number, amount) for number, amount in enumerate(amounts, 1))
    given = tuple(Contribution(line.record, Decimal(str(line.content["amount"]))) for line in lines)
    return Answer(given, records=lines)


def test_a_fact_names_the_records_it_rests_on() -> None:
    answer = _answer(24_000_000, 30_000_000)
    fact = compute_fact(BUDGET, answer, report=REPORT, computed_at=NOW)
    assert fact.value == 54_000_000
    assert fact.records == tuple(line.record for line in answer.records)
    assert missing_snapshots(answer) == ()


def test_an_answer_without_snapshots_is_told() -> None:
    answer = Answer((Contribution(RecordRef("t.record", UUID(int=1), 1, "0" * 64), Decimal(1)),))
    assert missing_snapshots(answer) == (answer.contributions[0].record,)


def test_a_stated_figure_stands_in_front_and_hides_nothing() -> None:
    fact = compute_fact(BUDGET, _answer(24_000_000), report=REPORT, computed_at=NOW)
    stated = state_figure(fact, Stated(Decimal(25_000_000), "Chuyên viên", NOW, "Quyết toán bổ sung"))
    assert stated.value == 25_000_000
    assert stated.computed == 24_000_000


def test_the_same_question_of_the_same_report_has_the_same_id() -> None:
    first, second = (compute_fact(BUDGET, _answer(1), report=REPORT, computed_at=NOW) for _ in range(2))
    assert first == second
    assert first.id != compute_fact(BUDGET, _answer(1), report=UUID(int=2), computed_at=NOW).id


@pytest.mark.parametrize("changed", ["24000001", "24000000 "])
def test_a_snapshot_that_was_touched_is_not_whole(changed: str) -> None:
    line = _line(1, 24_000_000)
    assert line.is_whole
    touched = RecordSnapshot(line.record, line.title, {"amount": changed}, line.evidence)
    assert not touched.is_whole


def test_a_snapshot_that_lost_its_evidence_is_not_whole() -> None:
    line = _line(1, 24_000_000)
    assert not RecordSnapshot(line.record, line.title, line.content).is_whole


def test_the_content_hash_does_not_depend_on_the_order_of_keys() -> None:
    assert content_hash({"a": 1, "ă": [True, None]}) == content_hash({"ă": [True, None], "a": 1})


@pytest.mark.parametrize(
    ("value", "text"), [("54000000", "54000000"), ("1E+3", "1000"), ("12.50", "12.5"), ("-0.0", "0"), ("0.00", "0")]
)
def test_a_decimal_has_one_spelling(value: str, text: str) -> None:
    assert decimal_text(Decimal(value)) == text


def test_texts_are_gathered_and_figures_are_not() -> None:
    with pytest.raises(ValueError, match="gathered"):
        FactKind(key="x", name="x", measure=Measure.COUNT, unit_of_measure="", merging=Merging.GATHER)
