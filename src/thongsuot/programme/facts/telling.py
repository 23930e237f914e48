"""What every activity can tell of itself, whatever its kind: the fields that its list facts have in common."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from thongsuot.correspondence.models import Document
from thongsuot.programme.facts.wording import days_text, listed
from thongsuot.programme.kinds.catalogue import kind_of
from thongsuot.programme.models import Activity
from thongsuot.programme.states import DocumentRole, Participation

# Field of an entry, and the Vietnamese name by which an outline places it.
COMMON: Mapping[str, str] = MappingProxyType(
    {
        "title": "tên",
        "kind": "loại hoạt động",
        "role": "vai trò",
        "topics": "chủ đề",
        "dates": "thời gian",
        "place": "địa điểm",
        "summary": "tóm tắt",
    }
)


def common(*fields: str) -> dict[str, str]:
    """Some of the common fields with their Vietnamese names, to which a kind adds its own."""
    return {field: COMMON[field] for field in fields}


def common_texts(row: Activity) -> dict[str, str]:
    """The texts of the common fields."""
    return {
        "title": row.title,
        "kind": kind_of(row.kind).name,
        "role": Participation(row.role).label,
        "topics": listed(topic.name for topic in row.topics.all()),
        "dates": days_text(row.started_on, row.ended_on),
        "place": row.place,
        "summary": row.summary,
    }


def documents(row: Activity, role: DocumentRole) -> Iterator[Document]:
    """The documents that are this to the activity, in their order."""
    return (one.document for one in row.activity_documents.all() if one.role == role)
