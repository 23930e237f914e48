"""The catalogue of kinds is whole: every file under `kinds/` that declares a kind is in it, once."""

from __future__ import annotations

import dataclasses
import importlib
import pkgutil
from typing import get_type_hints

import pytest

from thongsuot.programme import kinds
from thongsuot.programme.errors import InvalidRecord
from thongsuot.programme.kinds.catalogue import CATALOGUE, kind_of
from thongsuot.programme.kinds.declaration import ActivityKind, described

NOT_KINDS = {"catalogue", "codec", "declaration"}


def declared_kinds() -> list[ActivityKind]:
    names = [module.name for module in pkgutil.iter_modules(kinds.__path__) if module.name not in NOT_KINDS]
    modules = [importlib.import_module(f"{kinds.__name__}.{name}") for name in names]
    return [value for module in modules for value in vars(module).values() if isinstance(value, ActivityKind)]


def test_every_file_declares_one_kind_and_the_catalogue_holds_it() -> None:
    files = [module.name for module in pkgutil.iter_modules(kinds.__path__) if module.name not in NOT_KINDS]
    assert sorted(kind.code for kind in declared_kinds()) == sorted(files) == sorted(CATALOGUE)


def test_no_two_kinds_share_a_name() -> None:
    assert len({kind.name for kind in CATALOGUE.values()}) == len(CATALOGUE)


@pytest.mark.parametrize("kind", CATALOGUE.values(), ids=lambda kind: kind.code)
def test_every_field_says_its_vietnamese_label_and_has_a_type_the_codec_knows(kind: ActivityKind) -> None:
    types = get_type_hints(kind.details)
    for field in dataclasses.fields(kind.details):
        assert described(field).label
        assert types[field.name] in (int, str, int | None, str | None)


def test_a_press_visit_keeps_nothing_on_the_person() -> None:
    fields = {field.name for field in dataclasses.fields(CATALOGUE["press_visit"].details)}
    assert fields == {"outlet", "permit_number", "host", "programme"}


def test_an_unknown_kind_is_refused_with_the_kinds_there_are() -> None:
    with pytest.raises(InvalidRecord, match=r"parade.*dissemination"):
        kind_of("parade")
