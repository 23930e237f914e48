"""Passwords that a machine makes for a person to type once."""

from __future__ import annotations

import secrets

# Without letters and figures that are taken for each other on paper or over the telephone.
_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
_GROUPS, _IN_A_GROUP = 4, 4


def temporary_password() -> str:
    """`k7mp-x2qr-h9wd-c4tn`: 16 letters and figures, 79 bits."""
    groups = ("".join(secrets.choice(_LETTERS) for _ in range(_IN_A_GROUP)) for _ in range(_GROUPS))
    return "-".join(groups)
