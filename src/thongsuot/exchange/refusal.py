"""Why a submission's file is refused."""

from __future__ import annotations

from enum import StrEnum


class Refusal(StrEnum):
    """The kind of reason; the sentence beside it says what exactly, and what to do."""

    UNREADABLE = "unreadable"  # no PDF, or no dataset in it
    TAMPERED = "tampered"  # the seal, a hash or the text does not hold
    UNSIGNED = "unsigned"  # no digital signature, where this installation asks for one
    UNKNOWN_SIGNER = "unknown_signer"  # signed, but not by the unit that the file names
    UNKNOWN_FORMAT = "unknown_format"  # no dataset of a schema that is known here
    FOREIGN = "foreign"  # of a unit, or for a request, that is not ours
    MISMATCHED = "mismatched"  # for our request, but of another period, programme or outline
    OLDER = "older"  # a version that is not newer than what was received before
    REPLAYED = "replayed"  # the same version with another content


class RefusedSubmission(Exception):
    """A file that is not taken; the message is a Vietnamese sentence."""

    def __init__(self, refusal: Refusal, message: str) -> None:
        super().__init__(message)
        self.refusal = refusal


class RefusedRequest(Exception):
    """A request's file that is not taken over; the message is a Vietnamese sentence."""
