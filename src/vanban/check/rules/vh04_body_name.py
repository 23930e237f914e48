"""VH04: the name of an organ of the State is written with the wrong capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vanban.check.capitals import BEFORE_WORD, SINCE_CIRCULAR, SOURCE, SOURCE_OF_CIRCULAR, miswritten, spaced
from vanban.check.case import Case
from vanban.check.finding import Applicability, Severity
from vanban.check.first_words import FirstWords
from vanban.check.rule import Hit, Rule
from vanban.text.pattern import lazily

# Names that are the same wherever they stand. What may as well be a common noun (chính phủ điện tử) is left out.
_NAMES = (
    "Ủy ban nhân dân", "Hội đồng nhân dân", "Tòa án nhân dân", "Viện kiểm sát nhân dân", "Ủy ban thường vụ Quốc hội",
    "Thủ tướng Chính phủ", "Văn phòng Chính phủ", "Mặt trận Tổ quốc Việt Nam", "Đảng Cộng sản Việt Nam",
    "Đoàn Thanh niên Cộng sản Hồ Chí Minh", "Hội Liên hiệp Phụ nữ Việt Nam", "Hội Cựu chiến binh Việt Nam",
    "Tổng Liên đoàn Lao động Việt Nam", "Bộ Nội vụ", "Bộ Tài chính", "Bộ Công an", "Bộ Quốc phòng", "Bộ Tư pháp",
    "Bộ Ngoại giao", "Bộ Y tế", "Bộ Xây dựng", "Bộ Giáo dục và Đào tạo", "Bộ Khoa học và Công nghệ",
    "Bộ Thông tin và Truyền thông", "Bộ Nông nghiệp và Môi trường", "Bộ Tài nguyên và Môi trường",
    "Bộ Văn hóa, Thể thao và Du lịch", "Sở Nội vụ", "Sở Tài chính", "Sở Tư pháp", "Sở Y tế", "Sở Xây dựng",
    "Sở Giáo dục và Đào tạo", "Sở Khoa học và Công nghệ", "Sở Thông tin và Truyền thông",
    "Sở Văn hóa và Thể thao", "Sở Nông nghiệp và Môi trường",
)  # fmt: skip
# Two ways of writing that both stand in laws: "Viện kiểm sát" and "Viện Kiểm sát", "thường vụ" and "Thường vụ".
_BOTH = lazily(r"kiểm sát|thường vụ|liên hiệp|cựu chiến binh", re.IGNORECASE)


# In small letters throughout these may be the end of another word (cán bộ y tế, cơ sở y tế), unless an owner is told.
_COMMON = lazily(r"(?:bộ|sở)\s")
_OF = lazily(r"(?:của|do|gửi|từ|theo|đề nghị|trình)\s+\Z")


_ANY_NAME = "|".join(sorted(map(spaced, _NAMES), key=len, reverse=True))
_PATTERN = lazily(rf"{BEFORE_WORD}(?P<word>(?i:{_ANY_NAME}))(?!\w)")
_FIRST_WORDS = FirstWords(name.split()[0].casefold() for name in _NAMES)
_AS_IT_IS = frozenset(_NAMES)
_RIGHT = {" ".join(name.casefold().split()): name for name in _NAMES}


def find(case: Case) -> Iterator[Hit]:
    """Names with a small first letter, or with capitals that are none of theirs (`Ủy ban Nhân dân`)."""
    return miswritten(case, _FIRST_WORDS, _PATTERN, _right, circular="mục IV.1")


def _right(match: re.Match[str]) -> str:
    word = match["word"]
    if word in _AS_IT_IS:
        return word
    name = _RIGHT.get(_folded(word))
    if name is None or word == name or word.isupper() or len(word) != len(name):
        return word
    # Letter by letter, so that white space and the placement of the tone mark stay the writer's.
    meant = "".join(
        letter.upper() if model.isupper() else letter.lower() for letter, model in zip(word, name, strict=True)
    )
    if word.islower() and _COMMON.match(word) and not _OF.search(match.string, 0, match.start("word")):
        return word
    if _BOTH.search(meant) and word[0].isupper():
        return word
    return meant


def _folded(word: str) -> str:
    small = " ".join(word.casefold().split())
    for old, new in (("uỷ", "ủy"), ("oà", "òa"), ("oá", "óa")):
        small = small.replace(old, new)
    return small


RULE = Rule(
    code="VH04",
    name="name-of-body",
    severity=Severity.WARNING,
    title="Tên cơ quan, tổ chức viết hoa sai",
    finds="Tên cơ quan, tổ chức thường gặp viết chữ thường ở đầu (ủy ban nhân dân, bộ Tài chính) hoặc viết hoa cả "
    "chữ không phải viết hoa (Ủy ban Nhân dân, Hội Đồng Nhân Dân). Trước ngày 05/3/2020 "
    "chỉ là lời khuyên.",
    why="Mỗi cơ quan có một tên viết một cách, để tra cứu và tổng hợp được.",
    law="Viết hoa chữ cái đầu của các từ, cụm từ chỉ loại hình cơ quan, tổ chức; chức năng, lĩnh vực hoạt động của "
    "cơ quan, tổ chức. Ví dụ: …, Bộ Tài nguyên và Môi trường, …, Hội đồng nhân dân tỉnh Sơn La, Sở Tài chính, …",
    bad="báo cáo Ủy ban Nhân dân tỉnh",
    good="báo cáo Ủy ban nhân dân tỉnh",
    find=find,
    fragile=True,
    basis=f"{SOURCE}, mục IV.1; {SOURCE_OF_CIRCULAR}, mục IV.1",
    fix="Viết lại tên theo quy tắc.",
    fix_applicability=Applicability.UNSAFE,
    active_from=SINCE_CIRCULAR,
)
