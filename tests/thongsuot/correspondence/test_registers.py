"""Registers: numbers without gap, each once, in the order of days; void ones keep their place and their reason."""

from __future__ import annotations

import threading
from datetime import date, timedelta

import pytest
from django.db import DatabaseError, connection, transaction
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.factories.correspondence import NOON, make_district, make_outgoing
from tests.factories.organisation import AT, BY, make_unit

from thongsuot.correspondence.actions.add_document import DocumentFacts, add_document
from thongsuot.correspondence.actions.close_register import close_register
from thongsuot.correspondence.actions.dissolve_unit import dissolve_unit
from thongsuot.correspondence.actions.open_register import open_register
from thongsuot.correspondence.actions.take_number import take_number
from thongsuot.correspondence.actions.void_entry import void_entry
from thongsuot.correspondence.actions.void_number import void_number
from thongsuot.correspondence.errors import (
    DifferentRegister,
    NumberOutOfOrder,
    RegisterClosed,
    RegisterMissing,
    RemarkMissing,
    WrongYear,
)
from thongsuot.correspondence.models import Direction, Document, Register, RegisterEntry
from thongsuot.correspondence.queries.registers import entries_of, missing_numbers, register_of
from thongsuot.correspondence.states import OutgoingState
from thongsuot.organisation.actions.succeed_unit import succeed_unit
from thongsuot.organisation.models import Unit

DAY = date(2019, 12, 16)


def make_register(unit: Unit | None = None, **fields: object) -> Register:
    unit = unit or make_unit("so")
    return open_register(unit=unit, **({"direction": Direction.OUTGOING, "year": 2019, "by": BY, "at": AT} | fields))


def make_document() -> Document:
    facts = DocumentFacts("Công văn", "/STTTT-VP", "Sở Thông tin và Truyền thông", "Việc chung")
    return add_document(facts=facts, by=BY, at=AT)


def take(register: Register, day: date = DAY) -> RegisterEntry:
    return take_number(register=register, document=make_document(), day=day, by=BY, at=NOON)


def take_and_fail(register: Register, day: date = DAY) -> None:
    """Something else of the same transaction goes wrong after the number was taken."""
    with transaction.atomic():
        take(register, day)
        raise InterruptedError


@pytest.mark.django_db
def test_numbers_run_from_01_without_gap() -> None:
    register = make_register()
    assert [take(register).number for _ in range(3)] == [1, 2, 3]


@pytest.mark.django_db
def test_each_body_direction_series_and_year_has_numbers_of_its_own() -> None:
    first, other = make_unit("a"), make_unit("b")
    registers = [
        make_register(first),
        make_register(other),
        make_register(first, direction=Direction.INCOMING),
        make_register(first, series="Quyết định"),
        make_register(first, year=2020),
    ]
    assert [take(register, DAY.replace(year=register.year)).number for register in registers] == [1] * 5


@pytest.mark.django_db
def test_register_carries_on_one_that_was_kept_on_paper() -> None:
    register = make_register(first_number=2337)
    assert take(register).number == 2337
    assert missing_numbers(register) == ()
    with pytest.raises(DifferentRegister):
        make_register(register.unit, first_number=1)


@pytest.mark.django_db
def test_opening_twice_opens_once() -> None:
    register = make_register()
    take(register)
    again = make_register(register.unit)
    assert (again, again.next_number) == (register, 2)


@pytest.mark.django_db
def test_number_of_an_earlier_day_is_refused() -> None:
    register = make_register()
    take(register)
    with pytest.raises(NumberOutOfOrder, match="15/12/2019 vì sổ đã cấp số đến ngày 16/12/2019"):
        take(register, DAY - timedelta(days=1))
    assert take(register).number == 2


@pytest.mark.django_db
def test_day_of_another_year_is_refused() -> None:
    with pytest.raises(WrongYear, match="01/01/2020 không thuộc sổ năm 2019"):
        take(make_register(), date(2020, 1, 1))


@pytest.mark.django_db
def test_closed_register_gives_no_number() -> None:
    register = make_register()
    take(register)
    close_register(register=register, by=BY, at=NOON)
    with pytest.raises(RegisterClosed):
        take(register)
    assert entries_of(register).count() == 1


@pytest.mark.django_db
def test_what_fails_gives_its_number_back() -> None:
    register = make_register()
    with pytest.raises(InterruptedError):
        take_and_fail(register)
    assert take(register).number == 1


@pytest.mark.django_db
def test_void_number_keeps_its_reason_and_is_never_given_again() -> None:
    register = make_register()
    take(register)
    spoiled = take(register)
    void_entry(entry=spoiled, reason="Ghi nhầm sổ", by=BY, at=NOON)
    assert take(register).number == 3
    assert [(entry.number, entry.void_reason) for entry in entries_of(register)] == [
        (1, ""),
        (2, "Ghi nhầm sổ"),
        (3, ""),
    ]
    void_entry(entry=spoiled, reason="Lý do khác", by=BY, at=NOON)
    assert spoiled.void_reason == "Ghi nhầm sổ"


