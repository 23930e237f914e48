"""What an app says of a kind of background work: what does it, how long it may take, how often it is tried."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol
from uuid import UUID

from thongsuot.jobs.recurrence import Recurrence


class Run(Protocol):
    """One attempt at a job, as its handler sees it."""

    @property
    def job(self) -> UUID:
        """The job's id: the same in every attempt, and so the key by which others outside know a repetition."""

    @property
    def arguments(self) -> Mapping[str, Any]:
        """What the job was enqueued with: JSON values."""

    @property
    def at(self) -> datetime:
        """The moment at which this attempt began."""

    def acknowledge(self) -> None:
        """Mark the job as done inside the handler's own transaction, so that both happen or neither does.

        LostClaim where another worker may have the job by now; let it undo the transaction.
        """


Handler = Callable[[Run], None]


@dataclass(frozen=True, slots=True)
class JobKind:
    """One kind of work; an app lists its kinds as `JOBS` in its module `jobs`.

    A handler runs at least once for each job. One that changes only the database calls `run.acknowledge()` within its
    transaction and so takes effect exactly once. One that acts outside (a mail, a file) must bear repetition.
    `lease` is how long an attempt may take before another worker takes the job over. `confidential` arguments are
    wiped when the job is done, and no part of them or of their errors is listed or logged.
    """

    name: str
    title: str
    handler: Handler
    lease: timedelta = timedelta(minutes=5)
    most_attempts: int = 8
    recurrence: Recurrence | None = None
    confidential: bool = False
