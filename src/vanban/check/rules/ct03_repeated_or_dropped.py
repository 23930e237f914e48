"""CT03: a word written twice in a row, or one that is missing between two others."""

from __future__ import annotations

from collections.abc import Iterator

from vanban.check.case import Case
from vanban.check.finding import Applicability, Edit, Fix, Severity
from vanban.check.rule import Hit, Rule
from vanban.check.wording import span_of_word
from vanban.spelling.repetition import repeated_at


def find(case: Case) -> Iterator[Hit]:
    """Repetitions that are no reduplication and no meeting of two phrases, and gaps that the counts can fill."""
    words = case.words
    for index, length in repeated_at(words):
        written = [words[place] for place in range(index, index + length)]
        start, end = span_of_word(case, written[0])[0], span_of_word(case, written[-1])[1]
        from_ = span_of_word(case, words[index - 1])[1]
        text = " ".join(word.text for word in written)
        fix = Fix(f"Bỏ một “{text}”", Applicability.UNSAFE, (Edit(from_, end, ""),))
        yield Hit(start, end, f"“{text}” viết hai lần liền nhau.", (fix,))
    for one in case.suspicions:
        if one.dropped:
            before, after = words[one.index], words[one.index + 1]
            start, end = span_of_word(case, before)[0], span_of_word(case, after)[1]
            place = span_of_word(case, before)[1]
            meant = one.meant.upper() if before.form.is_all_capitals and len(before.text) > 1 else one.meant
            fix = Fix(f"Thêm “{meant}”", Applicability.UNSAFE, (Edit(place, place, f" {meant}"),))
            message = f"Giữa “{before.text}” và “{after.text}” có thể thiếu từ “{meant}”."
            yield Hit(start, end, message, (fix,), severity=Severity.ADVICE)


RULE = Rule(
    code="CT03",
    name="repeated-or-dropped-word",
    severity=Severity.WARNING,
    title="Từ viết lặp hoặc viết sót",
    finds="Một hay hai từ viết hai lần liền nhau mà không phải là từ láy; hai từ không bao giờ đứng cạnh nhau trong "
    "văn bản đã công bố trừ khi có một từ quen thuộc ở giữa (lời khuyên).",
    why="Từ lặp, từ sót thường nảy ra khi sửa bản thảo nhiều lần.",
    law="Văn bản được viết đúng chính tả tiếng Việt, ngôn ngữ chính xác, dễ hiểu.",
    bad="Ủy ban nhân dân huyện đã đã chỉ đạo các đơn vị",
    good="Ủy ban nhân dân huyện đã chỉ đạo các đơn vị",
    find=find,
    fragile=True,
    basis="Quy tắc chính tả tiếng Việt",
    fix="Bỏ từ lặp, hoặc thêm từ sót.",
    fix_applicability=Applicability.UNSAFE,
)
