"""What a document says of one quantity: the words that name it, its amount, and when and where it holds.

Three ways of naming are certain enough to be compared: a total; a number, share, area or yield that is defined by its
own words ("tỷ lệ hộ nghèo"); and a count whose object is told at length, or beside another count of the same event.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import takewhile
from typing import NamedTuple

from vanban.check.amounts import COUNTED, Amount
from vanban.check.blocks import Block
from vanban.check.wording import capitalised_names
from vanban.citation.vocabulary import one_of
from vanban.document.model import Node
from vanban.text.pattern import lazily

# What names a quantity by itself, and how many words its name has at least.
_TOTAL = lazily(
    r"tổng\s+(?:số|kinh\s+phí|diện\s+tích|vốn|dự\s+toán|mức|thu|chi|sản\s+lượng|giá\s+trị|dân\s+số)\b"
    r"|toàn\s+(?:tỉnh|huyện|xã|thành\s+phố|quận|ngành)\s+(?:có|hiện\s+có)\b",
    re.IGNORECASE,
)
_DEFINED = lazily(
    r"(?:số\s+(?!(?:liệu|hiệu|tiền|lượng)\b)|tỷ\s+lệ|tỉ\s+lệ|diện\s+tích|dân\s+số|sản\s+lượng|năng\s+suất|thu\s+nhập"
    r"|mật\s+độ|độ\s+che\s+phủ)",
    re.IGNORECASE,
)
_HEAD_WORDS = lazily("[Tt](?:ổng|oàn|ỷ lệ|ỉ lệ|hu nhập)|[Ss](?:ố|ản lượng)|[Dd](?:iện|ân)|[Nn]ăng|[Mm]ật|độ")
_FEWEST_WORDS = 4
_MOST_WORDS = 14
# Between the name and the amount; then the end of what the name could begin behind.
_JOINT = lazily(r"\s*(?:\b(?:là|đạt|có|gồm|bằng|còn|ở\s+mức|chiếm)|:)?\s*\Z", re.IGNORECASE)
_BREAK = lazily(r"[.,;:()\n–\"“”/]|\bvới\b|\btrong\s+đó\b", re.IGNORECASE)
_YEAR = lazily(r"\s*\bnăm\s+(?:19|20)\d\d\b", re.IGNORECASE)
_WORD = lazily(r"[^\W\d_]+")
_DIGIT = lazily(r"\d")
# Where the object of a count ends because the next number begins.
_NEXT_NUMBER = lazily(r"(?:\s+(?:cho|của|gồm|có|và|để|ở|tại))?\s*\S*\d", re.IGNORECASE)
_SHARE = lazily(r"\d(?<![\w.,/-].)\d*(?:,\d+)?\s*%")
_PERIOD = lazily(
    r"\b(?:19|20)\d\d\b|quý\s+(?:[IV]+|\d)|\d+\s+tháng|tháng\s+\d+|giai\s+đoạn|cùng\s+kỳ|kế\s+hoạch|dự\s+kiến|so\s+với"
    r"|lũy\s+kế|luỹ\s+kế|trong\s+đó|còn\s+lại|giảm|tăng|phấn\s+đấu|chỉ\s+tiêu|điều\s+chỉnh|sau\s+khi|trước\s+khi|ước"
    r"|thêm|đợt|lần\s+(?:thứ|\d)|lượt\s+\d|mỗi|bình\s+quân|đầu\s+(?:năm|kỳ)|cuối\s+(?:năm|kỳ)|mới|tiếp\s+tục",
    re.IGNORECASE,
)
# What makes an amount a rough one, or a part of another, alone or before a verb; and the words that end it.
_ROUGH = (
    "khoảng", "gần", "hơn", "trên", "dưới", "ước", "xấp xỉ", "tối thiểu", "tối đa", "ít nhất", "không quá", "tăng",
    "giảm", "thêm", "từ", "đến", "mỗi", "bình quân",
)  # fmt: skip
_VERBS = ("là", "đạt", "có", "còn")
_ABOUT = lazily(rf"{one_of(*_ROUGH)}(?:\s+{one_of(*_VERBS)})?\s*\Z", re.IGNORECASE)
_ENDS_OF_ABOUT = tuple(phrase.rpartition(" ")[2] for phrase in (*_ROUGH, *_VERBS))
# Words that say nothing of what is counted.
_EMPTY_WORDS = """
    tổng số kinh phí thực hiện hoàn thành đạt được đã có là của các những trên địa bàn toàn tỉnh huyện xã phường
    trong năm kỳ tham gia dự tổ chức tỷ tỉ lệ diện tích dân sản lượng giải quyết xử lý tiếp nhận nhiệm vụ kế hoạch
    dự án chương trình hỗ trợ cho với và tại ở về theo quy định lượt hồ sơ văn bản trường hợp đơn vị cơ quan buổi
    cuộc ban hành kết quả hiện nay qua do từ đến để nhằm đối tượng cán bộ công chức viên nhân đúng quá trước hạn
    thời đồng ý tán thành phiếu bầu chung riêng cao thấp
