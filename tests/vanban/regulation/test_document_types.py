"""The table of document types and what is asked of it."""

from __future__ import annotations

from datetime import date

import pytest

from vanban.regulation.document_types import (
    Family,
    administrative_types,
    document_type_named,
    document_types,
    fold_name,
    type_of_abbreviation,
    types_of_abbreviation,
    written_forms,
)

DECREE_30 = date(2020, 3, 5)


def test_decree_30_knows_29_types_of_which_27_have_an_abbreviation() -> None:
    types = administrative_types(DECREE_30)
    assert len(types) == 29
    without = {kind.name for kind in types if not kind.abbreviations(Family.ADMINISTRATIVE, DECREE_30)}
    assert without == {"Công văn", "Thư công"}


def test_circular_01_knew_32_types() -> None:
    assert len(administrative_types(date(2019, 12, 10))) == 32


@pytest.mark.parametrize("written", ["QUYẾT ĐỊNH", "quyết  định", "Quyết ðịnh".replace("ð", "đ"), "QUYẾT ÐỊNH"])
def test_a_type_is_found_by_its_name_in_any_case_and_spacing(written: str) -> None:
    kind = document_type_named(written)
    assert kind is not None
    assert kind.name == "Quyết định"


@pytest.mark.parametrize(
    ("written", "name"), [("GIẤY UỶ QUYỀN", "Giấy ủy quyền"), ("Bản thoả thuận", "Bản thỏa thuận")]
)
def test_both_placements_of_the_tone_mark_are_the_same_name(written: str, name: str) -> None:
    kind = document_type_named(written)
    assert kind is not None
    assert kind.name == name


def test_an_unknown_name_is_no_type() -> None:
    assert document_type_named("Bản tin") is None


def test_the_abbreviation_of_a_day_is_that_of_the_regulation_of_the_day() -> None:
    kind = document_type_named("Giấy giới thiệu")
    assert kind is not None
    assert kind.abbreviations(Family.ADMINISTRATIVE, date(2019, 1, 1)) == ("GT",)
    assert kind.abbreviations(Family.ADMINISTRATIVE, DECREE_30) == ("GGT",)


@pytest.mark.parametrize(
    ("abbreviation", "name"), [("QĐ", "Quyết định"), ("NĐ", "Nghị định"), ("KL", "Kết luận"), ("CTr", "Chương trình")]
)
def test_an_abbreviation_names_its_type(abbreviation: str, name: str) -> None:
    kind = type_of_abbreviation(abbreviation)
    assert kind is not None
    assert kind.name == name


def test_an_abbreviation_may_mean_a_party_type_too() -> None:
    assert [kind.name for kind in types_of_abbreviation("QĐ")] == ["Quyết định", "Quy định"]
    assert [kind.name for kind in types_of_abbreviation("TT", Family.PARTY)] == ["Thông tri"]


def test_every_row_says_its_basis() -> None:
    assert all(form.basis for kind in document_types() for form in kind.forms)


def test_only_glides_move_their_tone_when_names_are_folded() -> None:
    assert fold_name("thỏa, ủy, hòe") == fold_name("thoả, uỷ, hoè")
    assert fold_name("của mùa lúa") == "của mùa lúa"


@pytest.mark.parametrize("word", ["hoà", "thuỷ", "khoẻ", "đồng", "hoàn", "huyện"])
def test_every_written_form_of_a_word_folds_to_it(word: str) -> None:
    forms = written_forms(word)
    assert forms[0] == word
    assert {fold_name(form.replace("ð", "đ")) for form in forms} == {word}


def test_both_placements_of_a_tone_mark_are_written_forms() -> None:
    assert written_forms("hoà") == ("hoà", "hòa")
    assert written_forms("hoàn") == ("hoàn",)
