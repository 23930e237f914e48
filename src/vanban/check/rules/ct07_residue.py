"""CT07: what a page left behind inside a sentence: its number, or the break between two pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from itertools import chain, pairwise, product
from typing import NamedTuple

from vanban.check.amounts import COUNTED
from vanban.check.blocks import Block
from vanban.check.case import Case
from vanban.check.finding import Applicability, Edit, Fix, Severity
from vanban.check.rule import Hit, Rule
from vanban.check.stray_number import is_stray, of_the_same_run
from vanban.citation.heads import type_before
from vanban.citation.vocabulary import LOWER
from vanban.document.model import NodeKind
from vanban.regulation.document_types import fold_name, written_forms
from vanban.spelling.bonds import together
from vanban.spelling.counts import packaged_counts
from vanban.spelling.syllable import folded
from vanban.text.pattern import lazily

_WORD = lazily(r"[^\W_]+")
# A number of a page; with a zero before it, it counts what follows: `02 danh mục`.
_LONE_NUMBER = lazily(rf"(?<=\s)(?P<number>[1-9][0-9]{{0,2}})\s+(?=(?P<right>[{LOWER}][^\W_]*))")
# White space that sets words in columns, as formulas and tables made of spaces have it.
_COLUMNS = lazily(r"\t|[ ]{3}")
_LETTER = lazily(r"[^\W\d_]")
_BEGINS_SMALL = lazily(rf"[{LOWER}]{{2,}}\s")
_COUNTED = frozenset(unit.split()[0] for unit in COUNTED) | {
    "năm",
    "tháng",
    "ngày",
    "tuần",
    "giờ",
    "quý",
    "lần",
    "triệu",
    "tỷ",
}
# What bears a number; not `chương`, of which a page number may part `chương trình`.
_NUMBERED = frozenset(
    ("điều", "khoản", "điểm", "mục", "phần", "tiết", "đoạn", "lục", "số", "quận", "phường", "khu", "khối", "lớp", "tổ")
)
# What is counted one by one, and so stands behind a number in its own right.
_CLASSIFIERS = frozenset(
    ("cây", "con", "bài", "giấy", "suất", "phần", "quà", "tờ", "cuốn", "quyển", "bức", "tấm", "nhà", "căn", "phòng",
     "máy", "xe", "trường", "em", "cháu", "ngành", "nghề", "khâu", "bước", "chợ", "cầu", "đập", "hồ", "tàu", "thuyền",
     "sóng", "trẻ", "môn", "khóa", "khoá", "đợt", "lượt", "phiên", "kỳ", "nhóm", "đội", "ban", "tin", "chỉ", "việc")
)  # fmt: skip
# Two halves of a word: how often they stand together, and how much oftener than by chance (as a logarithm). In the
# samples no number stands between two words that are bound by more than 2.8.
_ESTABLISHED, _BOUND = 500.0, 5.0
_OFTEN, _RATHER_BOUND = 1000.0, 3.2
# What stands before a number in its own right, and before a noun too (`trên 12 địa bàn`, `ở mức 12 độ`).
_BEFORE_COUNTS = frozenset(
    ("trên", "dưới", "cả", "của", "từ", "có", "là", "với", "tại", "ở", "và", "trong", "sau", "trước", "theo", "cho",
     "đến", "tới", "gồm", "các", "mỗi", "mọi", "mức", "độ", "cấp", "loại", "nhóm", "hạng", "đạt", "còn", "đủ", "gần",
     "hơn", "quá", "toàn", "một", "hai", "ba", "năm", "tháng", "ngày", "giờ", "đầu", "cuối", "thứ", "lần", "kỳ")
)  # fmt: skip
_WORDS_LEFT = 2
_WORDS_RIGHT = 4
_WORDS_BEHIND = lazily(r"([^\W_]+)" + r"(?:[\W_]+([^\W_]+))?" * (_WORDS_RIGHT - 1))
_WORDS_OF_NAME = 3
_REACH_LEFT, _REACH = 40, 80
_ENOUGH_PLACES = 50
_ENOUGH_WORDS = 5
# Shorter paragraphs are lines of a form or cells of a table, which end and begin as they like.
_SENTENCE = 40


def find(case: Case) -> Iterator[Hit]:
    """Numbers in the middle of what is elsewhere written without them, and sentences that a blank line breaks."""
    yield from _page_numbers(case)
    text = case.text
    for before, after in pairwise(case.blocks):
        # What is looked at fastest comes first.
        if text[after.start].islower() and _is_broken(text, before, after):
            edit = Edit(before.end, after.start, " ")
            fix = Fix("Nối hai đoạn", Applicability.UNSAFE, (edit,))
            start, end = _last_word(text, before), _first_word_end(text, after)
            yield Hit(start, end, "Câu bị ngắt thành hai đoạn.", (fix,))


class _Suspect(NamedTuple):
    """A lone number with the words on its left and on its right."""

    start: int
    end: int
    gap: tuple[int, int]
    left: tuple[str, ...]
    right: tuple[str, ...]

    @property
    def joint(self) -> tuple[str, str]:
        """The words that the number parts."""
        return self.left[-1], self.right[0]


def _page_numbers(case: Case) -> Iterator[Hit]:
    titles = _titles(case)
    suspects = list(_suspects(case, "\n".join(titles).lower()))
    if not suspects:
        return
    in_titles = _runs_at({one.joint for one in suspects}, titles)
    joints = {one.joint for one in suspects if one.right[0] not in _COUNTED}
    in_body = _runs_at(joints, _texts_with(case, joints))
    numbers = [case.text[one.start : one.end] for one in suspects]
    found = set()
    for place, one in enumerate(suspects):
        name = (one.left[-1], *one.right[:_WORDS_OF_NAME])
        whole = (*one.left, *one.right)
        if (
            _is_met(in_titles, one, name, 0)
            or _is_met(in_body, one, whole, len(one.left) - 1)
            or _parts_compound(*one.joint)
            or is_stray(case.text, numbers[place], one.start, one.right, one.left[-1])
        ) and not _is_mention(case, one):
            found.add(place)
    known = [(suspects[place].start, int(numbers[place])) for place in sorted(found)]
    for place, one in enumerate(suspects):
        number = numbers[place]
        is_countable = one.left[-1] in _BEFORE_COUNTS or one.right[0] in _COUNTED
        if place in found or (
            not is_countable and of_the_same_run(known, one.start, int(number)) and not _is_mention(case, one)
        ):
            fix = Fix(f"Bỏ số {number}", Applicability.UNSAFE, (Edit(*one.gap, " "),))
            yield Hit(one.start, one.end, f"Số {number} có thể là số trang rơi vào giữa câu.", (fix,))


def _parts_compound(left: str, right: str) -> bool:
    """Whether a number stands between the halves of a word (`hướng 12 dẫn`), of which the second counts nothing."""
    if right in _COUNTED or right in _CLASSIFIERS:
        return False
    one, other = folded(left), folded(right)
    count = packaged_counts().pair(one, other)
    if count < _ESTABLISHED:
        return False
    bond = together(one, other)
    return bond >= _BOUND or (bond >= _RATHER_BOUND and count >= _OFTEN and left not in _BEFORE_COUNTS)


def _is_mention(case: Case, one: _Suspect) -> bool:
    """Whether the number is a document's, told in short: `Nghị quyết 08 của …`."""
    return type_before(case.text, one.gap[0]) is not None


