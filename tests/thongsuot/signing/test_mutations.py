"""One byte changed anywhere in a sealed file is noticed: in what is signed, and in the signatures themselves."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.factories.signing import stages

from thongsuot.signing.verification.exactness import is_exact
from thongsuot.signing.verification.report import Verdict
from thongsuot.signing.verification.verify import verify

SEALED = stages().sealed


def byte_ranges() -> list[list[int]]:
    """The byte range of each signature, in the order of the file."""
    found = []
    for piece in SEALED.split(b"/ByteRange")[1:]:
        found.append([int(number) for number in piece[piece.index(b"[") + 1 : piece.index(b"]")].split()])
    return found


def gap() -> range:
    """Where the agency's signature stands, which no signature covers."""
    start, length, after, _ = byte_ranges()[-1]
    return range(start + length, after)


def flipped(place: int, bit: int) -> bytes:
    spoiled = bytearray(SEALED)
    spoiled[place] ^= 1 << bit
    return bytes(spoiled)


@given(place=st.integers(0, len(SEALED) - 1), bit=st.integers(0, 7))
@settings(max_examples=25, deadline=None)
def test_any_bit(place: int, bit: int) -> None:
    assert verify(flipped(place, bit)).verdict is not Verdict.WHOLE


@given(place=st.sampled_from(gap()), bit=st.integers(0, 7))
@settings(max_examples=25, deadline=None)
def test_any_bit_of_the_place_that_no_signature_covers(place: int, bit: int) -> None:
    assert verify(flipped(place, bit)).verdict is not Verdict.WHOLE


def test_every_other_writing_of_the_same_signature_is_noticed() -> None:
    """What programs read alike: small figures for capitals, anything behind the structure's end."""
    byte_range = byte_ranges()[-1]
    assert is_exact(SEALED, byte_range)
    alike = [place for place in gap() if SEALED[place : place + 1] in b"ABCDEF0"]
    assert len(alike) > 1000
    for place in alike:
        spoiled = bytearray(SEALED)
        spoiled[place] = ord("1") if SEALED[place] == ord("0") else SEALED[place] + 32
        if SEALED[place] != ord("0") or place > gap()[-1] - 500:
            assert not is_exact(bytes(spoiled), byte_range), place


def test_a_signature_that_states_an_enormous_length_is_not_made_that_long() -> None:
    stated = b"<3086FFFFFFFFFFFF00>"
    assert not is_exact(b"%PDF" + stated + b"%%EOF", [0, 4, 4 + len(stated), 5])


@pytest.mark.long
def test_every_ninth_byte_of_the_signature() -> None:
    chosen = random.Random(20191216)
    for place in gap()[::9]:
        assert verify(flipped(place, chosen.randrange(8))).verdict is not Verdict.WHOLE, place


@pytest.mark.long
def test_a_byte_of_each_stretch_of_the_file() -> None:
    chosen = random.Random(2019)
    for start in range(0, len(SEALED), 400):
        place = min(start + chosen.randrange(400), len(SEALED) - 1)
        assert verify(flipped(place, chosen.randrange(8))).verdict is not Verdict.WHOLE, place


def test_bytes_behind_the_end_are_noticed() -> None:
    for more in (b"\n", b" ", b"%", b"\n%%EOF\n", SEALED[-200:]):
        assert verify(SEALED + more).verdict is not Verdict.WHOLE


def test_a_file_cut_short_is_noticed() -> None:
    for length in (len(SEALED) - 1, len(SEALED) - 7, len(SEALED) - 800, len(stages().numbered)):
        assert verify(SEALED[:length]).verdict is not Verdict.WHOLE
