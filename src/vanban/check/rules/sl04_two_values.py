"""SL04: the same quantity is stated twice with two values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter

from vanban.check.amounts import written
from vanban.check.blocks import Block
from vanban.check.case import Case
from vanban.check.finding import Severity
from vanban.check.quantities import Statement, scope_of, statements
from vanban.check.rule import Hit, Rule
from vanban.document.model import Node
from vanban.text.pattern import lazily

# A quantity that is told of so many places is told of different things.
_MOST = 2
_START = attrgetter("start")
_YEAR = lazily(r"(?:19|20)\d\d")
# In two sections side by side the same few words may speak of what each heading names.
_SPECIFIC_OF_SIBLINGS = 3


def find(case: Case) -> Iterator[Hit]:
    """The second statement of a quantity that is told with the same words, of the same period and place."""
    by_key: dict[tuple[str, str, bool], list[Statement]] = {}
    for block in _blocks_with_numbers(case):
        for one in statements(case.text, block, case.amounts_of(block)):
            by_key.setdefault((one.key, one.amount.unit, one.anchors is None), []).append(one)
    for found in by_key.values():
        if len({one.amount.value for one in found}) != _MOST or len(found) > _MOST + 1:
            continue
        first = found[0]
        other = next(one for one in found if one.amount.value != first.amount.value)
        if _is_same_scope(case, first, other) and _shares_event(first, other) and _under_one_head(case, first, other):
            yield _hit(first, other)


def _blocks_with_numbers(case: Case) -> Sequence[Block]:
    """The blocks that hold an amount or a share, in order: no other one states anything."""
    shares = case.blocks_with("%")
    if not shares:
        return case.blocks_with_amounts
    return sorted({block.start: block for block in (*case.blocks_with_amounts, *shares)}.values(), key=_START)


def _is_same_scope(case: Case, first: Statement, other: Statement) -> bool:
    """Whether both speak of one time and place; the year of the report and the body's own name go without saying."""
    header = case.document.header
    own = " ".join(filter(None, (header.parent_agency, header.agency, header.place))).casefold()
    years = frozenset(_YEAR.findall(header.subject or ""))
    return _foreign(first, years, own) == _foreign(other, years, own)


def _foreign(one: Statement, years: frozenset[str], own: str) -> tuple[frozenset[str], frozenset[str]]:
    periods, names = one.scope
    return periods - years, frozenset(name for name in names if name.casefold() not in own)


def _shares_event(first: Statement, other: Statement) -> bool:
    return first.anchors is None or other.anchors is None or not first.anchors.isdisjoint(other.anchors)


def _under_one_head(case: Case, first: Statement, other: Statement) -> bool:
    """Whether the headings above both do not make two quantities of them."""
    paths = [_path(case.document.body, one.amount.start) for one in (first, other)]
    if scope_of(paths[0]) != scope_of(paths[1]):
        return False
    own = [tuple(node for node in path if node.children) for path in paths]
    are_siblings = own[0] != own[1] and len(own[0]) == len(own[1]) and len(own[0]) > 0
    return not are_siblings or min(first.specific, other.specific) >= _SPECIFIC_OF_SIBLINGS


def _path(nodes: Sequence[Node], place: int) -> tuple[Node, ...]:
    """The nodes around a place, the outermost first."""
    for node in nodes:
        if node.start is not None and node.end is not None and node.start <= place < node.end:
            return (node, *_path(node.children, place))
    return ()


def _hit(first: Statement, other: Statement) -> Hit:
    before, now = (_shown(one) for one in (first, other))
    message = f"“{other.name}” ở đây là {now}, ở chỗ trước là {before}."
    return Hit(other.amount.start, other.amount.end, message[0].upper() + message[1:])


def _shown(one: Statement) -> str:
    return written(one.amount.value, one.amount.unit).replace(" %", "%")


RULE = Rule(
    code="SL04",
    name="two-values",
    severity=Severity.WARNING,
    title="Một số liệu ghi hai giá trị",
    finds="Cùng một số liệu (cùng lời, cùng đơn vị tính, cùng thời gian và nơi chốn trong câu và trong các đề mục bên "
    "trên) ghi hai giá trị khác nhau trong văn bản: tổng số; số, tỷ lệ, diện tích, dân số, sản lượng… có tên gọi "
    "riêng; số đếm kể đầy đủ đối tượng, hoặc kể cùng một số khác của chính việc ấy. Số ước chừng (khoảng, gần, hơn), "
    "số tăng giảm và số liệu lặp lại ở nhiều mục thì không xét.",
    why="Hai chỗ trong một văn bản nói khác nhau thì không biết số nào đúng.",
    law="Nội dung văn bản phải chính xác.",
    bad="Tỷ lệ hộ nghèo của huyện là 12,5%. … / Đến nay, tỷ lệ hộ nghèo của huyện còn 15,2%.",
    good="Tỷ lệ hộ nghèo của huyện là 12,5%. … / Đến nay, tỷ lệ hộ nghèo của huyện còn 12,5%.",
    find=find,
    clause="layout_of_content",
)
