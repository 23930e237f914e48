"""Reading a submission from its PDF file alone: is it whole, and does it hold together."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import gettext

from thongsuot.correspondence.queries.certificates import trust
from thongsuot.exchange.refusal import Refusal, RefusedSubmission
from thongsuot.reporting.dataset.decode import decode
from thongsuot.reporting.dataset.encode import name_of
from thongsuot.reporting.dataset.model import Dataset
from thongsuot.reporting.dataset.reading import DatasetError
from thongsuot.reporting.dataset.verify import verify
from thongsuot.reporting.issuing.render import DATASET_FILE
from thongsuot.reporting.issuing.seal import SealError, check_seal
from thongsuot.signing.verification.report import Verdict, VerificationReport
from thongsuot.signing.verification.statements import statements
from thongsuot.signing.verification.verify import verify as verify_signatures
from vanban.read.failure import ReadFailure
from vanban.read.pdf.attachments import attachments

MAX_FILE = 64 * 2**20


@dataclass(frozen=True, slots=True)
class Arrived:
    """A sound submission: the dataset's bytes, their name, and what they say.

    `signatures` is None for a file that is guarded by its seal alone.
    """

    content: bytes
    name: str
    dataset: Dataset
    signatures: VerificationReport | None = None


def read_submission(file: bytes) -> Arrived:
    """What the file brings; RefusedSubmission where it was changed or does not hold together.

    A signed file is judged by its signatures; one without by its whole-file seal, where the installation takes such.
    """
    if len(file) > MAX_FILE:
        raise RefusedSubmission(
            Refusal.UNREADABLE, gettext("Tệp lớn hơn %(limit)s MB nên không nhận.") % {"limit": MAX_FILE // 2**20}
        )
    if not file.startswith(b"%PDF-"):
        raise RefusedSubmission(
            Refusal.UNREADABLE, gettext("Tệp nhận được không phải PDF; hãy gửi lại bản PDF đã ban hành.")
        )
    signatures = _signatures(file)
    content = _dataset_in(file)
    try:
        dataset = decode(content)
    except DatasetError as error:
        raise RefusedSubmission(
            Refusal.UNKNOWN_FORMAT,
            gettext("Bộ dữ liệu trong tệp không đúng định dạng (%(error)s); hãy liên hệ đơn vị gửi.")
            % {"error": error},
        ) from error
    unsound = verify(dataset)
    if unsound:
        raise RefusedSubmission(
            Refusal.TAMPERED,
            gettext("Bộ dữ liệu trong tệp không nhất quán: %(unsound)s") % {"unsound": " ".join(unsound)},
        )
    return Arrived(content, name_of(content), dataset, signatures)


def _signatures(file: bytes) -> VerificationReport | None:
    found = verify_signatures(file, trust())
    if found.verdict is Verdict.WHOLE:
        return found
    if found.signatures:
        raise RefusedSubmission(Refusal.TAMPERED, statements(found)[0].text)
    if not settings.UNSIGNED_SUBMISSIONS:
        refusal = Refusal.UNSIGNED if found.verdict is Verdict.UNSIGNED else Refusal.TAMPERED
        raise RefusedSubmission(
            refusal, gettext("%(text)s Hãy gửi bản đã ký số.") % {"text": statements(found)[0].text}
        )
    try:
        check_seal(file)
    except SealError as error:
        raise RefusedSubmission(
            Refusal.TAMPERED, gettext("%(error)s Hãy gửi lại tệp gốc.") % {"error": error}
        ) from error
    return None


def _dataset_in(file: bytes) -> bytes:
    try:
        found = [content for name, content in attachments(file) if name == DATASET_FILE]
    except ReadFailure as error:
        raise RefusedSubmission(Refusal.UNREADABLE, gettext("Không mở được tệp PDF; hãy gửi lại tệp gốc.")) from error
    if len(found) != 1:
        raise RefusedSubmission(
            Refusal.UNREADABLE,
            gettext("Tệp PDF không mang đúng một bộ dữ liệu “%(name)s”; hãy gửi bản đã ban hành.")
            % {"name": DATASET_FILE},
        )
    return found[0]
