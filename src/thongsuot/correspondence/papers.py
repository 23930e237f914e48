"""The papers that go with a draft, as structured documents: the submission slip, and the table of opinions.

Their form is the house's own: the law has neither among its types of document, and both stay inside the office.
"""

from __future__ import annotations

from datetime import date

from django.utils import timezone

from thongsuot.correspondence.models import Opinion, OutgoingDocument, ResponseKind, SubmissionSlip
from thongsuot.correspondence.queries.consultations import opinions_of
from thongsuot.correspondence.queries.framing import FILE_COPY, notice_for
from thongsuot.correspondence.queries.routes import approvals_of
from thongsuot.organisation.models import Position, Unit
from thongsuot.organisation.queries.units import letterhead, name_on
from vanban.document.model import Closing, Document, Header, Node, NodeKind, Signature
from vanban.document.partial_date import PartialDate

_Rows = tuple[tuple[str, ...], ...]

_OPINION_HEAD = ("STT", "Cơ quan, đơn vị", "Ý kiến", "Tiếp thu, giải trình")
_OPINION_WIDTHS = (0.08, 0.24, 0.34, 0.34)
_APPROVAL_HEAD = ("Bước duyệt", "Người duyệt", "Thời gian", "Ý kiến")
_APPROVAL_WIDTHS = (0.28, 0.28, 0.18, 0.26)


def slip_document(slip: SubmissionSlip) -> Document:
    """The slip, with what units said and who has approved so far."""
    outgoing, day = slip.outgoing, timezone.localdate(slip.written_at)
    told = outgoing.document
    subject = f"{told.document_type} {told.subject}"
    body = (
        _section("1", "Văn bản trình", _paragraph(f"{told.document_type}: {told.subject}.")),
        _section("2", "Tóm tắt nội dung", _paragraph(slip.summary)),
        _section("3", "Ý kiến của các cơ quan, đơn vị", _opinions(outgoing, day)),
        _section("4", "Ý kiến duyệt", _approvals(outgoing)),
        _section("5", "Đề xuất", _paragraph(slip.proposal)),
    )
    header = _header(outgoing.drafting_unit, day, "Phiếu trình", f"Về việc trình ký {subject}")
    return Document(
        header=header,
        body=body,
        closing=_closing(slip.written_by, (f"{slip.signer.title} {slip.signer.person.full_name}",)),
        notice=notice_for(slip.written_by),
    )


def response_table(outgoing: OutgoingDocument, *, by: Position, day: date) -> Document:
    """What units said of the draft and what became of it (bảng tổng hợp ý kiến, tiếp thu, giải trình)."""
    told = outgoing.document
    subject = f"Ý kiến góp ý, tiếp thu, giải trình đối với dự thảo {told.document_type} {told.subject}"
    header = _header(outgoing.drafting_unit, day, "Bảng tổng hợp", subject)
    return Document(
        header=header,
        body=(_opinions(outgoing, day),),
        closing=_closing(by, (f"{FILE_COPY} {name_on(outgoing.drafting_unit, day).abbreviation}",)),
        notice=notice_for(by),
    )


def _header(unit: Unit, day: date, document_type: str, subject: str) -> Header:
    head = letterhead(unit, day)
    return Header(
        parent_agency=head.parent_agency,
        agency=head.agency,
        national_name=True,
        motto=True,
        symbol=head.abbreviation,
        place=head.place,
        date=PartialDate.from_date(day),
        document_type=document_type,
        subject=subject,
    )


def _closing(by: Position, recipients: tuple[str, ...]) -> Closing:
    return Closing(recipients, Signature(position=by.title.upper(), name=by.person.full_name))


def _section(label: str, title: str, *content: Node) -> Node:
    return Node(NodeKind.SECTION, level=1, label=label, title=title, children=content)


def _paragraph(text: str) -> Node:
    return Node(NodeKind.PARAGRAPH, text=text)


def _table(head: tuple[str, ...], rows: _Rows, widths: tuple[float, ...]) -> Node:
    return Node(NodeKind.TABLE, rows=(head, *rows), header_rows=1, widths=widths)


def _opinions(outgoing: OutgoingDocument, day: date) -> Node:
    rows = tuple(
        (str(number), name_on(opinion.unit, day).name, _said(opinion, day), _answered(opinion))
        for number, opinion in enumerate(opinions_of(outgoing), 1)
    )
    return _table(_OPINION_HEAD, rows, _OPINION_WIDTHS) if rows else _paragraph("Không lấy ý kiến.")


def _said(opinion: Opinion, day: date) -> str:
    if opinion.given_at is None:
        late = opinion.consultation.due_on < day
        return "Không có ý kiến khi hết hạn trả lời" if late else "Chưa có ý kiến"
    if not opinion.agrees:
        return opinion.text
    return f"Nhất trí. {opinion.text}".strip()


def _answered(opinion: Opinion) -> str:
    if opinion.responded_at is None:
        return ""
    kind = ResponseKind(opinion.response).label.capitalize()
    return f"{kind}: {opinion.response_text}" if opinion.response_text else kind


def _approvals(outgoing: OutgoingDocument) -> Node:
    rows = tuple(
        (
            approval.stage.name,
            f"{approval.by.title} {approval.by.person.full_name}",
            timezone.localtime(approval.at).strftime("%d/%m/%Y %H:%M"),
            approval.remark or "Đồng ý",
        )
        for approval in approvals_of(outgoing)
    )
    return _table(_APPROVAL_HEAD, rows, _APPROVAL_WIDTHS) if rows else _paragraph("Không có bước duyệt trung gian.")
