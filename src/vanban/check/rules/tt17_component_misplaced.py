"""TT17: a component of the head stands below the title of the document."""

from __future__ import annotations

from collections.abc import Iterator

from vanban.check.case import Case
from vanban.check.finding import Severity
from vanban.check.rule import Hit, Rule
from vanban.regulation.document_types import Family

_ABOVE_TITLE = (
    ("national_name", "Quốc hiệu"),
    ("motto", "Tiêu ngữ"),
    ("agency", "Tên cơ quan ban hành"),
    ("identifier", "Số, ký hiệu"),
    ("date", "Địa danh và thời gian ban hành"),
)
# Forms in which date and number stand elsewhere.
_OTHER_FORMS = frozenset({"Biên bản", "Hợp đồng", "Thư công", "Bản thỏa thuận", "Bản ghi nhớ"})


def find(case: Case) -> Iterator[Hit]:
    """One hit for each; a heading that names its issuer and number is a gazette's or a data base's."""
    header = case.document.header
    title = header.spans.get("document_type")
    if case.family is not Family.ADMINISTRATIVE or title is None or not header.national_name:
        return
    if case.is_attached or header.document_type in _OTHER_FORMS:
        return
    line_end = case.text.find("\n", title[1])
    for field, name in _ABOVE_TITLE:
        span = header.spans.get(field)
        if span is not None and span[0] > title[0] and not title[1] <= span[0] < line_end:
            yield Hit(*span, f"{name} phải ở phần đầu văn bản, phía trên tên loại.", component=field)


RULE = Rule(
    code="TT17",
    name="component-misplaced",
    severity=Severity.WARNING,
    title="Thành phần phần đầu văn bản đặt sai chỗ",
    finds="Quốc hiệu, Tiêu ngữ, tên cơ quan, số và ký hiệu, địa danh và thời gian ghi ở dưới tên loại thay vì ở trên.",
    why="Mỗi thành phần có một ô trên trang đầu, người đọc và phần mềm tìm ở đó.",
    law="Địa danh và thời gian ban hành văn bản được trình bày trên cùng một dòng với số, ký hiệu văn bản; … Tên "
    "loại và trích yếu nội dung văn bản được trình bày tại ô số 5a.",
    bad="BÁO CÁO / Kết quả công tác quý I / Số: 12/BC-SNV",
    good="Số: 12/BC-SNV / BÁO CÁO / Kết quả công tác quý I",
    find=find,
    clause="national_name",
    regulated=True,
    fragile=True,
)
