"""Decoding of a whole document's text: of paragraphs made of runs with fonts, and of plain lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple, Protocol

from vanban.text.legacy.detection import Detector, Passage, is_unicode_vietnamese, may_be_legacy
from vanban.text.legacy.encoding import LegacyEncoding, decode, table, without_symbol_area
from vanban.text.legacy.fonts import FontClaim, font_claim
from vanban.text.legacy.words import WordDecoder
from vanban.text.pattern import lazily

# Enough for the lines to tell of each other, and few enough to be weighed in little memory.
_LINES_AT_ONCE = 20_000
_PIECE = lazily(r"[\t\n\x0b\x0c\r \xa0]+|[^\t\n\x0b\x0c\r \xa0]+")


class TextInFont(Protocol):
    """A piece of a paragraph's text in one font; `font` is None where the format does not tell it."""

    @property
    def text(self) -> str: ...

    @property
    def font(self) -> str | None: ...


class FontRun(NamedTuple):
    """Text in a font, where the caller has no type of its own for it."""

    text: str
    font: str | None = None


class Decoded(NamedTuple):
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
    if not any(font and font_claim(font) for font in fonts):
        as_they_stand = tuple([tuple([run.text for run in runs]) for runs in paragraphs])
        if not may_be_legacy("".join(chain.from_iterable(as_they_stand))):
            return Decoded(as_they_stand, None)
    groups = [_groups(runs) for runs in paragraphs]
    flat = [group for paragraph in groups for group in paragraph]
    encodings = Detector().encodings([group.passage for group in flat])
    amounts: Counter[LegacyEncoding] = Counter()
    texts = iter(_decode_all(flat, encodings, amounts))
    decoded = tuple(tuple(text for _ in paragraph for text in next(texts)) for paragraph in groups)
    return Decoded(decoded, amounts.most_common(1)[0][0] if amounts else None)


def decode_lines(lines: Sequence[str]) -> tuple[list[str], LegacyEncoding | None]:
    """Lines of plain text in Unicode, and the encoding that most of the decoded ones were in."""
    return _decode_lines(lines, Detector(), _decoders_by_words())


def _decoders_by_words() -> dict[LegacyEncoding, WordDecoder]:
    return {encoding: WordDecoder(encoding, by_font=False) for encoding in LegacyEncoding}


def _decode_lines(
    lines: Sequence[str], detector: Detector, decoders: Mapping[LegacyEncoding, WordDecoder]
) -> tuple[list[str], LegacyEncoding | None]:
    amounts: Counter[LegacyEncoding] = Counter()
    decoded = list(lines)
    for index, encoding in enumerate(detector.encodings([Passage(line) for line in lines])):
        if encoding is not None:
            decoded[index] = decoders[encoding].line(lines[index])
            if decoded[index] != lines[index]:
                amounts[encoding] += len(decoded[index])
    return decoded, amounts.most_common(1)[0][0] if amounts else None


def decode_text(text: str) -> tuple[str, LegacyEncoding | None]:
    """The same for a text with LF between its lines; a text in Unicode is given back itself, in little time."""
    detector, decoders = Detector(), _decoders_by_words()
    if not detector.finds_any(text):
        return text, None
    lines = text.split("\n")
    amounts: Counter[LegacyEncoding] = Counter()
    for start in range(0, len(lines), _LINES_AT_ONCE):
        some = lines[start : start + _LINES_AT_ONCE]
        lines[start : start + _LINES_AT_ONCE], encoding = _decode_lines(some, detector, decoders)
        if encoding is not None:
            amounts[encoding] += 1
    return "\n".join(lines), amounts.most_common(1)[0][0] if amounts else None


class _Group(NamedTuple):
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
    decoders = {
        (encoding, by_font): WordDecoder(encoding, by_font) for encoding in LegacyEncoding for by_font in (True, False)
    }
    for group, encoding in zip(groups, encodings, strict=True):
        if encoding is None:
            yield group.texts
            continue
        texts = _decode_group(group, decoders[encoding, group.claims[0] is not None])
        if texts != group.texts:
            amounts[encoding] += sum(map(len, texts))
        yield texts


def _decode_group(group: _Group, words: WordDecoder) -> tuple[str, ...]:
    """The runs of one group, decoded word by word: a word is one however many runs it stands in."""
    texts = _marks_with_their_letters(group.texts, words.encoding)
    whole = "".join(texts)
    if words.by_font and not is_unicode_vietnamese(whole):
        decoded = [decode(text, words.encoding) for text in texts]
    elif len(texts) == 1:
        decoded = [words.line(whole)]
    else:
        decoded = _decode_across(texts, whole, words)
    return tuple(
        text.upper() if claim and claim.capitals else text for text, claim in zip(decoded, group.claims, strict=True)
    )


def _decode_across(texts: Sequence[str], whole: str, words: WordDecoder) -> list[str]:
    """Runs decoded where words may go on from one to the next."""
    all_capitals = words.shows_capitals(whole)
    borders = [0]
    for text in texts:
        borders.append(borders[-1] + len(text))
    decoded: list[list[str]] = [[] for _ in texts]
    run = 0
    for match in _PIECE.finditer(whole):
        start = match.start()
        treatment = words.treatment(match[0], all_capitals)
        while start < match.end():
            while borders[run + 1] <= start:
                run += 1
            end = min(match.end(), borders[run + 1])
            decoded[run].append(words.treated(whole[start:end], treatment))
            start = end
    return ["".join(pieces) for pieces in decoded]


def _marks_with_their_letters(texts: tuple[str, ...], encoding: LegacyEncoding) -> tuple[str, ...]:
    """The runs with every VNI mark in the run of its letter: formatting may begin between the two."""
    letters = table(encoding).letters
    moved = list(texts)
    for index in range(len(moved) - 1):
        before, after = moved[index], moved[index + 1]
        if before and after and before[-1] + after[0] in letters:
            moved[index], moved[index + 1] = before + after[0], after[1:]
    return tuple(moved)
