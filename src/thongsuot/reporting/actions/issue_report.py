"""Issue a report: text, facts, evidence list and files are frozen, and it goes into the outbox."""

from __future__ import annotations

from datetime import datetime

from thongsuot.audit.actions.record_event import record_event
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.actions.attach_file import attach_file
from thongsuot.correspondence.actions.attach_rendition import attach_rendition
from thongsuot.correspondence.actions.issue_document import issue_document
from thongsuot.correspondence.actions.relate_documents import relate_documents
from thongsuot.correspondence.actions.send_document import send_document
from thongsuot.correspondence.models import Channel, DocumentFile, DocumentRelationKind, FileRole
from thongsuot.correspondence.states import OutgoingState
from thongsuot.files.queries import read_file
from thongsuot.organisation.models import Position
from thongsuot.reporting.dataset.encode import encode, name_of
from thongsuot.reporting.dataset.verify import verify
from thongsuot.reporting.errors import NotReady, NotSealed
from thongsuot.reporting.issuing.form_check import check_form
from thongsuot.reporting.issuing.render import DATASET_FILE, Rendered, numbered, render
from thongsuot.reporting.issuing.versions import template_version
from thongsuot.reporting.models import IssuedReport, Report, ReportRelation
from thongsuot.reporting.queries.checks import check_of
from thongsuot.reporting.queries.datasets import dataset_of
from thongsuot.signing.pdf_update import read_pdf
from thongsuot.signing.verification.attachments import attached_files
from vanban.check.finding import Severity, Stage

_CHANGED = "Số liệu hoặc nội dung đã khác với bản đã ký; cần trả lại để trình ký lại."
_RELATIONS = {
    ReportRelation.REPLACES: DocumentRelationKind.REPLACES,
    ReportRelation.AMENDS: DocumentRelationKind.AMENDS,
    ReportRelation.CORRECTS: DocumentRelationKind.CORRECTS,
    ReportRelation.SUPPLEMENTS: DocumentRelationKind.SUPPLEMENTS,
}


@audited()
def issue_report(*, report: Report, by: Position, at: datetime, remark: str = "") -> IssuedReport:
    """The sealed report, issued; a report that answers a request waits in the outbox for the office that asked.

    Number and date stand on the page, never in the dataset. What was signed electronically goes out as it was sealed;
    what was signed on paper is printed, and guarded by the whole-file seal. NotSealed before its time; NotReady where
    what goes out would not be clean, or is not what was signed; errors as of `take_step`.
    """
    outgoing = report.outgoing
    outgoing.refresh_from_db()
    if outgoing.state != OutgoingState.SEALED:
        raise NotSealed(OutgoingState(outgoing.state).label)
    dataset = dataset_of(report)
    document = outgoing.document
    day = document.date.as_date() if document.date else None
    assert day is not None  # a sealed document is numbered, and numbering sets the date
    accepted = {(one.code, one.message) for one in dataset.check.accepted}
    printed = check_form(numbered(dataset.document, document.number, day), stage=Stage.ISSUED, as_of=day)
    grave = [one for one in printed if one.severity is not Severity.ADVICE and (one.code, one.message) not in accepted]
    reasons = (*check_of(report).reasons, *(f"{one.code}: {one.message}" for one in grave))
    if reasons:
        raise NotReady(dict.fromkeys(reasons))
    assert verify(dataset) == ()
    content = encode(dataset)
    electronic = attach_rendition(outgoing=outgoing, by=by, at=at)
    if electronic is not None and _dataset_in(electronic) != content:
        raise NotReady([_CHANGED])
    rendered = render(dataset.document, content, number=document.number, day=day, made_at=at)
    files = _attach(report, content, rendered, electronic, by, at)
    _relate(report, by, at)
    issue_document(outgoing=outgoing, by=by, at=at, remark=remark)
    issued = IssuedReport.objects.create(
        report=report,
        dataset_hash=name_of(content),
        dataset=content,
        pdf=files[FileRole.PDF].file,
        docx=files[FileRole.WORD].file,
        template_version=template_version(),
        issued_at=at,
    )
    for rows in (
        report.facts,
        report.records,
        report.nil_assertions,
        report.accepted_findings,
        report.consolidated,
    ):
        rows.filter(frozen_at=None).update(frozen_at=at)
    after = {"dataset": issued.dataset_hash, "pdf": issued.pdf_id, "docx": issued.docx_id, "number": document.number}
    record_event(action="issue_report", about=report, by=by.actor(), at=at, after=after)
    if report.request is not None and report.request.requesting_unit != outgoing.issuing_unit:
        asked_by = [report.request.requesting_unit]
        send_document(outgoing=outgoing, to_units=asked_by, channel=Channel.FILE, by=by.actor(), at=at)
    return issued


def _dataset_in(electronic: DocumentFile) -> bytes | None:
    """The dataset inside the signed file."""
    inside = attached_files(read_pdf(read_file(electronic.file)))
    return next((one.content for one in inside if one.name == DATASET_FILE), None)


def _attach(
    report: Report, dataset: bytes, rendered: Rendered, electronic: DocumentFile | None, by: Position, at: datetime
) -> dict[FileRole, DocumentFile]:
    """The files of the document, named by its identifier; the signed one is attached already."""
    document = report.outgoing.document
    stem = document.identifier.replace("/", "-")
    contents = {
        FileRole.PDF: (f"{stem}.pdf", rendered.pdf),
        FileRole.WORD: (f"{stem}.docx", rendered.docx),
        FileRole.DATASET: (DATASET_FILE, dataset),
    }
    known = {} if electronic is None else {FileRole.PDF: electronic}
    return known | {
        role: attach_file(document=document, role=role, name=name, content=content, by=by.actor(), at=at)
        for role, (name, content) in contents.items()
        if role not in known
    }


def _relate(report: Report, by: Position, at: datetime) -> None:
    """What the document does to the one that it follows, and to the letter that it answers."""
    document = report.outgoing.document
    if report.supersedes is not None:
        kind = _RELATIONS[ReportRelation(report.relation)]
        former = report.supersedes.outgoing.document
        relate_documents(source=document, kind=kind, target=former, by=by.actor(), at=at)
    if report.request is not None:
        letter = report.request.letter
        relate_documents(source=document, kind=DocumentRelationKind.REPLIES, target=letter, by=by.actor(), at=at)
