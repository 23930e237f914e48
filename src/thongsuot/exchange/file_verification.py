"""What can be told of any file that somebody holds: who signed it, whether it is whole, and the dataset in it."""

from __future__ import annotations

from dataclasses import dataclass

from thongsuot.correspondence.queries.certificates import trust
from thongsuot.reporting.dataset.decode import decode
from thongsuot.reporting.dataset.model import Dataset
from thongsuot.reporting.dataset.reading import DatasetError
from thongsuot.reporting.dataset.verify import verify as unsound_in
from thongsuot.reporting.issuing.render import DATASET_FILE
from thongsuot.signing.verification.report import VerificationReport
from thongsuot.signing.verification.statements import Statement, statements
from thongsuot.signing.verification.verify import verify


@dataclass(frozen=True, slots=True)
class FileVerification:
    """The findings, the same in sentences, and the report's dataset where the file carries one that can be read.

    `unsound` says what does not hold within the dataset, sentence by sentence.
    """

    report: VerificationReport
    statements: tuple[Statement, ...]
    dataset: Dataset | None = None
    unsound: tuple[str, ...] = ()


def verify_file(data: bytes) -> FileVerification:
    """What this installation can tell of the file; nothing of it is stored, and it is never refused."""
    report = verify(data, trust())
    inside = [one.content for one in report.attachments if one.name == DATASET_FILE]
    try:
        dataset = decode(inside[0]) if len(inside) == 1 else None
    except DatasetError as error:
        return FileVerification(report, statements(report), unsound=(str(error),))
    unsound = () if dataset is None else unsound_in(dataset)
    return FileVerification(report, statements(report), dataset, unsound)
