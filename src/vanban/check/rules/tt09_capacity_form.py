"""TT09: the letters before the signer's position are not written as the regulation has them (`TM.`, `KT.`, `TL.`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from vanban.check.case import Case
from vanban.check.finding import Applicability, Edit, Fix, Severity
from vanban.check.rule import Hit, Rule
from vanban.document.model import Span
from vanban.regulation.document_types import Family
from vanban.text.pattern import lazily

_WRONG = lazily(
    r"(?m)(?:^|(?<=\s{3})|(?<=\t))[ ]*(?P<form>T/M|T\.M\.?|TM(?!\.)[:,]?|K/T|K\.T\.?|KT(?!\.)[:,]?|T/L|T\.L\.?"
    r"|TL(?!\.)[:,]?|TUQ(?!\.)[:,]?|T/UQ|T\.U\.Q\.?)[ ]+(?P<body>[^\n]{4,60})$"
)
# Offices write it so now and then.
_NO_SPACE = lazily(r"(?m)(?:^|\s{3}|\t)[ ]*(?P<form>(?:TM|KT|TL|TUQ)\.)(?P<body>[^\W\d_][^\n]{4,60})$")
# How the forms begin, behind white space: a line without it need not be looked at. `re` skips to one letter, not two.
_BEGINNINGS = (lazily(r"T(?<!\S.)[./]?[MLU]"), lazily(r"K(?<!\S.)[./]?T"))
_LETTER = lazily(r"[A-Z]")
_DEPUTY = lazily(r"PHÓ|THỨ TRƯỞNG|ỦY VIÊN|UỶ VIÊN|CẤP PHÓ", re.IGNORECASE)


def find(case: Case) -> Iterator[Hit]:
    """Lines in capitals that begin so; and a deputy's capacity that is signed by one who bears no deputy's title."""
    if case.family is Family.PARTY:
        return  # `T/M` is as the Party's own guide has it
    closing = case.document.closing
    lines = list(_lines(case.text))
    for match in chain.from_iterable(_WRONG.finditer(case.text, *line) for line in lines):
        if not match["body"].isupper():
            continue
        right = "".join(_LETTER.findall(match["form"])) + "."
        fix = Fix(f"Sửa thành {right}", Applicability.SAFE, (Edit(*match.span("form"), right),))
        yield Hit(*match.span("form"), f"“{match['form']}” viết đúng là “{right}”.", (fix,))
    for match in chain.from_iterable(_NO_SPACE.finditer(case.text, *line) for line in lines):
        if match["body"].isupper():
            fix = Fix("Thêm khoảng trắng", Applicability.SAFE, (Edit(match.end("form"), match.end("form"), " "),))
            message = f"Sau “{match['form']}” phải cách một khoảng trắng."
            yield Hit(*match.span("form"), message, (fix,), severity=Severity.ADVICE)
    signature = closing.signature
    if signature is None or signature.capacity is None or signature.position is None:
        return
    if signature.capacity.startswith("KT.") and not _DEPUTY.search(signature.position):
        message = f"Ký thay (KT.) thì người ký là cấp phó, nhưng chức vụ ghi “{signature.position}”."
        yield Hit(None, None, message, severity=Severity.ADVICE, component="signature")


def _lines(text: str) -> Iterator[Span]:
    """The lines in which a form may stand."""
    end = 0
    for place in sorted([match.start() for beginning in _BEGINNINGS for match in beginning.finditer(text)]):
        if place >= end:
            start, end = text.rfind("\n", 0, place) + 1, text.find("\n", place)
            end = len(text) if end < 0 else end
            yield start, end


RULE = Rule(
    code="TT09",
    name="capacity-form",
    severity=Severity.WARNING,
    title="Quyền hạn của người ký viết sai thể thức",
    finds="Chữ viết tắt trước chức vụ của người ký viết T/M, K/T, TM không có dấu chấm; ký thay mà người ký không mang "
    "chức vụ cấp phó, thiếu khoảng trắng sau dấu chấm (lời khuyên).",
    why="Chữ viết tắt này cho biết người ký có thẩm quyền gì.",
    law="Trường hợp ký thay mặt tập thể thì phải ghi chữ viết tắt “TM.” vào trước tên tập thể lãnh đạo hoặc tên "
    "cơ quan; ký thay người đứng đầu thì phải ghi chữ viết tắt “KT.”; ký thừa lệnh “TL.”; ký thừa ủy quyền “TUQ.”.",
    bad="T/M ỦY BAN NHÂN DÂN",
    good="TM. ỦY BAN NHÂN DÂN",
    find=find,
    clause="signature",
    regulated=True,
    fix="Thay bằng chữ viết tắt có dấu chấm.",
    fix_applicability=Applicability.SAFE,
)
