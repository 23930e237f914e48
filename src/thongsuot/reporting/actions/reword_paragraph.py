"""Change the words of one paragraph of a report; the facts in it stay linked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from thongsuot.audit.transaction import audited
from thongsuot.correspondence.models import OutgoingDocument
from thongsuot.organisation.models import Position
from thongsuot.reporting.actions.take_edit import take_edit
from thongsuot.reporting.drafting.compare import Comparison
from thongsuot.reporting.drafting.paragraphs import reword
from thongsuot.reporting.errors import ChangedMeanwhile
from thongsuot.reporting.models import Report
from thongsuot.reporting.queries.reports import text_of


@audited()
def reword_paragraph(
    *,
    report: Report,
    version: int,
    place: int,
    texts: Sequence[str],
    following: str = "",
    by: Position,
    at: datetime,
) -> Comparison:
    """The text with the paragraph's new words, as a further version; `version` is the one that the person saw.

    ChangedMeanwhile; errors as of `drafting.paragraphs.reword` and `take_edit`.
    """
    outgoing = (
        OutgoingDocument.objects.select_for_update(of=("self",))
        .select_related("current_version")
        .get(pk=report.outgoing_id)
    )
    present = outgoing.current_version
    if present is None or present.number != version:
        raise ChangedMeanwhile
    edited = reword(text_of(report), place, texts, following)
    return take_edit(report=report, edited=edited, reasons={}, by=by, at=at, note="Sửa lời văn")
