"""YAML of which no line is silently lost: a key that stands twice is refused with its line."""

from __future__ import annotations

import unicodedata
from typing import Any

import yaml


class _StrictLoader(yaml.SafeLoader):
    """Safe loading, with keys and texts in NFC and none twice."""


def _mapping(loader: _StrictLoader, node: yaml.MappingNode) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key_node, value_node in node.value:
        key = str(loader.construct_object(key_node, deep=True))
        if key in found:
            raise ValueError(f"dòng {key_node.start_mark.line + 1}: “{key}” đứng hai lần")
        found[key] = loader.construct_object(value_node, deep=True)
    return found


def _text(loader: _StrictLoader, node: yaml.ScalarNode) -> str:
    return unicodedata.normalize("NFC", str(loader.construct_scalar(node)))


_StrictLoader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping)
_StrictLoader.add_constructor("tag:yaml.org,2002:str", _text)


def load_mapping(text: str) -> dict[str, Any]:
    """The mapping that a YAML text holds; ValueError or yaml.YAMLError where it is none."""
    found = yaml.load(text, _StrictLoader)  # noqa: S506 - a SafeLoader
    if not isinstance(found, dict):
        raise ValueError("tệp phải gồm các phần có tên, mỗi phần một dòng “tên: …”")
    return found
