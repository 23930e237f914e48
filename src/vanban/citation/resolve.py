"""Which document of the legal index a mention means, if it can be believed.

A number with its year is unique in the country where one body alone issues under the symbol; without a year, or under
a symbol that every province uses, the same number comes back, and is believed only if the date or the subject agrees.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date as date_type
from functools import lru_cache

from vanban.citation.folding import subject_likeness
from vanban.citation.index_table import LegalDocument
from vanban.citation.legal_index import LegalIndex
from vanban.citation.model import MatchedBy, Registered
from vanban.document.identifier import Identifier
from vanban.document.partial_date import PartialDate
from vanban.text.pattern import lazily

# On the development citations: 0.7 keeps 98 % of true pairs and lets 0.1 % of false ones of the same type through.
SUBJECT_AGREES = 0.7
# Most are matched so, and to look up a member of an enumeration takes as long as a call.
_BY_DATE = MatchedBy.DATE

# Bodies of which there are many, so that their numbers recur within a year.
_LOCAL_BODIES = frozenset({"UBND", "HĐND", "UB", "TU", "HU", "TTHĐND"})


def dates_agree(one: PartialDate, other: PartialDate) -> bool:
    """Whether two dates say nothing different: a part that either leaves blank is no difference."""
    if one.year != other.year:
        return False
    if one.month is None or other.month is None:
        return True
    if one.month != other.month:
        return False
    return one.day is None or other.day is None or one.day == other.day


def recurs(identifier: Identifier) -> bool:
    """Whether the same identifier is used for other documents, in other years or by other bodies."""
    return identifier.year is None or _is_local(identifier.symbol or "")


@lru_cache(maxsize=4096)
def _is_local(symbol: str) -> bool:
    """Whether a symbol is that of a local body."""
    return not _LOCAL_BODIES.isdisjoint(symbol.replace("/", "-").split("-"))


def resolve(
    index: LegalIndex,
    identifier: Identifier,
    document_type: str | None,
    date: PartialDate | None,
    subject: str | None,
) -> Registered | None:
    """What the index knows of the document that a mention with a number means; None if nothing can be believed."""
    rows = index.documents(identifier.text)
    if not rows and (mended := _mended(identifier.text)) != identifier.text:
        rows = index.documents(mended)
    if not rows:
        return None
    of_type = [row for row in rows if document_type is None or row.document_type == document_type] or list(rows)
    matched = _by_date(of_type, date) or _by_subject(of_type, subject)
    if matched is None and not recurs(identifier):
        matched = of_type[0], MatchedBy.IDENTIFIER
    return None if matched is None else _registered(matched[0], matched[1], len(rows))


# Slips in symbols: a D for Đ, a full stop for the hyphen, capitals throughout.
_SLIPS = (
    (lazily(r"(?<![A-ZĐ])([QN])D(?=-)"), r"\1Đ"),
    (lazily(r"(?<![A-ZĐ])HD(?=ND|NN|TP|BT)"), "HĐ"),
    (lazily(r"(?<=-)TTG(?![A-Z])"), "TTg"),
    (lazily(r"(?<=[A-ZĐ])\.(?=[A-ZĐ])"), "-"),
)
# What each of them holds: most identifiers hold none of it.
_MAY_BE_SLIP = lazily(r"[QN]D-|HD|TTG|\.")


@lru_cache(maxsize=4096)
def _mended(identifier: str) -> str:
    """An identifier without the slips that are plainly such."""
    if _MAY_BE_SLIP.search(identifier) is None:
        return identifier
    for slip, right in _SLIPS:
        identifier = slip.sub(right, identifier)
    return identifier


def resolve_law(
    known: Sequence[LegalDocument], date: PartialDate | None, not_after: date_type | None
) -> Registered | None:
    """What the index knows of a law that is named without its number: by date, or where only one bears the name.

    A law made after the citing document (`not_after`) is not meant.
    """
    known = [row for row in known if not _is_later(row, not_after)]
    matched = _by_date(known, date)
    if matched is None and date is None and len(known) == 1:
        matched = known[0], MatchedBy.SUBJECT
    return None if matched is None else _registered(matched[0], matched[1], len(known))


def _is_later(row: LegalDocument, day: date_type | None) -> bool:
    made = row.date.as_date() if row.date else None
    return made is not None and day is not None and made > day


def _by_date(rows: Sequence[LegalDocument], date: PartialDate | None) -> tuple[LegalDocument, MatchedBy] | None:
    if date is None:
        return None
    agreeing = [row for row in rows if row.date is not None and dates_agree(row.date, date)]
    return (agreeing[0], _BY_DATE) if len(agreeing) == 1 else None


def _by_subject(rows: Sequence[LegalDocument], subject: str | None) -> tuple[LegalDocument, MatchedBy] | None:
    if subject is None:
        return None
    likeness, best = max(
        ((subject_likeness(subject, row.subject or ""), row) for row in rows), key=lambda pair: pair[0]
    )
    return (best, MatchedBy.SUBJECT) if likeness >= SUBJECT_AGREES else None


@lru_cache(maxsize=4096)
def _registered(row: LegalDocument, matched_by: MatchedBy, candidates: int) -> Registered:
    return Registered(
        identifier=row.identifier,
        document_type=row.document_type,
        date=row.date,
        issuer=row.issuer,
        subject=row.subject,
        effective=row.effective,
        ceased=row.ceased,
        matched_by=matched_by,
        candidates=candidates,
    )
