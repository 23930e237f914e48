"""Finds every citation and internal reference of a text, and says what the legal index knows of each."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence, Set
from datetime import date
from sys import intern
from typing import Any

from vanban.citation.internal import find_internal_references
from vanban.citation.legal_index import LegalIndex, loose_key
from vanban.citation.lists import inherit_in_lists
from vanban.citation.mentions import Mention, find_mentions
from vanban.citation.model import Citation, Citations
from vanban.citation.outline import Outline
from vanban.citation.pages import without_page_breaks
from vanban.citation.paragraphs import Paragraphs
from vanban.citation.provisions import ProvisionPhrase, find_phrases
from vanban.citation.resolve import resolve, resolve_law
from vanban.citation.ties import Tied, tie
from vanban.document.model import Document
from vanban.regulation.document_types import fold_name
from vanban.text.pattern import lazily
from vanban.text.view import NormalView, normalized

# What may stand between a place and the document that it is a place of.
_OF_DOCUMENT = frozenset(
    {"", "của", "của các", "các", "tại", "trong", "thuộc", "ban hành kèm theo", "kèm theo", "theo"}
)
_KEEPS_BLANK = lazily(r"kèm\s+theo\s+\Z", re.IGNORECASE)
_ENACTED = lazily(r"ban\s+hành\s+\Z")
_OWN_NUMBER_FIELDS = ("number", "year", "symbol", "identifier")


def find_citations(text: str, document: Document, index: LegalIndex, unusual: Set[str] | None = None) -> Citations:
    """Every mention of another document in `text`, which is the text that `document` was read from.

    Offsets count code points of `text`. `index` says where names of laws end, and what is known of what is cited;
    `unusual` are the text's unusual characters, where its source was asked for them already.
    """
    view = without_page_breaks(normalized(text, unusual))
    own = [
        view.from_source(*document.header.spans[field])
        for field in _OWN_NUMBER_FIELDS
        if field in document.header.spans
    ]
    outline = Outline(document)
    mentions = find_mentions(view.text, index.law_names, _paragraphs(outline, document, view), own)
    mentions = _without_own(view, mentions, document)
    attached = frozenset(
        one.start
        for one in mentions
        if one.identifier is not None
        and one.identifier.number is None
        and _KEEPS_BLANK.search(view.text, max(0, one.start - 12), one.start)
    )
    tied = tie(
        inherit_in_lists(view.text, mentions), document.header.identifier, document.header.document_type, attached
    )
    del mentions
    phrases = find_phrases(view.text)
    before = _phrases_before(view.text, tied, phrases)
    not_after = document.header.date.latest() if document.header.date else None
    citations: list[Citation] = []
    # Each is let go once it is told of: the mentions of a long text take as much memory as the text.
    tied.reverse()
    is_shifted = view.is_shifted
    while tied:
        one = _citation(text, view.text, tied.pop(), before.get(len(citations)), index, not_after)
        citations.append(_in_source(one, text, view) if is_shifted else one)
    taken = {phrase.start for phrase in before.values()}
    free = [phrase for phrase in phrases if phrase.start not in taken]
    return Citations(tuple(citations), find_internal_references(text, view, outline, free))


def _without_own(view: NormalView, mentions: list[Mention], document: Document) -> list[Mention]:
    """The mentions without what the heading says of the document itself: its number once more, its own name as a law.

    A heading may tell the number again (`LUẬT … SỐ 21-LCT/HĐNN8 NGÀY …`), and the enacting words the name
    (`Quốc hội ban hành Luật Đất đai.`).
    """
    header = document.header
    body = next((node.start for node in document.body if node.start is not None), None)
    body_start = 0 if body is None else view.from_source(body, body)[0]
    own = loose_key(header.identifier) if header.identifier else None
    title = fold_name(header.subject) if header.subject else None
    return [
        mention
        for mention in mentions
        if not (
            mention.start < body_start
            and own is not None
            and mention.identifier is not None
            and loose_key(mention.identifier.text) == own
        )
        and not (
            mention.name is not None
            and mention.identifier is None
            and mention.tail.date is None
            and mention.document_type == header.document_type
            and fold_name(mention.name) == title
            and _ENACTED.search(view.text, max(0, mention.start - 12), mention.start) is not None
        )
    ]


def _paragraphs(outline: Outline, document: Document, view: NormalView) -> Paragraphs:
    """The paragraphs of the view."""
    starts = outline.starts()
    starts += [start for start, _ in (*document.header.spans.values(), *document.closing.spans.values())]
    places = (view.from_source(start, start)[0] for start in starts) if view.is_shifted else starts
    return Paragraphs(view.text, places)


def _phrases_before(
    text: str, mentions: Sequence[Tied], phrases: Sequence[ProvisionPhrase]
) -> dict[int, ProvisionPhrase]:
    """The places that stand right before a mention, by the mention's place in the list."""
    found: dict[int, ProvisionPhrase] = {}
    if not phrases:
        return found
    ends = [phrase.end for phrase in phrases]
    for i, one in enumerate(mentions):
        start = one.mention.start
        place = bisect_right(ends, start) - 1
        if place >= 0 and start - ends[place] < 24 and _gap(text, ends[place], start) in _OF_DOCUMENT:
            found[i] = phrases[place]
    return found


