"""TT21: nobody's name stands under the office of the signer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vanban.check.case import Case
from vanban.check.finding import Severity, Stage
from vanban.check.rule import Hit, Rule
from vanban.regulation.document_types import Family
from vanban.text.pattern import lazily

# How far behind the office a name, or a word about it, may stand.
_BEHIND = 80
_SIGN_HERE = lazily(r"ký|họ\s+(?:và\s+)?tên|đóng\s+dấu|\.{3}|…", re.IGNORECASE)


def find(case: Case) -> Iterator[Hit]:
    """One hit at the office without a name."""
    closing = case.document.closing
    span = closing.spans.get("signature")
    if closing.signature is None or closing.signature.name is not None or span is None or not case.has_header:
        return
    # A form says where to sign; a published copy may say that it was signed.
    if case.is_attached or closing.other_signatures or _SIGN_HERE.search(case.text, *_behind(span)):
        return
    yield Hit(*span, "Thiếu họ và tên của người ký.", component="signature")


def _behind(span: tuple[int, int]) -> tuple[int, int]:
    return span[0], span[1] + _BEHIND


RULE = Rule(
    code="TT21",
    name="signer-name-missing",
    severity=Severity.WARNING,
    title="Thiếu họ và tên người ký",
    finds="Có quyền hạn, chức vụ của người ký mà bên dưới không có họ và tên, khi văn bản trình ký hoặc đã phát hành.",
    why="Phải biết ai chịu trách nhiệm về văn bản.",
    law="Họ và tên người ký văn bản bao gồm họ, tên đệm (nếu có) và tên của người ký văn bản.",
    bad="KT. CHỦ TỊCH / PHÓ CHỦ TỊCH",
    good="KT. CHỦ TỊCH / PHÓ CHỦ TỊCH / Nguyễn Văn An",
    find=find,
    families=frozenset({Family.ADMINISTRATIVE}),
    fragile=True,
    clause="signature",
    regulated=True,
    stages=frozenset({Stage.SIGNING, Stage.ISSUED}),
)
