"""The page on writing documents names every key and every type, and its examples are data that can be written."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from vanban.cli.data_file import load_data
from vanban.document.codec import from_json
from vanban.document.keys import all_keys
from vanban.document.model import SCHEMA
from vanban.write import write_txt
from vanban.write.examples import example_types

PAGE = Path(__file__).parents[3] / "docs" / "soan-thao.md"
TEXT = PAGE.read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```yaml\n(.*?)```", TEXT, re.DOTALL)


@pytest.mark.parametrize("key", sorted(all_keys()))
def test_every_key_is_named(key: str) -> None:
    assert re.search(rf"\b{key}\b", TEXT)


def test_every_type_is_named() -> None:
    assert [name for name in example_types() if name not in TEXT] == []


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda text: text.split(":", 1)[0])
def test_examples_can_be_written(example: str, tmp_path: Path) -> None:
    path = tmp_path / "example.yaml"
    lead = "" if yaml.safe_load(example).get("schema") else f"schema: {SCHEMA}\n"
    path.write_text(lead + example, encoding="utf-8")
    assert write_txt(from_json(load_data(str(path)), strict=True))
