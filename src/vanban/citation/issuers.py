"""The body that a mention names as the one that issued the document: `của Thủ tướng Chính phủ`, `do … ban hành`."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from vanban.citation.name_tree import NameTree
from vanban.citation.vocabulary import (
    BEHIND_ISSUER,
    BODY_BEGINNINGS,
    COMMA_IN_NAME,
    HARD_BREAK,
    LOWER,
    SUBJECT_VERBS,
    TYPE_WORDS,
    UPPER,
    one_of,
    where_it_may_begin,
)
from vanban.regulation.issuing_bodies import IssuingBody, issuing_bodies
from vanban.text.pattern import lazily


class FoundIssuer(NamedTuple):
    """Where an issuer's name stands, and where reading goes on behind it."""

    start: int
    end: int
    resume: int


_SMALL_BODY = one_of("bộ", "(?:ủy|uỷ) ban", "liên", "chính phủ", "thủ tướng", "quốc hội", "hội đồng", "sở")
_LEAD = lazily(
    rf"\s*+[,)]?\s*+(?P<word>của|CỦA|do|giữa)\s+(?:các\s+)?+(?=[{UPPER}]|{_SMALL_BODY}\s)"
    rf"|[ ]++(?={one_of(*BODY_BEGINNINGS)}(?!\w)|Hội\s+nghị\s+(?:lần\s+thứ|Trung\s+ương))"
)
# Behind `và`, the beginning of something else than a second body or the rest of a name.
_NO_BODY = (
    "các",
    "những",
    "một",
    "số",
    "theo",
    "của",
    "đã",
    "văn bản",
    "pháp luật",
    "thay",
    "khoản",
    "[Đđ]iều",
    "điểm",
    "thủ tục",
    "danh mục",
    "tình hình",
    "đề nghị",
    "thông báo",
    "ý kiến",
    "chỉ đạo",
    "nội dung",
    "kết quả",
    "việc",
)
_END = lazily(
    where_it_may_begin(
        r";)“”\"!?…/|:(.,\s0-9-",
        rf"""[;)“”"!?…/|\t] | (?<![Ll]iên\sBộ)(?<![Ll]iên\sbộ): | \( | (?<!\bTP)(?<!\bTp)\.
      | ,(?!\s+{one_of(*COMMA_IN_NAME)}(?!\w))(?!(?<=Bộ\strưởng,)\s+Trưởng\s+ban\s)
      | \s{one_of(*SUBJECT_VERBS, *BEHIND_ISSUER)}(?!\w)
      | \s(?:và|hoặc|cùng|&)\s+(?=(?:{one_of(*_NO_BODY)}|{TYPE_WORDS})(?!\w))
      | [\s-]*[0-9] | \s[-–]\s(?=[{LOWER}]) | {HARD_BREAK}""",
    ),
    re.VERBOSE,
)
# "Hội nghị lần thứ sáu Ban Chấp hành Trung ương": the body that met. "khóa XII": of which term.
_MEETING = lazily(r"Hội\s+nghị\s+(?:lần\s+thứ\s+\w+(?:\s+\w+)?|Trung\s+ương\s+\d+)\s*,?\s+(?=Ban\s+Chấp\s+hành)")
_TERM = lazily(
    r"\s*,?\s*\(?[Kk]h(?:óa|oá)\s+[IVXLC\d]+"
    r"(?:\s*,?\s+(?:tại\s+)?[Kk]ỳ\s+họp\s+(?:lần\s+)?thứ\s+\w+(?:\s+(?:một|hai|ba|tư|bốn|lăm|sáu|bảy|tám|chín|mươi))*)?\)?"
)
_DO_VERB = lazily(r"\s*(?:ký\s+)?ban\s+hành")
_JOINED_BODY = one_of(
    "Bộ", "Ban", "Văn phòng", "T(?:òa|oà) án", "Viện", "Ngân hàng", "Thanh tra", "[ỦU](?:ỷ|y) ban", "Tổng",
    "Chính phủ", "Đoàn", "Hội", "Trung ương",
)  # fmt: skip
_BODY = lazily(rf"{_JOINED_BODY}\s")
_JOINT = lazily(rf"\s*,\s+(?={_JOINED_BODY}\s)")
_AND_BODY = lazily(rf",?\s+(?:và|cùng|-|–)\s+|\s*,\s+(?={_JOINED_BODY}\s)")
_TITLE = lazily(
    "(?:phó )?+"
    + one_of(
        r"bộ trưởng\s?, chủ nhiệm", "bộ trưởng", "thứ trưởng", "thống đốc", "tổng thanh tra", "chánh án", "viện trưởng",
        "chủ nhiệm", "tổng kiểm toán", "tổng cục trưởng",
    ) + r"\s+",
    re.IGNORECASE,
)  # fmt: skip
# A part of a body bears its name and a place besides; or the name goes on, shortened: "Bộ Nông nghiệp và PTNT".
_GOES_ON = lazily(
    rf"\s+(?:{one_of('chi nhánh', 'tỉnh', 'thành phố', 'huyện', 'khu vực', 'TP')}|và\s+[{UPPER}]{{2,6}})(?!\w)"
)
_LONGEST = 240
_LONGEST_WITHOUT_WORD = 90


