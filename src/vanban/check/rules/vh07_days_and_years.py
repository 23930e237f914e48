"""VH07: a holiday, a day of the week, a festival or a year of the lunar calendar is written with the wrong capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vanban.check.capitals import SINCE_CIRCULAR, SOURCE, SOURCE_OF_CIRCULAR, miswritten, spaced
from vanban.check.case import Case
from vanban.check.finding import Applicability, Severity
from vanban.check.first_words import FirstWords
from vanban.check.rule import Hit, Rule
from vanban.text.pattern import lazily

_HOLIDAYS = (
    "Quốc khánh", "Quốc tế Lao động", "Quốc tế Phụ nữ", "Quốc tế Thiếu nhi", "Phụ nữ Việt Nam", "Nhà giáo Việt Nam",
    "Thương binh - Liệt sĩ", "Thầy thuốc Việt Nam", "Doanh nhân Việt Nam", "Báo chí cách mạng Việt Nam",
    "Pháp luật Việt Nam", "Chuyển đổi số quốc gia", "Sách và Văn hóa đọc Việt Nam", "Toàn dân bảo vệ an ninh Tổ quốc",
)  # fmt: skip
_FESTIVALS = ("Nguyên đán", "Đoan ngọ", "Trung thu", "Nguyên tiêu", "Thanh minh")
_STEMS = "giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý"
_BRANCHES = "tý|sửu|dần|mão|thìn|tỵ|ngọ|mùi|thân|dậu|tuất|hợi"
_WEEKDAYS = "hai|ba|tư|năm|sáu|bảy"

_HOLIDAY = lazily(rf"(?<!\w)[Nn]gày\s+(?P<word>(?i:{'|'.join(map(spaced, _HOLIDAYS))}))(?!\w)")
_FESTIVAL = lazily(rf"(?<!\w)[Tt]ết\s+(?P<word>{'|'.join(spaced(name.lower()) for name in _FESTIVALS)})(?!\w)")
_LUNAR = lazily(rf"(?<!\w)(?:năm|xuân|Xuân|tết|Tết)\s+(?P<word>(?:{_STEMS})\s+(?:{_BRANCHES}))(?!\w)")
# "Thứ hai" counts too: a day of the week stands behind a time of day, or before its date in brackets.
_WEEKDAY = lazily(
    rf"(?<!\w)(?:sáng|chiều|tối|ngày)\s+thứ\s+(?P<word>{_WEEKDAYS})(?=,?\s+(?:ngày|hằng|hàng)\s|\s*\(\s*(?:ngày\s+)?\d)"
)
_OF_HOLIDAY, _OF_FESTIVAL = FirstWords(("ngày",)), FirstWords(("tết",))
_OF_LUNAR = FirstWords(("năm", "xuân", "tết"))
_OF_WEEKDAY = FirstWords(("sáng", "chiều", "tối", "ngày"), capital=False)
_RIGHT = {name.casefold(): name for name in _HOLIDAYS}


def find(case: Case) -> Iterator[Hit]:
    """Holidays, festivals and years by their names; days of the week where nothing else can be meant."""
    yield from miswritten(case, _OF_HOLIDAY, _HOLIDAY, _holiday, circular="mục V.4")
    yield from miswritten(
        case, _OF_FESTIVAL, _FESTIVAL, lambda match: match["word"][0].upper() + match["word"][1:], circular="mục V.8"
    )
    yield from miswritten(case, _OF_LUNAR, _LUNAR, lambda match: match["word"].title(), circular="mục V.8")
    yield from miswritten(case, _OF_WEEKDAY, _WEEKDAY, lambda match: match["word"].capitalize(), circular="mục V.8")


def _holiday(match: re.Match[str]) -> str:
    word = match["word"]
    name = _RIGHT.get(" ".join(word.casefold().split()))
    # A capital more is the writer's honour for the day; only the first letters are asked for.
    if name is None or word[0].isupper() or word.isupper():
        return word
    return name


RULE = Rule(
    code="VH07",
    name="days-and-years",
    severity=Severity.WARNING,
    title="Tên ngày lễ, tết, ngày trong tuần, năm âm lịch không viết hoa",
    finds="Tên ngày lễ, ngày kỷ niệm thường gặp (ngày quốc khánh), tết (tết nguyên đán), năm âm lịch (xuân giáp "
    "thìn), ngày trong tuần viết bằng chữ (sáng thứ hai ngày …) viết chữ thường. Trước ngày 05/3/2020 "
    "chỉ là lời khuyên.",
    why="Tên ngày lễ, tết là tên riêng.",
    law="Tên các ngày lễ, ngày kỷ niệm: Viết hoa chữ cái đầu của âm tiết tạo thành tên gọi …; Tên các năm âm lịch: "
    "Viết hoa chữ cái đầu của tất cả các âm tiết …; Tên các ngày tết: Viết hoa chữ cái đầu của âm tiết thứ nhất …; "
    "ngày trong tuần …: Viết hoa chữ cái đầu của âm tiết chỉ ngày.",
    bad="kỷ niệm ngày quốc khánh và đón tết nguyên đán",
    good="kỷ niệm ngày Quốc khánh và đón tết Nguyên đán",
    find=find,
    fragile=True,
    basis=f"{SOURCE}, mục V.5 và V.8; {SOURCE_OF_CIRCULAR}, mục V.4 và V.8",
    fix="Viết hoa theo quy tắc.",
    fix_applicability=Applicability.UNSAFE,
    active_from=SINCE_CIRCULAR,
)
