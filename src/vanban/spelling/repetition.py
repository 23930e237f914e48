"""Words written twice in a row that are neither reduplicated nor the end of one phrase and the head of the next."""

from __future__ import annotations

from collections.abc import Iterator

from vanban.spelling.bonds import COMPOUND, together
from vanban.spelling.counts import packaged_counts
from vanban.spelling.words import Words

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
# This one begins what is said of a compound that ends in it: `chứng chỉ | chỉ cấp một lần`.
_BEGINS_ANEW = frozenset({"chỉ"})
_BOND_LEFT, _BOND_RIGHT, _BOND_WEAK = 1.5, 2.0, 1.0
_SELDOM = 3.0
_OFTEN = 200.0


def repeated_at(words: Words) -> Iterator[tuple[int, int]]:
    """The index of the second writing and its length in words, one or two, in order."""
    for index in _echoes(words):
        if index in words.breaks:
            continue
        if _same(words, index - 1, index):
            form = words.forms[index]
            if form.is_syllable and not form.is_capital and not _is_meant(words, index):
                yield index, 1
        elif _is_pair_repeated(words, index):
            yield index - 1, 2


def _echoes(words: Words) -> list[int]:
    """The indexes of the words that stand directly before, or once more with one other between, in order."""
    found: list[int] = []
    one = other = ""
    for index, word in enumerate(words.folded):
        if word == other or word == one:  # noqa: SIM109 - no tuple for each word
            found.append(index)
        one, other = other, word
    return found


def _is_pair_repeated(words: Words, index: int) -> bool:
    return (
        index >= 3
        and index - 1 not in words.breaks
        and index - 2 not in words.breaks
        and _same(words, index - 3, index - 1)
        and _same(words, index - 2, index)
        and packaged_counts().pair(words.folded[index], words.folded[index - 1]) < _OFTEN
        and not words.forms[index - 1].is_capital
    )


def _same(words: Words, one: int, other: int) -> bool:
    form, second = words.forms[one], words.forms[other]
    return form.folded == second.folded and form.is_all_capitals == second.is_all_capitals


def _is_meant(words: Words, index: int) -> bool:
    counts = packaged_counts()
    word = words.folded[index]
    often = counts.word(word)
    if word in _PARTICLES:
        return False
    if word in _DOUBLED or not often or counts.pair(word, word) / often >= _REDUPLICATED:
        return True
    left = words.folded[index - 2] if index > 1 and index - 1 not in words.breaks else None
    right = words.folded[index + 1] if index + 1 < len(words) and index + 1 not in words.breaks else None
    if left is None or right is None:
        return False
    before, behind = together(left, word), together(word, right)
    if (before >= _BOND_LEFT and behind >= _BOND_RIGHT) or (word in _BEGINS_ANEW and before >= COMPOUND):
        return True
    # `thực hiện | hiện đại hóa`: both halves belong to the word on their side, and one alone is met with both seldom.
    by_chance = counts.pair(left, word) * counts.pair(word, right) / often
    if before >= _BOND_RIGHT and behind >= _BOND_WEAK and counts.triple(left, word, right) * _SELDOM < by_chance:
        return True
    # `chỉ thị kháng | kháng sinh`: without one of the two, words would meet that never do.
    return behind >= _BOND_RIGHT and not counts.triple(left, word, right)
