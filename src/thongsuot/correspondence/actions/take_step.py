"""Take one step in the life of an outgoing document: what all its steps have in common."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from thongsuot.audit.actions.record_event import record_event
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.errors import ChangedMeanwhile, NoContent, NotEntitled, RemarkMissing, StepNotPossible
from thongsuot.correspondence.models import OutgoingDocument, OutgoingStep
from thongsuot.correspondence.queries.steps import may_take
from thongsuot.correspondence.states import OutgoingState, Step, transition
from thongsuot.organisation.models import Position
from thongsuot.organisation.queries.positions import require_in_office

# These change what others did, and must say why.
_WITH_REASON = frozenset({Step.RETURN, Step.VOID_NUMBER, Step.RECALL})


@audited()
def take_step(
    *, outgoing: OutgoingDocument, step: Step, by: Position, at: datetime, remark: str = "", **changes: object
) -> OutgoingStep:
    """Bring the document, and `outgoing` with it, to the state where the step leads, and keep the step.

    `changes` are columns of the document that the step sets. NotInOffice where the position does not hold on that
    day, StepNotPossible where the step does not start from the present state, NotEntitled where it is for others,
    ChangedMeanwhile where the text is no longer the one that `outgoing` was read with: nobody answers for another.
    """
    stored = OutgoingDocument.objects.select_for_update().get(pk=outgoing.pk)
    source, day = OutgoingState(stored.state), timezone.localdate(at)
    require_in_office(by, day)
    row = transition(step, source)
    if row is None:
        raise StepNotPossible(step.label, source.label)
    if not may_take(row, by, stored, day):
        raise NotEntitled(by.title, step.label)
    if step in _WITH_REASON and not remark.strip():
        raise RemarkMissing(step.label)
    if stored.current_version_id is None:
        raise NoContent
    if stored.current_version_id != outgoing.current_version_id:
        raise ChangedMeanwhile
    OutgoingDocument.objects.filter(pk=stored.pk).update(state=row.target, **changes)
    taken = OutgoingStep.objects.create(
        outgoing=stored,
        step=step,
        source=source,
        target=row.target,
        by=by,
        at=at,
        version_id=stored.current_version_id,
        remark=remark.strip(),
    )
    record_event(
        action=step.value,
        about=stored,
        by=by.actor(),
        at=at,
        before={"state": source.value},
        after={"state": row.target.value, "version": str(stored.current_version_id), "remark": taken.remark},
    )
    outgoing.refresh_from_db()
    return taken
