"""Sign a report: electronically, with its dataset inside the file that is signed, or on paper."""

from __future__ import annotations

from datetime import datetime

from thongsuot.audit.transaction import audited
from thongsuot.correspondence.actions.sign_document import sign_document
from thongsuot.correspondence.models import OutgoingStep
from thongsuot.correspondence.pens import Pen
from thongsuot.organisation.models import Position
from thongsuot.reporting.dataset.encode import encode
from thongsuot.reporting.errors import NotReady
from thongsuot.reporting.issuing.render import dataset_attachment
from thongsuot.reporting.models import Report
from thongsuot.reporting.queries.checks import check_of
from thongsuot.reporting.queries.datasets import dataset_of


@audited()
def sign_report(
    *, report: Report, by: Position, at: datetime, remark: str = "", pen: Pen | None = None
) -> OutgoingStep:
    """The signer signs text and figures alike: with a `pen`, the signature covers the dataset as well.

    Number and date come after it and are not in the dataset. NotReady where something stands in the way of signing;
    errors as of `sign_document`.
    """
    found = check_of(report)
    if not found.is_clean:
        raise NotReady(found.reasons)
    inside = () if pen is None else (dataset_attachment(encode(dataset_of(report))),)
    return sign_document(outgoing=report.outgoing, by=by, at=at, remark=remark, pen=pen, attachments=inside)
