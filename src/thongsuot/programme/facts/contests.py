"""Facts of contests."""

from __future__ import annotations

from thongsuot.facts.model import FactQuery
from thongsuot.programme.facts.about_activities import how_many, told, total
from thongsuot.programme.facts.telling import common, common_texts, documents
from thongsuot.programme.facts.wording import citation, number_text
from thongsuot.programme.kinds.contest import CONTEST, ContestDetails
from thongsuot.programme.models import Activity
from thongsuot.programme.states import DocumentRole

FIELDS = {
    **common("title", "role", "dates"),
    "basis": "căn cứ",
    "entrants": "số người dự thi",
    "entries": "số tác phẩm",
    "prizes": "số giải thưởng",
    **common("summary"),
}


def _contest(row: Activity, details: ContestDetails) -> dict[str, str]:
    return {
        **common_texts(row),
        "basis": "; ".join(citation(document) for document in documents(row, DocumentRole.BASIS)),
        "entrants": number_text(details.entrants),
        "entries": number_text(details.entries),
        "prizes": number_text(details.prizes),
    }


def _entries(details: ContestDetails) -> int | None:
    return details.entries


QUERIES: tuple[FactQuery, ...] = (
    how_many("contests", "số cuộc thi", "cuộc thi", CONTEST),
    total("contest_entries", "số tác phẩm, bài dự thi", "tác phẩm", CONTEST, _entries),
    told("contest_list", "các cuộc thi", "cuộc thi", CONTEST, FIELDS, _contest),
)
