"""TT01: the file holds no head of a first page, so that its components cannot be checked."""

from __future__ import annotations

from collections.abc import Iterator

from vanban.check.case import Case
from vanban.check.finding import Severity
from vanban.check.rule import Hit, Rule
from vanban.regulation.document_types import Family


def find(case: Case) -> Iterator[Hit]:
    """One hit where neither national name nor agency stands in the file: the text was cut from a document."""
    if case.family is Family.ADMINISTRATIVE and not case.has_header:
        yield Hit(
            None,
            None,
            "Tệp không có Quốc hiệu và tên cơ quan ban hành: nếu là văn bản hoàn chỉnh thì bổ sung phần đầu văn bản.",
            component="header",
        )


RULE = Rule(
    code="TT01",
    name="header-missing",
    severity=Severity.ADVICE,
    title="Không có phần đầu văn bản",
    finds="Tệp không có cả Quốc hiệu lẫn tên cơ quan ban hành. Thường là phần nội dung được chép ra khỏi văn bản, "
    "nên chỉ nhắc một lần thay cho từng thành phần thể thức còn thiếu.",
    why="Văn bản hoàn chỉnh phải có Quốc hiệu, Tiêu ngữ và tên cơ quan, tổ chức ban hành.",
    law="Thể thức văn bản hành chính bao gồm các thành phần chính: Quốc hiệu và Tiêu ngữ; tên cơ quan, tổ chức ban "
    "hành văn bản; số, ký hiệu của văn bản; địa danh và thời gian ban hành văn bản; tên loại và trích yếu nội dung "
    "văn bản; nội dung văn bản; …",
    bad="BÁO CÁO / Kết quả công tác quý I",
    good="ỦY BAN NHÂN DÂN … / CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / … / BÁO CÁO / Kết quả công tác quý I",
    find=find,
    clause="national_name",
    regulated=True,
)
