"""Facts of guidance issued."""

from __future__ import annotations

from collections.abc import Iterator

from thongsuot.facts.model import FactQuery, Merging
from thongsuot.programme.facts.about_activities import counted, told
from thongsuot.programme.facts.answering import Amount
from thongsuot.programme.facts.telling import common, common_texts, documents
from thongsuot.programme.facts.wording import citation, number_text
from thongsuot.programme.kinds.guidance import GUIDANCE, GuidanceDetails
from thongsuot.programme.models import Activity
from thongsuot.programme.states import DocumentRole

FIELDS = {
    **common("title"),
    "citation": "văn bản",
    **common("dates"),
    "recipients": "số đơn vị được hướng dẫn",
    **common("summary"),
}


def _guidance(row: Activity, details: GuidanceDetails) -> dict[str, str]:
    return {
        **common_texts(row),
        "citation": "; ".join(citation(document) for document in documents(row, DocumentRole.ISSUED)),
        "recipients": number_text(details.recipients),
    }


def _one(_row: Activity, _details: GuidanceDetails) -> Iterator[Amount]:
    yield Amount(1)


QUERIES: tuple[FactQuery, ...] = (
    counted("guidance_issued", "số văn bản hướng dẫn đã ban hành", "văn bản", GUIDANCE, Merging.SUM, _one),
    told("guidance_list", "các văn bản hướng dẫn đã ban hành", "văn bản", GUIDANCE, FIELDS, _guidance),
)
