"""Decoding of a whole document's text: of paragraphs made of runs with fonts, and of plain lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from vanban.text.legacy.detection import Detector, Passage, is_unicode_vietnamese, may_be_legacy
from vanban.text.legacy.encoding import LegacyEncoding, decode, table, without_symbol_area
from vanban.text.legacy.fonts import FontClaim, font_claim
from vanban.text.legacy.plausibility import is_foreign_word

# These have no capital for every letter: where a font or Caps Lock made capitals of a word, its marks stayed small.
_WITHOUT_ALL_CAPITALS = frozenset({LegacyEncoding.TCVN3, LegacyEncoding.VPS})
_PIECE = re.compile(r"[\t\n\x0b\x0c\r \xa0]+|[^\t\n\x0b\x0c\r \xa0]+")
_WORD = re.compile(r"[A-Za-z\x80-\uffff]+")
_CAPITAL = re.compile("[A-Z]")
_SMALL = re.compile("[a-z]")
_MOSTLY = 0.8


class TextInFont(Protocol):
    """A piece of a paragraph's text in one font; `font` is None where the format does not tell it."""

    @property
    def text(self) -> str: ...

    @property
    def font(self) -> str | None: ...


@dataclass(frozen=True, slots=True)
class FontRun:
    """Text in a font, where the caller has no type of its own for it."""

    text: str
    font: str | None = None


@dataclass(frozen=True, slots=True)
class Decoded:
    """Paragraphs of run texts in Unicode, and the legacy encoding that most of the decoded text was in, if any."""

    paragraphs: tuple[tuple[str, ...], ...]
    encoding: LegacyEncoding | None

    @property
    def encoding_name(self) -> str:
        """What `SourceText.encoding` says of it."""
        return self.encoding or "unicode"


def decode_paragraphs(paragraphs: Sequence[Sequence[TextInFont]]) -> Decoded:
    """Every run of every paragraph in Unicode; runs keep their number and order, and what is not legacy its text."""
    fonts = {run.font for runs in paragraphs for run in runs}
    if not any(font and font_claim(font) for font in fonts) and not any(
        may_be_legacy("".join([run.text for run in runs])) for runs in paragraphs
    ):
        return Decoded(tuple(tuple([run.text for run in runs]) for runs in paragraphs), None)
    groups = [_groups(runs) for runs in paragraphs]
    flat = [group for paragraph in groups for group in paragraph]
    encodings = Detector().encodings([group.passage for group in flat])
    amounts: Counter[LegacyEncoding] = Counter()
    texts = iter(_decode_all(flat, encodings, amounts))
    decoded = tuple(tuple(text for _ in paragraph for text in next(texts)) for paragraph in groups)
    return Decoded(decoded, amounts.most_common(1)[0][0] if amounts else None)


def decode_lines(lines: Sequence[str]) -> tuple[list[str], LegacyEncoding | None]:
    """Lines of plain text in Unicode, and the encoding that most of the decoded ones were in."""
    decoded = decode_paragraphs([(FontRun(line),) for line in lines])
    return [texts[0] for texts in decoded.paragraphs], decoded.encoding


def decode_text(text: str) -> tuple[str, LegacyEncoding | None]:
    """The same for a text with LF between its lines; a text in Unicode is given back itself, in little time."""
    if not Detector().finds_any(text):
        return text, None
    lines, encoding = decode_lines(text.split("\n"))
    return "\n".join(lines), encoding


@dataclass(frozen=True, slots=True)
class _Group:
    """Neighbouring runs whose fonts claim the same encoding."""

    texts: tuple[str, ...]
    claims: tuple[FontClaim | None, ...]

    @property
    def passage(self) -> Passage:
        claim = self.claims[0]
        return Passage("".join(self.texts), claim.encoding if claim else None)


