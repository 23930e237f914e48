"""Issue a document that is its text: the files that go out are made of it."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from thongsuot.audit.transaction import audited
from thongsuot.correspondence.actions.attach_file import attach_file
from thongsuot.correspondence.actions.issue_document import issue_document
from thongsuot.correspondence.errors import StepNotPossible
from thongsuot.correspondence.models import FileRole, OutgoingDocument, OutgoingStep
from thongsuot.correspondence.queries.content import printed_content
from thongsuot.correspondence.queries.renditions import rendition_of
from thongsuot.correspondence.states import OutgoingState, Step
from thongsuot.organisation.models import Position
from vanban.write.docx.write import write_docx
from vanban.write.pdf import write_pdf


@audited()
def issue_letter(*, outgoing: OutgoingDocument, by: Position, at: datetime, remark: str = "") -> OutgoingStep:
    """Issue it with its text as a `.docx`, and as a PDF where it was signed on paper; errors as of `issue_document`."""
    # Held before its files are made: every step takes the outgoing row first, and the document's after it.
    OutgoingDocument.objects.select_for_update().get(pk=outgoing.pk)
    outgoing.refresh_from_db()
    if outgoing.state != OutgoingState.SEALED:
        raise StepNotPossible(Step.ISSUE.label, OutgoingState(outgoing.state).label)
    content, day = printed_content(outgoing), timezone.localdate(at)
    document = outgoing.document
    stem = document.identifier.replace("/", "-")
    files = [(FileRole.WORD, f"{stem}.docx", write_docx(content, day=day, made_at=at))]
    if rendition_of(outgoing) is None:
        files.append((FileRole.PDF, f"{stem}.pdf", write_pdf(content, day=day, made_at=at)))
    for role, name, data in files:
        attach_file(document=document, role=role, name=name, content=data, by=by.actor(), at=at)
    return issue_document(outgoing=outgoing, by=by, at=at, remark=remark)