def _gap(text: str, start: int, end: int) -> str:
    return " ".join(text[start:end].strip(" ,-–").split())


def _clean(text: str) -> str:
    """A text on one line, with single spaces and none around it."""
    # Most stand in the source as they are told: nothing is to be cut and joined.
    if text.isprintable() and "  " not in text and text[:1] != " " != text[-1:]:
        return text
    return " ".join(text.split())


_NOWHERE = (None, None)
_NEVER = (None, *_NOWHERE)


def _citation(
    source: str, text: str, tied: Tied, phrase: ProvisionPhrase | None, index: LegalIndex, not_after: date | None
) -> Citation:
    """What is told of a mention, in a `source` whose places are those of its view `text`."""
    mention, identifier = tied.mention, tied.identifier
    end, found_date, found_issuer, found_subject = mention.tail
    stated, date_start, date_end = found_date or _NEVER
    issuer = mention.head_issuer or (found_issuer[:2] if found_issuer else None)
    subject = found_subject[:2] if found_subject else mention.name_span
    subject_text = _clean(text[subject[0] : subject[1]]) or None if subject else None
    if identifier is not None:
        known_date = stated or tied.first_date if mention.short_number else stated
        registered = resolve(index, identifier, mention.document_type, known_date, subject_text)
    elif tied.law_identifier is not None:
        registered = resolve(index, tied.law_identifier, mention.document_type, stated, subject_text)
    else:
        registered = resolve_law(mention.known, stated, not_after)
    issuer_start, issuer_end = issuer or _NOWHERE
    subject_start, subject_end = subject if subject and subject_text else _NOWHERE
    provisions_start, provisions_end = (phrase.start, phrase.end) if phrase else _NOWHERE
    # In the order of the fields: to name all of them takes longer than the rest of this.
    return Citation(
        mention.start,
        end,
        source[mention.start : end],
        identifier.text if identifier else None,
        mention.number_start,
        mention.number_end,
        mention.document_type,
        identifier.number if identifier else None,
        identifier.year if identifier else None,
        identifier.symbol if identifier else None,
        stated,
        intern(_clean(text[issuer[0] : issuer[1]])) if issuer else None,
        subject_text,
        phrase.provisions() if phrase else (),
        provisions_start,
        provisions_end,
        tied.refers_to,
        registered,
        mention.short_number is not None,
        tied.is_self,
        date_start,
        date_end,
        issuer_start,
        issuer_end,
        subject_start,
        subject_end,
    )


# The pairs of fields that say where the parts of a citation stand.
_SPANS = tuple((field, field.replace("start", "end")) for field in Citation._fields if field.endswith("start"))


def _in_source(citation: Citation, source: str, view: NormalView) -> Citation:
    """A citation of the view with its places in the source."""
    places: dict[str, Any] = {}
    for first, last in _SPANS:
        if getattr(citation, first) is not None:
            places[first], places[last] = view.to_source(getattr(citation, first), getattr(citation, last))
    return citation._replace(text=source[places["start"] : places["end"]], **places)
