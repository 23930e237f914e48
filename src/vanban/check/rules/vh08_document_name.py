"""VH08: the type of a certain document, or the first word of a law's name, begins with a small letter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vanban.check.capitals import (
    BEFORE_WORD,
    SINCE_CIRCULAR,
    SOURCE,
    SOURCE_OF_CIRCULAR,
    first_capital,
    miswritten,
    spaced,
)
from vanban.check.case import Case
from vanban.check.finding import Applicability, Severity
from vanban.check.first_words import FirstWords
from vanban.check.rule import Hit, Rule
from vanban.citation.vocabulary import UPPER
from vanban.text.pattern import lazily

_TYPES = (
    "nghị định", "nghị quyết", "quyết định", "thông tư liên tịch", "thông tư", "chỉ thị", "công văn", "công điện",
    "kế hoạch", "báo cáo", "tờ trình", "thông báo", "hướng dẫn", "kết luận", "chương trình", "quy định", "quy chế",
)  # fmt: skip
_OF_NUMBERED = FirstWords((name.split()[0] for name in _TYPES), capital=False)
_NUMBERED = lazily(
    rf"{BEFORE_WORD}(?P<word>{'|'.join(map(spaced, _TYPES))})(?=\s+(?:số\s*:?\s*)?\d+(?:/\d{{4}})?[/-][{UPPER}]{{2}})"
)
# Laws that are cited everywhere, whose names begin with a word that is common by itself.
_LAWS = (
    "đất đai", "đầu tư công", "đầu tư", "đấu thầu", "ngân sách nhà nước", "tổ chức chính quyền địa phương",
    "tổ chức Chính phủ", "tổ chức Quốc hội", "cán bộ, công chức", "viên chức", "bảo vệ môi trường", "xây dựng",
    "doanh nghiệp", "báo chí", "xuất bản", "giáo dục", "khiếu nại", "tố cáo", "tiếp công dân", "an ninh mạng",
    "phòng, chống tham nhũng", "bảo vệ bí mật nhà nước", "ban hành văn bản quy phạm pháp luật", "lưu trữ", "nhà ở",
    "thi đua, khen thưởng", "tiếp cận thông tin", "giao dịch điện tử", "quảng cáo", "di sản văn hóa", "du lịch",
)  # fmt: skip
_CODES = ("hình sự", "dân sự", "lao động", "tố tụng hình sự", "tố tụng dân sự", "hàng hải")


def _any_of(names: Iterable[str]) -> str:
    return "|".join(sorted(map(spaced, names), key=len, reverse=True))


_LAW = lazily(rf"(?<!\w)(?<![Pp]háp )[Ll]uật\s+(?P<word>{_any_of(_LAWS)})(?!\w)")
_CODE = lazily(rf"(?<!\w)[Bb]ộ\s+luật\s+(?P<word>{_any_of(_CODES)})(?!\w)")


_OF_LAW, _OF_CODE = FirstWords(("luật",)), FirstWords(("bộ",))


def find(case: Case) -> Iterator[Hit]:
    """Types with a number behind them, and names of laws behind `Luật`, `Bộ luật`."""
    for first_words, pattern in ((_OF_NUMBERED, _NUMBERED), (_OF_LAW, _LAW), (_OF_CODE, _CODE)):
        yield from miswritten(
            case, first_words, pattern, lambda match: first_capital(match["word"]), circular="mục V.6"
        )


RULE = Rule(
    code="VH08",
    name="name-of-document",
    severity=Severity.WARNING,
    title="Tên loại, tên gọi của văn bản không viết hoa",
    finds="Tên loại của một văn bản cụ thể (có số, ký hiệu đi sau) viết chữ thường; chữ đầu trong tên gọi của luật, "
    "bộ luật viết chữ thường (Luật đất đai). Trước ngày 05/3/2020 "
    "chỉ là lời khuyên.",
    why="Viết hoa để thấy ngay đó là một văn bản cụ thể.",
    law="Tên các loại văn bản: Viết hoa chữ cái đầu của tên loại văn bản và chữ cái đầu của âm tiết thứ nhất tạo "
    "thành tên gọi của văn bản trong trường hợp nói đến một văn bản cụ thể. Ví dụ: Bộ luật Hình sự, Luật Tổ chức "
    "Quốc hội, …",
    bad="theo nghị định số 30/2020/NĐ-CP và Luật đất đai",
    good="theo Nghị định số 30/2020/NĐ-CP và Luật Đất đai",
    find=find,
    fragile=True,
    basis=f"{SOURCE}, mục V.6; {SOURCE_OF_CIRCULAR}, mục V.6",
    fix="Viết hoa chữ cái đầu.",
    fix_applicability=Applicability.UNSAFE,
    active_from=SINCE_CIRCULAR,
)
