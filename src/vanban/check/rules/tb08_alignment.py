"""TB08: a component stands elsewhere between its margins than the regulation says."""

from __future__ import annotations

from collections.abc import Iterator

from vanban.check.case import Case
from vanban.check.components import Component
from vanban.check.finding import Severity
from vanban.check.rule import Hit, Rule
from vanban.check.typesetting import SINCE, deviations
from vanban.regulation.layout import Part
from vanban.text.formatting import Alignment

_WORDS = {
    Alignment.LEFT: "canh trái",
    Alignment.CENTRE: "canh giữa",
    Alignment.RIGHT: "canh phải",
    Alignment.JUSTIFIED: "canh đều hai bên",
}
# Their place is told by tabs and dashes, or stands in a frame.
_FREE = frozenset({Part.ADDRESSEES, Part.URGENCY, Part.RECIPIENTS, Part.RECIPIENTS_HEADING, Part.ARTICLE})


def find(case: Case) -> Iterator[Hit]:
    """One hit a component; advice where it is the text that is not set flush at both sides."""
    yield from deviations(case, _of_component)
    yield from deviations(case, _of_text, severity=Severity.ADVICE)


def _of_component(component: Component) -> str | None:
    if component.is_text or component.part in _FREE:
        return None
    return _differs(component)


def _of_text(component: Component) -> str | None:
    # In a table the columns are too narrow for it.
    if not component.is_text or any(form.in_table for form in component.whole):
        return None
    return _differs(component)


def _differs(component: Component) -> str | None:
    wanted = component.look.alignment
    for form in component.whole:
        alignment = form.shape.alignment
        if alignment is None or alignment is wanted:
            continue
        # Text that is centred or moved to the right is a line of its own kind.
        if component.is_text and alignment is not Alignment.LEFT:
            continue
        # A heading of one line looks the same at the left and between both margins.
        if not component.is_text and {alignment, wanted} == {Alignment.LEFT, Alignment.JUSTIFIED}:
            continue
        return f"{_WORDS[alignment]}, quy định {_WORDS[wanted]}"
    return None


RULE = Rule(
    code="TB08",
    name="alignment",
    severity=Severity.WARNING,
    title="Vị trí canh lề không đúng quy định",
    finds="Thành phần thể thức không được canh giữa trong ô của nó; nội dung không được canh đều cả hai lề (lời "
    "khuyên).",
    why="Vị trí của từng thành phần giúp người đọc và phần mềm tìm thấy nó ngay.",
    law="Tên loại và trích yếu nội dung văn bản được trình bày tại ô số 5a …, đặt canh giữa theo chiều ngang văn bản; "
    "… Nội dung văn bản được trình bày bằng chữ in thường, được canh đều cả hai lề.",
    bad="Tên loại canh trái",
    good="Tên loại canh giữa",
    find=find,
    basis="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I; Thông tư 01/2011/TT-BNV, Chương I và Chương II",
    regulated=True,
    fragile=True,
    active_from=SINCE,
)
