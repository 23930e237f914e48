"""A field's id survives as the name of a bookmark."""

from __future__ import annotations

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban.document.field_id import bookmark_name, check_field_id, field_id_of_bookmark

names = st.from_regex(r"\A[a-z][a-z0-9_]{0,31}\Z").filter(lambda name: "__" not in name)


@given(st.uuids().map(str) | names, st.integers(1, 99))
def test_bookmark_and_back(field_id: str, repetition: int) -> None:
    name = bookmark_name(field_id, repetition)
    assert field_id_of_bookmark(name) == field_id
    assert len(name) <= 40


@pytest.mark.parametrize("name", ["_GoBack", "vb_", "vb_x", "Mục_lục", "vb_u123"])
def test_other_bookmarks_are_left_alone(name: str) -> None:
    assert field_id_of_bookmark(name) is None


@pytest.mark.parametrize("field_id", ["", "Số lớp", "a b", "1a", "a__2", str(UUID(int=5)).upper().replace("0", "A")])
def test_other_ids_are_refused(field_id: str) -> None:
    with pytest.raises(ValueError):
        check_field_id(field_id)
