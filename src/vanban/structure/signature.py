"""Who signs: on whose behalf, in what capacity, in what position, and the name; one block for each signer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from vanban.document.model import Signature, Span
from vanban.structure.label import label_at
from vanban.structure.segments import Segment
from vanban.structure.vocabulary import fold, is_capitals, vocabulary
from vanban.text.pattern import lazily

# On behalf of a body (TM.); for, by order of, by delegation of an office (KT., TL., TUQ.); also written T/M, KT/, K.T.
_AUTHORITY = lazily(r"(?:TM|T\s?/\s?M|T\.\s?M)\s*(?:[./]|(?=\s))\s*(?=\S)|(?-i:ĐẠI\s+DIỆN)\s+(?=\S)", re.IGNORECASE)
_CAPACITY = lazily(
    r"(?:KT|TL|TUQ|TUN|T\s?/\s?L|K\s?/\s?T|T\s?/\s?UQ|K\.\s?T|T\.\s?L|T\.\s?UQ|T\.\s?U\.\s?Q)\s*(?:[./]|(?=\s))\s*(?=\S)"
    r"|thừa lệnh\s|thay mặt\s|ký thay\s|thừa uỷ quyền\s",
    re.IGNORECASE,
)
_ACTING = lazily(r"(?:Q\s?\.|QUYỀN\s)\s*(?=\S)", re.IGNORECASE)
_SIGNED = lazily(
    r"[\[(]?\s*\(?\s*(?:đã\s+ký|ký\s+tên|ký,|ký\s+và|ký\s+số|ký\s+điện\s+tử|ký\)|đã\s+kí|chữ\s+ký)[^()]*\)?|\[?signed\]?|\[\s*(?:đã\s+ký|daky).*",
    re.IGNORECASE,
)
_WORD = r"[A-ZÀ-ỸĐÂÊÔƠƯĂ][a-zà-ỹđâêôơưă']{0,7}"
_NAME_WORDS = (
    rf"(?:(?:PGS|GS|TS|ThS|Ths|BS|LS|CN|KS|NGND|NGƯT|TSKH|DS)\.?\s?){{0,4}}"
    rf"(?:(?:Đại|Thượng|Trung|Thiếu)\s+(?:tướng|tá)\s+)?{_WORD}(?:[\s-]+{_WORD}){{1,5}}"
)
_NAME = lazily(_NAME_WORDS)
_NAME_IN_CAPITALS = lazily(r"[A-ZÀ-ỸĐÂÊÔƠƯĂ]{1,7}(?:\s+[A-ZÀ-ỸĐÂÊÔƠƯĂ]{1,7}){1,4}")
# `KT. CHỦ TỊCH PHÓ CHỦ TỊCH Đặng Ngọc Hậu`: what stood in lines of its own was run together.
_RUN_TOGETHER = lazily(
    r"(?:KT|K\.T)\s?[./]\s?[A-ZÀ-ỸĐ\s]+?\s(?P<position>(?:PHÓ|THỨ)\s[A-ZÀ-ỸĐ\s]+?[A-ZÀ-ỸĐ])"
    rf"(?:\s+(?P<name>{_NAME_WORDS}))?\s*"
)
# `THỦ TƯỚNG Phạm Minh Chính`
_TITLE_AND_NAME = lazily(rf"[A-ZÀ-ỸĐ\s]{{5,60}}[A-ZÀ-ỸĐ]\s+(?P<name>{_NAME_WORDS})\s*")
# `Nguyễn Văn A – Đã ký`: the hand in the line of the name.
_HAND_BEHIND = lazily(r"\s*[-–(]\s*\(?đã\s+ký\)?\s*", re.IGNORECASE)
# Two signers side by side stand at least so many characters apart.
_APART = 20
_LONGEST_LINE = 100


@dataclass(slots=True)
class Block:
    """The lines of one signer, as they are found; `x` is where in the line they stand."""

    x: int
    authority: list[Segment] = field(default_factory=list)
    capacity: list[Segment] = field(default_factory=list)
    position: list[Segment] = field(default_factory=list)
    name: Segment | None = None
    last: list[Segment] | None = None

    def signature(self) -> Signature:
        """The block as it is told of the document."""
        authority, capacity = self.authority, self.capacity
        if not authority and len(capacity) > 1 and _CAPACITY.match(capacity[-1].text):
            # TL. BỘ TRƯỞNG / KT. VỤ TRƯỞNG / PHÓ VỤ TRƯỞNG: the first says by whose order.
            authority, capacity = capacity[:-1], capacity[-1:]
        name = " ".join(self.name.text.split()) if self.name else None
        held = self._held_here()
        position, other = _joined(self.position[:held]), _joined(self.position[held:])
        return Signature(_joined(authority), _joined(capacity), position, name, other)

    def _held_here(self) -> int:
        """How many lines tell the office signed in; under the hand stands the one held elsewhere (`GIÁM ĐỐC SỞ …`)."""
        for place in range(1, len(self.position)):
            line = self.position[place]
            under_hand = line.follows_blank or line.line > self.position[place - 1].line + 1
            if under_hand and is_position(line):
                return place
        return len(self.position)

    def span(self) -> Span:
        """From the first to the last of its lines."""
        parts = [*self.authority, *self.capacity, *self.position, *([self.name] if self.name else [])]
        return min(part.start for part in parts), max(part.end for part in parts)


def _joined(lines: Sequence[Segment]) -> str | None:
    return " ".join(" ".join(line.text for line in lines).split()).strip(" ,;:*") or None


def is_capacity(segment: Segment) -> bool:
    """Whether a line opens a signature by saying for whom (`TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`)."""
    if len(segment.text) > _LONGEST_LINE:
        return False
    match = _AUTHORITY.match(segment.text) or _CAPACITY.match(segment.text)
    if match is None:
        return False
    rest = segment.folded[match.end() :].strip(" ./")
    words = vocabulary()
    known = words.positions.match(rest) or words.body_heads.match(rest)
    return known is not None or is_capitals(segment.text)


def is_position(segment: Segment) -> bool:
    """Whether a line is the title of an office, alone."""
    if len(segment.text) > _LONGEST_LINE or segment.text.rstrip()[-1] in ".;:,":
        return False
    folded = segment.folded
    acting = _ACTING.match(segment.text)
    if acting is not None:
        folded = folded[acting.end() :]
    match = vocabulary().positions.match(folded)
    return match is not None and (is_capitals(segment.text) or len(folded) - match.end() <= 25)


def is_signed_mark(segment: Segment) -> bool:
    """Whether a line stands for the hand: `(Đã ký)`."""
    return _SIGNED.fullmatch(segment.text.strip()) is not None


def is_name(segment: Segment) -> bool:
    """Whether a line can be a person's name; `Chương I` is a label."""
    text = " ".join(_without_hand(segment).text.split()).strip(" .,")
    if not 4 <= len(text) <= 60 or vocabulary().positions.match(segment.folded):
        return False
    if label_at(segment.text, 0, len(segment.text)) is not None:
        return False
    return _NAME.fullmatch(text) is not None or (
        _NAME_IN_CAPITALS.fullmatch(text) is not None and vocabulary().body_heads.match(segment.folded) is None
    )


