"""The typeface that is shipped has every Vietnamese letter, and the widths of Times New Roman."""

from __future__ import annotations

import unicodedata
from itertools import product

import pytest

from vanban.write.typeface import FOLDER, characters, face, width_mm

FACES = list(product((False, True), repeat=2))
BASES = ("aăâeêioôơuưy", "AĂÂEÊIOÔƠUƯY")
TONES = "\u0300\u0301\u0303\u0309\u0323"
VIETNAMESE = [
    unicodedata.normalize("NFC", letter + tone) for row in BASES for letter in row for tone in ("", *TONES)
] + [
    "đ",
    "Đ",
]


def test_vietnamese_letters_are_counted_rightly() -> None:
    assert len(set(VIETNAMESE)) == 146


@pytest.mark.parametrize(("bold", "italic"), FACES)
def test_every_face_has_every_vietnamese_letter_and_combining_mark(bold: bool, italic: bool) -> None:
    marks = TONES + "\u0302\u0306\u031b"
    missing = [letter for letter in (*VIETNAMESE, *marks) if letter not in face(bold=bold, italic=italic).advances]
    assert missing == []


@pytest.mark.parametrize(("bold", "italic"), FACES)
def test_every_face_has_the_same_characters(bold: bool, italic: bool) -> None:
    assert frozenset(face(bold=bold, italic=italic).advances) == characters()


def test_signs_of_administrative_documents_are_there() -> None:
    assert [sign for sign in "“”‘’–—…•§°²³½%‰₫€№→≤≥±×÷□■●" if sign not in characters()] == []


def test_fonts_are_small() -> None:
    assert sum(path.stat().st_size for path in FOLDER.glob("*.ttf")) < 500_000


def test_fonts_come_with_their_licence() -> None:
    assert "SIL OPEN FONT LICENSE" in (FOLDER / "LICENSE-OFL-1.1.txt").read_text(encoding="utf-8")
    assert "Modified Versions" in (FOLDER / "NOTICE.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "bold", "thousandths"),
    # Widths of Times New Roman, as its metrics state them in thousandths of the size.
    [("0", False, 500), ("n", False, 500), ("m", False, 778), ("A", False, 722), (" ", False, 250), ("n", True, 556)],
)
def test_widths_are_those_of_times_new_roman(text: str, bold: bool, thousandths: int) -> None:
    assert width_mm(text, 1000, bold=bold) == pytest.approx(thousandths * 25.4 / 72, abs=0.2)
