"""The rows of this app."""

from thongsuot.reporting.models.issued_report import IssuedReport
from thongsuot.reporting.models.outline import Outline
from thongsuot.reporting.models.report import (
    AcceptedFinding,
    NilAssertion,
    Report,
    ReportFact,
    ReportRecord,
    ReportRelation,
)
from thongsuot.reporting.models.report_request import ReportRegime, ReportRequest, RequestAddressee, RequestBasis
from thongsuot.reporting.models.submission import ConsolidationLink, ReceivedDataset, Submission, SubmissionEvent

__all__ = [
    "AcceptedFinding",
    "ConsolidationLink",
    "IssuedReport",
    "NilAssertion",
    "Outline",
    "ReceivedDataset",
    "Report",
    "ReportFact",
    "ReportRecord",
    "ReportRegime",
    "ReportRelation",
    "ReportRequest",
    "RequestAddressee",
    "RequestBasis",
    "Submission",
    "SubmissionEvent",
]
