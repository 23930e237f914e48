"""A seal over a whole PDF file, so that any changed byte shows from the file alone.

The seal is a comment line before the last `startxref`: legal white space in PDF (ISO 32000-1, 7.2.4), nothing behind
`%%EOF`, no offset moved. It holds the SHA-256 of the whole file with its own 64 digits read as zeros.

It guards against damage on the way: a file cut short, altered by a mail gateway, or edited by hand. It does not guard
against forgery, because whoever changes a file can compute a new seal; that is the digital signature's part.
"""

from __future__ import annotations

import re

from django.utils.translation import gettext

from thongsuot.facts.canonical import sha256_hex

_ZEROS = b"0" * 64
_SEAL = re.compile(rb"%thongsuot-seal-sha256:([0-9a-f]{64})\n(?=startxref\s+\d+\s+%%EOF\s*\Z)")
_END = re.compile(rb"startxref\s+\d+\s+%%EOF\s*\Z")


class SealError(ValueError):
    """The file bears no seal, or one that does not hold; the message is a Vietnamese sentence."""


def seal(pdf: bytes) -> bytes:
    """The file with its seal; SealError where it does not end as a PDF does, or bears a seal already."""
    end = _END.search(pdf, max(0, len(pdf) - 1024))
    if end is None or not pdf.startswith(b"%PDF-"):
        raise SealError(gettext("Tệp không kết thúc như một tệp PDF, không thể niêm phong."))
    if _SEAL.search(pdf) is not None:
        raise SealError(gettext("Tệp đã được niêm phong."))
    head, tail = pdf[: end.start()], pdf[end.start() :]
    digest = sha256_hex(head + _line(_ZEROS) + tail)
    return head + _line(digest.encode()) + tail


def check_seal(pdf: bytes) -> None:
    """SealError where the file bears no seal or is not, byte for byte, what was sealed."""
    found = _SEAL.search(pdf)
    if found is None:
        raise SealError(gettext("Tệp không có niêm phong, hoặc phần cuối tệp đã bị thay đổi."))
    zeroed = pdf[: found.start(1)] + _ZEROS + pdf[found.end(1) :]
    if sha256_hex(zeroed) != found[1].decode():
        raise SealError(gettext("Tệp đã bị thay đổi sau khi ban hành: niêm phong không khớp với nội dung."))


def _line(digest: bytes) -> bytes:
    return b"%thongsuot-seal-sha256:" + digest + b"\n"
