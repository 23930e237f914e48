"""Facts of dissemination: which documents, how many sessions, how many people."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from thongsuot.correspondence.models import Document
from thongsuot.facts.model import FactQuery, Merging
from thongsuot.programme.facts.about_activities import counted, listed_lines, told, total
from thongsuot.programme.facts.answering import Amount, Line, identity_of
from thongsuot.programme.facts.telling import common, common_texts, documents
from thongsuot.programme.facts.wording import citation, issue_day_text, number_text, short_citation
from thongsuot.programme.kinds.dissemination import DISSEMINATION, DisseminationDetails
from thongsuot.programme.models import Activity
from thongsuot.programme.states import DocumentRole

DOCUMENT_FIELDS = {
    "citation": "văn bản",
    "short_citation": "văn bản viết gọn",
    "identifier": "số, ký hiệu",
    "document_type": "tên loại",
    "date": "ngày ban hành",
    "issuer": "cơ quan ban hành",
    "subject": "trích yếu",
}
SESSION_FIELDS = {
    **common("title", "topics", "dates", "place"),
    "form": "hình thức",
    "audience": "đối tượng",
    "sessions": "số cuộc",
    "attendees": "số lượt người",
    **common("summary"),
}


def _identity(document: Document) -> UUID:
    return identity_of("document", f"{document.document_type} {document.identifier} {document.date}")


def _documents(row: Activity, _details: DisseminationDetails) -> Iterator[Line]:
    for document in documents(row, DocumentRole.SUBJECT):
        texts = {
            "citation": citation(document),
            "short_citation": short_citation(document),
            "identifier": document.identifier,
            "document_type": document.document_type,
            "date": issue_day_text(document.date),
            "issuer": document.issuer_name,
            "subject": document.subject,
        }
        yield Line(texts, str(document.date or ""), _identity(document))


def _document_amounts(row: Activity, _details: DisseminationDetails) -> Iterator[Amount]:
    return (Amount(1, _identity(document)) for document in documents(row, DocumentRole.SUBJECT))


def _session(row: Activity, details: DisseminationDetails) -> dict[str, str]:
    return {
        **common_texts(row),
        "form": details.form,
        "audience": details.audience or "",
        "sessions": number_text(details.sessions),
        "attendees": number_text(details.attendees),
    }


def _sessions(details: DisseminationDetails) -> int:
    return details.sessions


def _attendees(details: DisseminationDetails) -> int | None:
    return details.attendees


QUERIES: tuple[FactQuery, ...] = (
    listed_lines(
        "documents_disseminated",
        "văn bản được tuyên truyền, phổ biến",
        "văn bản",
        DISSEMINATION,
        DOCUMENT_FIELDS,
        _documents,
    ),
    counted(
        "documents_disseminated_count",
        "số văn bản được tuyên truyền, phổ biến",
        "văn bản",
        DISSEMINATION,
        Merging.DISTINCT,
        _document_amounts,
    ),
    total("dissemination_sessions", "số cuộc tuyên truyền, phổ biến", "cuộc", DISSEMINATION, _sessions),
    total(
        "dissemination_attendees", "số lượt người được tuyên truyền, phổ biến", "lượt người", DISSEMINATION, _attendees
    ),
    told(
        "dissemination_list",
        "các hoạt động tuyên truyền, phổ biến",
        "hoạt động",
        DISSEMINATION,
        SESSION_FIELDS,
        _session,
    ),
)
