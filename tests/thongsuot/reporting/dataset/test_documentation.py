"""The example beside the format's description is a sound dataset, and the one that the code makes today."""

from __future__ import annotations

import json
from pathlib import Path

from tests.factories.report_office import Office, make_dataset

from thongsuot.facts.canonical import canonical_bytes
from thongsuot.reporting.dataset.decode import decode
from thongsuot.reporting.dataset.encode import encode
from thongsuot.reporting.dataset.model import SCHEMA
from thongsuot.reporting.dataset.verify import verify

DOCS = Path(__file__).parents[4] / "docs"


def _example() -> bytes:
    return canonical_bytes(json.loads((DOCS / "submission-example.json").read_text(encoding="utf-8")))


def test_the_example_is_sound() -> None:
    assert verify(decode(_example())) == ()


def test_the_code_still_writes_what_is_documented() -> None:
    office = Office()
    office.add_class(11, "Lớp tập huấn nghiệp vụ", 5, place="thành phố Nha Trang", event=99)
    assert encode(make_dataset(office, "kinh_phi")) == _example()


def test_every_field_is_described() -> None:
    described = (DOCS / "submission.md").read_text(encoding="utf-8")
    value = json.loads(_example())
    fields = {*value, *(name for fact in value["facts"] for name in fact)}
    assert SCHEMA in described
    assert [name for name in sorted(fields) if f"`{name}`" not in described] == []
