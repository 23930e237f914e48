"""Ties mentions together: which is the first of its document, which is short for it, which is the text itself."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from vanban.citation.legal_index import loose_key
from vanban.citation.mentions import Mention
from vanban.citation.resolve import recurs
from vanban.document.identifier import Identifier
from vanban.document.partial_date import PartialDate
from vanban.regulation.document_types import fold_name


class Tied(NamedTuple):
    """A mention with its place among the others; a short one has the identifier and the facts of its first."""

    mention: Mention
    identifier: Identifier | None
    refers_to: int
    is_self: bool
    first_date: PartialDate | None = None
    law_identifier: Identifier | None = None


# No law was made anew so often; of more that one text names alike, those named last are kept.
_MOST_OF_ONE_NAME = 100


@dataclass(slots=True)
class _Known:
    """A document that was met: where first, and what has been said of it."""

    place: int | None
    identifier: Identifier | None
    date: PartialDate | None = None

    def first(self, place: int) -> int:
        """The place of its first mention, which is `place` where it had none before (the document itself)."""
        if self.place is None:
            self.place = place
        return self.place


def _of_one_name() -> deque[_Known]:
    return deque(maxlen=_MOST_OF_ONE_NAME)


def tie(
    mentions: Sequence[Mention],
    own_identifier: str | None,
    own_type: str | None,
    attached: Collection[int] = frozenset(),
) -> list[Tied]:
    """Every mention that means a document; a bare number that no earlier mention explains is left out.

    `attached` are the starts of mentions behind `kèm theo`: with a blank number too they mean the document itself.
    """
    own_symbol = Identifier.parse(own_identifier).symbol if own_identifier else None
    own = loose_key(own_identifier) if own_identifier else None
    tied: list[Tied] = []
    by_number: dict[str, list[_Known]] = {}
    by_short: dict[tuple[str, str], _Known] = {}
    by_name: defaultdict[tuple[str, str], deque[_Known]] = defaultdict(_of_one_name)
    if own_identifier is not None and own_type is not None:
        own_known = _Known(None, Identifier.parse(own_identifier))
        _remember_short(by_short, own_type, own_known)
        by_number[loose_key(own_identifier)] = [own_known]
    # Most texts have none that is short, for which the numbers alone would be remembered.
    has_short = any(mention.short_number is not None for mention in mentions)
    behind = -1
    for mention in mentions:
        place = len(tied)
        identifier, document_type = mention.identifier, mention.document_type
        if mention.short_number is not None:
            known = by_short.get((document_type or "", mention.short_number))
            if known is None or mention.start < behind:
                continue
            is_self = own is not None and known.identifier is not None and loose_key(known.identifier.text) == own
            tied.append(Tied(mention, known.identifier, known.first(place), is_self, known.date))
        elif identifier is not None:
            key = loose_key(identifier.text)
            named = None if mention.name is None else _named_before(by_name, mention)
            known = _same(by_number.setdefault(key, []), named, mention, place)
            if known.date is None and mention.tail.date is not None:
                known.date = mention.tail.date.date
            if has_short and document_type is not None:
                _remember_short(by_short, document_type, known)
            if mention.name is not None and document_type is not None:
                names = by_name[document_type, fold_name(mention.name)]
                if known not in names:
                    names.append(known)
            if identifier.number is not None:
                is_self = own is not None and key == own
            else:
                is_self = mention.start in attached and own_symbol == identifier.symbol is not None
                known = by_number[own][0] if is_self and own is not None and own in by_number else known
            tied.append(Tied(mention, identifier, known.first(place), is_self))
        else:
            known = _same_law(by_name[document_type or "", fold_name(mention.name or "")], mention, place)
            tied.append(Tied(mention, None, known.first(place), False, None, known.identifier))
        behind = max(behind, mention.number_end or mention.start)
    return tied


def _same_law(known: deque[_Known], mention: Mention, place: int) -> _Known:
    """The law of this name that the mention means: of its year where it states one, else the one met last."""
    date = mention.tail.date.date if mention.tail.date else None
    for one in reversed(known):
        if date is None or one.date is None or one.date.year == date.year:
            one.date = one.date or date
            return one
    known.append(_Known(place, None, date))
    return known[-1]


def _named_before(by_name: Mapping[tuple[str, str], deque[_Known]], mention: Mention) -> _Known | None:
    """The law that was named without its number before this mention gives it."""
    if mention.name is None or mention.document_type is None:
        return None
    date = mention.tail.date.date if mention.tail.date else None
    for one in by_name.get((mention.document_type, fold_name(mention.name)), ()):
        if one.identifier is None and (date is None or one.date is None or one.date.year == date.year):
            one.identifier = mention.identifier
            return one
    return None


def _same(known: list[_Known], named: _Known | None, mention: Mention, place: int) -> _Known:
    """The document of this number that the mention means; a new one where year of date and subject say another."""
    date = mention.tail.date.date if mention.tail.date else None
    identifier = mention.identifier
    if known and (date is None or identifier is None or not recurs(identifier)):
        return known[-1]
    for one in known:
        if one.date is None or date is None or one.date.year == date.year:
            return one
    known.append(named or _Known(place, identifier))
    return known[-1]


def _remember_short(by_short: dict[tuple[str, str], _Known], document_type: str, known: _Known) -> None:
    identifier = known.identifier
    if identifier is None or identifier.number is None:
        return
    bare = identifier.number.lstrip("0")
    for number in (identifier.number,) if bare == identifier.number else (identifier.number, bare):
        by_short[document_type, number] = known
        if identifier.year:
            by_short[document_type, f"{number}/{identifier.year}"] = known
