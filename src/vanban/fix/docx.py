"""Edits inside the runs of a .docx: formatting, and every other part of the package, stay byte for byte.

The text that was read tells a paragraph as one line, perhaps behind a label that Word makes. Lines and paragraphs are
matched in order; an edit whose place cannot be told for certain is left out.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from xml.sax.saxutils import escape, unescape

from vanban.check.finding import Edit
from vanban.fix.failure import FixFailure
from vanban.fix.revisions import Cut, Reviser, Revisions, smallest

_PART = "word/document.xml"
_TOKEN = re.compile(
    r"<w:p(?=[ >])[^>]*(?<!/)>|</w:p>|<w:t(?P<attributes>(?: [^>]*)?)(?<!/)>(?P<text>[^<]*)</w:t>"
    r"|(?P<opening><w:r(?: [^>]*)?(?<!/)>)\s*"
    r"(?P<properties><w:rPr>(?:[^<]|<(?!/w:rPr>|w:rPrChange))*(?:<w:rPrChange.*?</w:rPrChange>)?</w:rPr>)?"
    r"|<w:(?:tab|br|noBreakHyphen|softHyphen|sym)[ />]"
)
_ENTITIES = {"&quot;": '"', "&apos;": "'"}
_AHEAD = 400
_END_OF_TEXT = "</w:t>"
_OLD_PROPERTIES = re.compile(r"<w:rPrChange.*?</w:rPrChange>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class _Run:
    """The content of one w:t: its place in the XML, its text, and where that begins in its paragraph.

    `run` is the tag of the run around it, `properties` those of the run.
    """

    start: int
    end: int
    text: str
    offset: int
    attributes: str
    opening: int
    run: str = "<w:r>"
    properties: str = ""


@dataclass(frozen=True, slots=True)
class _Paragraph:
    runs: tuple[_Run, ...]
    text: str


def fix_docx(data: bytes, text: str, groups: Sequence[Sequence[Edit]], reviser: Reviser | None = None) -> bytes:
    """The package with the groups of edits that all found their place; FixFailure for one that cannot be read.

    With a `reviser` the edits are revisions in that name, to be accepted or refused in a word processor.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            xml = package.read(_PART).decode("utf-8")
    except (zipfile.BadZipFile, KeyError, UnicodeDecodeError) as error:
        raise FixFailure("tệp .docx không mở được để sửa") from error
    starts = [edit.start for group in groups for edit in group]
    places = _places(text, starts, _paragraphs(xml))
    cuts: dict[_Run, list[Cut]] = {}
    certain = [edit for group in groups if all(_is_certain(text, edit, places) for edit in group) for edit in group]
    for edit in sorted(certain, key=lambda one: one.start, reverse=True):
        paragraph, offset = places[edit.start]
        _cut_runs(cuts, paragraph, offset, offset + edit.end - edit.start, edit.replacement)
    if not cuts:
        return data
    return _repacked(data, _applied(xml, cuts) if reviser is None else _revised(xml, cuts, reviser))


def _is_certain(text: str, edit: Edit, places: dict[int, tuple[_Paragraph, int]]) -> bool:
    if edit.start not in places:
        return False
    paragraph, offset = places[edit.start]
    return paragraph.text[offset : offset + edit.end - edit.start] == text[edit.start : edit.end]


def _paragraphs(xml: str) -> list[_Paragraph]:
    found: list[_Paragraph] = []
    open_: list[list[_Run | str]] = []
    around, properties = "<w:r>", ""
    for match in _TOKEN.finditer(xml):
        token = match.group()
        if token.startswith("</w:p"):
            if open_:
                found.append(_paragraph(open_.pop()))
        elif match["text"] is not None:
            if open_:
                run = _Run(match.start("text"), match.end("text"), unescape(match["text"], _ENTITIES), 0,
                           match["attributes"], match.start(), around, properties)  # fmt: skip
                open_[-1].append(run)
        elif match["opening"] is not None:
            around, properties = match["opening"], _OLD_PROPERTIES.sub("", match["properties"] or "")
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
            runs.append(replace(part, offset=length))
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


def _cut_runs(cuts: dict[_Run, list[Cut]], paragraph: _Paragraph, start: int, end: int, new: str) -> None:
    """Put the new text into the first run that an edit touches, and take the old out of all."""
    left: str | None = new
    for run in paragraph.runs:
        first, last = max(start - run.offset, 0), min(end - run.offset, len(run.text))
        is_touched = first < last or (start == end and 0 < start - run.offset <= len(run.text) and left is not None)
        if is_touched:
            cuts.setdefault(run, []).append(Cut(first, max(last, first), left or ""))
            left = None


def _applied(xml: str, cuts: dict[_Run, list[Cut]]) -> str:
    for run in sorted(cuts, key=lambda one: one.start, reverse=True):
        content = run.text
        for cut in sorted(cuts[run], key=lambda one: one.start, reverse=True):
            content = content[: cut.start] + cut.new + content[cut.end :]
        attributes = run.attributes
        if content != content.strip() and "xml:space" not in attributes:
            attributes += ' xml:space="preserve"'
        xml = f"{xml[: run.opening]}<w:t{attributes}>{escape(content)}{xml[run.end :]}"
    return xml


def _revised(xml: str, cuts: dict[_Run, list[Cut]], reviser: Reviser) -> str:
    revisions = Revisions.of(xml, reviser)
    for run in sorted(cuts, key=lambda one: one.start, reverse=True):
        own = sorted((smallest(cut, run.text) for cut in cuts[run]), key=lambda one: one.start)
        markup = revisions.written(run.text, own, run.run, run.properties, run.attributes)
        xml = f"{xml[: run.opening]}{markup}{xml[run.end + len(_END_OF_TEXT) :]}"
    return xml


def _repacked(data: bytes, xml: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(target, "w") as new:
        for info in old.infolist():
            content = xml.encode("utf-8") if info.filename == _PART else old.read(info)
            new.writestr(info, content, compress_type=info.compress_type)
    return target.getvalue()
