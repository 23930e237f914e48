"""Frozen dataclasses that are made quickly stay what they are."""

from __future__ import annotations

import copy
import inspect
import pickle
from dataclasses import FrozenInstanceError, dataclass, replace

import pytest

from vanban.document.making import made_quickly


@dataclass(frozen=True, slots=True)
class _Plain:
    name: str
    size: int = 3
    parts: tuple[str, ...] = ()


@made_quickly
@dataclass(frozen=True, slots=True)
class _Quick:
    name: str
    size: int = 3
    parts: tuple[str, ...] = ()


def test_it_holds_what_it_is_given_and_its_defaults() -> None:
    made = _Quick("a", parts=("b",))
    assert (made.name, made.size, made.parts) == ("a", 3, ("b",))


def test_it_is_of_its_class_and_frozen() -> None:
    made = _Quick("a")
    assert type(made) is _Quick
    with pytest.raises(FrozenInstanceError):
        made.name = "b"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del made.name


def test_it_compares_and_hashes_by_its_values() -> None:
    assert _Quick("a", 4) == _Quick("a", 4) != _Quick("a", 5)
    assert len({_Quick("a"), _Quick("a", 3), _Quick("b")}) == 2


def test_it_can_be_replaced_copied_and_pickled() -> None:
    made = _Quick("a", 4, ("b",))
    assert replace(made, size=5) == _Quick("a", 5, ("b",))
    assert copy.deepcopy(made) == copy.copy(made) == pickle.loads(pickle.dumps(made)) == made


def test_its_signature_and_its_errors_are_those_of_a_dataclass() -> None:
    assert inspect.signature(_Quick) == inspect.signature(_Plain)
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'name'"):
        _Quick()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="unexpected keyword argument 'colour'"):
        _Quick("a", colour="red")  # type: ignore[call-arg]
