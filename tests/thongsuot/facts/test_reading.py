"""What is needed by several questions is read once, in one reading."""

from __future__ import annotations

from thongsuot.facts.reading import Reading

READ: list[str] = []


def read_all(about: str) -> list[str]:
    READ.append(about)
    return [about]


def read_some(about: str) -> list[str]:
    return [about[0]]


def test_each_thing_is_read_once_in_a_reading_and_anew_in_the_next() -> None:
    READ.clear()
    first, second = Reading(), Reading()
    assert first.once(read_all, "a") is first.once(read_all, "a")
    assert first.once(read_all, "b") == ["b"]
    assert READ == ["a", "b"]
    assert second.once(read_all, "a") == ["a"]
    assert READ == ["a", "b", "a"]


def test_two_ways_of_reading_are_two_things() -> None:
    reading = Reading()
    assert reading.once(read_all, "ab") == ["ab"]
    assert reading.once(read_some, "ab") == ["a"]
