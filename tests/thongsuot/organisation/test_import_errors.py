"""A slip in a data file is named by file, line and field, and nothing of the file is taken over."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.factories.organisation import AT, BY

from thongsuot.files.errors import DataFileError
from thongsuot.organisation.actions.import_administrative_units import import_administrative_units
from thongsuot.organisation.actions.import_people import import_people
from thongsuot.organisation.actions.import_units import import_units
from thongsuot.organisation.models import AdministrativeUnit, Unit

pytestmark = pytest.mark.django_db

GOOD = """units:
  - code: a
    kind: other
    names: [{name: Đơn vị A, abbreviation: A, place: Nha Trang}]
"""


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (GOOD.replace("kind: other", "kind: thing"), "units.yaml, dòng 3, trường “kind”: “thing” không hợp lệ"),
        (GOOD.replace("    kind: other\n", ""), "units.yaml, dòng 2, trường “kind”: còn thiếu"),
        (GOOD.replace("kind: other", "kind: other\n    knd: x"), "dòng 4, trường “knd”: không có trường này"),
        (GOOD.replace("kind: other", "kind: other\n    kind: x"), "dòng 4, trường “kind”: ghi hai lần"),
        (GOOD.replace("kind: other", "kind: other\n    active_to: 1/7/2025"), "dòng 4, trường “active_to”: “1/7/2025”"),
        (GOOD + "    relations: [{kind: serves, unit: b}]\n", "dòng 5, trường “unit”: không có đơn vị nào"),
        (GOOD + '    areas: ["99"]\n', "trường “areas”: không có đơn vị hành chính nào mang mã “99”"),
        (GOOD + "  - {code: a, kind: other, active_from: 2020-01-01}\n", "dòng 5, trường “code”: Khoảng thời gian"),
        (GOOD + "successions: [{from: a, to: a, day: 2020-01-01}]\n", "trường “from”: không có đơn vị nào"),
        (GOOD + " x: [\n", "sai cú pháp YAML"),
        ("- a\n", "tệp phải gồm các phần có tên"),
    ],
)
def test_slip_in_units_is_named(tmp_path: Path, text: str, complaint: str) -> None:
    path = tmp_path / "units.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DataFileError) as caught:
        import_units(path=path, by=BY, at=AT)
    assert complaint in str(caught.value)
    assert not Unit.objects.exists()


@pytest.mark.parametrize(
    ("rows", "complaint"),
    [
        ("56\tTỉnh X\tTỉnh\n", "dòng 2: có 3 ô, cần 4"),
        ("56\tTỉnh X\tBang\t\n", "dòng 2, trường “type”"),
        ("56\tTỉnh X\tTỉnh\t\n575\tHuyện Y\tHuyện\t57\n", "dòng 3, trường “parent_code”"),
    ],
)
def test_slip_in_the_map_is_named(tmp_path: Path, rows: str, complaint: str) -> None:
    path = tmp_path / "map.tsv"
    path.write_text("code\tname\ttype\tparent_code\n" + rows, encoding="utf-8")
    with pytest.raises(DataFileError) as caught:
        import_administrative_units(path=path, by=BY, at=AT)
    assert complaint in str(caught.value)
    assert not AdministrativeUnit.objects.exists()


def test_unit_of_a_position_must_be_known(tmp_path: Path) -> None:
    path = tmp_path / "people.yaml"
    path.write_text(
        "people:\n  - username: x\n    full_name: Ví Dụ\n    positions: [{unit: b, role: officer, title: y}]\n",
        encoding="utf-8",
    )
    with pytest.raises(DataFileError, match=r"people\.yaml, dòng 4, trường “unit”: không có đơn vị nào mang mã “b”"):
        import_people(path=path, by=BY, at=AT)


def test_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataFileError, match=r"nothing\.yaml: không đọc được tệp"):
        import_units(path=tmp_path / "nothing.yaml", by=BY, at=AT)
