"""Public correction: what the office stated about a wrong claim on its own remit, its own errors included.

The claim stands in the office's neutral words; no author, link, handle or screenshot has a place here.
"""

from __future__ import annotations

from dataclasses import dataclass

from thongsuot.programme.kinds.declaration import ActivityKind, Details, detail
from thongsuot.programme.states import DocumentRole, Participation


@dataclass(frozen=True, slots=True)
class PublicCorrectionDetails(Details):
    """The claim, the facts, who is competent to state them, what was stated and where."""

    claim: str = detail("Nội dung cần đính chính", neutral=True)
    facts: str = detail("Nội dung đúng", neutral=True)
    authority: str = detail("Cơ quan có thẩm quyền")
    statement: str = detail("Thông tin đã công bố", neutral=True)
    published: str = detail("Nơi công bố")


PUBLIC_CORRECTION = ActivityKind(
    "public_correction",
    "công bố thông tin chính thức, cải chính",
    PublicCorrectionDetails,
    roles=frozenset({Participation.ORGANISED}),
    required_documents=frozenset({DocumentRole.SOURCE}),
)
