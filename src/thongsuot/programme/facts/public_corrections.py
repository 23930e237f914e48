"""Facts of public corrections: the register of what the office stated about wrong claims on its own remit."""

from __future__ import annotations

from collections.abc import Iterator

from thongsuot.facts.model import FactQuery, Merging
from thongsuot.programme.facts.about_activities import counted, told
from thongsuot.programme.facts.answering import Amount
from thongsuot.programme.facts.telling import common, common_texts, documents
from thongsuot.programme.facts.wording import short_citation
from thongsuot.programme.kinds.public_correction import PUBLIC_CORRECTION, PublicCorrectionDetails
from thongsuot.programme.models import Activity
from thongsuot.programme.states import DocumentRole

FIELDS = {
    "claim": "nội dung cần đính chính",
    "facts": "nội dung đúng",
    "sources": "tài liệu chứng minh",
    "authority": "cơ quan có thẩm quyền",
    "statement": "thông tin đã công bố",
    "published": "nơi công bố",
    **common("dates"),
}


def _correction(row: Activity, details: PublicCorrectionDetails) -> dict[str, str]:
    return {
        **common_texts(row),
        "claim": details.claim,
        "facts": details.facts,
        "sources": "; ".join(short_citation(document) for document in documents(row, DocumentRole.SOURCE)),
        "authority": details.authority,
        "statement": details.statement,
        "published": details.published,
    }


def _one(_row: Activity, _details: PublicCorrectionDetails) -> Iterator[Amount]:
    yield Amount(1)


QUERIES: tuple[FactQuery, ...] = (
    counted(
        "public_corrections",
        "số thông tin chính thức, cải chính đã công bố",
        "lần",
        PUBLIC_CORRECTION,
        Merging.SUM,
        _one,
    ),
    told(
        "public_correction_list",
        "thông tin chính thức, cải chính đã công bố",
        "lần",
        PUBLIC_CORRECTION,
        FIELDS,
        _correction,
    ),
)
