"""Whether a file that should hold a certificate holds a secret: a private key, open or locked, or a PKCS#12 file."""

from __future__ import annotations

import re

from asn1crypto import parser

_ARMOUR = re.compile(rb"-----BEGIN [A-Z0-9 ]*(?:PRIVATE KEY|PKCS12)")
_INTEGER, _OCTETS, _OBJECT, _SEQUENCE = 2, 4, 6, 16


def holds_secret(data: bytes) -> bool:
    """By its marks alone: nothing is opened, and what is damaged counts too."""
    return bool(_ARMOUR.search(data)) or _is_keyed(data)


def _is_keyed(data: bytes) -> bool:
    """PKCS#12, PKCS#8, RSA and EC keys begin with a version; a locked PKCS#8 key with how it is locked, then bytes."""
    try:
        tag, content = _tag_and_content(data)
        if tag != _SEQUENCE:
            return False
        first, inner = _tag_and_content(content)
        if first != _SEQUENCE:
            return first == _INTEGER
        whole = parser.parse(content)
        after = _tag_and_content(content[sum(len(part) for part in whole[3:]) :])[0]
        return _tag_and_content(inner)[0] == _OBJECT and after == _OCTETS
    except (ValueError, TypeError, RecursionError):
        return False


def _tag_and_content(data: bytes) -> tuple[int, bytes]:
    _, _, tag, _, content, _ = parser.parse(data)
    return tag, content
