"""A sentence with places: braces for values, brackets for what may be left out, and nothing else."""

from __future__ import annotations

import pytest

from thongsuot.reporting.outline.template import Optional, Place, Template, TemplateError


def test_places_and_optional_parts() -> None:
    template = Template.parse("Có {số lớp}[, gồm {số lượt người}].")
    assert template.parts == (
        "Có ",
        Place("số lớp"),
        Optional((", gồm ", Place("số lượt người"))),
        ".",
    )
    assert list(template.places()) == ["số lớp", "số lượt người"]
    assert list(template.places(required=True)) == ["số lớp"]


def test_white_space_of_the_file_is_not_the_sentence_s() -> None:
    assert Template.parse("Có\n  {số lớp}  lớp").source == "Có {số lớp} lớp"


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("Có {số lớp", "đi thành cặp"),
        ("Có số lớp}", "đi thành cặp"),
        ("Có {}", "chưa có tên"),
        ("Có [{a}", "thiếu dấu ]"),
        ("Có {a}]", "thiếu dấu ["),
        ("Có [{a} [và {b}]]", "lồng"),
        ("Có [gì đó]", "ít nhất một chỗ điền"),
    ],
)
def test_a_malformed_sentence_is_explained(source: str, said: str) -> None:
    with pytest.raises(TemplateError, match=said.replace("[", r"\[")):
        Template.parse(source)
