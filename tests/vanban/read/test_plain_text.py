"""Plain text is the file itself, code point for code point."""

from __future__ import annotations

import pytest

from vanban.read.file import read_bytes

TEXT = "Số: 5/BC-UBND\n\nI. KẾT QUẢ\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        b"\xef\xbb\xbf" + TEXT.encode(),
        TEXT.encode("utf-16"),
        TEXT.replace("\n", "\r\n").encode(),
    ],
    ids=["UTF-8", "with a mark", "UTF-16", "CRLF"],
)
def test_the_text_is_the_same_in_every_encoding(data: bytes) -> None:
    assert read_bytes(data)[0].text == TEXT


def test_a_lone_cr_stays_and_ends_a_line() -> None:
    source, document = read_bytes("I. MỘT\rII. HAI".encode())
    assert source.text == "I. MỘT\rII. HAI"
    assert [node.start for node in document.body] == [0, 7]


def test_decomposed_letters_stay_and_offsets_count_them() -> None:
    text = "1. Mo\u0323\u0302t\n2. Hai"
    source, document = read_bytes(text.encode())
    assert source.text == text
    first, second = document.body
    assert first.title == "Một"
    assert text[second.start : second.end] == "2. Hai"


def test_the_content_decides_and_not_the_name() -> None:
    source, _ = read_bytes(b"%PDF? no", file="a.pdf")
    assert source.media_type == "text/plain"
