"""TB13: the line beneath the motto, the issuing body or the subject is missing, or has another length."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from vanban.check.bold_width import bold_width_mm
from vanban.check.case import Case
from vanban.check.components import Component
from vanban.check.finding import Severity
from vanban.check.rule import Hit, Rule
from vanban.check.typesetting import SINCE, SINCE_ANNEXES, basis_of, number
from vanban.document.model import Span
from vanban.regulation.layout import Part
from vanban.text.formatting import DrawnLine, LineKind

# The header's fields under which a line belongs.
_FIELDS = {Part.MOTTO: "motto", Part.AGENCY: "agency", Part.SUBJECT: "subject"}
# How far a measured length may be from what is allowed: letters are measured by their usual widths.
_SLACK = 0.2
# A longer name may be broken over lines where the page does not tell it.
_ONE_LINE_MM = 75


def find(case: Case) -> Iterator[Hit]:
    """One hit for all lines that are missing, one for each that is too short or too long."""
    lines = None if case.formatting is None or case.is_set_anew else case.formatting.lines
    if lines is None or any(one.kind is LineKind.UNKNOWN for one in lines):
        return
    wanted = _wanted(case)
    own = {part: [one for one in lines if _is_under(case.text, one, span)] for part, span in wanted.items()}
    yield from _missing(case, lines, own)
    for part, found in own.items():
        # Two lines on one paragraph: one of them is another component's.
        if len(found) == 1:
            yield from _length(case, part, found[0])


def _wanted(case: Case) -> Mapping[Part, Span]:
    """The components under which the law wants a line, and where they stand."""
    header, layout = case.document.header, case.layout
    parts = [Part.MOTTO, Part.AGENCY]
    if header.document_type not in layout.untitled_types:
        parts.append(Part.SUBJECT)
    return {
        part: header.spans[_FIELDS[part]]
        for part in parts
        if part in layout.held and layout.looks[part].rule is not None and _FIELDS[part] in header.spans
    }


def _is_under(text: str, line: DrawnLine, span: Span) -> bool:
    return bool(line.near) and span[0] <= text.find(line.near) + len(line.near) <= text.find("\n", span[1]) + 1


def _missing(case: Case, lines: Sequence[DrawnLine], own: Mapping[Part, Sequence[DrawnLine]]) -> Iterator[Hit]:
    without = [part for part, found in own.items() if not found]
    # A line that hangs elsewhere may be theirs.
    to_spare = len(lines) - sum(1 for found in own.values() if found)
    if not without or to_spare:
        return
    names = ", ".join(case.layout.looks[part].name for part in without)
    yield Hit(
        *_wanted(case)[without[0]],
        f"Dưới {names} không có đường kẻ ngang.",
        severity=None if not lines else Severity.ADVICE,
        basis=basis_of(case.layout, case.layout.looks[without[0]].clause),
        component=without[0].value,
        page=1,
    )


def _length(case: Case, part: Part, line: DrawnLine) -> Iterator[Hit]:
    rule = case.layout.looks[part].rule
    component = next((one for one in case.components if one.part is part), None)
    if rule is None or component is None or (case.day is not None and case.day < SINCE):
        return
    if line.kind is LineKind.UNDERLINE and case.layout.code == "tt-01-2011":
        message = "gạch chân chữ, quy định kẻ đường kẻ ngang phía dưới"
    elif line.length_mm is None or (width := _width_mm(case.text, component)) is None:
        return
    else:
        share = line.length_mm / width
        least, most = rule.share.least, rule.share.most or rule.share.least
        if least * (1 - _SLACK) <= share <= most * (1 + _SLACK):
            return
        allowed = "bằng độ dài dòng chữ" if least == most else "từ 1/3 đến 1/2 độ dài dòng chữ"
        message = f"đường kẻ dài {number(line.length_mm)} mm, quy định {allowed} (khoảng {number(width)} mm)"
    yield Hit(
        component.start,
        component.end,
        f"{component.look.name}: {message}.",
        severity=Severity.ADVICE,
        basis=basis_of(case.layout, component.look.clause),
        component=part.value,
        page=1,
    )


def _width_mm(text: str, component: Component) -> float | None:
    """How long the longest line of a component is; None where its lines are not known."""
    size = component.main().size
    if size is None:
        return None
    width = max(bold_width_mm(line.strip(), size) for line in text[component.start : component.end].split("\n"))
    return width if 0 < width <= _ONE_LINE_MM else None


RULE = Rule(
    code="TB13",
    name="line-beneath",
    severity=Severity.WARNING,
    title="Thiếu đường kẻ ngang hoặc đường kẻ không đúng độ dài",
    finds="Dưới Tiêu ngữ, tên cơ quan ban hành, trích yếu của văn bản có tên loại không có đường kẻ ngang (hình vẽ, "
    "đường viền, chữ gạch chân đều được tính); lời khuyên cho đường kẻ ngắn hoặc dài hơn quy định, và cho chữ gạch "
    "chân thay đường kẻ theo Thông tư 01/2011/TT-BNV. Chỉ xét tệp .docx; chỗ có hình ảnh ở đầu trang thì không xét.",
    why="Đường kẻ ngăn các thành phần ở đầu văn bản với phần bên dưới.",
    law="Tiêu ngữ …: phía dưới có đường kẻ ngang, nét liền, có độ dài bằng độ dài của dòng chữ; … Tên cơ quan, tổ "
    "chức ban hành văn bản …: phía dưới có đường kẻ ngang, nét liền, độ dài bằng từ 1/3 đến 1/2 độ dài của dòng chữ.",
    bad="Độc lập - Tự do - Hạnh phúc (không có đường kẻ bên dưới)",
    good="Độc lập - Tự do - Hạnh phúc (có đường kẻ bên dưới dài bằng dòng chữ)",
    find=find,
    basis="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.1, II.2 và II.5; Thông tư 01/2011/TT-BNV, Điều 6, 7 và "
    "10; Thông tư liên tịch 55/2005/TTLT-BNV-VPCP, Phụ lục IV",
    regulated=True,
    fragile=True,
    active_from=SINCE_ANNEXES,
)
