"""What an uploaded file shows of itself, for the page: its signatures or its seal, and the report that it carries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256

from thongsuot.correspondence.queries.certificates import trust
from thongsuot.exchange.read_submission import read_submission
from thongsuot.exchange.refusal import RefusedSubmission
from thongsuot.reporting.dataset.model import Dataset
from thongsuot.reporting.issuing.render import DATASET_FILE
from thongsuot.reporting.issuing.seal import SealError, check_seal
from thongsuot.signing.verification.report import Verdict, VerificationReport
from thongsuot.signing.verification.statements import Statement, statements
from thongsuot.signing.verification.verify import verify

_PDF = b"%PDF-"


@dataclass(frozen=True, slots=True)
class ExaminedFile:
    """A file that was looked into and not kept. `is_sealed` is None where it bears no seal of ours to speak of.

    `dataset` is the report that it carries; `refusal` says why what it carries cannot be taken.
    """

    name: str
    size: int
    digest: str
    report: VerificationReport
    said: tuple[Statement, ...]
    is_sealed: bool | None
    seal_trouble: str
    dataset: Dataset | None
    refusal: str

    @property
    def last_day(self) -> date | None:
        """The last day of the period that the report is about."""
        return None if self.dataset is None else self.dataset.period.end - timedelta(days=1)


def examine_file(content: bytes, name: str) -> ExaminedFile:
    """All that the file shows; it never refuses one, and keeps nothing."""
    report = verify(content, trust())
    sealed, trouble = _seal(content, report)
    dataset, refusal = _dataset(content, report)
    return ExaminedFile(
        name, len(content), sha256(content).hexdigest(), report, statements(report), sealed, trouble, dataset, refusal
    )


def _seal(content: bytes, report: VerificationReport) -> tuple[bool | None, str]:
    """A seal guards a file that nobody signed; a signature, which comes behind it, takes its place."""
    if report.verdict is not Verdict.UNSIGNED or b"%thongsuot-seal-" not in content:
        return None, ""
    try:
        check_seal(content)
    except SealError as error:
        return False, str(error)
    return True, ""


def _dataset(content: bytes, report: VerificationReport) -> tuple[Dataset | None, str]:
    if not any(one.name == DATASET_FILE for one in report.attachments):
        return None, ""
    try:
        return read_submission(content).dataset, ""
    except RefusedSubmission as refused:
        return None, str(refused)
