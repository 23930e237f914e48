"""What a rule looks at: the text, the document, its citations, and the law of its day."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from vanban.check.amounts import Amount, amounts_at, counts_in
from vanban.check.blocks import Block, blocks_of
from vanban.check.components import Component, components_of
from vanban.check.conformity import is_set_anew
from vanban.check.finding import Stage
from vanban.check.first_words import indexes_of_first_words
from vanban.citation.legal_index import LegalIndex
from vanban.citation.model import Citation, Citations
from vanban.document.identifier import Identifier
from vanban.document.model import Document, Node, NodeKind, Span
from vanban.regulation.document_types import Family, document_type_named
from vanban.regulation.epoch import Epoch, epoch_on, epochs
from vanban.regulation.layout import Layout, layout_on
from vanban.regulation.party import is_of_party
from vanban.spelling.model import Suspicion, suspicions
from vanban.spelling.words import Words, words_of
from vanban.text.formatting import Formatting
from vanban.text.pattern import lazily
from vanban.text.source import SourceText
from vanban.text.view import NormalView, in_small_letters, normalized

# Documents of these types are made under the law on legal documents, whatever their number looks like.
_ALWAYS_LEGAL = frozenset({
    "Hiến pháp", "Bộ luật", "Luật", "Pháp lệnh", "Lệnh", "Nghị định", "Thông tư", "Thông tư liên tịch",
    "Nghị quyết liên tịch", "Sắc lệnh", "Sắc luật", "Văn bản hợp nhất",
})  # fmt: skip
_ATTACHED = lazily(r"kèm\s+theo\s+(?:quyết|thông|nghị|công|kế|chỉ)")
_LONGEST_HEAD = 3000
_PARTY_HEAD = lazily(r"(?:^|\t|[ ]{3})[ \t\xa0]*ĐẢNG CỘNG SẢN VIỆT NAM[ \t\xa0]*$", re.MULTILINE)
_DRAFT = lazily(r"(?m)^\W*(?:BẢN\s+)?DỰ\s+THẢO\b")
_FORM = lazily(r"\s*(?:Mẫu|MẪU|Biểu|BIỂU)(?:\s+(?:số|SỐ))?\s*:?\s*[0-9IVXA-Z]")
_GAZETTE = lazily(r"CÔNG BÁO\b[^/\n]{0,40}/\s*Số")


@dataclass(frozen=True)
class Case:
    """One document before the rules; `day` is the day of the law that it is held to."""

    source: SourceText
    document: Document
    citations: Citations
    index: LegalIndex
    stage: Stage
    as_of: date | None = None

    @cached_property
    def text(self) -> str:
        """The text that offsets count."""
        return self.source.text

    @cached_property
    def day(self) -> date | None:
        """`as_of` where it is given, else the document's own date at its latest."""
        if self.as_of is not None:
            return self.as_of
        own = self.document.header.date
        return own.latest() if own is not None else None

    @cached_property
    def epoch(self) -> Epoch | None:
        """The regulation of the day; for a document without a date the one in force, before the earliest none."""
        return epochs()[-1] if self.day is None else epoch_on(self.day)

    @cached_property
    def nodes(self) -> tuple[Node, ...]:
        """Every node of the body and then of the appendices, in document order."""
        return tuple(self.document.walk())

    @cached_property
    def sections(self) -> tuple[Node, ...]:
        """The sections among them that are not quoted, for those in a quotation are another document's."""
        section = NodeKind.SECTION
        return tuple([node for node in self.nodes if node.kind is section and not node.quoted])

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The paragraphs, headings and items of the body, each with its own text alone."""
        return blocks_of(self.nodes, self.text)

    @cached_property
    def small(self) -> str:
        """The text in small letters, at the same offsets: what is not in it need not be looked for in the text."""
        return in_small_letters(self.text)

    def blocks_with(self, *words: str) -> tuple[Block, ...]:
        """The blocks that hold one of these words or signs, which are given in small letters."""
        wanted = [word for word in words if word in self.small]
        if not wanted:
            return ()
        return tuple([block for block, small in self._small_blocks if any(map(small.__contains__, wanted))])

    def blocks_where(self, *patterns: re.Pattern[str], small: bool = False) -> Iterator[Block]:
        """The blocks in which a match of one of these patterns begins, looked for once in the whole text.

        With `small` they are patterns for the text in small letters.
        """
        text = self.small if small else self.text
        last: Block | None = None
        for place in sorted([match.start() for pattern in patterns for match in pattern.finditer(text)]):
            block = self.block_at(place)
            if block is not None and block is not last:
                last = block
                yield block

    def matches_in_blocks(self, *patterns: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """The matches of these patterns within one block, whose start is their `pos`, in order of place."""
        for block in self.blocks_where(*patterns):
            found = [match for one in patterns for match in one.finditer(self.text, block.start, block.end)]
            yield from sorted(found, key=lambda match: match.start())

    def block_at(self, place: int) -> Block | None:
        """The block around a place of the text."""
        index = bisect_right(self._block_starts, place) - 1
        return self.blocks[index] if index >= 0 and place < self.blocks[index].end else None

    @cached_property
    def _block_starts(self) -> Sequence[int]:
        return [block.start for block in self.blocks]

    @cached_property
    def _small_blocks(self) -> tuple[tuple[Block, str], ...]:
        return tuple([(block, self.small[block.start : block.end]) for block in self.blocks])

    def amounts_of(self, block: Block) -> Sequence[Amount]:
        """The amounts in a block."""
        return self._amounts.get(block.span, ())

    @cached_property
    def blocks_with_amounts(self) -> Sequence[Block]:
        """The blocks that hold an amount."""
        return [block for span in self._amounts if (block := self.block_at(span[0])) is not None]

    @cached_property
    def counts(self) -> Sequence[int]:
        """Where the numbers begin that a word follows and that are no part of a date."""
        return counts_in(self.text)

    @cached_property
    def _amounts(self) -> Mapping[Span, Sequence[Amount]]:
        """The amounts of each block that holds any, in order, looked for once in the whole text."""
        found: defaultdict[Span, list[Amount]] = defaultdict(list)
        for amount in amounts_at(self.small, self.counts):
            block = self.block_at(amount.start)
            if block is not None and amount.end <= block.end:
                found[block.span].append(amount)
        return found

    @cached_property
    def view(self) -> NormalView:
        """The text as spelling reads it: composed letters, plain spaces, nothing unseen."""
        return normalized(self.text, self.source.unusual)

    @cached_property
    def words(self) -> Words:
        """The words of the prose, in order; their places are those of `view`."""
        return words_of(self.view.text, [self.view.from_source(start, end) for start, end in self.prose])

    @cached_property
    def first_words(self) -> Mapping[str, Sequence[int]]:
        """The indexes of the words with which begins what a rule looks for, by their folded forms."""
        return indexes_of_first_words(self.words)

    @cached_property
    def prose(self) -> tuple[Span, ...]:
        """Where running text stands: the subject of the document, and its blocks."""
        subject = self.document.header.spans.get("subject")
        blocks = tuple([(start, end) for _, start, end in self.blocks])
        return blocks if subject is None else (subject, *blocks)

    @cached_property
    def suspicions(self) -> tuple[Suspicion, ...]:
        """What the model of words in their context believes to be wrong; indexes are those of `words`."""
        return tuple(suspicions(self.words))

    @cached_property
    def family(self) -> Family:
        """Whether the document is an administrative one, a legal one or the Party's."""
        header = self.document.header
        if is_of_party(header) or self._bears_name_of_party:
            return Family.PARTY
        kind = document_type_named(header.document_type) if header.document_type else None
        if kind is None:
            return Family.ADMINISTRATIVE
        if kind.name in _ALWAYS_LEGAL or (Family.LEGAL in kind.families() and self._bears_year):
            return Family.LEGAL
        return Family.ADMINISTRATIVE

    @property
    def _bears_name_of_party(self) -> bool:
        """Whether the Party's name stands where the State's would: a resolution of a congress may have no number."""
        if self.document.header.national_name:
            return False
        body = self.blocks[0].start if self.blocks else _LONGEST_HEAD
        return _PARTY_HEAD.search(self.text, 0, body) is not None

    @property
    def _bears_year(self) -> bool:
        header = self.document.header
        if header.year is not None:
            return True
        return header.identifier is not None and Identifier.parse(header.identifier).year is not None

    @property
    def has_header(self) -> bool:
        """Whether the file holds the head of its first page: without both national name and agency it was cut off."""
        header = self.document.header
        return header.national_name or header.motto or header.agency is not None

    @property
    def first_citations(self) -> tuple[Citation, ...]:
        """The first mention of each other document."""
        citations = self.citations.citations
        return tuple([one for place, one in enumerate(citations) if one.refers_to == place and not one.is_self])

    @cached_property
    def is_attached(self) -> bool:
        """Whether the text is what another document brings along, and has not all components of its own."""
        said = _ATTACHED.search(self.small, 0, _LONGEST_HEAD)
        if said is None:
            return False
        sections = (block.start for block in self.blocks if block.kind is NodeKind.SECTION)
        return said.end() <= next(sections, len(self.text))

    @cached_property
    def is_form(self) -> bool:
        """Whether the text is a form to be filled in (`Mẫu số 5`), whose blanks are no defects."""
        return _FORM.match(self.text) is not None

    @cached_property
    def is_draft(self) -> bool:
        """Whether the text calls itself a draft above its body."""
        body = self.blocks[0].start if self.blocks else _LONGEST_HEAD
        return _DRAFT.search(self.text, 0, body) is not None

    @cached_property
    def is_from_gazette(self) -> bool:
        """Whether the text is a gazette's print of a document, set in its own form and without the recipients."""
        return self.source.from_gazette or _GAZETTE.search(self.text) is not None

    @cached_property
    def layout(self) -> Layout:
        """How a document of the day is laid out."""
        return layout_on(self.day)

    @property
    def formatting(self) -> Formatting | None:
        """How the text looks on the page, where that is known and the rules on layout concern the document.

        What a gazette prints is set in the gazette's form, of which the office knows nothing.
        """
        known = self.family is Family.ADMINISTRATIVE and self.document.header.document_type is not None
        return self.source.formatting if known and not self.is_from_gazette else None

    @cached_property
    def components(self) -> tuple[Component, ...]:
        """The components on the page; none where their look is not known."""
        if self.formatting is None:
            return ()
        return components_of(self.document, self.text, self.formatting, self.layout)

    @cached_property
    def held_components(self) -> tuple[Component, ...]:
        """Those of which it is known for certain what the law says of their look."""
        return tuple([one for one in self.components if one.part in self.layout.held])

    @cached_property
    def is_set_anew(self) -> bool:
        """Whether the file is a copy in the typesetting of a web site or a data base; a draft is the office's own."""
        return (
            self.stage is Stage.ISSUED
            and self.formatting is not None
            and is_set_anew(
                self.formatting,
                self.components,
                self.layout,
                self.document.header.document_type,
                may_err=self.source.reading_may_err,
            )
        )

    def basis(self, clause: str) -> str | None:
        """The regulation of the day and the place in it that speaks of a subject."""
        return None if self.epoch is None else self.epoch.basis(clause)
