"""Edits inside the runs of a .docx: formatting, and every other part of the package, stay byte for byte.

The text that was read tells a paragraph as one line, perhaps behind a label that Word makes. Lines and paragraphs are
matched in order; an edit whose place cannot be told for certain is left out.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, unescape

from vanban.check.finding import Edit
from vanban.fix.failure import FixFailure

_PART = "word/document.xml"
_TOKEN = re.compile(
    r"<w:p(?=[ >])[^>]*(?<!/)>|</w:p>|<w:t(?P<attributes>(?: [^>]*)?)(?<!/)>(?P<text>[^<]*)</w:t>"
    r"|<w:(?:tab|br|noBreakHyphen|softHyphen|sym|delText)[ />]"
)
_ENTITIES = {"&quot;": '"', "&apos;": "'"}
_AHEAD = 400


@dataclass(frozen=True, slots=True)
class _Run:
    """The content of one w:t: its place in the XML, its text, and where that begins in its paragraph."""

    start: int
    end: int
    text: str
    offset: int
    attributes: str
    opening: int


@dataclass(frozen=True, slots=True)
class _Paragraph:
    runs: tuple[_Run, ...]
    text: str


def fix_docx(data: bytes, text: str, groups: Sequence[Sequence[Edit]]) -> bytes:
    """The package with the groups of edits that all found their place; FixFailure for one that cannot be read."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            xml = package.read(_PART).decode("utf-8")
    except (zipfile.BadZipFile, KeyError, UnicodeDecodeError) as error:
        raise FixFailure("tệp .docx không mở được để sửa") from error
    starts = [edit.start for group in groups for edit in group]
    places = _places(text, starts, _paragraphs(xml))
    contents: dict[_Run, str] = {}
    certain = [edit for group in groups if all(_is_certain(text, edit, places) for edit in group) for edit in group]
    for edit in sorted(certain, key=lambda one: one.start, reverse=True):
        paragraph, offset = places[edit.start]
        _write_into_runs(contents, paragraph, offset, offset + edit.end - edit.start, edit.replacement)
    return _repacked(data, _applied(xml, contents)) if contents else data


def _is_certain(text: str, edit: Edit, places: dict[int, tuple[_Paragraph, int]]) -> bool:
    if edit.start not in places:
        return False
    paragraph, offset = places[edit.start]
    return paragraph.text[offset : offset + edit.end - edit.start] == text[edit.start : edit.end]


def _paragraphs(xml: str) -> list[_Paragraph]:
    found: list[_Paragraph] = []
    open_: list[list[_Run | str]] = []
    for match in _TOKEN.finditer(xml):
        token = match.group()
        if token.startswith("</w:p"):
            if open_:
                found.append(_paragraph(open_.pop()))
        elif match["text"] is not None:
            if open_:
                run = _Run(match.start("text"), match.end("text"), unescape(match["text"], _ENTITIES), 0,
                           match["attributes"], match.start())  # fmt: skip
                open_[-1].append(run)
        elif token.startswith(("<w:p ", "<w:p>")):
            open_.append([])
        elif open_:
            open_[-1].append("\t" if token.startswith("<w:tab") else "\x00")
    return found


def _paragraph(parts: list[_Run | str]) -> _Paragraph:
    runs: list[_Run] = []
    pieces: list[str] = []
    length = 0
    for part in parts:
        piece = part if isinstance(part, str) else part.text
        if isinstance(part, _Run):
            runs.append(_Run(part.start, part.end, part.text, length, part.attributes, part.opening))
        pieces.append(piece)
        length += len(piece)
    return _Paragraph(tuple(runs), "".join(pieces))


def _places(text: str, starts: Sequence[int], paragraphs: Sequence[_Paragraph]) -> dict[int, tuple[_Paragraph, int]]:
    """For each offset the paragraph that shows its line, and the offset in it."""
    found: dict[int, tuple[_Paragraph, int]] = {}
    index = 0
    for line_start, line in _lines(text):
        shown = line.strip()
        if not shown:
            continue
        for ahead in range(index, min(index + _AHEAD, len(paragraphs))):
            own = paragraphs[ahead].text.strip()
            if own and "\x00" not in own and shown.endswith(own) and len(own) * 2 > len(shown):
                index = ahead + 1
                shift = line_start + line.rindex(own) - paragraphs[ahead].text.index(own)
                for start in starts:
                    if line_start <= start < line_start + len(line) and start - shift >= 0:
                        found[start] = (paragraphs[ahead], start - shift)
                break
    return found


def _lines(text: str) -> Iterator[tuple[int, str]]:
    place = 0
    for line in text.split("\n"):
        yield place, line
        place += len(line) + 1


def _write_into_runs(contents: dict[_Run, str], paragraph: _Paragraph, start: int, end: int, new: str) -> None:
    """Put the new text into the first run that an edit touches, and take the old out of all; edits come last first."""
    left: str | None = new
    for run in paragraph.runs:
        first, last = start - run.offset, min(end - run.offset, len(run.text))
        is_touched = max(first, 0) < last or (start == end and 0 < first <= len(run.text) and left is not None)
        if not is_touched:
            continue
        now = contents.get(run, run.text)
        contents[run] = now[: max(first, 0)] + (left or "") + now[max(last, first, 0) :]
        left = None


def _applied(xml: str, contents: dict[_Run, str]) -> str:
    for run, content in sorted(contents.items(), key=lambda item: item[0].start, reverse=True):
        attributes = run.attributes
        if content != content.strip() and "xml:space" not in attributes:
            attributes += ' xml:space="preserve"'
        xml = f"{xml[: run.opening]}<w:t{attributes}>{escape(content)}{xml[run.end :]}"
    return xml


def _repacked(data: bytes, xml: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(target, "w") as new:
        for info in old.infolist():
            content = xml.encode("utf-8") if info.filename == _PART else old.read(info)
            new.writestr(info, content, compress_type=info.compress_type)
    return target.getvalue()