def _groups(runs: Sequence[TextInFont]) -> list[_Group]:
    claims = [font_claim(run.font) if run.font else None for run in runs]
    groups: list[_Group] = []
    start = 0
    for end in range(1, len(runs) + 1):
        if end == len(runs) or _encoding(claims[end]) is not _encoding(claims[start]):
            texts = tuple(
                without_symbol_area(run.text) if claim else run.text
                for run, claim in zip(runs[start:end], claims[start:end], strict=True)
            )
            groups.append(_Group(texts, tuple(claims[start:end])))
            start = end
    return groups


def _encoding(claim: FontClaim | None) -> LegacyEncoding | None:
    return claim.encoding if claim else None


def _decode_all(
    groups: Sequence[_Group],
    encodings: Sequence[LegacyEncoding | None],
    amounts: Counter[LegacyEncoding],
) -> Iterator[tuple[str, ...]]:
    for group, encoding in zip(groups, encodings, strict=True):
        if encoding is None:
            yield group.texts
            continue
        texts = _decode_group(group, encoding)
        if texts != group.texts:
            amounts[encoding] += sum(map(len, texts))
        yield texts


def _decode_group(group: _Group, encoding: LegacyEncoding) -> tuple[str, ...]:
    """The runs of one group, decoded word by word: a word is one however many runs it stands in."""
    texts = _marks_with_their_letters(group.texts, encoding)
    whole = "".join(texts)
    by_font = group.claims[0] is not None
    foreign_possible = not by_font and encoding is not LegacyEncoding.VNI
    if by_font and not is_unicode_vietnamese(whole):
        shown = (decode(text, encoding) for text in texts)
        return tuple(
            text.upper() if claim and claim.capitals else text for text, claim in zip(shown, group.claims, strict=True)
        )
    capitals_meant = not by_font and encoding in _WITHOUT_ALL_CAPITALS
    all_capitals = capitals_meant and _is_in_capitals(whole, encoding)
    borders = [0]
    for text in texts:
        borders.append(borders[-1] + len(text))
    decoded: list[list[str]] = [[] for _ in texts]
    run = 0
    for match in _PIECE.finditer(whole):
        word, start = match[0], match.start()
        keep = raised = False
        if not word.isascii():
            keep = is_unicode_vietnamese(word) or (foreign_possible and is_foreign_word(word, decode(word, encoding)))
            raised = capitals_meant and not _SMALL.search(word) and (all_capitals or _is_in_capitals(word, encoding))
        while start < match.end():
            while borders[run + 1] <= start:
                run += 1
            end = min(match.end(), borders[run + 1])
            piece = whole[start:end]
            if not keep:
                piece = decode(piece, encoding)
            claim = group.claims[run]
            decoded[run].append(piece.upper() if raised or (claim and claim.capitals) else piece)
            start = end
    return tuple("".join(pieces) for pieces in decoded)


def _marks_with_their_letters(texts: tuple[str, ...], encoding: LegacyEncoding) -> tuple[str, ...]:
    """The runs with every VNI mark in the run of its letter: formatting may begin between the two."""
    letters = table(encoding).letters
    moved = list(texts)
    for index in range(len(moved) - 1):
        before, after = moved[index], moved[index + 1]
        if before and after and before[-1] + after[0] in letters:
            moved[index], moved[index + 1] = before + after[0], after[1:]
    return tuple(moved)


def _is_in_capitals(text: str, encoding: LegacyEncoding) -> bool:
    """Whether plain letters are capitals, and a word shows that its marked letters were meant to be: `CéNG`.

    `§` does not show it: as `Đ` it is a capital already, in abbreviations that stand in any text.
    """
    capitals, small = len(_CAPITAL.findall(text)), len(_SMALL.findall(text))
    return capitals >= _MOSTLY * (capitals + small) and any(
        len(_CAPITAL.findall(word)) >= 2 and not _SMALL.search(word) and not decode(word, encoding).isupper()
        for word in _WORD.findall(text)
        if not word.isascii()
    )
