"""Words written twice in a row that are neither reduplicated nor the end of one phrase and the head of the next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vanban.spelling.counts import SyllableCounts, packaged_counts
from vanban.spelling.model import together
from vanban.spelling.words import Word

# Of a reduplicated word more than this share stands beside itself (`luôn luôn`), of others only slips do.
_REDUPLICATED = 0.004
_DOUBLED = frozenset({
    "luôn", "dần", "thường", "ngày", "người", "nhà", "ngành", "năm", "ai", "xa", "lâu", "mãi", "đời", "đêm", "chiều",
    "sáng", "từ", "vừa", "mau", "hao", "gần", "xanh", "đều", "khăng", "rất", "lần", "hằng", "thôn", "xóm", "tầng",
    "lớp", "hàng", "bừng", "song", "riêng", "chung", "khư", "đau", "nơi", "đâu", "oang", "ào", "ầm", "rầm", "xăm",
})  # fmt: skip
# Of these no phrase ends in one and the next begins with the same.
_PARTICLES = frozenset({
    "và", "của", "các", "cho", "với", "được", "trong", "theo", "về", "là", "có", "tại", "đã", "để", "những", "này",
    "khi",
    "không", "do", "bị", "sẽ", "một", "như", "cũng", "mà", "thì", "nhưng", "hoặc", "đến", "ở", "bởi", "vào", "ra",
    "trên",
})  # fmt: skip
_BOND_LEFT, _BOND_RIGHT = 1.5, 2.0
_OFTEN = 200.0


def repeated_at(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """The index of the second writing and its length in words, one or two, in order."""
    counts = packaged_counts()
    for index in range(1, len(words)):
        word = words[index]
        if not word.joined:
            continue
        if _same(words, index - 1, index):
            if word.is_syllable and not word.is_capital and not _is_meant(counts, words, index):
                yield index, 1
        elif (
            index >= 3
            and words[index - 1].joined
            and words[index - 2].joined
            and _same(words, index - 3, index - 1)
            and _same(words, index - 2, index)
            and counts.pair(word.folded, words[index - 1].folded) < _OFTEN
            and not words[index - 1].is_capital
        ):
            yield index - 1, 2


def _same(words: Sequence[Word], one: int, other: int) -> bool:
    return words[one].folded == words[other].folded and words[one].is_all_capitals == words[other].is_all_capitals


def _is_meant(counts: SyllableCounts, words: Sequence[Word], index: int) -> bool:
    word = words[index].folded
    often = counts.word(word)
    if word in _PARTICLES:
        return False
    if word in _DOUBLED or not often or counts.pair(word, word) / often >= _REDUPLICATED:
        return True
    left = words[index - 2].folded if index > 1 and words[index - 1].joined else None
    right = words[index + 1].folded if index + 1 < len(words) and words[index + 1].joined else None
    if left is None or right is None:
        return False
    return together(left, word) >= _BOND_LEFT and together(word, right) >= _BOND_RIGHT
