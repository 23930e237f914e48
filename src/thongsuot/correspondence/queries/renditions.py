"""The electronic file of an outgoing document as it stands."""

from __future__ import annotations

from thongsuot.correspondence.models import OutgoingDocument, Rendition
from thongsuot.correspondence.states import OutgoingState

# From each state, whose file is the current one.
_FILE_OF = {
    OutgoingState.SIGNED: OutgoingState.SIGNED,
    OutgoingState.NUMBERED: OutgoingState.NUMBERED,
    OutgoingState.SEALED: OutgoingState.SEALED,
    OutgoingState.ISSUED: OutgoingState.SEALED,
    OutgoingState.RECALLED: OutgoingState.SEALED,
    OutgoingState.REPLACED: OutgoingState.SEALED,
}


def rendition_of(outgoing: OutgoingDocument) -> Rendition | None:
    """The file that the last act left; None where the document is not signed, or is signed on paper."""
    stage = _FILE_OF.get(OutgoingState(outgoing.state))
    if stage is None:
        return None
    found = outgoing.renditions.filter(stage=stage, version_id=outgoing.current_version_id).select_related("file")
    return found.order_by("number").last()
