"""CT01: a word that no Vietnamese syllable is written like."""

from __future__ import annotations

from collections.abc import Iterator

from vanban.check.case import Case
from vanban.check.finding import Applicability, Edit, Fix, Severity
from vanban.check.rule import Hit, Rule
from vanban.check.wording import cased_like, span_of_word
from vanban.spelling.counts import packaged_counts
from vanban.spelling.repair import repair
from vanban.spelling.syllable import misplaced_tone, without_tone
from vanban.spelling.words import Words

_VOWELS = "aăâeêioôơuưy"
# A word that published documents hold so often is a term, a unit or a foreign word.
_ESTABLISHED = 20.0
_LONGEST = 8


def find(case: Case) -> Iterator[Hit]:
    """Words with Vietnamese marks, or close to a word that belongs in the place, which make no syllable."""
    words = case.words
    for index in [index for index in words.marked if not words.forms[index].is_well_formed]:
        word = words[index]
        if word.form.is_syllable:
            better = misplaced_tone(word.text)
            if better is not None:
                start, end = span_of_word(case, word)
                fix = Fix(f"Sửa thành “{better}”", Applicability.SAFE, (Edit(start, end, better),))
                yield Hit(start, end, f"“{word.text}” đặt dấu thanh sai chữ: viết “{better}”.", (fix,))
            continue
        if not _may_be_slip(words, index):
            continue
        left = words.folded[index - 1] if index and word.joined else None
        following = index + 1 < len(words) and index + 1 not in words.breaks
        meant = repair(word.form.folded, left, words.folded[index + 1] if following else None)
        start, end = span_of_word(case, word)
        if meant is not None:
            text = cased_like(word, str(meant))
            fix = Fix(f"Sửa thành “{text}”", Applicability.UNSAFE, (Edit(start, end, text),))
            yield Hit(start, end, f"“{word.text}” không phải là âm tiết tiếng Việt, có thể là “{text}”.", (fix,))
        elif _is_one_vowel_group(word.text) and not word.form.is_capital:
            message = f"“{word.text}” không phải là âm tiết tiếng Việt: xem lại chính tả."
            yield Hit(start, end, message, severity=Severity.ADVICE)


def _may_be_slip(words: Words, index: int) -> bool:
    """Whether the word is neither a name nor an abbreviation, nor a word that documents use as it stands."""
    form = words.forms[index]
    if len(form.text) < 2 or form.text[1:] != form.text[1:].lower():
        # A name of a minority's language ends in letters that end no syllable: `ĐẮK LẮK`.
        is_name = form.text[-1] in "KLR"
        return form.is_all_capitals and 2 < len(form.text) < _LONGEST and _bears_tone(form.text) and not is_name
    if packaged_counts().count_at(form.place) >= _ESTABLISHED:
        return False
    if not form.is_capital:
        return True
    begins = not index or index in words.breaks
    after = words.forms[index + 1] if index + 1 < len(words) and index + 1 not in words.breaks else None
    return begins and after is not None and after.is_syllable and not after.is_capital


def _bears_tone(text: str) -> bool:
    return without_tone(text.lower())[1] not in ("ngang", None)


def _is_one_vowel_group(text: str) -> bool:
    """Whether the word bears a tone mark and its vowels stand together, as those of one syllable do."""
    bare, tone = without_tone(text.lower())
    shape = "".join("v" if letter in _VOWELS else "c" for letter in bare)
    return tone != "ngang" and len(text) <= _LONGEST and shape.strip("c") == "v" * shape.count("v") != ""


RULE = Rule(
    code="CT01",
    name="impossible-syllable",
    severity=Severity.WARNING,
    title="Chữ không phải là âm tiết tiếng Việt",
    finds="Một chữ có dấu tiếng Việt mà không âm tiết nào viết như thế, hoặc đặt dấu thanh sai chữ, hoặc chữ không dấu "
    "mà chỗ ấy chỉ hợp với một chữ khác. Tên riêng, chữ viết tắt, từ nước ngoài được để yên.",
    why="Âm tiết tiếng Việt chỉ có những phụ âm đầu, vần và thanh nhất định; chữ nằm ngoài đó là lỗi gõ.",
    law="Văn bản được viết đúng chính tả tiếng Việt, ngôn ngữ chính xác, dễ hiểu.",
    bad="các đơn vị thưc hiện nghiêm kế hoạch",
    good="các đơn vị thực hiện nghiêm kế hoạch",
    find=find,
    fragile=True,
    basis="Quy tắc chính tả tiếng Việt",
    fix="Thay bằng chữ có khả năng nhất ở chỗ ấy; riêng dấu thanh đặt sai chữ thì sửa được chắc chắn.",
    fix_applicability=Applicability.UNSAFE,
)
