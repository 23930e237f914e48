"""VH10: a region, an honour or an event of history is written without the capitals of its name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vanban.check.capitals import BEFORE_WORD, SINCE_CIRCULAR, SOURCE, SOURCE_OF_CIRCULAR, miswritten, spaced
from vanban.check.case import Case
from vanban.check.finding import Applicability, Severity
from vanban.check.first_words import FirstWords
from vanban.check.rule import Hit, Rule
from vanban.text.pattern import lazily

_REGIONS = (
    "Tây Nguyên", "Bắc Bộ", "Trung Bộ", "Nam Bộ", "Bắc Trung Bộ", "Nam Trung Bộ", "Đông Nam Bộ", "Tây Nam Bộ",
    "Tây Bắc Bộ", "Đông Nam Á", "Biển Đông",
)  # fmt: skip
_HONOURS = (
    "Huân chương Sao vàng", "Huân chương Hồ Chí Minh", "Huân chương Độc lập", "Huân chương Lao động",
    "Huân chương Chiến công", "Anh hùng Lao động", "Anh hùng Lực lượng vũ trang nhân dân", "Nghệ sĩ Nhân dân",
    "Nghệ sĩ Ưu tú", "Nhà giáo Nhân dân", "Nhà giáo Ưu tú", "Thầy thuốc Nhân dân", "Thầy thuốc Ưu tú",
    "Bà mẹ Việt Nam anh hùng", "Chiến sĩ thi đua toàn quốc",
)  # fmt: skip
_HISTORY = ("Cách mạng tháng Tám", "Chiến dịch Điện Biên Phủ", "Tổng tuyển cử", "Tuyên ngôn Độc lập")
_NAMES = (*_REGIONS, *_HONOURS, *_HISTORY)
_RIGHT = {name.casefold(): name for name in _NAMES}
_PATTERN = lazily(rf"{BEFORE_WORD}(?P<word>(?i:{'|'.join(sorted(map(spaced, _NAMES), key=len, reverse=True))}))(?!\w)")
# In small letters at their beginning they may be common words.
_FIRST_WORDS = FirstWords((name.split()[0].casefold() for name in _NAMES), capital=True)


def find(case: Case) -> Iterator[Hit]:
    """Names with a capital at their beginning and a small letter where the name has another capital."""
    return miswritten(case, _FIRST_WORDS, _PATTERN, _right, severity=Severity.ADVICE, circular="mục III.1, V.1 và V.5")


def _right(match: re.Match[str]) -> str:
    word = match["word"]
    name = _RIGHT.get(" ".join(word.casefold().split()))
    # In small letters throughout most of these are common words ("nam bộ", "huân chương lao động" of a list).
    if name is None or len(name) != len(word) or not word[0].isupper() or word.isupper():
        return word
    return "".join(letter.upper() if model.isupper() else letter for letter, model in zip(word, name, strict=True))


RULE = Rule(
    code="VH10",
    name="regions-and-honours",
    severity=Severity.ADVICE,
    title="Tên vùng miền, danh hiệu, sự kiện lịch sử viết hoa thiếu",
    finds="Tên vùng, miền (Tây nguyên, Nam bộ), huân chương, danh hiệu (Anh hùng lao động), sự kiện lịch sử viết hoa "
    "chữ đầu mà thiếu chữ hoa ở trong.",
    why="Các tên này là tên riêng, mỗi thành phần của tên được viết hoa.",
    law="Viết hoa chữ cái đầu của tất cả các âm tiết tạo thành tên gọi. … Ví dụ: Tây Bắc, Đông Bắc, Bắc Bộ; … Huân "
    "chương Sao vàng, Nghệ sĩ Nhân dân, Anh hùng Lao động; … Cách mạng tháng Tám.",
    bad="các tỉnh Tây nguyên và Nam bộ",
    good="các tỉnh Tây Nguyên và Nam Bộ",
    find=find,
    fragile=True,
    basis=f"{SOURCE}, mục III.1.đ, V.2 và V.9; {SOURCE_OF_CIRCULAR}, mục III.1.đ, V.1 và V.5",
    fix="Viết hoa theo tên.",
    fix_applicability=Applicability.UNSAFE,
    active_from=SINCE_CIRCULAR,
)
