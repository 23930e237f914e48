"""TB11: page numbers are missing, or stand elsewhere or in other letters than the regulation says."""

from __future__ import annotations

from collections.abc import Iterator

from vanban.check.case import Case
from vanban.check.finding import Severity
from vanban.check.rule import Hit, Rule
from vanban.check.typesetting import SINCE, basis_of, number, severity_of
from vanban.regulation.layout import Layout, Part
from vanban.text.formatting import Alignment, Edge, Formatting, Numbering

# So many characters fill more than two pages in any layout that is allowed.
_MORE_THAN_A_PAGE = 6000
_EDGES = {Edge.TOP: "lề trên", Edge.BOTTOM: "lề dưới"}
_PLACES = {
    Alignment.LEFT: "bên trái",
    Alignment.CENTRE: "ở giữa",
    Alignment.RIGHT: "bên phải",
    Alignment.JUSTIFIED: "bên trái",
}


def find(case: Case) -> Iterator[Hit]:
    """One hit for all that is wrong with them."""
    formatting = case.formatting
    if formatting is None or not formatting.tells_numbering or not formatting.sheets:
        return
    layout = case.layout
    numbering = formatting.sheets[0].numbering
    if numbering is None:
        message = "Văn bản nhiều trang nhưng không đánh số trang" if _is_long(formatting) else None
    else:
        wrong = list(_wrong(numbering, layout))
        message = f"Số trang {', '.join(wrong)}" if wrong else None
    if message is not None:
        yield Hit(
            None,
            None,
            f"{message}; quy định đặt {_PLACES[layout.page_number.alignment]} {_EDGES[layout.page_number.edge]}, từ "
            "trang thứ hai.",
            severity=severity_of(case),
            basis=basis_of(layout, layout.page_number.clause),
            component=Part.PAGE_NUMBER.value,
        )


def _is_long(formatting: Formatting) -> bool:
    of_first = [one for one in formatting.paragraphs if one.sheet == 0]
    return sum(one.end - one.start for one in of_first) > _MORE_THAN_A_PAGE


def _wrong(numbering: Numbering, layout: Layout) -> Iterator[str]:
    wanted, look = layout.page_number, layout.looks[Part.PAGE_NUMBER]
    if numbering.edge is not wanted.edge:
        yield f"đặt ở {_EDGES[numbering.edge]}"
    if numbering.alignment is not None and numbering.alignment is not wanted.alignment:
        yield f"đặt {_PLACES[numbering.alignment]}"
    if numbering.first_shown and not wanted.first_shown:
        yield "hiện cả ở trang thứ nhất"
    size = numbering.lettering.size
    if size is not None and size not in look.size:
        yield f"cỡ chữ {number(size)}"
    if numbering.lettering.italic:
        yield "chữ nghiêng"


RULE = Rule(
    code="TB11",
    name="page-number",
    severity=Severity.WARNING,
    title="Số trang không đúng quy định",
    finds="Văn bản nhiều trang không có số trang; số trang đặt sai chỗ, hiện ở trang thứ nhất, sai cỡ chữ hoặc chữ "
    "nghiêng. Trước ngày 05/3/2020 số trang ở góc phải lề dưới, từ ngày đó ở giữa lề trên.",
    why="Số trang giữ cho các trang đúng thứ tự và đủ khi in, sao, lưu.",
    law="Số trang văn bản: Được đánh từ số 1, bằng chữ số Ả Rập, cỡ chữ 13 đến 14, kiểu chữ đứng, được đặt canh giữa "
    "theo chiều ngang trong phần lề trên của văn bản, không hiển thị số trang thứ nhất.",
    bad="Số trang ở góc phải lề dưới (văn bản năm 2024)",
    good="Số trang ở giữa lề trên, từ trang thứ hai",
    find=find,
    basis="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I; Thông tư 01/2011/TT-BNV, Chương I và Chương II",
    regulated=True,
    fragile=True,
    active_from=SINCE,
)