"""
_EMPTY = frozenset(_EMPTY_WORDS.split())
# Words with which the sentence goes on behind what is counted.
_GOES_ON = frozenset(("đã", "được", "góp", "nhằm", "để", "nên", "giúp", "sẽ", "đang", "tiếp", "vẫn", "đều", "là"))
_SPECIFIC = 2
_SPECIFIC_AT_LENGTH = 5
_FEWEST_BEHIND = 2
# A count that hardly two events share by chance.
_TELLING, _ROUND = 20, 10
_TELLING_BY_SIZE = 200
_LOOK_BACK, _LOOK_AHEAD = 140, 160
_LONGEST_JOINT, _LONGEST_ABOUT = 16, 32


class Statement(NamedTuple):
    """One amount, the words that name it, and its sentence; equal `key` and `scope` are those of the same quantity.

    `anchors` are other counts of the same sentence, one of which must be shared where it is not None.
    """

    key: str
    name: str
    amount: Amount
    sentence: str
    specific: int
    is_total: bool = False
    anchors: frozenset[tuple[Decimal, str]] | None = None

    @property
    def scope(self) -> tuple[frozenset[str], frozenset[str]]:
        """The periods and the names in the sentence."""
        return frozenset(_plain(one) for one in _PERIOD.findall(self.sentence)), capitalised_names(self.sentence)


def statements(text: str, block: Block, counted: Sequence[Amount]) -> Iterator[Statement]:
    """The statements of one block and the amounts in it, in order."""
    amounts = [*counted, *_shares(text, block)]
    for amount in amounts:
        found = _defined(text, block, amount) or _counted(text, block, amount, amounts)
        if found is not None:
            yield found


def scope_of(node_path: Sequence[Node]) -> tuple[frozenset[str], frozenset[str]]:
    """The periods and names in the headings above a place."""
    titles = [f"{node.label or ''} {node.title or ''}" for node in node_path]
    return (
        frozenset(_plain(one) for title in titles for one in _PERIOD.findall(title)),
        frozenset(name for title in titles for name in capitalised_names(title)),
    )


def _shares(text: str, block: Block) -> Iterator[Amount]:
    if text.find("%", block.start, block.end) < 0:
        return
    for match in _SHARE.finditer(text, block.start, block.end):
        value = Decimal(match.group().rstrip("% \t\xa0").replace(",", "."))
        yield Amount(value, "%", match.start(), match.end())


def _defined(text: str, block: Block, amount: Amount) -> Statement | None:
    """A total, or a quantity that its own words define, right before its amount."""
    first = max(block.start, amount.start - _LOOK_BACK)
    if not _HEAD_WORDS.search(text, first, amount.start):
        return None
    joint = _JOINT.search(text, max(first, amount.start - _LONGEST_JOINT), amount.start)
    end = joint.start() if joint else amount.start
    if _says_about(text, max(first, end - _LONGEST_ABOUT), end) or _is_about(text, block, amount):
        return None
    phrase = text[first:end]
    phrase = phrase[max((one.end() for one in _BREAK.finditer(phrase)), default=0) :]
    total = _TOTAL.search(phrase)
    head = total or _DEFINED.search(phrase)
    if head is None or (head.start() and phrase[head.start() - 1].isalnum()):
        return None
    name = _plain(_YEAR.sub("", phrase[head.start() :]))
    words = name.split()
    if not _FEWEST_WORDS <= len(words) <= _MOST_WORDS or _DIGIT.search(name):
        return None
    # A share or an area is of one thing; a bare number is of whatever the heading speaks of.
    is_state = total is None and not head.group().casefold().startswith("số")
    specific = _count(words) + is_state
    if total is None and specific < _SPECIFIC:
        return None
    return Statement(name, name, amount, _sentence_around(text, block, amount), specific, is_total=total is not None)


def _counted(text: str, block: Block, amount: Amount, others: Sequence[Amount]) -> Statement | None:
    """A count whose object is told at length, or whose event another count of the sentence identifies."""
    if amount.unit not in COUNTED or _is_about(text, block, amount):
        return None
    behind = text[amount.end : min(block.end, amount.end + _LOOK_AHEAD)]
    stop = _BREAK.search(behind)
    if stop is None and amount.end + _LOOK_AHEAD < block.end:
        return None
    object_ = behind[: stop.start()] if stop else behind
    if _DIGIT.search(object_):
        object_ = _NEXT_NUMBER.split(object_, maxsplit=1)[0]
    words = [*takewhile(lambda word: word not in _GOES_ON, map(str.casefold, _WORD.findall(object_)))]
    specific = _count(words)
    start, end = _sentence(text, block, amount.start, amount.end)
    name = " ".join((amount.unit, *words))
    if specific >= _SPECIFIC_AT_LENGTH:
        return Statement(name, name, amount, _sentence_around(text, block, amount), specific)
    if len(words) < _FEWEST_BEHIND or specific < _SPECIFIC:
        return None
    anchors = frozenset(
        (one.value, one.unit)
        for one in others
        if start <= one.start < end and one.unit in COUNTED and one.unit != amount.unit and _tells(one.value)
    )
    if not anchors:
        return None
    return Statement(name, name, amount, _sentence_around(text, block, amount), specific, anchors=anchors)


def _is_about(text: str, block: Block, amount: Amount) -> bool:
    return _says_about(text, max(block.start, amount.start - _LONGEST_ABOUT), amount.start)


def _says_about(text: str, start: int, end: int) -> bool:
    """Whether words that make an amount a rough one, or a part of another, end there."""
    may_say = text[start:end].rstrip().lower().endswith(_ENDS_OF_ABOUT)
    return may_say and _ABOUT.search(text, start, end) is not None


def _tells(value: Decimal) -> bool:
    return value >= _TELLING_BY_SIZE or (value >= _TELLING and value % _ROUND != 0)


def _count(words: Sequence[str]) -> int:
    return sum(word not in _EMPTY for word in words)


def _sentence_around(text: str, block: Block, amount: Amount) -> str:
    return text[slice(*_sentence(text, block, amount.start, amount.end))]


def _sentence(text: str, block: Block, start: int, end: int) -> tuple[int, int]:
    first = max(text.rfind(". ", block.start, start) + 1, block.start)
    last = text.find(". ", end, block.end)
    return first, block.end if last < 0 else last


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
