"""Letters recognised in images: scans and photos, by tesseract where it is installed, with its Vietnamese data."""

from __future__ import annotations

import csv
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from operator import itemgetter

from vanban.read.failure import ReadFailure, Unreadable
from vanban.read.pdf.rows import PageRows, Piece, Row

LANGUAGE = "vie"
MAY_ERR = "Văn bản được nhận dạng từ ảnh nên có thể có chữ sai; hãy đối chiếu với bản gốc."

# A page takes 2 to 3 seconds; one that takes this long is no page of text.
_SECONDS_A_PAGE = 60
NOT_INSTALLED = (
    "tệp là ảnh hoặc bản quét; hãy cài tesseract cùng dữ liệu tiếng Việt (tesseract-ocr-vie) để nhận dạng chữ"
)
_UNREADABLE = "ảnh bị hỏng hoặc quá lớn nên không nhận dạng được chữ"

# Letters are measured in points, of which a page has 842 in height.
_PAGE_HEIGHT = 842.0
_WIDE_GAP = 2.5
_LEAST_CONFIDENCE = 20.0
_WORD_LEVEL, _PAGE_LEVEL = "5", "1"


@dataclass(frozen=True, slots=True)
class _Word:
    line: tuple[str, str, str]
    left: float
    top: float
    right: float
    bottom: float
    text: str


@cache
def _program() -> str | None:
    """Where tesseract stands, if it knows Vietnamese."""
    program = shutil.which("tesseract")
    if program is None:
        return None
    try:
        listed = subprocess.run(  # noqa: S603 - the arguments are ours
            [program, "--list-langs"], capture_output=True, timeout=10, check=True, text=True
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return program if LANGUAGE in listed.stdout.split() else None


def is_available() -> bool:
    """Whether letters can be recognised on this machine."""
    return _program() is not None


def recognized_pages(image: bytes, *, scattered: bool = False) -> list[PageRows]:
    """The rows of each page in an image (PNG, JPEG, TIFF, PNM); ReadFailure where it cannot be recognised.

    With `scattered`, words are looked for anywhere, as for stamps, instead of columns of text.
    """
    program = _program()
    if program is None:
        raise ReadFailure(Unreadable.TOOL_MISSING, NOT_INSTALLED)
    try:
        made = subprocess.run(  # noqa: S603 - the arguments are ours, the image goes to standard input
            [program, "stdin", "stdout", "-l", LANGUAGE, "--psm", "11" if scattered else "3", "tsv"],
            input=image,
            capture_output=True,
            timeout=_SECONDS_A_PAGE,
            check=True,
            env={"OMP_THREAD_LIMIT": "1"},
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise ReadFailure(Unreadable.DAMAGED, _UNREADABLE) from error
    entries = csv.DictReader(
        made.stdout.decode("utf-8", errors="replace").split("\n"), delimiter="\t", quoting=csv.QUOTE_NONE
    )
    return [_page(page) for _, page in groupby(entries, key=itemgetter("page_num"))]


def _page(entries: Iterable[dict[str, str]]) -> PageRows:
    width, height = 595.0, _PAGE_HEIGHT
    scale = 1.0
    words = []
    for entry in entries:
        left, top, wide, high = (float(entry[name] or 0) for name in ("left", "top", "width", "height"))
        if entry["level"] == _PAGE_LEVEL:
            scale = _PAGE_HEIGHT / max(high, wide, 1.0)
            width, height = wide * scale, high * scale
        elif entry["level"] == _WORD_LEVEL and float(entry["conf"]) >= _LEAST_CONFIDENCE and entry["text"].strip():
            line = entry["block_num"], entry["par_num"], entry["line_num"]
            box = (left * scale, top * scale, (left + wide) * scale, (top + high) * scale)
            words.append(_Word(line, *box, entry["text"].strip()))
    return PageRows(width, height, tuple(_rows(words)))


def _rows(words: list[_Word]) -> Iterator[Row]:
    """The lines that were recognised, those of neighbouring columns at one height put into one row."""
    lines = []
    for _, line in groupby(words, key=lambda word: word.line):
        found = list(line)
        heights = sorted(word.bottom - word.top for word in found)
        size = heights[len(heights) // 2]
        base = sorted(word.bottom for word in found)[len(found) // 2]
        lines.append((base, size, found))
    lines.sort(key=lambda line: line[0])
    row: Row | None = None
    for base, size, found in lines:
        pieces = list(_pieces(found, size))
        if row is not None and base - row.top <= size / 2 and not _overlap(row.pieces, pieces):
            row.pieces = sorted([*row.pieces, *pieces], key=lambda piece: piece.x0)
            continue
        if row is not None:
            yield row
        row = Row(base, pieces)
    if row is not None:
        yield row


def _overlap(some: list[Piece], others: list[Piece]) -> bool:
    return any(one.x0 < other.x1 and other.x0 < one.x1 for one in some for other in others)


def _pieces(words: list[_Word], size: float) -> Iterator[Piece]:
    piece: Piece | None = None
    for word in sorted(words, key=lambda word: word.left):
        if piece is not None and word.left - piece.x1 <= _WIDE_GAP * size:
            piece.text += " " + word.text
            piece.x1 = word.right
            continue
        if piece is not None:
            yield piece
        piece = Piece(word.text, word.left, word.right, size)
    if piece is not None:
        yield piece
