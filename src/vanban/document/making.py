"""Frozen dataclasses that are made in little time, for a text becomes hundreds of them."""

from __future__ import annotations

from dataclasses import fields
from functools import update_wrapper
from typing import Any, TypeVar

_T = TypeVar("_T")


def made_quickly(cls: type[_T]) -> type[_T]:
    """A frozen dataclass with slots, made in two fifths of the time; in all else it stays what it is.

    The `__init__` of a frozen dataclass asks `object` to set each field. This one sets them as those of an open class
    with the same slots, which its object is of until all of them are set.
    """
    names = tuple(one.name for one in fields(cls))  # type: ignore[arg-type]
    scope: dict[str, Any] = {
        "become": object.__setattr__,
        "Open": type(cls.__name__, (), {"__slots__": names}),
        "Frozen": cls,
    }
    steps = ("become(self, '__class__', Open)", *(f"self.{name} = {name}" for name in names), "self.__class__ = Frozen")
    exec(f"def __init__(self, {', '.join(names)}): {'; '.join(steps)}", scope)  # noqa: S102
    scope["__init__"].__defaults__ = cls.__init__.__defaults__
    cls.__init__ = update_wrapper(scope["__init__"], cls.__init__)  # type: ignore[method-assign]
    return cls
