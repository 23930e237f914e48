"""Parts of a ZIP file: unpacked whole, and refused where they are not what the file says."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from vanban.read.archive import Archive
from vanban.read.failure import ReadFailure, Unreadable

TEXT = b"<a>" + "Ủy ban nhân dân ".encode() * 500 + b"</a>"
# Noise, of which nothing can be packed.
LONG = bytes((one * one * 7919 >> 5) & 0xFF for one in range(400_000))


def packed(content: bytes, method: int = zipfile.ZIP_DEFLATED, before: bytes = b"") -> bytes:
    out = BytesIO(before)
    with zipfile.ZipFile(out, "a" if before else "w", method) as archive:
        archive.writestr("part.xml", content)
    return out.getvalue()


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED, zipfile.ZIP_BZIP2])
@pytest.mark.parametrize("content", [b"", TEXT, LONG])
def test_a_part_is_read_as_it_was_put_in(content: bytes, method: int) -> None:
    assert Archive(packed(content, method)).read("part.xml") == content


def test_what_stands_before_a_zip_file_does_not_move_its_parts() -> None:
    assert Archive(packed(TEXT, before=b"#!/bin/sh\n")).read("part.xml") == TEXT


@pytest.mark.parametrize("place", ["head", "content", "checksum"])
def test_a_damaged_part_is_told(place: str) -> None:
    data = bytearray(packed(TEXT))
    directory = data.rindex(b"PK\x01\x02")
    data[{"head": 0, "content": 60, "checksum": directory + 16}[place]] ^= 0xFF
    with pytest.raises(ReadFailure) as caught:
        Archive(bytes(data)).read("part.xml")
    assert caught.value.code is Unreadable.DAMAGED


def test_a_part_that_claims_to_be_smaller_than_it_is_is_refused() -> None:
    data = bytearray(packed(b" " * 50_000_000))
    directory = data.rindex(b"PK\x01\x02")
    data[directory + 24 : directory + 28] = (100).to_bytes(4, "little")
    with pytest.raises(ReadFailure) as caught:
        Archive(bytes(data)).read("part.xml")
    assert caught.value.code is Unreadable.HOSTILE
