"""Partials merge in any order and any grouping; what several units share counts once, what each adds counts in full."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thongsuot.facts.model import Answer, Contribution, Entry, Merging, RecordRef
from thongsuot.facts.partial import (
    EMPTY,
    DistinctPartial,
    GatherPartial,
    Partial,
    SumPartial,
    UnlikePartials,
    merge,
    partial_of,
)

ids = st.integers(1, 12).map(lambda number: UUID(int=number))
amounts = st.decimals(-(10**15), 10**15, places=4)
records = st.builds(RecordRef, st.just("t.record"), ids, st.integers(1, 3), st.just("0" * 64))
contributions = st.builds(
    Contribution,
    record=records,
    amount=amounts,
    event=st.none() | ids,
    weight=st.decimals(0, 1000, places=2),
    day=st.dates(date(2018, 1, 1), date(2020, 12, 31)),
)
entries = st.builds(
    Entry, records, st.dictionaries(st.sampled_from(["title", "place"]), st.sampled_from(["a", "b"])), st.none() | ids
)
answers = st.builds(Answer, st.lists(contributions, max_size=4).map(tuple), st.lists(entries, max_size=4).map(tuple))
mergings = st.sampled_from(Merging)


@given(mergings, answers, answers, answers)
def test_merging_is_associative(merging: Merging, a: Answer, b: Answer, c: Answer) -> None:
    x, y, z = (partial_of(merging, answer) for answer in (a, b, c))
    assert merge(merge(x, y), z) == merge(x, merge(y, z))


@given(mergings, answers, answers)
def test_merging_is_commutative(merging: Merging, a: Answer, b: Answer) -> None:
    x, y = partial_of(merging, a), partial_of(merging, b)
    assert merge(x, y) == merge(y, x)


@given(mergings, answers)
def test_the_empty_partial_is_neutral(merging: Merging, a: Answer) -> None:
    x = partial_of(merging, a)
    assert merge(EMPTY[merging], x) == x


@given(st.sampled_from([Merging.DISTINCT, Merging.LATEST, Merging.GATHER]), answers)
def test_sets_and_latest_are_idempotent(merging: Merging, a: Answer) -> None:
    x = partial_of(merging, a)
    assert merge(x, x) == x


@given(mergings, answers, answers)
def test_merging_parts_is_computing_the_whole(merging: Merging, a: Answer, b: Answer) -> None:
    whole = Answer(a.contributions + b.contributions, a.entries + b.entries)
    assert merge(partial_of(merging, a), partial_of(merging, b)) == partial_of(merging, whole)


@given(st.lists(contributions, min_size=1, max_size=6))
def test_a_sum_is_exact(given_amounts: list[Contribution]) -> None:
    total = partial_of(Merging.SUM, Answer(tuple(given_amounts)))
    assert isinstance(total, SumPartial)
    assert total.total * 10_000 == sum(int(one.amount * 10_000) for one in given_amounts)


def _took_part(record: int, attendees: int, event: int | None) -> Contribution:
    ref = RecordRef("t.record", UUID(int=record), 1, "0" * 64)
    return Contribution(ref, Decimal(attendees), None if event is None else UUID(int=event))


def test_a_class_in_which_two_units_took_part_counts_once_and_its_attendees_in_full() -> None:
    first = Answer((_took_part(1, 12, event=99), _took_part(2, 5, event=None)))
    second = Answer((_took_part(3, 8, event=99),))
    classes = merge(partial_of(Merging.DISTINCT, first), partial_of(Merging.DISTINCT, second))
    attendees = merge(partial_of(Merging.SUM, first), partial_of(Merging.SUM, second))
    assert classes.value == 2
    assert attendees.value == 25


def test_entries_stand_in_their_order_also_among_those_of_other_units() -> None:
    def told(number: int, title: str, order: str) -> Answer:
        return Answer(entries=(Entry(RecordRef("t", UUID(int=number), 1, ""), {"title": title}, order=order),))

    parts = [told(1, "c", "2019-01-05"), told(2, "a", "2019-06-01"), told(3, "b", "2019-03-01")]
    merged = EMPTY[Merging.GATHER]
    for part in parts:
        merged = merge(merged, partial_of(Merging.GATHER, part))
    assert isinstance(merged, GatherPartial)
    assert [dict(entry.texts)["title"] for entry in merged.listed()] == ["c", "b", "a"]


def test_a_shared_event_told_by_two_units_is_listed_once_and_both_accounts_are_kept() -> None:
    event = UUID(int=99)
    a = Entry(RecordRef("t.record", UUID(int=1), 1, "a" * 64), {"title": "Lớp tập huấn"}, event)
    b = Entry(RecordRef("t.record", UUID(int=2), 1, "b" * 64), {"title": "Tập huấn công tác"}, event)
    both = merge(partial_of(Merging.GATHER, Answer(entries=(a,))), partial_of(Merging.GATHER, Answer(entries=(b,))))
    assert isinstance(both, GatherPartial)
    assert both.value == 1
    assert len(both.entries) == 2


@pytest.mark.parametrize("merging", Merging)
def test_nothing_is_not_zero(merging: Merging) -> None:
    assert EMPTY[merging].value is None


def test_a_counted_zero_is_zero() -> None:
    assert partial_of(Merging.SUM, Answer((_took_part(1, 0, None),))).value == 0


def test_a_weighted_mean_weighs() -> None:
    ref = RecordRef("t.record", UUID(int=1), 1, "0" * 64)
    answer = Answer(
        (Contribution(ref, Decimal(10), weight=Decimal(3)), Contribution(ref, Decimal(2), weight=Decimal(1)))
    )
    assert partial_of(Merging.WEIGHTED_MEAN, answer).value == Decimal(8)


def test_the_latest_amount_wins() -> None:
    old = Contribution(RecordRef("t", UUID(int=9), 1, ""), Decimal(7), day=date(2019, 3, 1))
    new = Contribution(RecordRef("t", UUID(int=1), 1, ""), Decimal(4), day=date(2019, 6, 1))
    assert partial_of(Merging.LATEST, Answer((new, old))).value == 4


def test_unlike_partials_do_not_merge() -> None:
    unlike: Partial = DistinctPartial()
    with pytest.raises(UnlikePartials):
        merge(SumPartial(), unlike)
