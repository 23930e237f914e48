"""The rows of this app."""

from thongsuot.correspondence.models.delivery import Channel, Delivery
from thongsuot.correspondence.models.document import (
    Document,
    DocumentFile,
    DocumentOrigin,
    DocumentRelation,
    DocumentRelationKind,
    FileRole,
    Urgency,
)
from thongsuot.correspondence.models.handling_direction import HandlingAssignment, HandlingDirection, HandlingPart
from thongsuot.correspondence.models.outgoing_document import DocumentVersion, OutgoingDocument, OutgoingStep
from thongsuot.correspondence.models.register import Direction, Register, RegisterEntry
from thongsuot.correspondence.models.signing_authority import SigningAuthority, SigningForm

__all__ = [
    "Channel",
    "Delivery",
    "Direction",
    "Document",
    "DocumentFile",
    "DocumentOrigin",
    "DocumentRelation",
    "DocumentRelationKind",
    "DocumentVersion",
    "FileRole",
    "HandlingAssignment",
    "HandlingDirection",
    "HandlingPart",
    "OutgoingDocument",
    "OutgoingStep",
    "Register",
    "RegisterEntry",
    "SigningAuthority",
    "SigningForm",
    "Urgency",
]
