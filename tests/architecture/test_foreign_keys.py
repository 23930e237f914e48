"""Foreign keys point the way imports do: to the same app or to one below."""

from __future__ import annotations

import tomllib
from pathlib import Path

from django.apps import apps

ROOT = Path(__file__).parents[2]


def platform_layers() -> dict[str, int]:
    """Height of each app above the ground, as the import contract has it."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    (layers,) = (contract["layers"] for contract in contracts if contract.get("containers") == ["thongsuot"])
    return {app.strip(): height for height, row in enumerate(reversed(layers)) for app in row.split("|")}


def test_foreign_keys_point_down() -> None:
    layers = platform_layers()
    ours = [model for model in apps.get_models() if model.__module__.startswith("thongsuot.")]
    upward = [
        f"{model._meta.label}.{field.name} → {target._meta.label}"
        for model in ours
        for field in model._meta.get_fields()
        if field.is_relation and not field.auto_created and (target := field.related_model) is not None
        if target in ours and target._meta.app_label != model._meta.app_label
        if layers[target._meta.app_label] >= layers[model._meta.app_label]
    ]
    assert upward == []


def test_audit_points_at_nothing() -> None:
    models = apps.get_app_config("audit").get_models()
    assert [field for model in models for field in model._meta.get_fields() if field.is_relation] == []
