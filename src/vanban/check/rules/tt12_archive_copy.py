"""TT12: the list of recipients does not end with the copy that the archive keeps."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vanban.check.case import Case
from vanban.check.finding import Severity
from vanban.check.rule import Hit, Rule
from vanban.regulation.document_types import Family
from vanban.text.pattern import lazily

_KEPT = lazily(r"\W*lưu\b", re.IGNORECASE)


def find(case: Case) -> Iterator[Hit]:
    """One hit at the end of the list."""
    recipients, span = case.document.closing.recipients, case.document.closing.spans.get("recipients")
    if case.family is not Family.ADMINISTRATIVE or not recipients or span is None or case.is_from_gazette:
        return
    if not any(_KEPT.match(name) or "lưu:" in name.casefold() for name in recipients):
        start = span[0] + max(case.text[slice(*span)].rstrip().rfind("\n") + 1, 0)
        yield Hit(start, span[1], "Nơi nhận thiếu dòng “Lưu: VT, …” ở cuối.", component="recipients")


RULE = Rule(
    code="TT12",
    name="archive-copy-missing",
    severity=Severity.WARNING,
    title="Nơi nhận thiếu dòng “Lưu”",
    finds="Danh sách nơi nhận không có dòng “Lưu: VT” và đơn vị soạn thảo. Bản in trong Công báo được để yên.",
    why="Bản gốc phải được lưu tại Văn thư cơ quan.",
    law="Dòng cuối cùng bao gồm chữ “Lưu” sau có dấu hai chấm (:), tiếp theo là chữ viết tắt “VT”, dấu phẩy (,), chữ "
    "viết tắt tên đơn vị (hoặc bộ phận) soạn thảo văn bản và số lượng bản lưu, cuối cùng là dấu chấm (.).",
    bad="Nơi nhận: / - Như trên; / - Sở Nội vụ;",
    good="Nơi nhận: / - Như trên; / - Sở Nội vụ; / - Lưu: VT, VP.",
    find=find,
    clause="recipients",
    regulated=True,
    fragile=True,
)
