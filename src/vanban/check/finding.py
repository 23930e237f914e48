"""One defect found in a document, and how to mend it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding matters: an error or a warning makes `check` exit with 1, advice does not."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


class Stage(StrEnum):
    """How far the document is: a blank number or date is a defect only when it is issued."""

    DRAFT = "draft"
    SIGNING = "signing"
    ISSUED = "issued"


class Applicability(StrEnum):
    """Whether a fix can be applied unseen."""

    SAFE = "safe"
    UNSAFE = "unsafe"


@dataclass(frozen=True, slots=True)
class Edit:
    """A replacement of `[start:end]` of the text that was read."""

    start: int
    end: int
    replacement: str


@dataclass(frozen=True, slots=True)
class Fix:
    """One way to mend a finding: all its edits or none."""

    message: str
    applicability: Applicability
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """A defect: what (`code`, `name`), how grave, in plain Vietnamese, where, and by which clause.

    A layout finding without a place in the text has `start` and `end` None, and says its `component` and `page`.
    """

    code: str
    name: str
    severity: Severity
    message: str
    start: int | None
    end: int | None
    basis: str | None = None
    possible_reading_error: bool = False
    fixes: tuple[Fix, ...] = ()
    component: str | None = None
    page: int | None = None