def _titles(case: Case) -> Collection[str]:
    """The title of the document, and those of the documents that it cites, each once."""
    titles = [one.registered.subject for one in case.citations.citations if one.registered is not None]
    return dict.fromkeys(filter(None, (*titles, case.document.header.subject)))


def _suspects(case: Case, titles: str) -> Iterator[_Suspect]:
    """The lone numbers between two words; what is counted bears its number, unless one of the titles has it without."""
    text = case.text
    for place in case.counts:
        match = _LONE_NUMBER.match(text, place)
        if match is None:
            continue
        first = fold_name(match["right"])
        if first in _COUNTED and not any(map(titles.__contains__, written_forms(first))):
            continue
        block, end = case.block_at(place), match.end()
        if block is None or end > block.end:
            continue
        start = place
        while start > block.start and text[start - 1].isspace():
            start -= 1
        if start == block.start or not text[start - 1].isalpha():
            continue
        left = _last_words(text[max(block.start, start - _REACH_LEFT) : start])
        if left[-1] in _NUMBERED:
            continue  # "Điều 80 của …" parts no words
        behind = _WORDS_BEHIND.match(text, end, min(block.end, end + _REACH))
        right = [fold_name(word) for word in behind.groups() if word] if behind else []
        if len(left) + len(right) < _ENOUGH_WORDS or any(map(str.isdigit, (*left, *right))):
            continue
        yield _Suspect(*match.span("number"), (start, end), tuple(left), tuple(right))


