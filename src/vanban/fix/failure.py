"""Why a file cannot be mended."""

from __future__ import annotations


class FixFailure(Exception):
    """The file stays as it is; the message is one Vietnamese sentence that says why."""
