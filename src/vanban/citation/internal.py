"""Places that a text names in itself: `khoản 2 Điều 5 Thông tư này`, `Phụ lục II`, and the nodes that they mean."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from vanban.citation.model import InternalReference, Provision
from vanban.citation.outline import Outline
from vanban.citation.provisions import CURRENT, ProvisionPhrase
from vanban.document.model import Document
from vanban.text.view import NormalView

_THIS = re.compile(
    r"\s+(?:(?:của|trong|tại|thuộc)\s+)?(?:(?:Bộ\s+)?[Ll]uật|Nghị\s+(?:định|quyết)|[Tt]hông\s+tư(?:\s+liên\s+tịch)?|[Qq]uyết\s+định|Pháp\s+lệnh|Hiến\s+pháp|[Cc]hỉ\s+thị"
    r"|[Qq]uy\s+(?:chế|định|trình|chuẩn)|Điều\s+lệ|[Hh]ướng\s+dẫn|Kế\s+hoạch|Chương\s+trình|Đề\s+án|Báo\s+cáo|Nội\s+quy|Hợp\s+đồng)\s+này(?!\w)"
)
# Behind a place, the name of a document that is not this one and bears no number here.
_OTHER = re.compile(
    r"\s+(?:(?:của|trong|tại|thuộc|ban\s+hành\s+kèm\s+theo)\s+)?(?:các\s+)?(?:(?:Bộ\s+)?[Ll]uật|Nghị\s+(?:định|quyết)|[Tt]hông\s+tư|[Qq]uyết\s+định|Pháp\s+lệnh|Hiến\s+pháp|[Cc]hỉ\s+thị"
    r"|Quy\s+(?:chế|định|chuẩn)|Điều\s+lệ|Hiệp\s+định|Công\s+ước|Kế\s+hoạch|Đề\s+án)(?!\w)"
)


def find_internal_references(
    source: str, view: NormalView, document: Document, phrases: Sequence[ProvisionPhrase]
) -> tuple[InternalReference, ...]:
    """The places of the document itself among `phrases`; a label and a place in another document are none."""
    outline = Outline(document)
    found = []
    for phrase in phrases:
        this = _THIS.match(view.text, phrase.end)
        if this is None and _OTHER.match(view.text, phrase.end):
            continue
        start, end = view.to_source(phrase.start, this.end() if this else phrase.end)
        if outline.is_label(start):
            continue
        around = outline.place_of(start)
        provisions = tuple(_with_place_around(one, around) for one in phrase.provisions())
        target = outline.target(provisions[0]) if provisions else None
        if this is None and target is None and not phrase.is_relative:
            continue
        found.append(InternalReference(start, end, source[start:end], provisions, target))
    return tuple(found)


def _with_place_around(provision: Provision, around: Provision) -> Provision:
    """Replace `này` by the labels of the place where the reference stands."""
    if provision.article == CURRENT:
        provision = replace(provision, article=around.article)
    if provision.clause == CURRENT:
        provision = replace(provision, clause=around.clause, article=provision.article or around.article)
    if provision.point == CURRENT:
        provision = replace(provision, point=around.point, clause=around.clause, article=around.article)
    if provision.chapter == CURRENT:
        provision = replace(provision, chapter=around.chapter)
    if provision.section == CURRENT:
        provision = replace(provision, section=around.section, chapter=around.chapter)
    if provision.part == CURRENT:
        provision = replace(provision, part=around.part)
    if provision.clause is not None and provision.article is None:
        provision = replace(provision, article=around.article)
    if provision.point is not None and provision.clause is None:
        provision = replace(provision, clause=around.clause, article=provision.article or around.article)
    return provision