def _last_words(text: str) -> list[str]:
    words = text.rsplit(None, _WORDS_LEFT)[-_WORDS_LEFT:]
    # Where nothing but letters and digits stands between the spaces, these are the words.
    return [*map(fold_name, words)] if "".join(words).isalnum() else _words(text)[-_WORDS_LEFT:]


_Runs = dict[tuple[str, str], list[tuple[list[str], int]]]


def _runs_at(joints: set[tuple[str, str]], texts: Iterable[str]) -> _Runs:
    """Where two words that a number parts stand side by side in these texts, read once; a few places of each."""
    found: _Runs = defaultdict(list)
    if not joints:
        return found
    firsts = {form for first, _ in joints for form in written_forms(first)}
    for text in texts:
        if not any(map(text.lower().__contains__, firsts)):
            continue
        words = _words(text)
        for place, pair in enumerate(pairwise(words)):
            if pair in joints and len(found[pair]) < _ENOUGH_PLACES:
                found[pair].append((words, place))
    return found


def _is_met(runs: _Runs, one: _Suspect, run: tuple[str, ...], before: int) -> bool:
    """Whether the whole run, which has `before` words before the joint, stands in one of the texts."""
    return any(
        place >= before and tuple(words[place - before : place - before + len(run)]) == run
        for words, place in runs.get(one.joint, ())
    )


def _texts_with(case: Case, joints: Iterable[tuple[str, str]]) -> Iterator[str]:
    """The blocks that hold two of these words side by side, in whatever way they are written."""
    pairs = [product(written_forms(first), " \n", written_forms(second)) for first, second in joints]
    written = map("".join, chain.from_iterable(pairs))
    return (case.text[slice(*block.span)] for block in case.blocks_with(*written))


def _words(text: str) -> list[str]:
    return [fold_name(word) for word in _WORD.findall(text)]


def _is_broken(text: str, before: Block, after: Block) -> bool:
    """Whether a paragraph ends in a word and the next begins in small letters, with nothing but white space between."""
    if before.kind is not NodeKind.PARAGRAPH or after.kind is not NodeKind.PARAGRAPH:
        return False
    if text[before.end : after.start].strip() or min(before.end - before.start, after.end - after.start) < _SENTENCE:
        return False
    if text[before.start] == "(" and text[after.end - 1] == ")":
        return False  # a line under a title, broken by hand: "(Ban hành kèm theo … / ngày …)"
    if not _BEGINS_SMALL.match(text, after.start, after.end) or not _LETTER.match(text, before.end - 1, before.end):
        return False
    return not (_COLUMNS.search(text, before.start, before.end) or _COLUMNS.search(text, after.start, after.end))


def _last_word(text: str, block: Block) -> int:
    return max(text.rfind(" ", block.start, block.end) + 1, block.start)


def _first_word_end(text: str, block: Block) -> int:
    match = _WORD.match(text, block.start, block.end)
    return match.end() if match else block.start


RULE = Rule(
    code="CT07",
    name="page-residue",
    severity=Severity.WARNING,
    title="Số trang hoặc chỗ ngắt trang còn sót trong câu",
    finds="Một số đứng lẻ giữa hai nửa của một từ (hướng 12 dẫn), hoặc giữa những từ mà ở chỗ khác (trích yếu của "
    "văn bản được viện dẫn, tên văn bản, chính nội dung) viết liền nhau, hoặc trước một từ không thể đếm mà sau một từ "
    "không mang số (các đơn vị 12 thực hiện); một câu bị ngắt thành hai đoạn, đoạn sau "
    "bắt đầu bằng chữ thường.",
    why="Khi chép từ tệp PDF hoặc bản quét, số trang và chỗ ngắt trang dễ rơi vào giữa câu.",
    law="Nội dung văn bản được trình bày liền mạch, rõ ràng, chính xác.",
    bad="Đề án 4 nâng cao năng lực ngoại ngữ (tên đúng: Đề án nâng cao năng lực ngoại ngữ)",
    good="Đề án nâng cao năng lực ngoại ngữ",
    find=find,
    fragile=True,
    clause="layout_of_content",
    fix="Bỏ số, hoặc nối hai đoạn bằng một khoảng trắng.",
    fix_applicability=Applicability.UNSAFE,
)
