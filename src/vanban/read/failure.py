"""How a reader says that a file cannot be read."""

from __future__ import annotations

from enum import StrEnum


class Unreadable(StrEnum):
    """Why a file cannot be read: stable words for programs."""

    MISSING = "missing"
    FOLDER = "folder"
    NOT_A_FILE = "not-a-file"
    FORBIDDEN = "forbidden"
    EMPTY = "empty"
    TOO_LARGE = "too-large"
    UNSUPPORTED = "unsupported"
    DAMAGED = "damaged"
    ENCRYPTED = "encrypted"
    HOSTILE = "hostile"
    NO_TEXT = "no-text"
    TOOL_MISSING = "tool-missing"


class ReadFailure(Exception):
    """A file cannot be read; `code` says why, the message is one Vietnamese sentence that says what to do."""

    def __init__(self, code: Unreadable, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
