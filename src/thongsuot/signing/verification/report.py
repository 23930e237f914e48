"""What verifying a file finds, as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType

from thongsuot.signing.certificate import Certificate


class Role(StrEnum):
    """In what part a signature was given."""

    PERSON = "person"  # certifies the document
    AGENCY = "agency"  # locks it
    OTHER = "other"


class Coverage(StrEnum):
    """How much of the file the signature was made over."""

    FILE = "file"  # all of it, as it is now
    REVISION = "revision"  # all that was there when it was made
    PART = "part"


class Change(StrEnum):
    """What was put behind the signature."""

    NONE = "none"
    FILLED = "filled"  # fields, and later signatures, as the signature allows
    OTHER = "other"  # something else, or more than the signature allows


class Standing(StrEnum):
    """What is known of the certificate."""

    REGISTERED = "registered"  # of a holder that is on record, in force on the day
    ISSUED = "issued"  # by an issuer that is trusted here
    EXPIRED = "expired"  # known, but not in force on the day
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Holder:
    """Whose a certificate is, by this installation's record, from a day until before another."""

    name: str
    active_from: date | None = None
    active_to: date | None = None
    key: str = ""

    def holds_on(self, day: date) -> bool:
        """Whether the record is in force on the day."""
        return (self.active_from is None or self.active_from <= day) and (
            self.active_to is None or day < self.active_to
        )


def _nobody() -> Mapping[str, tuple[Holder, ...]]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Trust:
    """What this installation knows: holders of certificates by their fingerprints, and issuers that it trusts."""

    holders: Mapping[str, tuple[Holder, ...]] = field(default_factory=_nobody)
    issuers: tuple[Certificate, ...] = ()


@dataclass(frozen=True, slots=True)
class SignatureFinding:
    """One signature. `signed_at` is what the signer's program states; `holders` are on record for that day.

    `is_whole`: what was signed is as it was, and the certificate's key signed it. `is_exact`: no byte of the signature
    itself could be another without being noticed.
    """

    field: str
    role: Role
    certificate: Certificate
    signed_at: datetime | None
    stated_name: str
    reason: str
    is_whole: bool
    is_exact: bool
    coverage: Coverage
    change: Change
    standing: Standing
    holders: tuple[Holder, ...]
    filled: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """A file inside the PDF."""

    name: str
    content: bytes = field(repr=False)
    sha256: str


class Verdict(StrEnum):
    """All in one word."""

    WHOLE = "whole"  # every byte is guarded by the signatures
    CONTENT_WHOLE = "content_whole"  # what was signed is whole; where the last signature stands, bytes are unguarded
    CHANGED = "changed"
    UNSIGNED = "unsigned"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class VerificationReport:
    """What a file shows of itself, for a page or a log: signatures in the order in which they were made."""

    verdict: Verdict
    signatures: tuple[SignatureFinding, ...] = ()
    attachments: tuple[AttachedFile, ...] = ()

    @property
    def is_trusted(self) -> bool:
        """Whether it is whole and each signature's certificate is on record, in force on its day."""
        known = (Standing.REGISTERED, Standing.ISSUED)
        return self.verdict is Verdict.WHOLE and all(one.standing in known for one in self.signatures)

    def signature_of(self, role: Role) -> SignatureFinding | None:
        """The first signature in that part."""
        return next((one for one in self.signatures if one.role is role), None)
