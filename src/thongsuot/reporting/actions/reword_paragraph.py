"""Change the words of one paragraph of a report; the facts in it stay linked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from thongsuot.audit.transaction import audited
from thongsuot.organisation.models import Position
from thongsuot.reporting.actions.hold_report import hold_report
from thongsuot.reporting.actions.take_edit import take_edit
from thongsuot.reporting.drafting.compare import Comparison
from thongsuot.reporting.drafting.paragraphs import reword
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
    hold_report(report=report, seen=version)
    edited = reword(text_of(report), place, texts, following)
    return take_edit(report=report, edited=edited, reasons={}, by=by, at=at, note="Sửa lời văn")
