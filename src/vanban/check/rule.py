"""What a rule is: what it finds, why, by which clause, and the function that looks for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from vanban.check.case import Case
from vanban.check.finding import Applicability, Fix, Severity, Stage
from vanban.regulation.document_types import Family

ALL_STAGES = frozenset(Stage)
ALL_FAMILIES = frozenset(Family)


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where a rule finds its defect; `severity` and `basis` only where they differ from the rule's own."""

    start: int | None
    end: int | None
    message: str
    fixes: tuple[Fix, ...] = ()
    severity: Severity | None = None
    basis: str | None = None
    component: str | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """One check. All texts are Vietnamese, for `vanban rule CODE`; `find` gives the hits in any order.

    `clause` names the subject in the regulation of the document's day (`Epoch.clauses`); `basis` is the source where
    there is none; `law` holds the words of the law. A `regulated` rule stands and falls with the regulation: before the
    earliest one it gives advice only. So does a `fragile` one where the reading itself may have made the defect (a
    page's columns and lines, taken from a PDF or a scan). `active_to` is exclusive; documents of other
    `families` (the Party's, legal ones) are not held to it.
    """

    code: str
    name: str
    severity: Severity
    title: str
    finds: str
    why: str
    law: str
    bad: str
    good: str
    find: Callable[[Case], Iterable[Hit]]
    clause: str | None = None
    basis: str | None = None
    regulated: bool = False
    fragile: bool = False
    fix: str | None = None
    fix_applicability: Applicability | None = None
    stages: frozenset[Stage] = ALL_STAGES
    families: frozenset[Family] = ALL_FAMILIES
    active_from: date | None = None
    active_to: date | None = None

    def holds_on(self, day: date | None) -> bool:
        """Whether the rule applies to a document of that day; one without a day is held to every rule in force."""
        if day is None:
            return self.active_to is None
        return (self.active_from is None or self.active_from <= day) and (
            self.active_to is None or day < self.active_to
        )
