"""Bytes of plain text files."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban.text.legacy.encoding import LegacyEncoding
from vanban.text.legacy.plain import PlainText, decode_bytes

MOTTO = "Cộng hòa xã hội chủ nghĩa Việt Nam\nĐộc lập - Tự do - Hạnh phúc\n"


@pytest.mark.parametrize(
    "data",
    [
        MOTTO.encode(),
        b"\xef\xbb\xbf" + MOTTO.encode(),
        MOTTO.replace("\n", "\r\n").encode(),
        MOTTO.encode("utf-16"),
        MOTTO.encode("utf-16-le"),
        MOTTO.encode("utf-16-be"),
    ],
)
def test_unicode_in_its_forms(data: bytes) -> None:
    assert decode_bytes(data) == PlainText(MOTTO)


@pytest.mark.parametrize("encoding", LegacyEncoding)
def test_legacy_bytes(encoding: LegacyEncoding, legacy: Callable[[str, LegacyEncoding], str]) -> None:
    written = legacy(MOTTO, encoding)
    data = b"".join(c.encode("latin-1") if ord(c) < 256 else c.encode("cp1252") for c in written)
    assert decode_bytes(data) == PlainText(MOTTO, encoding)


def test_legacy_text_saved_as_utf8_is_decoded() -> None:
    assert decode_bytes("Céng hßa x· héi chñ nghÜa ViÖt Nam".encode()).text == MOTTO.splitlines()[0]


def test_windows_1258_with_its_combining_tones() -> None:
    data = b"C\xf4\xf2ng ho\xcca xa\xde h\xf4\xf2i chu\xd2 ngh\x69\xdea Vi\xea\xf2t Nam"
    text = decode_bytes(data).text
    assert unicodedata.normalize("NFC", text) == "Cộng hòa xã hội chủ nghĩa Việt Nam"


@pytest.mark.parametrize("text", ["Straße Müller über größe", "L’été – déjà", "El niño está más allá"])
def test_western_bytes_stay(text: str) -> None:
    assert decode_bytes(text.encode("cp1252")) == PlainText(text)


def test_spoiled_bytes_of_utf8_are_counted() -> None:
    assert decode_bytes(MOTTO.encode() + b"\xff!") == PlainText(MOTTO + "\ufffd!", damaged=1)


def test_typographic_quotes_of_eight_bit_text_are_read() -> None:
    assert decode_bytes(b"\x93Qu\xfd\x94").text == "“Quý”"


@given(st.binary())
def test_any_bytes_give_text(data: bytes) -> None:
    decoded = decode_bytes(data)
    assert isinstance(decoded.text, str)
    assert "\r\n" not in decoded.text


@given(st.text())
def test_unicode_text_survives(text: str) -> None:
    marked = "\ufeff" + text
    assert decode_bytes(marked.encode("utf-8", "replace")).damaged == 0
