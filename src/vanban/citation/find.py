"""Finds every citation and internal reference of a text, and says what the legal index knows of each."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from sys import intern

from vanban.citation.internal import find_internal_references
from vanban.citation.legal_index import LegalIndex, loose_key
from vanban.citation.lists import inherit_in_lists
from vanban.citation.mentions import Mention, find_mentions
from vanban.citation.model import Citation, Citations, Provision
from vanban.citation.paragraphs import Paragraphs
from vanban.citation.provisions import ProvisionPhrase, find_phrases
from vanban.citation.resolve import resolve, resolve_law
from vanban.citation.ties import Tied, tie
from vanban.document.model import Document
from vanban.regulation.document_types import fold_name
from vanban.text.view import NormalView, normalized

# What may stand between a place and the document that it is a place of.
_OF_DOCUMENT = frozenset(
    {"", "của", "của các", "các", "tại", "trong", "thuộc", "ban hành kèm theo", "kèm theo", "theo"}
)
_KEEPS_BLANK = re.compile(r"kèm\s+theo\s+\Z", re.IGNORECASE)
_ENACTED = re.compile(r"ban\s+hành\s+\Z")
_OWN_NUMBER_FIELDS = ("number", "year", "symbol", "identifier")


def find_citations(text: str, document: Document, index: LegalIndex) -> Citations:
    """Every mention of another document in `text`, which is the text that `document` was read from.

    Offsets count code points of `text`. `index` says where names of laws end, and what is known of what is cited.
    """
    view = normalized(text)
    own = [
        view.from_source(*document.header.spans[field])
        for field in _OWN_NUMBER_FIELDS
        if field in document.header.spans
    ]
    mentions = find_mentions(view.text, index.law_names, _paragraphs(document, view), own)
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
    while tied:
        citations.append(_citation(text, view, tied.pop(), before.get(len(citations)), index, not_after))
    taken = {phrase.start for phrase in before.values()}
    free = [phrase for phrase in phrases if phrase.start not in taken]
    return Citations(tuple(citations), find_internal_references(text, view, document, free))


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


def _paragraphs(document: Document, view: NormalView) -> Paragraphs:
    """The paragraphs of the view."""
    starts = {node.start for node in document.walk() if node.start is not None and node.end is not None}
    starts |= {span[0] for span in document.header.spans.values()}
    starts |= {span[0] for span in document.closing.spans.values()}
    places = (view.from_source(start, start)[0] for start in starts) if view.is_shifted else starts
    return Paragraphs(view.text, places)


def _phrases_before(
    text: str, mentions: Sequence[Tied], phrases: Sequence[ProvisionPhrase]
) -> dict[int, ProvisionPhrase]:
    """The places that stand right before a mention, by the mention's place in the list."""
    ends = [phrase.end for phrase in phrases]
    found = {}
    for i, one in enumerate(mentions):
        start = one.mention.start
        place = bisect_right(ends, start) - 1
        if place >= 0 and start - ends[place] < 24 and _gap(text, ends[place], start) in _OF_DOCUMENT:
            found[i] = phrases[place]
    return found


def _gap(text: str, start: int, end: int) -> str:
    return " ".join(text[start:end].strip(" ,-–").split())


def _clean(text: str) -> str:
    return " ".join(text.split())


def _citation(
    source: str,
    view: NormalView,
    tied: Tied,
    phrase: ProvisionPhrase | None,
    index: LegalIndex,
    not_after: date | None,
) -> Citation:
    mention = tied.mention
    tail = mention.tail
    identifier = tied.identifier
    start, end = view.to_source(mention.start, mention.end)
    numbered = mention.number_start is not None and mention.number_end is not None
    number_span = view.to_source(mention.number_start or 0, mention.number_end or 0) if numbered else (None, None)
    issuer = mention.head_issuer or ((tail.issuer.start, tail.issuer.end) if tail.issuer else None)
    subject = (tail.subject.start, tail.subject.end) if tail.subject else mention.name_span
    stated = tail.date.date if tail.date else None
    subject_text = _clean(view.text[subject[0] : subject[1]]) or None if subject else None
    if identifier is not None and not mention.short_number:
        registered = resolve(index, identifier, mention.document_type, stated, subject_text)
    elif identifier is not None:
        registered = resolve(index, identifier, mention.document_type, stated or tied.first_date, subject_text)
    elif tied.law_identifier is not None:
        registered = resolve(index, tied.law_identifier, mention.document_type, stated, subject_text)
    else:
        registered = resolve_law(mention.known, stated, not_after)
    provisions: tuple[Provision, ...] = ()
    provisions_span: tuple[int | None, int | None] = (None, None)
    if phrase is not None:
        provisions = phrase.provisions()
        provisions_span = view.to_source(phrase.start, phrase.end)
    date_span = view.to_source(tail.date.start, tail.date.end) if tail.date else (None, None)
    issuer_span = view.to_source(*issuer) if issuer else (None, None)
    subject_span = view.to_source(*subject) if subject and subject_text else (None, None)
    return Citation(
        start=start,
        end=end,
        text=source[start:end],
        identifier=identifier.text if identifier else None,
        identifier_start=number_span[0],
        identifier_end=number_span[1],
        document_type=mention.document_type,
        number=identifier.number if identifier else None,
        year=identifier.year if identifier else None,
        symbol=identifier.symbol if identifier else None,
        date=stated,
        issuer=intern(_clean(view.text[issuer[0] : issuer[1]])) if issuer else None,
        subject=subject_text,
        provisions=provisions,
        provisions_start=provisions_span[0],
        provisions_end=provisions_span[1],
        refers_to=tied.refers_to,
        registered=registered,
        short=mention.short_number is not None,
        is_self=tied.is_self,
        date_start=date_span[0],
        date_end=date_span[1],
        issuer_start=issuer_span[0],
        issuer_end=issuer_span[1],
        subject_start=subject_span[0],
        subject_end=subject_span[1],
    )
