"""Lists under one type: `các Quyết định số 11/QĐ-TTg, số 749/QĐ-TTg của Thủ tướng Chính phủ`."""

from __future__ import annotations

from collections.abc import Sequence

from vanban.citation.mentions import Mention
from vanban.citation.tails import Tail
from vanban.regulation.document_types import types_of_abbreviation
from vanban.text.pattern import lazily

_BETWEEN = lazily(r"\s*(?:\([^()]{0,80}\)\s*)?[,;]?\s*(?:(?:và|hoặc|cùng)\s+)?(?:[Ss]ố:?\s*)?\Z")
_LONGEST_GAP = 100


def inherit_in_lists(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Give a type that stands once to every number of its list, and an issuer that stands once to every item."""
    done = list(mentions)
    # The list that is open, and those in whose subjects it stands.
    chains: list[list[int]] = []
    for i, mention in enumerate(done):
        while chains and not _continues(text, done[chains[-1][-1]], mention):
            if mention.start < _subject_end(done[chains[-1][-1]]):
                break
            _share_issuer(done, chains.pop())
        if chains and mention.start >= _subject_end(done[chains[-1][-1]]):
            if mention.document_type is None:
                done[i] = mention._replace(document_type=done[chains[-1][0]].document_type, inherits_type=True)
            chains[-1].append(i)
        elif mention.identifier is not None:
            chains.append([i])
    for chain in chains:
        _share_issuer(done, chain)
    return done


def _subject_end(mention: Mention) -> int:
    """Where a mention ends with its subject, in which other mentions may stand."""
    subject = mention.tail.subject
    return mention.end if subject is None else max(mention.end, subject.quoted_end or subject.end)


def _continues(text: str, before: Mention, mention: Mention) -> bool:
    if mention.identifier is None or mention.number_start is None:
        return False
    if mention.document_type is not None:
        return _repeats(text, before, mention)
    for end in {before.end, _subject_end(before)}:
        gap = mention.number_start - end
        if 0 <= gap <= _LONGEST_GAP and _BETWEEN.match(text, end, mention.number_start) is not None:
            break
    else:
        return False
    return _may_be(mention, before.document_type)


# `Quyết định số 11/QĐ-TTg ngày … và Quyết định số 12/QĐ-TTg ngày … của Thủ tướng Chính phủ`.
_REPEATED = lazily(r"\s*(?:,|,?\s+và)\s+")
# `… được sửa đổi, bổ sung bởi Nghị định số 1/… và Nghị định số 2/…`: the second stands beside what is amended.
_AMENDED_BY = lazily(r"(?:sửa\s+đổi|bổ\s+sung|thay\s+thế)\s+(?:một\s+số\s+điều\s+)?(?:bởi|theo|tại)\s+\Z")
_FURTHEST_BACK = 40


def _repeats(text: str, before: Mention, mention: Mention) -> bool:
    """Whether a mention goes on with a list that names the type anew, and leaves only the issuer to its last."""
    if before.identifier is None or before.document_type != mention.document_type or before.tail.subject is not None:
        return False
    if mention.identifier is None or before.identifier.symbol != mention.identifier.symbol:
        return False
    if before.tail.date is None or _REPEATED.fullmatch(text, before.end, mention.start) is None:
        return False
    return _AMENDED_BY.search(text, max(0, before.start - _FURTHEST_BACK), before.start) is None


def _may_be(mention: Mention, document_type: str | None) -> bool:
    """Whether the symbol does not say another type than the list's, which a list of `văn bản` has not."""
    if document_type is None:
        return True
    abbreviation = mention.identifier.type_abbreviation if mention.identifier else None
    kinds = types_of_abbreviation(abbreviation or "")
    return not kinds or any(kind.name == document_type for kind in kinds)


def _share_issuer(mentions: list[Mention], chain: Sequence[int]) -> None:
    if len(chain) < 2:
        return
    named = [i for i in chain if mentions[i].tail.issuer is not None or mentions[i].head_issuer is not None]
    if len(named) != 1:
        return
    giver = mentions[named[0]]
    issuer = giver.head_issuer or ((giver.tail.issuer.start, giver.tail.issuer.end) if giver.tail.issuer else None)
    for i in chain:
        if i != named[0]:
            tail = mentions[i].tail
            mentions[i] = mentions[i]._replace(head_issuer=issuer, tail=Tail(tail.end, tail.date, None, tail.subject))
