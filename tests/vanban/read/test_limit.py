"""The limit on a file's size, as people write it."""

from __future__ import annotations

import pytest

from vanban.read.limit import parse_size, size_text


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("10MB", 10_000_000), ("500 kB", 500_000), ("1.5G", 1_500_000_000), ("1,5 MB", 1_500_000),
        ("4096", 4096), ("1MiB", 1 << 20),
    ],
)  # fmt: skip
def test_a_size_is_read(text: str, size: int) -> None:
    assert parse_size(text) == size


@pytest.mark.parametrize("text", ["", "0", "-5MB", "MB", "ten", "5TB", "1 0MB"])
def test_what_is_no_size(text: str) -> None:
    with pytest.raises(ValueError):
        parse_size(text)


def test_a_size_is_written_for_people() -> None:
    assert [size_text(size) for size in (128_000_000, 1500, 999)] == ["128 MB", "1,5 kB", "999 byte"]