def issuer_after(text: str, place: int, limit: int, *, joint: bool) -> FoundIssuer | None:
    """The issuer whose name begins at `place`, after `của`; a `joint` document may name several, with commas."""
    lead = _LEAD.match(text, place, limit)
    if lead is None:
        return None
    start = lead.end()
    if text.startswith("Hội", start) and (meeting := _MEETING.match(text, start, limit)):
        start = meeting.end()
    limit = min(limit, start + _LONGEST)
    end = _body_end(text, start, limit, joint=joint)
    while joint and (more := _JOINT.match(text, end, limit)):
        end = _body_end(text, more.end(), limit, joint=joint)
    end = _without_joint(text, start, end)
    if text.startswith(_BEGINNINGS_OF_COMMITTEES, start) and _COMMITTEE.match(text, start, end):
        task = _TASK.match(text, end, limit) if _COMMITTEE.fullmatch(text, start, end) else None
        part = task or _FIELD.match(text, end, limit) or _OF_PLACE.match(text, end, limit)
        end = end if part is None else part.end()
    elif text.endswith("tội phạm", start, end) and (crime := _KIND_OF_CRIME.match(text, end, limit)):
        end = crime.end()
    if end <= start or (lead["word"] is None and end - start > _LONGEST_WITHOUT_WORD):
        return None
    if lead["word"] != "do":
        term = _TERM.match(text, end, limit)
        return FoundIssuer(start, end, term.end() if term else end)
    verb = _DO_VERB.match(text, end, limit)
    return None if verb is None else FoundIssuer(start, end, verb.end())


# "Ban Chỉ đạo liên ngành Trung ương về vệ sinh an toàn thực phẩm về việc …": the first `về` is of the body's name.
_COMMITTEE = lazily(
    r"(?:Ban\s+[Cc]hỉ\s+(?:đạo|huy)|[ỦU](?:ỷ|y)\s+ban\s+(?:[Qq]uốc\s+gia|[Ll]iên\s+ngành)|Hội\s+đồng|Tổ\s+[Cc]ông\s+tác)(?!\w)"
)
_BEGINNINGS_OF_COMMITTEES = ("Ban", "Ủ", "U", "Hội", "Tổ")
_FIELD = lazily(r"\s+về\s+(?!việc\s)[^,;.:()“”\n]{3,90}?(?=\s+về\s+(?:việc\s+)?\w)")
# "Tổ công tác triển khai Đề án 06 của Chính phủ về việc …": its name tells what it is to do.
_TASK = lazily(r"\s+(?:triển\s+khai|thực\s+hiện|xây\s+dựng|giúp)\s[^;.:()“”\n]{3,110}?(?=\s+(?:về|v/v)\s)")
# "Ban Chỉ đạo Đề án 06 của tỉnh về …", "Tổ công tác của Thủ tướng Chính phủ": whose committee it is.
_OF_PLACE = lazily(
    r"\s+của\s+(?:tỉnh|thành\s+phố|huyện|quận|xã|phường|đặc\s+khu|Chính\s+phủ|Thủ\s+tướng\s+Chính\s+phủ|Trung\s+ương)(?!\w)(?!\s+[A-ZĐ])"
)
# "Cục Cảnh sát điều tra tội phạm về ma túy": what crime it looks into is of the body's name.
_KIND_OF_CRIME = lazily(
    r"\s+về\s+(?!việc\s)[^\W\d_]+(?:\s+[^\W\d_]+){0,4}?(?:,\s+kinh\s+tế(?:,\s+buôn\s+lậu)?)?(?=\s+(?:về|v/v)\s|\s*(?:[,;.:()“”\n]|\Z))"
)
_JOINTS = ("và", "hoặc", "cùng")
_JOINT_AT_END = lazily(rf"(?:[\s,–-]|(?<=\s){one_of(*_JOINTS)})+\Z")
_ENDS_OF_JOINT = (",", "–", "-", *_JOINTS)


