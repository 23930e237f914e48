"""Hold a report while its text, facts or assertions change."""

from __future__ import annotations

from thongsuot.correspondence.errors import ChangedMeanwhile
from thongsuot.correspondence.models import OutgoingDocument
from thongsuot.reporting.models import Report


def hold_report(*, report: Report, seen: int | None = None) -> None:
    """Let nobody else change the report until the caller's transaction ends, and read afresh where it stands.

    What is read of it before that may be changed by others, and would be written over. `seen` is the number of the
    version that the person had before them: ChangedMeanwhile where another is current.
    """
    held = (
        OutgoingDocument.objects.select_for_update(of=("self",))
        .select_related("current_version")
        .get(pk=report.outgoing_id)
    )
    if seen is not None and (held.current_version is None or held.current_version.number != seen):
        raise ChangedMeanwhile
    report.outgoing.state, report.outgoing.current_version = held.state, held.current_version