def _without_hand(segment: Segment) -> Segment:
    """A name without the words behind it that stand for the hand."""
    cut = segment.text.rfind("–") if "–" in segment.text else max(segment.text.rfind("-"), segment.text.rfind("("))
    if cut < 0 or not _HAND_BEHIND.fullmatch(segment.text, cut):
        return segment
    words = segment.text[:cut].rstrip()
    return segment._replace(end=segment.start + len(words), text=words, folded=fold(words))


def _run_together(segment: Segment) -> re.Match[str] | None:
    run = _RUN_TOGETHER.fullmatch(segment.text)
    if run is not None or vocabulary().positions.match(segment.folded) is None:
        return run
    return _TITLE_AND_NAME.fullmatch(segment.text)


def _pieces(segment: Segment, run: re.Match[str]) -> Iterator[Segment]:
    """The capacity, the position and the name that stand in one line."""
    places = [0, *(run.start(group) for group, words in run.groupdict().items() if words), len(segment.text)]
    for start, end in pairwise(places):
        words = segment.text[start:end].rstrip()
        begin = segment.start + start
        yield segment._replace(
            start=begin,
            end=begin + len(words),
            text=words,
            folded=fold(words),
            follows_blank=segment.follows_blank and not start,
        )


class Signatures:
    """Takes the lines of the signatures in order and gives the blocks."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []

    def awaits_name(self) -> bool:
        """Whether a block still has no name."""
        return any(block.name is None for block in self.blocks)

    def give_back(self, line: int) -> int:
        """Let go a last block that no name closed, behind one that has its own; where it begins, or `line`."""
        if len(self.blocks) < 2 or self.blocks[-1].name is not None or self.blocks[-2].name is None:
            return line
        block = self.blocks.pop()
        return min(part.line for part in (*block.authority, *block.capacity, *block.position))

    def take(self, segment: Segment, x: int) -> bool:
        """Take a line into the block that it belongs to; False if it is none of a signature's."""
        if is_signed_mark(segment):
            return bool(self.blocks)
        run = _run_together(segment)
        if run is not None:
            return all(self.take(piece, x) for piece in _pieces(segment, run))
        if is_capacity(segment):
            is_authority = _AUTHORITY.match(segment.text) is not None
            block = self._open(x)
            if (
                block is None
                or self._beside(block, segment, x)
                or block.position
                or (is_authority and (block.authority or block.capacity))
            ):
                block = self._new(x)
            block.last = block.authority if is_authority else block.capacity
            block.last.append(segment)
            return True
        if is_position(segment):
            block = self._open(x)
            if (
                block is None
                or self._beside(block, segment, x)
                or (block.position and block.last is not block.position)
            ):
                block = self._new(x)
            block.last = block.position
            block.last.append(segment)
            return True
        block = self._open(x)
        if block is None:
            return False
        if (
            is_name(segment)
            and (block.position or block.capacity or block.authority)
            and not self._is_more(block, segment)
        ):
            block.name = _without_hand(segment)
            return True
        if self._is_more(block, segment) and block.last is not None:
            block.last.append(segment)
            return True
        return False

    @staticmethod
    def _beside(block: Block, segment: Segment, x: int) -> bool:
        """Whether a line stands in another column than the block, in a line that the block has its part of."""
        lines = {part.line for part in (*block.authority, *block.capacity, *block.position)}
        return abs(block.x - x) >= _APART and segment.line in lines

    def _is_more(self, block: Block, segment: Segment) -> bool:
        """Whether a line in capitals goes on with the title above it (`TM. ỦY BAN NHÂN DÂN / THÀNH PHỐ CẦN THƠ`)."""
        if not is_capitals(segment.text) or segment.follows_blank or block.last is None:
            return False
        return not (_NAME_IN_CAPITALS.fullmatch(segment.text.strip()) and block.last is block.position)

    def _new(self, x: int) -> Block:
        self.blocks.append(Block(x))
        return self.blocks[-1]

    def _open(self, x: int) -> Block | None:
        """The block without a name yet that stands nearest."""
        unnamed = [block for block in self.blocks if block.name is None]
        if not unnamed:
            return None
        nearest = min(unnamed, key=lambda block: abs(block.x - x))
        return nearest if len(unnamed) > 1 or abs(nearest.x - x) < 3 * _APART else unnamed[0]
