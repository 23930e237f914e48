"""What the rules on layout share: deviations by component, and how they are told."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from vanban.check.case import Case
from vanban.check.components import Component
from vanban.check.finding import Severity
from vanban.check.rule import Hit
from vanban.regulation.layout import Layout, Part

# The first day on which a layout is known that the text of the regulation itself bears out.
SINCE = date(2011, 3, 5)
# … and the first on which copies of its annexes bear out paper, margins, and the letters of some components.
SINCE_ANNEXES = date(2005, 5, 6)
ONLY_THE_ANNEXES = (
    "Với văn bản trước ngày 05/3/2011 chỉ xét Quốc hiệu, Tiêu ngữ, cơ quan ban hành, số và ký hiệu, địa danh và thời "
    "gian, trích yếu, nội dung: quy định về các thành phần khác ở đây chưa đối chiếu được."
)
ADVICE_PARTS = frozenset({Part.PARENT_AGENCY, Part.ADDRESSEES, Part.APPENDIX})
_BODY = "Nội dung"
_MOST_NAMED = 5

Differs = Callable[[Component], str | None]


def deviations(case: Case, differs: Differs, *, severity: Severity | None = None) -> Iterator[Hit]:
    """One hit for each component that deviates: in how many of its places, and in what at the first of them."""
    found: dict[str, list[tuple[Component, str]]] = {}
    for one in case.held_components:
        message = differs(one)
        if message is not None:
            found.setdefault(_name(one), []).append((one, message))
    if case.is_set_anew and found:
        yield _of_copy(case, found)
        return
    for name, places in found.items():
        first, message = places[0]
        count = sum(_name(one) == name for one in case.held_components)
        many = f" ({len(places)} trong {count} chỗ)" if count > 1 else ""
        yield Hit(
            first.start,
            first.end,
            f"{name}: {message}{many}.",
            severity=severity_of(case, Severity.ADVICE if first.part in ADVICE_PARTS else severity),
            basis=basis_of(case.layout, first.look.clause),
            component=first.part.value,
            page=first.page or (None if first.is_text else _page_of(first.part)),
        )


def _name(component: Component) -> str:
    return _BODY if component.is_text else component.look.name


def _of_copy(case: Case, found: Mapping[str, list[tuple[Component, str]]]) -> Hit:
    """The one hit for a copy in another's typesetting, in which most components deviate."""
    names = list(found)
    more = f" và {len(names) - _MOST_NAMED} thành phần khác" if len(names) > _MOST_NAMED else ""
    first, message = found[names[0]][0]
    return Hit(
        None,
        None,
        f"Bản này trình bày lại khác quy định ở {', '.join(names[:_MOST_NAMED])}{more} ({names[0]}: {message}).",
        severity=Severity.ADVICE,
        basis=basis_of(case.layout, first.look.clause),
        component=first.part.value,
    )


def severity_of(case: Case, severity: Severity | None = None) -> Severity | None:
    """The severity of a hit; advice in a file that is not the office's own typesetting."""
    return Severity.ADVICE if case.is_set_anew else severity


def basis_of(layout: Layout, clause: str | None) -> str:
    """The regulation and the place in it."""
    return layout.title if clause is None else f"{layout.title}, {clause}"


def _page_of(part: Part) -> int | None:
    """The header stands on the first page; where the others stand a word processor's file does not tell."""
    return 1 if part in _ON_FIRST_PAGE else None


_ON_FIRST_PAGE = frozenset({
    Part.NATIONAL_NAME, Part.MOTTO, Part.PARENT_AGENCY, Part.AGENCY, Part.NUMBER, Part.PLACE_DATE, Part.URGENCY,
    Part.DOCUMENT_TYPE, Part.SUBJECT, Part.LETTER_SUBJECT, Part.ADDRESSEES,
})  # fmt: skip


def number(value: float) -> str:
    """A measure with at most one digit behind the comma."""
    return f"{value:.1f}".rstrip("0").rstrip(".").replace(".", ",")
