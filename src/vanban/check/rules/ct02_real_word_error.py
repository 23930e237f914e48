"""CT02: a word that exists, but is not the one that belongs in this place."""

from __future__ import annotations

from collections.abc import Iterator

from vanban.check.case import Case
from vanban.check.finding import Applicability, Edit, Fix, Severity
from vanban.check.rule import Hit, Rule
from vanban.check.wording import cased_like, span_of_word


def find(case: Case) -> Iterator[Hit]:
    """Words for which the counts of published documents know a far likelier one in the same context."""
    for one in case.suspicions:
        if one.dropped:
            continue
        word = case.words[one.index]
        start, end = span_of_word(case, word)
        text = cased_like(word, one.meant)
        fix = Fix(f"Sửa thành “{text}”", Applicability.UNSAFE, (Edit(start, end, text),))
        severity = None if one.certain else Severity.ADVICE
        yield Hit(start, end, f"“{word.text}” có thể viết nhầm từ “{text}”.", (fix,), severity=severity)


RULE = Rule(
    code="CT02",
    name="real-word-error",
    severity=Severity.WARNING,
    title="Từ viết nhầm thành từ khác",
    finds="Một từ có thật, nhưng ở giữa những từ đứng bên cạnh thì một từ khác gần âm, gần chữ hợp hơn nhiều, tính "
    "theo số lần các từ đứng cạnh nhau trong văn bản đã công bố. Chỗ ít chắc chắn chỉ là lời khuyên; tên riêng được "
    "để yên.",
    why="Phần mềm soát từng chữ không thấy lỗi này, vì chữ viết ra vẫn là một chữ đúng.",
    law="Văn bản được viết đúng chính tả tiếng Việt, ngôn ngữ chính xác, dễ hiểu.",
    bad="nâng cao chất lương công tác tuyên truyền",
    good="nâng cao chất lượng công tác tuyên truyền",
    find=find,
    fragile=True,
    basis="Quy tắc chính tả tiếng Việt",
    fix="Thay bằng từ có khả năng nhất ở chỗ ấy.",
    fix_applicability=Applicability.UNSAFE,
)
