"""CT06: characters that look right and are not: decomposed letters, look-alikes, what a legacy encoding left behind."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from vanban.check.case import Case
from vanban.check.finding import Applicability, Edit, Fix, Severity
from vanban.check.rule import Hit, Rule
from vanban.text.look_alikes import IN_LATIN_WORD, LOOK_ALIKES
from vanban.text.pattern import lazily

_DECOMPOSED = lazily("[^\\W\\d_][\u0300-\u036f]+")
_LOOK_ALIKES = {"Ð": "Đ", "ð": "đ", "Ɖ": "Đ", **LOOK_ALIKES}
_LOOK_ALIKE = lazily(f"{IN_LATIN_WORD}|[ÐðƉ]")
_UNSEEN_IN_WORD = lazily("(?<=[^\\W\\d_])[\u00ad\u200b\u200c\u200d\u2060\ufeff]+(?=[^\\W\\d_])")
# TCVN3 read as Western European: signs that stand for letters, with small letters around.
_LEGACY = lazily(
    "(?<![^\\W\\d_])[A-Za-z®§]*(?:[a-z][µ¸¶·¹¨»¼½¾«¬©][a-z]*|®[µ¸¶·¹»¼½¾Êêªúóøïîöôâ¬«][a-z]*|[µ¸¶·¹¨»¼½¾«¬][a-z]{2,})"
)
_LEGACY_SIGNS = "µ¸¶·¹¨»¼½¾«¬©®"
_UNSEEN = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
_PRIVATE = lazily("[\ue000-\uf8ff]+")


def find(case: Case) -> Iterator[Hit]:
    """One hit for all decomposed letters, one for each look-alike, one for each other trace."""
    text, unusual = case.text, case.source.unusual
    # What most texts are made of is composed.
    if unusual:
        yield from _decomposed(text)
    for match in _found(_LOOK_ALIKE, text, unusual & _LOOK_ALIKES.keys()):
        right = _LOOK_ALIKES[match.group()]
        fix = Fix(f"Thay bằng “{right}”", Applicability.SAFE, (Edit(*match.span(), right),))
        message = f"Ký tự U+{ord(match.group()):04X} chỉ trông giống “{right}”: máy không nhận ra từ này."
        yield Hit(*match.span(), message, (fix,))
    for match in _found(_UNSEEN_IN_WORD, text, unusual & _UNSEEN):
        fix = Fix("Bỏ ký tự ẩn", Applicability.SAFE, (Edit(*match.span(), ""),))
        yield Hit(*match.span(), "Ký tự ẩn nằm giữa từ.", (fix,), severity=Severity.ADVICE)
    if case.source.encoding == "unicode":
        for match in _found(_LEGACY, text, any(map(text.__contains__, _LEGACY_SIGNS))):
            message = f"“{match.group()}” là chữ gõ bằng bảng mã cũ (TCVN3, VNI): chuyển sang Unicode."
            yield Hit(*match.span(), message)
    places = [match.span() for match in _found(_PRIVATE, text, any(map(_PRIVATE.match, unusual)))]
    if places:
        message = f"{len(places)} chỗ dùng ký tự riêng của một phông chữ, máy khác không hiện được."
        yield Hit(*places[0], message, severity=Severity.ADVICE)


def _found(pattern: re.Pattern[str], text: str, held: object) -> Iterator[re.Match[str]]:
    """The matches of a pattern in a text, which need not be looked through where nothing of the kind is `held`."""
    return pattern.finditer(text) if held else iter(())


def _decomposed(text: str) -> Iterator[Hit]:
    if unicodedata.is_normalized("NFC", text):
        return
    edits = tuple(
        Edit(*match.span(), composed)
        for match in _DECOMPOSED.finditer(text)
        if (composed := unicodedata.normalize("NFC", match.group())) != match.group()
    )
    if edits:
        message = f"{len(edits)} chữ gõ bằng Unicode tổ hợp: chuyển sang Unicode dựng sẵn."
        fix = Fix("Chuyển sang Unicode dựng sẵn", Applicability.SAFE, edits)
        yield Hit(edits[0].start, edits[0].end, message, (fix,))


RULE = Rule(
    code="CT06",
    name="strange-characters",
    severity=Severity.WARNING,
    title="Ký tự không đúng bảng mã Unicode dựng sẵn",
    finds="Chữ gõ bằng Unicode tổ hợp; chữ cái của bảng chữ khác trông giống chữ Latinh; ký tự ẩn giữa từ; dấu vết của "
    "bảng mã cũ (TCVN3, VNI).",
    why="Văn bản trông đúng trên màn hình nhưng tìm kiếm, sắp xếp, đối chiếu số ký hiệu đều sai.",
    law="Bộ mã ký tự chữ Việt Unicode theo tiêu chuẩn TCVN 6909:2001.",
    bad="Uỷ ban nhân dân huyện ban hành Quyết định số 12/QÐ-UBND",
    good="Uỷ ban nhân dân huyện ban hành Quyết định số 12/QĐ-UBND",
    find=find,
    fragile=True,
    basis="TCVN 6909:2001",
    fix="Thay bằng chữ dựng sẵn.",
    fix_applicability=Applicability.SAFE,
)
