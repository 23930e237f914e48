"""CT09: a name or a term is written in two ways in one document."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import lru_cache

from vanban.check.case import Case
from vanban.check.finding import Severity
from vanban.check.person_names import FAMILY_NAMES
from vanban.check.rule import Hit, Rule
from vanban.check.wording import span_of_word
from vanban.spelling.words import Form, Word, Words

# A name is well known in the document where it stands so often, and its double is a slip where it stands once.
_COMMON = 3
_I_TO_Y = str.maketrans("iíìỉĩị", "yýỳỷỹỵ")
# Between these the vowel tells two words apart (tai, tay), or the writing is fixed.
_ONSETS = ("h", "k", "l", "m", "s", "t")
_TERMS = tuple((onset + letter, onset + letter.translate(_I_TO_Y)) for onset in _ONSETS for letter in "iíìỉĩị")


def find(case: Case) -> Iterator[Hit]:
    """Names of places and bodies that differ by a mark, and terms written with `i` here and with `y` there."""
    yield from _names(case)
    yield from _terms(case)


def _names(case: Case) -> Iterator[Hit]:
    words = case.words
    # Where the first words of two stand side by side that make a name.
    found: dict[tuple[str, str], list[int]] = defaultdict(list)
    for run in _runs(words):
        # Two people may well differ by a mark alone.
        if words.folded[run[0]] not in FAMILY_NAMES:
            for index in run[:-1]:
                found[words.folded[index], words.folded[index + 1]].append(index)
    by_skeleton: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for left, right in found:
        by_skeleton[_skeleton(left), _skeleton(right)].append((left, right))
    for forms in [forms for forms in by_skeleton.values() if len(forms) > 1]:
        usual = max(forms, key=lambda form: len(found[form]))
        for form in forms:
            if form != usual and len(found[form]) == 1 and len(found[usual]) >= _COMMON:
                place, first = found[form][0], found[usual][0]
                start = span_of_word(case, words[place])[0]
                end = span_of_word(case, words[place + 1])[1]
                known = f"{words[first].text} {words[first + 1].text}"
                yield Hit(start, end, f"“{case.text[start:end]}” ở các chỗ khác viết là “{known}”.")


def _runs(words: Words) -> Iterator[range]:
    """The places of words with capitals that stand side by side, two and more."""
    first = last = -2
    for index in [index for index in words.marked if _is_part_of_name(words.forms[index])]:
        if not (index == last + 1 and index not in words.breaks):
            if last > first:
                yield range(first, last + 1)
            first = index
        last = index
    if last > first:
        yield range(first, last + 1)


def _is_part_of_name(form: Form) -> bool:
    return form.is_capital and form.is_syllable and not form.is_all_capitals


@lru_cache(maxsize=8192)
def _skeleton(word: str) -> str:
    """A folded word without its marks."""
    plain = unicodedata.normalize("NFD", word.replace("đ", "d"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def _terms(case: Case) -> Iterator[Hit]:
    words = case.words
    met = {form.folded for form in words.distinct}
    both = {with_i for with_i, with_y in _TERMS if with_i in met and with_y in met}
    if not both:
        return
    with_y_forms = {form.translate(_I_TO_Y) for form in both}
    with_i: dict[tuple[str, str], Word] = {}
    with_y: set[tuple[str, str]] = set()
    for place in _beside(words, both | with_y_forms):
        one, other = words[place], words[place + 1]
        if not other.joined or one.form.is_capital or other.form.is_capital:
            continue
        term = one.form.folded, other.form.folded
        if not both.isdisjoint(term):
            with_i.setdefault(term, one if term[0] in both else other)
        elif not with_y_forms.isdisjoint(term):
            with_y.add(term)
    for term, word in with_i.items():
        right = word.form.folded.translate(_I_TO_Y)
        if tuple(right if part == word.form.folded else part for part in term) in with_y:
            start, end = span_of_word(case, word)
            yield Hit(start, end, f"Văn bản viết cả “{word.text}” và “{right}”; nên thống nhất một cách.")


def _beside(words: Words, forms: AbstractSet[str]) -> list[int]:
    """Where a word and the next one stand of which at least one has one of these folded forms, in order."""
    found = {place for index in words.indexes_of_any(forms) for place in (index - 1, index)}
    return sorted(found.difference((-1, len(words) - 1)))


RULE = Rule(
    code="CT09",
    name="two-spellings",
    severity=Severity.ADVICE,
    title="Một tên, một từ viết hai cách",
    finds="Tên riêng (không phải tên người) viết một chỗ khác dấu với những chỗ còn lại; một từ khi viết i, khi viết "
    "y (tỉ lệ, tỷ lệ).",
    why="Viết hai cách thì không biết là một hay hai nơi, và tìm kiếm thì sót.",
    law="Văn bản được viết đúng chính tả tiếng Việt, ngôn ngữ chính xác, dễ hiểu.",
    bad="xã Sơn Lâm … xã Sơn Lâm … xã Sơn Lâm … xã Sơn Lầm",
    good="xã Sơn Lâm … xã Sơn Lâm … xã Sơn Lâm … xã Sơn Lâm",
    find=find,
    fragile=True,
    basis="Quy tắc chính tả tiếng Việt",
)
