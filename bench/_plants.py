"""What is planted in texts: kinds of errors, each a change of a real text and the codes that may find it."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass

from bench._slips import broken, doubled_key, half_of_compound, lost_stop_tone, other_ending, other_onset, other_tone

_LOWER_WORD = re.compile(r"(?<=[a-zà-ỹđ] )(?P<w>[a-zà-ỹđ]{3,7})(?= [a-zà-ỹđ])")
_DATE = re.compile(r"(?<=ngày )(\d{1,2})/(\d{1,2})/((?:19|20)\d\d)(?!\d)")
_DATE_IN_WORDS = re.compile(r"(?<=ngày )(\d{1,2}) tháng (\d{1,2}) năm ((?:19|20)\d\d)")
_CITED = re.compile(r"số (\d+/(?:19|20)\d\d)/((?:NĐ|TT|QĐ)-[A-ZĐ]+)(?![\w-])")
_ARTICLE = re.compile(r"^Điều (\d+)\.", re.MULTILINE)
_CLAUSE = re.compile(r"^(\d+)\. ", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Plant:
    """A mutated text and where the error stands in it."""

    text: str
    start: int
    end: int


Mutate = Callable[[str, random.Random], Plant | None]


@dataclass(frozen=True, slots=True)
class Kind:
    """How to plant one kind of error, and the codes that may find it.

    `administrative`: only where the rules on administrative documents hold; `today`: under the law of today; `needs`:
    only in texts of which this is something.
    """

    mutate: Mutate
    codes: tuple[str, ...]
    administrative: bool = False
    today: bool = False
    needs: Callable[[str], object] | None = None


def replaced(text: str, start: int, end: int, new: str) -> Plant:
    return Plant(text[:start] + new + text[end:], start, start + max(len(new), 1))


def at_word(change: Callable[[str, random.Random], str | None]) -> Mutate:
    def mutate(text: str, chance: random.Random) -> Plant | None:
        places = list(_LOWER_WORD.finditer(text))
        chance.shuffle(places)
        for match in places[:200]:
            new = change(match["w"], chance)
            if new is not None and new != match["w"]:
                return replaced(text, *match.span("w"), new)
        return None

    return mutate


def at_match(pattern: re.Pattern[str], change: Callable[[re.Match[str], random.Random], str | None]) -> Mutate:
    def mutate(text: str, chance: random.Random) -> Plant | None:
        places = list(pattern.finditer(text))
        chance.shuffle(places)
        for match in places[:50]:
            new = change(match, chance)
            if new is not None and new != match.group():
                return replaced(text, *match.span(), new)
        return None

    return mutate


def first_of(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.MULTILINE)


_STOP = re.compile(r"(?<=[a-zà-ỹđ])\. (?=[A-ZĐ])")
_POINT = re.compile(r"^([bcde])\) ", re.MULTILINE)
_LATER = {"II": "IV", "III": "V", "IV": "VI", "V": "VII"}


def _next_point(match: re.Match[str], _: random.Random) -> str:
    return {"b": "d) ", "c": "đ) ", "d": "e) ", "e": "h) "}[match[1]]


def _kind_of(text: str) -> str | None:
    """The type by which a document calls itself in its text (`Quyết định này`)."""
    match = re.search(r"(?:Quyết định|Nghị định|Thông tư|Nghị quyết)(?= này)", text)
    return None if match is None else match.group()


KINDS: dict[str, Kind] = {
    "word: tone": Kind(at_word(other_tone), ("CT01", "CT02", "CT03")),
    "word: onset": Kind(at_word(other_onset), ("CT01", "CT02", "CT03")),
    "word: ending": Kind(at_word(other_ending), ("CT01", "CT02", "CT03")),
    "typing: letters changed places": Kind(at_word(broken), ("CT01",)),
    "typing: tone of a stopped syllable lost": Kind(at_word(lost_stop_tone), ("CT01",)),
    "typing: key pressed twice": Kind(at_word(doubled_key), ("CT01", "CT02")),
    "typing: no space": Kind(
        at_match(first_of(r"(?<= )[a-zà-ỹđ]{3,6} [a-zà-ỹđ]{3,6}(?= )"), lambda m, _: m.group().replace(" ", "")),
        ("CT01",),
    ),
    "half of a compound left out": Kind(
        at_match(first_of(r"(?<= )[a-zà-ỹđ]{2,6} [a-zà-ỹđ]{2,6}(?= [a-zà-ỹđ])"), half_of_compound), ("CT03",)
    ),
    "word written twice": Kind(
        at_match(first_of(r"(?<= )(?:và|của|các|được|trong)(?= [a-zà-ỹđ])"), lambda m, _: f"{m.group()} {m.group()}"),
        ("CT03",),
    ),
    "space before a comma": Kind(at_match(first_of(r"(?<=[a-zà-ỹđ]),(?= [a-zà-ỹđ])"), lambda *_: " ,"), ("CT04",)),
    "no space behind a comma": Kind(at_match(first_of(r"(?<=[a-zà-ỹđ]), (?=[a-zà-ỹđ])"), lambda *_: ","), ("CT04",)),
    "space in a date": Kind(at_match(_DATE, lambda m, _: f"{m[1]}/{m[2]} /{m[3]}"), ("CT04",)),
    "bracket left open": Kind(
        at_match(first_of(r"(?<=\([a-zà-ỹđ]{4})[^()\n]{4,60}\)"), lambda m, _: m.group()[:-1]), ("CT05",)
    ),
    "decomposed letter": Kind(at_match(first_of(r"(?<= )đế(?=n )"), lambda *_: "đê\u0301"), ("CT06",)),
    "Cyrillic letter": Kind(at_match(first_of(r"(?<=[a-zà-ỹ])o(?=[a-zà-ỹ])"), lambda *_: "о"), ("CT06",)),
    "sentence in small letters": Kind(
        at_match(first_of(r"(?<=[a-zà-ỹđ]{3}\. )[A-ZĐ](?=[a-zà-ỹ]{2,} [a-zà-ỹđ])"), lambda m, _: m.group().lower()),
        ("VH01",),
    ),
    "year against date": Kind(
        at_match(
            first_of(r"(?<=số )(\d+)/((?:19|20)\d\d)(?=/(?:NĐ-CP|TT-[A-ZĐ]+|QĐ-TTg) ngày)"),
            lambda m, _: f"{m[1]}/{int(m[2]) - 1}",
        ),
        ("VD01", "VD04"),
    ),
    "hyphen lost in a symbol": Kind(at_match(_CITED, lambda m, _: f"số {m[1]}/{m[2].replace('-', '')}"), ("VD02",)),
    "date that is none": Kind(
        at_match(_DATE_IN_WORDS, lambda m, _: f"31 tháng 4 năm {m[3]}"), ("VD08", "VD03", "VD04")
    ),
    "type against symbol": Kind(
        at_match(first_of(r"Nghị định(?= số \d+/\d{4}/NĐ-CP)"), lambda *_: "Thông tư"), ("VD06", "VD03")
    ),
    "issuer against symbol": Kind(
        at_match(
            first_of(r"(?<=/NĐ-CP )(ngày \d{1,2}(?:/\d{1,2}/| tháng \d{1,2} năm )\d{4} của) Chính phủ"),
            lambda m, _: f"{m[1]} Bộ Nội vụ",
        ),
        ("VD07", "VD03", "VD04"),
    ),
    "article skipped": Kind(
        at_match(_ARTICLE, lambda m, _: f"Điều {int(m[1]) + 2}." if int(m[1]) > 1 else None), ("BC01",)
    ),
    "clause repeated": Kind(at_match(_CLAUSE, lambda m, _: f"{int(m[1]) - 1}. " if int(m[1]) > 1 else None), ("BC01",)),
    "figures against words": Kind(
        at_match(first_of(r"(?<= )(\d\d) (?=ngày)"), lambda m, _: f"{int(m[1])} (bảy mươi bảy) "), ("SL02",)
    ),
    "share against percentage": Kind(
        at_match(first_of(r"(?<=[a-zà-ỹđ])\. "), lambda *_: ", có 37/40 đơn vị, đạt 95,5%. "), ("SL03",)
    ),
    "point skipped": Kind(at_match(_POINT, _next_point), ("BC01",)),
    "chapter skipped": Kind(
        at_match(first_of(r"^Chương (II|III|IV|V)$"), lambda m, _: f"Chương {_LATER[m[1]]}"), ("BC01",)
    ),
    "parts against total": Kind(
        at_match(_STOP, lambda *_: ", với tổng số 128 hộ, gồm 70 hộ nghèo và 68 hộ cận nghèo. "), ("SL01",)
    ),
    "difference against numbers": Kind(
        at_match(_STOP, lambda *_: ", từ 120 cơ sở lên 150 cơ sở, tăng 40 cơ sở. "), ("SL03",)
    ),
    "amount in words": Kind(
        at_match(_STOP, lambda *_: ", kinh phí 25.000.000 đồng (hai mươi hai triệu đồng). "), ("SL02",)
    ),
    "total told with two values": Kind(
        at_match(
            _STOP,
            lambda *_: (
                ". Tổng số cơ sở được kiểm tra là 45 cơ sở. Qua rà soát, tổng số cơ sở được kiểm tra là 54 cơ sở. "
            ),
        ),
        ("SL04",),
    ),
    "share told with two values": Kind(
        at_match(
            _STOP,
            lambda *_: (
                ". Tỷ lệ gia đình văn hóa toàn xã đạt 91,5%. Qua rà soát, tỷ lệ gia đình văn hóa toàn xã đạt 95,1%. "
            ),
        ),
        ("SL04",),
    ),
    "money wrongly grouped": Kind(at_match(_STOP, lambda *_: ", kinh phí là 1.2500.000 đồng. "), ("SL05",)),
    "month that is none": Kind(at_match(_DATE, lambda m, _: f"{m[1]}/13/{m[3]}"), ("VD08", "VD04")),
    "cited later than the document": Kind(
        at_match(_STOP, lambda *_: ", theo Nghị định số 99/2031/NĐ-CP ngày 05 tháng 3 năm 2031 của Chính phủ. "),
        ("VD09",),
    ),
    "place that the document has not": Kind(
        at_match(_STOP, lambda m, _: f", theo Điều 97 {_kind_of(m.string)} này. "), ("VD11",), needs=_kind_of
    ),
    "page number in a sentence": Kind(
        at_match(first_of(r"(?<=[a-zà-ỹđ]{3}) (?=[a-zà-ỹđ]{3,} [a-zà-ỹđ]{3,} )"), lambda *_: " 12 "), ("CT07",)
    ),
    "quotation left open": Kind(
        at_match(_STOP, lambda *_: ", với chủ đề “Chung tay vì cộng đồng, năm nay. "), ("CT05",)
    ),
    "signing for with a stroke": Kind(
        at_match(first_of(r"^(\s*)(TM|KT|TL)\. (?=[A-ZĐ])"), lambda m, _: f"{m[1]}{m[2][0]}/{m[2][1]} "),
        ("TT09",),
        administrative=True,
    ),
    "archive copy left out": Kind(
        at_match(first_of(r"^- Lưu:? .+$"), lambda *_: "- Các đơn vị có liên quan."), ("TT12",), administrative=True
    ),
    "motto with capitals too many": Kind(
        at_match(first_of("Hạnh phúc"), lambda *_: "Hạnh Phúc"), ("TT10",), administrative=True
    ),
    "no comma behind the place": Kind(
        at_match(first_of(r"(?<=[a-zà-ỹđ]), (?=ngày \d{1,2} tháng \d{1,2} năm \d{4}\s*$)"), lambda *_: " "),
        ("TT16",),
        administrative=True,
    ),
    "symbol of another type": Kind(
        at_match(
            first_of(r"(?<=/)(QĐ|CT|NQ)(?=-(?:UBND|TTg|B[A-ZĐ]+|CP))"), lambda m, _: "KH" if m.start() < 400 else None
        ),
        ("TT11",),
        administrative=True,
    ),
    "body in small letters": Kind(
        at_match(first_of(r"(?<=[a-zà-ỹđ] )[UỦ][ỷy]? ban nhân dân"), lambda m, _: m.group()[0].lower() + m.group()[1:]),
        ("VH04",),
        administrative=True,
        today=True,
    ),
    "type in small letters": Kind(
        at_match(
            first_of(r"(?<=[a-zà-ỹđ] )(?:Nghị định|Quyết định|Thông tư|Công văn)(?= số \d+/)"),
            lambda m, _: m.group().lower(),
        ),
        ("VH08",),
        administrative=True,
        today=True,
    ),
    "article in small letters": Kind(
        at_match(first_of(r"(?<=[a-zà-ỹđ] )Điều(?= \d+ (?:Nghị định|Quyết định|Thông tư|Luật))"), lambda *_: "điều"),
        ("VH02",),
        today=True,
    ),
    "State in small letters": Kind(
        at_match(first_of(r"(?<=Đảng và )Nhà nước|(?<=Đảng, )Nhà nước"), lambda *_: "nhà nước"),
        ("VH03",),
        administrative=True,
        today=True,
    ),
}
