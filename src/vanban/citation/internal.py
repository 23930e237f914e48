"""Places that a text names in itself: `khoản 2 Điều 5 Thông tư này`, `Phụ lục II`, and the nodes that they mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vanban.citation.model import InternalReference, Provision
from vanban.citation.outline import Outline
from vanban.citation.provisions import CURRENT, ProvisionPhrase
from vanban.citation.vocabulary import by_first_letter, one_of
from vanban.text.pattern import lazily
from vanban.text.view import NormalView

_NOWHERE = Provision()
_TYPES = one_of(
    "(?:Bộ )?[Ll]uật", "Nghị (?:định|quyết)", "[Tt]hông tư(?: liên tịch)?", "[Qq]uyết định", "Pháp lệnh", "Hiến pháp",
    "[Cc]hỉ thị", "[Qq]uy (?:chế|định|trình|chuẩn)", "Điều lệ", "Kế hoạch", "Đề án",
)  # fmt: skip
_OWN_TYPES = one_of("[Hh]ướng dẫn", "Chương trình", "Báo cáo", "Nội quy", "Hợp đồng")
_THIS_DOCUMENT = rf"\s+(?:{_TYPES}|{_OWN_TYPES})\s+này(?!\w)"
_THIS = lazily(rf"(?:\s+(?:của|trong|tại|thuộc))?{_THIS_DOCUMENT}")
_APPENDIX = lazily(by_first_letter(rf"Phụ\s+lục\s+(?:ban\s+hành\s+)?kèm\s+theo{_THIS_DOCUMENT}"))
# Behind a place, the name of a document that is not this one and bears no number here.
_OTHER = lazily(
    r"\s+(?:(?:của|trong|tại|thuộc|ban\s+hành\s+kèm\s+theo)\s+)?(?:các\s+)?"
    rf"(?:{_TYPES}|{one_of('Hiệp định', 'Công ước', 'Nghị định thư')})(?!\w)"
)


def find_internal_references(
    source: str, view: NormalView, outline: Outline, phrases: Sequence[ProvisionPhrase]
) -> tuple[InternalReference, ...]:
    """The places of the document itself among `phrases`; a label and a place in another document are none."""
    found = []
    for phrase in phrases:
        if outline.is_label(view.to_source(phrase.start, phrase.end)[0]):
            continue
        this = _THIS.match(view.text, phrase.end)
        if this is None and _OTHER.match(view.text, phrase.end):
            continue
        start, end = view.to_source(phrase.start, this.end() if this else phrase.end)
        around = outline.place_of(start)
        places = (_with_place_around(one, around) for one in phrase.provisions())
        provisions = tuple(place for place in places if place != _NOWHERE)
        target = outline.target(provisions[0]) if provisions else None
        if this is None and target is None and not phrase.is_relative:
            continue
        found.append(InternalReference(start, end, source[start:end], provisions, target))
    found += _unlabelled_appendix(source, view, outline)
    return tuple(sorted(found, key=lambda one: one.start))


def _unlabelled_appendix(source: str, view: NormalView, outline: Outline) -> Iterator[InternalReference]:
    """`Phụ lục ban hành kèm theo Nghị định này`: the one appendix, which bears no label."""
    for match in _APPENDIX.finditer(view.text):
        start, end = view.to_source(match.start(), match.end())
        yield InternalReference(start, end, source[start:end], (), outline.first_appendix)


def _with_place_around(provision: Provision, around: Provision) -> Provision:
    """Replace `này` by the labels of the place where the reference stands."""
    if provision.article == CURRENT:
        provision = provision._replace(article=around.article)
    if provision.clause == CURRENT:
        provision = provision._replace(clause=around.clause, article=provision.article or around.article)
    if provision.point == CURRENT:
        provision = provision._replace(point=around.point, clause=around.clause, article=around.article)
    if provision.chapter == CURRENT:
        provision = provision._replace(chapter=around.chapter)
    if provision.section == CURRENT:
        provision = provision._replace(section=around.section, chapter=around.chapter)
    if provision.part == CURRENT:
        provision = provision._replace(part=around.part)
    if provision.clause is not None and provision.article is None:
        provision = provision._replace(article=around.article)
    if provision.point is not None and provision.clause is None:
        provision = provision._replace(clause=around.clause, article=provision.article or around.article)
    return provision
