"""How the command says that the input or the call is unusable: one clear line, and exit status 2."""

from __future__ import annotations

UNUSABLE = 2


class CommandFailure(Exception):
    """The command cannot go on; `code` is a stable word for programs, the message one Vietnamese sentence."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
