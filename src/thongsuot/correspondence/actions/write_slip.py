"""Write the submission slip of a draft."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext_noop

from thongsuot.audit.actions.record_event import record_event
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.errors import NoContent, NotEntitled, SlipIncomplete, SlipTooLate
from thongsuot.correspondence.models import OutgoingDocument, SubmissionSlip
from thongsuot.correspondence.queries.routes import WALKED
from thongsuot.correspondence.queries.signing import authority_for
from thongsuot.correspondence.queries.steps import stands_on_side
from thongsuot.correspondence.states import EDITABLE, OutgoingState, Side
from thongsuot.organisation.models import Position
from thongsuot.organisation.queries.positions import require_in_office
from thongsuot.organisation.roles import AUTHORS


@audited()
def write_slip(
    *, outgoing: OutgoingDocument, signer: Position, summary: str, proposal: str, by: Position, at: datetime
) -> SubmissionSlip:
    """The slip about the present version: what the document is about, what the signer is asked to do.

    SlipIncomplete; NoContent; SlipTooLate from the submission on; NoSigningAuthority where the signer may not sign
    such a document; NotEntitled for others than who drafts.
    """
    if not summary.strip() or not proposal.strip():
        raise SlipIncomplete
    stored = (
        OutgoingDocument.objects.select_for_update(of=("self",))
        .select_related("document", "issuing_unit", "current_version")
        .get(pk=outgoing.pk)
    )
    day = timezone.localdate(at)
    require_in_office(by, day)
    if by.role not in AUTHORS or not stands_on_side(Side.DRAFTING, by.unit, stored, day):
        raise NotEntitled(by.title, gettext_noop("lập phiếu trình"))
    state = OutgoingState(stored.state)
    if state not in EDITABLE | WALKED:
        raise SlipTooLate(state.label)
    if stored.current_version is None:
        raise NoContent
    authority_for(signer, stored.issuing_unit, stored.document.document_type, day)
    slip = SubmissionSlip.objects.create(
        outgoing=stored,
        version=stored.current_version,
        signer=signer,
        summary=summary.strip(),
        proposal=proposal.strip(),
        written_by=by,
        written_at=at,
    )
    after = {"outgoing": str(stored.pk), "signer": str(signer.pk)}
    record_event(action="write_slip", about=slip, by=by.actor(), at=at, after=after)
    return slip