def _without_joint(text: str, start: int, end: int) -> int:
    """The end without a comma, a dash or an `và` behind which something else than a body begins."""
    if not text.endswith(_ENDS_OF_JOINT, start, end) and not text[end - 1].isspace():
        return end
    joint = _JOINT_AT_END.search(text, max(start, end - 12), end)
    return end if joint is None else joint.start()


def _body_end(text: str, start: int, limit: int, *, joint: bool) -> int:
    known = _known_end(text, start, limit, joint=joint)
    return _unknown_end(text, start, limit) if known is None else known


def _unknown_end(text: str, start: int, limit: int) -> int:
    """Where the name of a body ends that no table names."""
    place = start
    while stop := _END.search(text, place, limit):
        inside = _ABBREVIATION.match(text, stop.start(), limit)
        number = _NUMBER.match(text, stop.start(), limit) if inside is None else None
        if number is not None and _NUMBERED.search(text, start, stop.start()):
            inside = number
        if inside is None:
            return stop.start()
        place = inside.end()
    return limit


# "Tư lệnh Quân khu 7", "UBND quận 1": a place that is called by a number.
_NUMBERED = lazily(
    r"(?<!\w)(?:[Qq]uân\s+khu|[Qq]uận|[Pp]hường|[Kk]hu\s+vực|[Qq]uân\s+đoàn|[Ss]ư\s+đoàn|[Tt]rung\s+đoàn|[Vv]ùng|[Cc]hi\s+nhánh|[Hh]ội\s+nghị\s+Trung\s+ương|[Bb]an\s+[Cc]hỉ\s+đạo|[Tt]ổ\s+[Cc]ông\s+tác|[Đđ]ề\s+án)\Z"
)
_NUMBER = lazily(r"\s?[0-9]{1,3}(?:/?(?:TW|ĐP))?(?![0-9/.-])")
# "Ủy ban nhân dân (UBND) tỉnh …": the short form stands inside the name.
_ABBREVIATION = lazily(rf"\([{UPPER}&]{{2,9}}\)(?=\s[{LOWER}])")


@cache
def _known_bodies() -> NameTree[IssuingBody]:
    tree: NameTree[IssuingBody] = NameTree()
    for body in issuing_bodies():
        tree.add(body.name, body)
    return tree


_ABOUT = lazily(r"\s+(?:về|v/v)\s", re.IGNORECASE)


def _known_end(text: str, start: int, limit: int, *, joint: bool) -> int | None:
    """Where the name of a body of the table ends, and those of others that are joined to it; None if it is none.

    A comma joins a second body only where a `joint` document has several, `và` joins the last of the list, or what it
    is about follows: else who acts begins there (`theo Công văn số … của Chính phủ, Bộ Y tế yêu cầu …`).
    """
    first = end = _one_known_end(text, start, limit)
    comma = last_is_and = False
    while end is not None and (joined := _AND_BODY.match(text, end, limit)):
        further = _one_known_end(text, joined.end(), limit)
        if further is None and joint and _BODY.match(text, joined.end(), limit):
            further = _unknown_end(text, joined.end(), limit)
        if further is None:
            break
        if not (comma := comma or joined.group().strip() == ","):
            first = further
        end, last_is_and = further, "và" in joined.group()
    if end is None or not comma or joint or last_is_and or _ABOUT.match(text, end, limit):
        return end
    return first


def _one_known_end(text: str, start: int, limit: int) -> int | None:
    title = _TITLE.match(text, start, limit)
    end, bodies = _known_bodies().longest(text, title.end() if title else start, limit)
    return end if bodies and not _GOES_ON.match(text, end, limit) else None
