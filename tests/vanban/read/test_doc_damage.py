"""Damaged Word files: what can be saved is, with a warning; the rest is refused in one sentence."""

from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vanban.read import libreoffice
from vanban.read.doc.reader import read_doc
from vanban.read.failure import ReadFailure, Unreadable

SAMPLE = (Path(__file__).parents[2] / "golden" / "samples" / "cong-van-10317205.doc").read_bytes()
WHOLE = read_doc(SAMPLE).text
FORMS, SECTOR = 0x0A, 512


def test_a_file_without_its_directory_still_gives_its_words() -> None:
    reading = read_doc(SAMPLE[: len(SAMPLE) // 2])
    assert reading.warnings == ("Tệp .doc bị hỏng; chỉ đọc được phần chữ, không đọc được bảng và định dạng.",)
    assert set(WHOLE.split()[:100]) <= set(reading.text.split())


def test_a_last_sector_cut_short_loses_nothing() -> None:
    assert read_doc(SAMPLE[:-100]).text == WHOLE


def test_a_password_is_told_of() -> None:
    locked = bytearray(SAMPLE)
    locked[SECTOR + FORMS + 1] |= 0x01
    with pytest.raises(ReadFailure) as caught:
        read_doc(bytes(locked))
    assert caught.value.code is Unreadable.ENCRYPTED


def test_word_95_without_libreoffice_names_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libreoffice, "_program", lambda: None)
    old = bytearray(SAMPLE)
    old[SECTOR : SECTOR + 2] = b"\xdc\xa5"
    with pytest.raises(ReadFailure, match="LibreOffice") as caught:
        read_doc(bytes(old))
    assert caught.value.code is Unreadable.TOOL_MISSING


@settings(max_examples=40, deadline=None)
@given(
    changes=st.lists(st.tuples(st.integers(0, len(SAMPLE) - 1), st.integers(0, 255)), max_size=40),
    end=st.integers(SECTOR, len(SAMPLE)),
)
def test_no_damage_does_more_than_refuse(changes: list[tuple[int, int]], end: int) -> None:
    damaged = bytearray(SAMPLE[:end])
    for place, value in changes:
        if place < end:
            damaged[place] = value
    start = time.monotonic()
    with suppress(ReadFailure):
        assert isinstance(read_doc(bytes(damaged)).text, str)
    assert time.monotonic() - start < 5
