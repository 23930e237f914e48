"""The paragraphs of a range of lines: as the format marks them, or healed from lines broken at the margin."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from vanban.structure.layout import Block
from vanban.structure.lines import Gap, Lines
from vanban.structure.material import Paragraph
from vanban.structure.wrapping import Wrapping


def healed(wrapping: Wrapping, first: int, last: int) -> Iterator[Paragraph]:
    """The paragraphs of the lines `first` to `last` (exclusive), by what the lines themselves show."""
    lines = wrapping.lines
    start = first
    for line in range(first + 1, last + 1):
        if line < last and wrapping.goes_on(line):
            continue
        yield _joined(lines, start, line)
        start = line


def _joined(lines: Lines, first: int, last: int) -> Paragraph:
    over_pages = last - first > 1 and Gap.PAGE in lines.gaps[first + 1 : last]
    words = " ".join(" ".join(lines[line].split()) for line in range(first, last)) if over_pages else None
    return Paragraph(lines.starts[first], lines.ends[last - 1], lines.gaps[first] == Gap.BLANK, words)


def marked(wrapping: Wrapping, blocks: list[tuple[int, int, Block]], first: int, last: int) -> Iterator[Paragraph]:
    """The paragraphs of a range of lines where the format marks them.

    `blocks` are (start, end, block) in the view; `wrapping` tells whether each of them is a line of a page. A block
    that holds several lines is one paragraph for each: the writer broke the line by hand.
    """
    lines, wrapped = wrapping.lines, wrapping.width is not None
    starts, ends = lines.starts, lines.ends
    place = bisect_left(blocks, starts[first], key=lambda block: block[1]) if first < last else 0
    line, blank_gap = first, Gap.BLANK
    while line < last:
        start, end = starts[line], ends[line]
        while place < len(blocks) and blocks[place][1] <= start:
            place += 1
        block = blocks[place] if place < len(blocks) and blocks[place][0] <= start else None
        blank = lines.gaps[line] == blank_gap
        line += 1
        if block is not None and block[2].table is not None:
            while line < last and starts[line] < block[1]:
                end = ends[line]
                line += 1
            yield Paragraph(start, end, blank, None, block[2])
            continue
        while block is not None and line < last and starts[line] < block[1] and _goes_on(lines, line):
            end = ends[line]
            line += 1
        whole = line
        while wrapped and line < last and not _in_table(lines, blocks, place, line):
            # A file made of a page has a paragraph for each of its lines.
            if not wrapping.goes_on(line):
                break
            end = ends[line]
            line += 1
        yield Paragraph(start, end, blank, None, block[2] if block is not None and line == whole else None)


def _in_table(lines: Lines, blocks: list[tuple[int, int, Block]], place: int, line: int) -> bool:
    start = lines.starts[line]
    while place < len(blocks) and blocks[place][1] <= start:
        place += 1
    return place < len(blocks) and blocks[place][0] <= start and blocks[place][2].table is not None


def _goes_on(lines: Lines, line: int) -> bool:
    """Whether a line broken by hand goes on with the sentence: it begins with a small letter that is no label."""
    start = lines.starts[line]
    text = lines.text
    return text[start].islower() and text[start + 1 : start + 2] not in (")", ".", "/")
