"""TT02: a component that every administrative document must have is missing from one that holds its head."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from vanban.check.case import Case
from vanban.check.finding import Severity
from vanban.check.rule import Hit, Rule
from vanban.document.model import Document
from vanban.regulation.document_types import Family

# Invitations, slips and the like have forms of their own (Phụ lục III); a letter in the name of a person has none,
# nor has what bears a title that is no type's name (Điều lệ, Phiếu trình).
_OTHER_FORMS = frozenset(
    {
        None,
        "Thư công",
        "Phiếu gửi",
        "Phiếu chuyển",
        "Phiếu báo",
        "Giấy nghỉ phép",
        "Biên bản",
        "Hợp đồng",
        "Bản ghi nhớ",
        "Bản thỏa thuận",
        "Giấy ủy quyền",
    }
)


class _Component(NamedTuple):
    name: str
    clause: str
    words: str


_COMPONENTS = (
    _Component("national_name", "national_name", "Quốc hiệu"),
    _Component("motto", "national_name", "Tiêu ngữ"),
    _Component("agency", "agency", "tên cơ quan, tổ chức ban hành"),
    _Component("symbol", "number", "số, ký hiệu"),
    _Component("date", "date", "địa danh và thời gian ban hành"),
    _Component("signature", "signature", "chức vụ, họ tên người ký"),
    _Component("recipients", "recipients", "nơi nhận"),
)


def find(case: Case) -> Iterator[Hit]:
    """One hit for each component that is not there."""
    if case.family is not Family.ADMINISTRATIVE or not case.has_header:
        return
    if case.is_attached or case.is_form or case.document.header.document_type in _OTHER_FORMS:
        return
    for component in _COMPONENTS:
        if component.name == "recipients" and case.is_from_gazette:
            continue
        if not _has(case.document, component.name):
            yield Hit(
                None,
                None,
                f"Văn bản thiếu {component.words}.",
                basis=case.basis(component.clause),
                component=component.name,
            )


def _has(document: Document, name: str) -> bool:
    if name == "signature":
        return document.closing.signature is not None
    if name == "recipients":
        return bool(document.closing.recipients)
    return bool(getattr(document.header, name))


RULE = Rule(
    code="TT02",
    name="component-missing",
    severity=Severity.WARNING,
    title="Thiếu thành phần thể thức",
    finds="Văn bản có phần đầu nhưng thiếu một thành phần bắt buộc: Quốc hiệu, Tiêu ngữ, tên cơ quan, số và ký "
    "hiệu, địa danh và thời gian, người ký hoặc nơi nhận.",
    why="Mỗi thành phần thể thức là điều kiện để văn bản được đăng ký, kiểm tra và lưu trữ.",
    law="Thể thức văn bản hành chính bao gồm các thành phần chính: Quốc hiệu và Tiêu ngữ; tên cơ quan, tổ chức ban "
    "hành văn bản; số, ký hiệu của văn bản; địa danh và thời gian ban hành văn bản; tên loại và trích yếu nội dung "
    "văn bản; nội dung văn bản; chức vụ, họ tên và chữ ký của người có thẩm quyền; dấu, chữ ký số của cơ quan, tổ "
    "chức; nơi nhận.",
    bad="SỞ NỘI VỤ / CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / Số: 12/BC-SNV",
    good="SỞ NỘI VỤ / CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / Độc lập - Tự do - Hạnh phúc / Số: 12/BC-SNV",
    find=find,
    fragile=True,
    clause="national_name",
    regulated=True,
)
