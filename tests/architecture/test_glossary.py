"""The glossary and the code use the same words: one row for each model, state and role."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from django.apps import apps
from django.db.models import TextChoices

from thongsuot.organisation.roles import Role

GLOSSARY = Path(__file__).parents[2] / "docs" / "glossary.md"


def rows(title: str) -> list[tuple[str, str]]:
    """Identifier and Vietnamese term of each row of one table of the glossary, in order."""
    section = GLOSSARY.read_text(encoding="utf-8").split(f"\n## {title}\n")[1].split("\n## ")[0]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in re.findall(r"^\|.*\|$", section, re.M)]
    return [(identifier, vietnamese) for vietnamese, identifier, *_ in cells[2:]]


def our_apps() -> Iterator[str]:
    return (config.name for config in apps.get_app_configs() if config.name.startswith("thongsuot."))


def models() -> list[tuple[str, str]]:
    return [
        (model._meta.label, str(model._meta.verbose_name))
        for model in apps.get_models()
        if model.__module__.startswith("thongsuot.")
    ]


def states() -> list[tuple[str, str]]:
    """Every value of every `…State` enumeration in an app's `states` module."""
    found = []
    for app in our_apps():
        try:
            module = import_module(f"{app}.states")
        except ModuleNotFoundError:
            continue
        for name, kind in vars(module).items():
            if isinstance(kind, type) and issubclass(kind, TextChoices) and name.endswith("State"):
                assert kind.__module__ == module.__name__
                found += [(f"{name}.{value.value}", str(value.label)) for value in kind]
    return found


def roles() -> list[tuple[str, str]]:
    return [(role.value, str(role.label)) for role in Role]


@pytest.mark.parametrize(("title", "in_code"), [("Models", models), ("States", states), ("Roles", roles)])
def test_one_row_each_with_the_words_of_the_code(title: str, in_code) -> None:
    written = rows(title)
    assert sorted(written) == sorted(in_code())
