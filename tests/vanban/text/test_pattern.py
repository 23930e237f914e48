"""A pattern that is compiled at its first use is as one that was compiled before."""

from __future__ import annotations

import re
from importlib import import_module
from pkgutil import walk_packages

import pytest

import vanban
from vanban.text.pattern import lazily


def test_it_finds_what_the_compiled_one_finds() -> None:
    lazy, compiled = lazily(r"(?P<so>\d+)/qđ", re.IGNORECASE), re.compile(r"(?P<so>\d+)/qđ", re.IGNORECASE)
    text = "số 12/QĐ, số 15/qđ"
    for _ in range(2):
        assert [one["so"] for one in lazy.finditer(text)] == ["12", "15"]
        assert lazy.sub("x", text) == compiled.sub("x", text)
        assert lazy.match(text) is None
        assert (lazy.pattern, lazy.flags) == (compiled.pattern, compiled.flags)


def test_what_was_used_has_nothing_between_it_and_its_methods() -> None:
    lazy = lazily("a")
    assert hasattr(type(lazy), "__getattr__")
    assert lazy.match("a")
    assert not hasattr(type(lazy), "__getattr__")


def test_an_error_is_told_at_the_first_use() -> None:
    wrong = lazily("(")
    with pytest.raises(re.error):
        wrong.match("")
    with pytest.raises(AttributeError):
        wrong.scanner  # noqa: B018


def test_no_pattern_of_the_package_has_an_error() -> None:
    kind = type(lazily("a")).__mro__[1]
    modules = [
        import_module(one.name) for one in walk_packages(vanban.__path__, "vanban.") if "__main__" not in one.name
    ]
    lazy = [value for module in modules for value in vars(module).values() if isinstance(value, kind)]
    assert len(lazy) > 100
    assert all(one.flags is not None for one in lazy)
