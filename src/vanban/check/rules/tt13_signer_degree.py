"""TT13: a degree or an honour stands before the name of the signer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vanban.check.case import Case
from vanban.check.finding import Severity
from vanban.check.rule import Hit, Rule
from vanban.regulation.document_types import Family
from vanban.text.pattern import lazily

_TITLES = r"(?:GS|PGS|TS|Th[Ss]|BS|DS|KS|CN|LS|TSKH|BSCKI{1,2}|NGND|NGƯT|NSND|NSƯT)\."
_WORDS = r"(?:Giáo sư|Phó giáo sư|Tiến sĩ|Thạc sĩ|Bác sĩ|Kỹ sư)[.,]?"
_DEGREE = lazily(rf"(?m)(?:^|\t|\s{{3}})[^\S\n]*(?P<degree>(?:(?:{_TITLES}|{_WORDS})\s*)+)(?=[^\W\d_])")
# Schools, hospitals, institutes and armed forces may tell degrees and ranks.
_FREE = lazily(r"trường|bệnh viện|trung tâm y tế|viện|công an|quân|biên phòng|đại học|học viện|y tế", re.IGNORECASE)
_BEFORE_NAME = 24


def find(case: Case) -> Iterator[Hit]:
    """One hit for each signer; none where bodies of the kind may tell degrees."""
    closing, header = case.document.closing, case.document.header
    span = closing.spans.get("signature")
    if case.family is not Family.ADMINISTRATIVE or span is None or _FREE.search(header.agency or ""):
        return
    for match in _DEGREE.finditer(case.text, span[0], min(span[1] + _BEFORE_NAME, len(case.text))):
        start, end = match.span("degree")
        message = f"Trước họ tên người ký không ghi học hàm, học vị, danh hiệu (“{match['degree'].strip()}”)."
        yield Hit(start, start + len(case.text[start:end].rstrip()), message, component="signature")


RULE = Rule(
    code="TT13",
    name="signer-degree",
    severity=Severity.WARNING,
    title="Ghi học hàm, học vị trước họ tên người ký",
    finds="Trước họ tên người ký có GS., TS., ThS., BS. hoặc danh hiệu. Văn bản của trường, bệnh viện, viện, lực "
    "lượng vũ trang được để yên.",
    why="Người ký ký với tư cách chức vụ, không phải học vị.",
    law="Trước họ tên của người ký, không ghi học hàm, học vị và các danh hiệu danh dự khác.",
    bad="GIÁM ĐỐC / TS. Trần Văn Minh",
    good="GIÁM ĐỐC / Trần Văn Minh",
    find=find,
    clause="signature",
    regulated=True,
)
