"""CT07: what a page left behind inside a sentence: its number, or the break between two pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from vanban.check.blocks import Block
from vanban.check.case import Case
from vanban.check.finding import Applicability, Edit, Fix, Severity
from vanban.check.rule import Hit, Rule
from vanban.citation.name_tree import fold_word
from vanban.citation.vocabulary import LOWER
from vanban.document.model import NodeKind

_WORD = re.compile(r"[^\W_]+")
_LONE_NUMBER = re.compile(rf"(?<=[^\W\d_])(?P<gap>\s+\d{{1,3}}\s+)(?=[{LOWER}])")
_ENDS_OPEN = re.compile(r"[^\W\d_]\Z")
_BEGINS_SMALL = re.compile(rf"[{LOWER}]{{2,}}\s")
_WORDS_LEFT = 2
_WORDS_RIGHT = 4
_ENOUGH_WORDS = 5
# Shorter paragraphs are lines of a form or cells of a table, which end and begin as they like.
_SENTENCE = 40


def find(case: Case) -> Iterator[Hit]:
    """Numbers in the middle of what is elsewhere written without them, and sentences that a blank line breaks."""
    known = _Known(case)
    for block in case.blocks:
        for match in _LONE_NUMBER.finditer(case.text, block.start, block.end):
            if known.goes_on_without(case.text, block, match):
                number = match["gap"].strip()
                edit = Edit(match.start("gap"), match.end("gap"), " ")
                fix = Fix(f"Bỏ số {number}", Applicability.UNSAFE, (edit,))
                start = match.start("gap") + len(match["gap"]) - len(match["gap"].lstrip())
                message = f"Số {number} có thể là số trang rơi vào giữa câu."
                yield Hit(start, start + len(number), message, (fix,))
    for before, after in pairwise(case.blocks):
        if _is_broken(case.text, before, after):
            edit = Edit(before.end, after.start, " ")
            fix = Fix("Nối hai đoạn", Applicability.UNSAFE, (edit,))
            start, end = _last_word(case.text, before), _first_word_end(case.text, after)
            yield Hit(start, end, "Câu bị ngắt thành hai đoạn.", (fix,))


class _Known:
    """Runs of words that titles and the text itself have without a number among them."""

    def __init__(self, case: Case) -> None:
        titles = [one.registered.subject for one in case.citations.citations if one.registered is not None]
        titles.append(case.document.header.subject)
        self._titles = [_words(title) for title in titles if title]
        self._blocks = [_words(case.text[block.start : block.end]) for block in case.blocks]
        self._counted = {after for words in self._blocks for number, after in pairwise(words) if number.isdigit()}
        self._runs: dict[tuple[str, ...], bool] = {}

    def goes_on_without(self, text: str, block: Block, match: re.Match[str]) -> bool:
        """Whether the words on both sides of a number stand elsewhere side by side, as one name."""
        left = _words(text[block.start : match.start("gap")])[-_WORDS_LEFT:]
        right = _words(text[match.end("gap") : block.end])[:_WORDS_RIGHT]
        run = (*left, *right)
        if len(run) < _ENOUGH_WORDS or any(word.isdigit() for word in run):
            return False
        in_title = (left[-1], *right[:3])
        if any(_has_run(words, in_title) for words in self._titles):
            return True
        # A noun that other numbers count here ("5 năm", "3 lớp") says nothing; else the whole run must be met again.
        is_counted = sum(
            1 for words in self._blocks for pair in pairwise(words) if pair[0].isdigit() and pair[1] == right[0]
        )
        return is_counted < 2 and any(_has_run(words, run) for words in self._blocks)


def _words(text: str) -> list[str]:
    return [fold_word(word) for word in _WORD.findall(text)]


def _has_run(words: list[str], run: tuple[str, ...]) -> bool:
    size = len(run)
    first = run[0]
    return any(word == first and tuple(words[i : i + size]) == run for i, word in enumerate(words))


def _is_broken(text: str, before: Block, after: Block) -> bool:
    """Whether a paragraph ends in a word and the next begins in small letters, with nothing but white space between."""
    if before.kind is not NodeKind.PARAGRAPH or after.kind is not NodeKind.PARAGRAPH:
        return False
    if text[before.end : after.start].strip() or min(before.end - before.start, after.end - after.start) < _SENTENCE:
        return False
    return bool(_ENDS_OPEN.search(text, before.start, before.end) and _BEGINS_SMALL.match(text, after.start, after.end))


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
    finds="Một số đứng lẻ giữa những từ mà ở chỗ khác (trích yếu của văn bản được viện dẫn, tên văn bản, chính nội "
    "dung) viết liền nhau; một câu bị ngắt thành hai đoạn, đoạn sau bắt đầu bằng chữ thường.",
    why="Khi chép từ tệp PDF hoặc bản quét, số trang và chỗ ngắt trang dễ rơi vào giữa câu.",
    law="Nội dung văn bản được trình bày liền mạch, rõ ràng, chính xác.",
    bad="Đề án 4 nâng cao năng lực ngoại ngữ (tên đúng: Đề án nâng cao năng lực ngoại ngữ)",
    good="Đề án nâng cao năng lực ngoại ngữ",
    find=find,
    clause="layout_of_content",
    basis="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6",
    fix="Bỏ số, hoặc nối hai đoạn bằng một khoảng trắng.",
    fix_applicability=Applicability.UNSAFE,
)
