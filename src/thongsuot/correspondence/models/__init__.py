"""The rows of this app."""

from thongsuot.correspondence.models.approval_route import ApprovalRoute, RouteApproval, RouteStage
from thongsuot.correspondence.models.consultation import Consultation, Opinion, ResponseKind
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
from thongsuot.correspondence.models.handling_direction import (
    HandlingAcknowledgement,
    HandlingAssignment,
    HandlingDirection,
    HandlingPart,
)
from thongsuot.correspondence.models.outgoing_document import DocumentVersion, OutgoingDocument, OutgoingStep
from thongsuot.correspondence.models.register import Direction, Register, RegisterEntry
from thongsuot.correspondence.models.rendition import Rendition
from thongsuot.correspondence.models.signing_authority import SigningAuthority, SigningForm
from thongsuot.correspondence.models.submission_slip import SubmissionSlip
from thongsuot.correspondence.models.unit_certificate import UnitCertificate

__all__ = [
    "ApprovalRoute",
    "Channel",
    "Consultation",
    "Delivery",
    "Direction",
    "Document",
    "DocumentFile",
    "DocumentOrigin",
    "DocumentRelation",
    "DocumentRelationKind",
    "DocumentVersion",
    "FileRole",
    "HandlingAcknowledgement",
    "HandlingAssignment",
    "HandlingDirection",
    "HandlingPart",
    "Opinion",
    "OutgoingDocument",
    "OutgoingStep",
    "Register",
    "RegisterEntry",
    "Rendition",
    "ResponseKind",
    "RouteApproval",
    "RouteStage",
    "SigningAuthority",
    "SigningForm",
    "SubmissionSlip",
    "UnitCertificate",
    "Urgency",
]
