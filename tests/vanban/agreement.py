"""How far the engine agrees with the annotated golden set: precision, recall and F1 of each thing it reads."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field

from tests.vanban.golden_set import AnnotatedSample, Json, Span, SqueezedText, squeezed

from vanban.citation.model import Citation, Citations, Provision
from vanban.document.model import Document, Node, NodeKind

_HEADER_TEXTS = (
    "parent_agency", "agency", "number", "year", "symbol", "identifier", "place", "date", "document_type", "subject",
)  # fmt: skip
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))
_EDGES = " .,;:/“”\"'‘’«»"


@dataclass
class Agreement:
    """What was expected, what was found, and what of it was right."""

    expected: int = 0
    found: int = 0
    right: int = 0
    missed: list[str] = field(default_factory=list)
    invented: list[str] = field(default_factory=list)

    def compare(self, where: str, expected: Iterable[Hashable], found: Iterable[Hashable]) -> None:
        """Count two lists of things that are the same if equal."""
        wanted, had = Counter(expected), Counter(found)
        self.expected += wanted.total()
        self.found += had.total()
        self.right += (wanted & had).total()
        self.missed += [f"{where}: {thing}" for thing in (wanted - had).elements()]
        self.invented += [f"{where}: {thing}" for thing in (had - wanted).elements()]

    def add(self, other: Agreement) -> None:
        self.expected += other.expected
        self.found += other.found
        self.right += other.right
        self.missed += other.missed
        self.invented += other.invented

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.expected if self.expected else 1.0

    @property
    def f1(self) -> float:
        both = self.expected + self.found
        return 2 * self.right / both if both else 1.0


MEASURES = (
    "identifiers", "types", "dates", "issuers", "subjects", "provisions", "laws by name", "same document", "self",
    "spans", "internal references", "header", "closing", "outline", "items",
)  # fmt: skip

Scores = dict[str, Agreement]


def plain(text: str | None) -> str:
    """A text as two careful readers may both write it: no white space, one dash, no punctuation at its edges."""
    return squeezed(text or "").translate(_DASHES).strip(_EDGES).casefold()


def compare_sample(sample: AnnotatedSample, text: str, document: Document, citations: Citations) -> Scores:
    """The agreement on one sample, by measure."""
    scores = {name: Agreement() for name in MEASURES}
    squeeze = SqueezedText(text)
    _compare_header(sample, document, scores["header"])
    _compare_closing(sample, document, scores["closing"])
    _compare_outline(sample, squeeze, document, scores)
    _compare_citations(sample, squeeze, citations, scores)
    if "internal_references" not in sample.unscored:
        expected = [(sample.place(node, "", squeeze) or (-1, -1))[0] for node in sample.data["internal_references"]]
        found = [reference.start for reference in citations.internal_references]
        scores["internal references"].compare(sample.file, expected, found)
    return scores


def _compare_header(sample: AnnotatedSample, document: Document, score: Agreement) -> None:
    wanted, had = sample.data["header"], document.header
    expected: list[Hashable] = []
    found: list[Hashable] = []
    for name in _HEADER_TEXTS:
        if f"header.{name}" in sample.unscored:
            continue
        value = getattr(had, name)
        expected += [(name, plain(wanted[name]))] if wanted[name] else []
        found += [(name, plain(str(value)))] if value else []
    for name in ("national_name", "motto"):
        expected += [(name,)] if wanted[name] else []
        found += [(name,)] if getattr(had, name) else []
    expected += [("addressee", plain(name)) for name in wanted["addressees"]]
    found += [("addressee", plain(name)) for name in had.addressees]
    score.compare(sample.file, expected, found)


def _compare_closing(sample: AnnotatedSample, document: Document, score: Agreement) -> None:
    wanted, had = sample.data["closing"], document.closing
    expected: list[Hashable] = []
    found: list[Hashable] = []
    if "closing.recipients" not in sample.unscored:
        expected += [("recipient", plain(name)) for name in wanted["recipients"]]
        found += [("recipient", plain(name)) for name in had.recipients]
    for name in ("authority", "capacity", "position", "name"):
        value = (wanted["signature"] or {}).get(name)
        read = getattr(had.signature, name) if had.signature else None
        expected += [(name, plain(value))] if value else []
        found += [(name, plain(read))] if read else []
    score.compare(sample.file, expected, found)


def _compare_outline(sample: AnnotatedSample, text: SqueezedText, document: Document, scores: Scores) -> None:
    """Sections by place, label, level, title and quotation; dashes by place and text. Tables are not entered."""
    ends = [place[0] for node in sample.data["appendices"] if (place := sample.place(node, "", text))]
    annotated = [sample.place(node, "", text) for node in sample.data["sections"]]
    end = min((e for e in ends if not any(place and place[0] > e for place in annotated)), default=None)
    nodes = [node for node in document.walk() if end is None or node.start is None or node.start < end]
    expected: list[Hashable] = [
        (place and place[0], node["label"], node["level"], bool(node.get("quoted")), plain(node["title"])[:80])
        for place, node in zip(annotated, sample.data["sections"], strict=True)
    ]
    found: list[Hashable] = [
        (node.start, node.label, node.level, node.quoted, plain(node.title)[:80])
        for node in nodes
        if node.kind is NodeKind.SECTION
    ]
    scores["outline"].compare(sample.file, expected, found)
    dashes = [((sample.place(node, "", text) or (None,))[0], plain(node["text"])[:80]) for node in sample.data["items"]]
    read = [(_dash_start(node, text), plain(_dash_text(node))[:80]) for node in nodes if node.kind is NodeKind.ITEM]
    scores["items"].compare(sample.file, dashes, read)


def _dash_text(node: Node) -> str:
    return (node.text or node.title or "").lstrip("-+•–— \t")


def _dash_start(node: Node, text: SqueezedText) -> int | None:
    """Where an item starts: at its dash."""
    return None if node.start is None else text.offsets[min(text.squeeze(node.start), len(text.offsets) - 1)]


def _compare_citations(sample: AnnotatedSample, text: SqueezedText, read: Citations, scores: Scores) -> None:
    annotated: list[Json] = sample.data["citations"]
    found = list(read.citations)
    spans = [sample.place(node, "identifier", text) for node in annotated]
    starts = [(sample.place(node, "", text) or (-1, -1))[0] for node in annotated]

    open_starts = {start for node, start in zip(annotated, starts, strict=True) if _is_open(node)}
    scores["identifiers"].compare(
        sample.file,
        [
            (span, _fold(node["identifier"]))
            for node, span, start in zip(annotated, spans, starts, strict=True)
            if node["identifier"] and start not in open_starts
        ],
        [
            ((c.identifier_start, c.identifier_end), _fold(c.identifier))
            for c in found
            if c.identifier and c.start not in open_starts
        ],
    )
    scores["laws by name"].compare(
        sample.file,
        [
            (start, node["document_type"])
            for node, start in zip(annotated, starts, strict=True)
            if not node["identifier"] and start not in open_starts
        ],
        [(c.start, c.document_type) for c in found if not c.identifier and c.start not in open_starts],
    )
    pairs = _pair(annotated, spans, starts, found)
    partner = {j: i for i, j in pairs.items() if j is not None}
    for measure, name in (
        ("types", "document_type"),
        ("dates", "date"),
        ("issuers", "issuer"),
        ("subjects", "subject"),
    ):
        open_ = {pairs[i] for i, node in enumerate(annotated) if _is_open(node, name)}
        scores[measure].compare(
            sample.file,
            [
                (i, _mention(node), plain(node[name]))
                for i, node in enumerate(annotated)
                if node[name] and not _is_open(node, name)
            ],
            [
                (partner.get(j, f"+{j}"), _mention_read(c, annotated, partner.get(j)), plain(str(value)))
                for j, c in enumerate(found)
                if (value := getattr(c, name)) and j not in open_ and (name != "subject" or c.identifier)
            ],
        )
    open_ = {pairs[i] for i, node in enumerate(annotated) if _is_open(node, "provisions")}
    scores["provisions"].compare(
        sample.file,
        [
            (i, _mention(node), tuple(sorted(one.items())))
            for i, node in enumerate(annotated)
            for one in node["provisions"]
        ],
        [
            (partner.get(j, f"+{j}"), _mention_read(c, annotated, partner.get(j)), _provision(one))
            for j, c in enumerate(found)
            if j not in open_
            for one in c.provisions
        ],
    )
    _compare_links(sample, text, annotated, found, pairs, scores)


def _compare_links(
    sample: AnnotatedSample,
    text: SqueezedText,
    annotated: list[Json],
    found: list[Citation],
    pairs: dict[int, int | None],
    scores: Scores,
) -> None:
    """Which mentions mean the same document, which mean the document itself, and how far each mention runs."""
    first: dict[int, int] = {}
    for i, node in enumerate(annotated):
        j = pairs[i]
        if j is None or _is_open(node):
            continue
        same = first.setdefault(node["refers_to"], j)
        scores["same document"].compare(
            sample.file, [(i, _mention(node), same)], [(i, _mention(node), found[j].refers_to)]
        )
        scores["self"].compare(
            sample.file, [(i, _mention(node))] * node["self"], [(i, _mention(node))] * found[j].is_self
        )
        place = sample.place(node, "", text)
        if place is None or any(_is_open(node, name) for name in ("start", "date", "issuer")):
            continue
        ends = {place[1], node.get("subject_end"), found[j].subject_end}
        end = found[j].end if found[j].end in ends else place[1]
        scores["spans"].compare(sample.file, [(place[0], end)], [(found[j].start, found[j].end)])


def _is_open(node: Json, name: str = "mention") -> bool:
    """Whether a mention, or one thing that it says, is left uncounted."""
    return not {name, "mention"}.isdisjoint(node.get("unscored", ()))


def _pair(
    annotated: list[Json], spans: list[Span | None], starts: list[int], found: list[Citation]
) -> dict[int, int | None]:
    """Each annotated mention's index with that of the mention found at its place."""
    by_identifier = {c.identifier_start: j for j, c in enumerate(found) if c.identifier}
    by_start = {c.start: j for j, c in enumerate(found) if not c.identifier}
    pairs: dict[int, int | None] = {}
    for i, node in enumerate(annotated):
        span = spans[i]
        pairs[i] = by_identifier.get(span[0]) if node["identifier"] and span else by_start.get(starts[i])
    return pairs


def _fold(identifier: str | None) -> str:
    """An identifier to compare: an underscore typed for a hyphen may be kept or mended."""
    return unicodedata.normalize("NFC", identifier or "").replace("_", "-")


def _mention(node: Json) -> str:
    return " ".join(str(node["identifier"] or node["text"]).split())[:60]


def _mention_read(citation: Citation, annotated: list[Json], i: int | None) -> str:
    """The name under which a mention is reported: the annotation's where there is one."""
    return _mention(annotated[i]) if i is not None else citation.identifier or citation.text[:60]


def _provision(one: Provision) -> tuple[tuple[str, str], ...]:
    names = ("article", "clause", "point", "chapter", "section", "part", "appendix")
    return tuple(sorted((name, value) for name in names if (value := getattr(one, name))))