@pytest.mark.django_db
def test_number_is_not_voided_without_a_reason() -> None:
    with pytest.raises(RemarkMissing, match="cần ghi rõ lý do"):
        void_entry(entry=take(make_register()), reason="  ", by=BY, at=NOON)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM correspondence_registerentry",
        "UPDATE correspondence_registerentry SET number = 7 WHERE number = 1",
        "UPDATE correspondence_registerentry SET void_reason = 'khác' WHERE number = 2",
        "UPDATE correspondence_registerentry SET voided_at = NULL, void_reason = '' WHERE number = 2",
    ],
)
def test_raw_sql_changes_no_entry(sql: str) -> None:
    register = make_register()
    take(register)
    void_entry(entry=take(register), reason="Ghi nhầm sổ", by=BY, at=NOON)
    with pytest.raises(DatabaseError, match="đóng băng"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)


@pytest.mark.django_db
def test_document_whose_number_was_voided_gets_the_next_one() -> None:
    district = make_district()
    outgoing = make_outgoing(district, OutgoingState.NUMBERED)
    assert outgoing.document.identifier == "01/BC-UBND"
    void_number(outgoing=outgoing, by=district.clerk, at=NOON, remark="Cấp nhầm số")
    assert (outgoing.state, outgoing.document.identifier) == (OutgoingState.SIGNED, "/BC-UBND")
    district.register.refresh_from_db()
    assert district.register.next_number == 2


@pytest.mark.django_db
def test_heir_of_a_dissolved_body_begins_at_01() -> None:
    old = make_register()
    take(old)
    end = date(2019, 12, 20)
    heir = make_unit("so-moi", active_from=end)
    dissolve_unit(unit=old.unit, day=end, by=BY, at=NOON)
    succeed_unit(predecessor=old.unit, successor=heir, day=end, by=BY, at=NOON)
    with pytest.raises(RegisterClosed):
        take(old, end)
    assert take(make_register(heir), end).number == 1


@pytest.mark.django_db
def test_missing_register_is_named() -> None:
    with pytest.raises(RegisterMissing, match="Chưa mở sổ đăng ký văn bản đi năm 2019 của “so”"):
        register_of(make_unit("so"), Direction.OUTGOING, 2019)


@pytest.mark.django_db(transaction=True)
def test_fifty_at_once_get_numbers_of_their_own_and_failures_leave_no_gap() -> None:
    register = make_register()
    documents = [make_document() for _ in range(50)]
    taken: list[int] = []

    def work(number: int) -> None:
        try:
            with transaction.atomic():
                entry = take_number(
                    register=Register.objects.get(pk=register.pk),
                    document=documents[number],
                    day=DAY,
                    by=BY,
                    at=NOON,
                )
                if number % 5 == 0:
                    raise InterruptedError
            taken.append(entry.number)
        except InterruptedError:
            pass
        finally:
            connection.close()

    threads = [threading.Thread(target=work, args=(number,)) for number in range(50)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    register.refresh_from_db()
    assert sorted(taken) == list(range(1, 41))
    assert (register.next_number, missing_numbers(register)) == (41, ())


@pytest.mark.django_db(transaction=True)
def test_a_register_that_several_open_at_once_begins_once() -> None:
    unit = make_unit("so")
    documents = [make_document() for _ in range(12)]
    taken: list[int] = []

    def work(number: int) -> None:
        try:
            with transaction.atomic():
                register = make_register(unit)
            taken.append(take_number(register=register, document=documents[number], day=DAY, by=BY, at=NOON).number)
        finally:
            connection.close()

    threads = [threading.Thread(target=work, args=(number,)) for number in range(len(documents))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(taken) == list(range(1, 13))


@pytest.mark.django_db
@settings(max_examples=20, deadline=None)
@given(acts=st.lists(st.sampled_from(["take", "fail", "void"]), max_size=12), year=st.integers(2000, 2100))
def test_whatever_happens_every_number_stands_once(acts: list[str], year: int) -> None:
    unit = Unit.objects.filter(code="so").first() or make_unit("so")
    register = make_register(unit, year=year, series=str(len(acts)))
    day = date(year, 6, 1)
    for act in acts:
        if act == "take":
            take(register, day)
        elif act == "void":
            void_entry(entry=take(register, day), reason="Nhầm", by=BY, at=NOON)
        else:
            with pytest.raises(InterruptedError):
                take_and_fail(register, day)
    register.refresh_from_db()
    numbers = [entry.number for entry in entries_of(register)]
    assert numbers == list(range(register.first_number, register.next_number))
    assert missing_numbers(register) == ()
