"""The layout of each regulation is complete, keeps within its own bounds, and differs where the law does."""

from __future__ import annotations

from datetime import date

import pytest

from vanban.regulation.epoch import epoch_on, epochs
from vanban.regulation.layout import Alignment, Bounds, Edge, Layout, Part, layout_on, layouts

CIRCULAR = layout_on(date(2019, 12, 10))
DECREE = layout_on(date(2020, 3, 5))

every_layout = pytest.mark.parametrize("layout", layouts(), ids=lambda layout: layout.code)


@pytest.mark.parametrize(
    ("day", "code"),
    [
        (date(2008, 1, 1), "ttlt-55-2005"),
        (date(2011, 3, 4), "ttlt-55-2005"),
        (date(2011, 3, 5), "tt-01-2011"),
        (date(2020, 3, 4), "tt-01-2011"),
        (date(2020, 3, 5), "nd-30-2020"),
        (date(2026, 1, 1), "nd-30-2020"),
    ],
)
def test_a_document_is_laid_out_by_the_law_of_its_day(day: date, code: str) -> None:
    assert layout_on(day).code == code


def test_a_day_before_every_regulation_takes_the_oldest_layout() -> None:
    assert layout_on(date(1999, 1, 1)) is layouts()[0]


def test_an_unknown_day_takes_the_newest_layout() -> None:
    assert layout_on(None) is layouts()[-1]


def test_every_regulation_has_a_layout() -> None:
    assert {code for layout in layouts() for code in layout.epochs} == {epoch.code for epoch in epochs()}


@every_layout
def test_every_component_has_a_look(layout: Layout) -> None:
    assert set(layout.looks) == set(Part)


@every_layout
def test_what_is_written_is_allowed(layout: Layout) -> None:
    page = layout.page
    bounds: list[Bounds] = [page.top_mm, page.bottom_mm, page.left_mm, page.right_mm]
    for look in layout.looks.values():
        bounds += [look.size, look.lines]
        bounds += [look.first_line_mm] if look.first_line_mm else []
        bounds += [look.rule.share] if look.rule else []
    assert [bound for bound in bounds if bound.written not in bound] == []


@every_layout
def test_styles_have_names_of_their_own_without_commas(layout: Layout) -> None:
    names = [look.name for look in layout.looks.values()]
    assert len(set(names)) == len(names)
    assert [name for name in names if "," in name] == []


@every_layout
def test_page_number_stands_where_the_table_of_regulations_says(layout: Layout) -> None:
    number = layout.page_number
    for epoch in epochs():
        if epoch.code in layout.epochs:
            assert epoch.page_number == f"{number.edge}-{number.alignment}"


def test_page_number_moved_from_the_bottom_right_to_the_top_centre() -> None:
    assert (CIRCULAR.page_number.edge, CIRCULAR.page_number.alignment) == (Edge.BOTTOM, Alignment.RIGHT)
    assert (DECREE.page_number.edge, DECREE.page_number.alignment) == (Edge.TOP, Alignment.CENTRE)
    assert not CIRCULAR.page_number.first_shown
    assert not DECREE.page_number.first_shown


def test_joint_circular_of_2005_holds_only_what_copies_of_its_annexes_bear_out() -> None:
    joint = layout_on(date(2008, 1, 1))
    assert {Part.MOTTO, Part.NUMBER, Part.BODY} < joint.held
    assert not {Part.SIGNER, Part.RECIPIENTS, Part.PAGE_NUMBER} & joint.held
    assert joint.looks[Part.SIGNER] == CIRCULAR.looks[Part.SIGNER]
    assert CIRCULAR.held == frozenset(Part)


def test_type_and_subject_were_14_point_and_may_now_be_13() -> None:
    for part in (Part.DOCUMENT_TYPE, Part.SUBJECT):
        assert 13 not in CIRCULAR.looks[part].size
        assert 13 in DECREE.looks[part].size


def test_basis_lines_became_italic_with_the_decree() -> None:
    assert not CIRCULAR.looks[Part.BASIS].italic
    assert DECREE.looks[Part.BASIS].italic


@every_layout
def test_line_beneath_the_motto_is_as_long_as_the_motto(layout: Layout) -> None:
    rule = layout.looks[Part.MOTTO].rule
    assert rule is not None
    assert rule.share == Bounds(1, 1, 1)


@every_layout
@pytest.mark.parametrize("part", [Part.AGENCY, Part.SUBJECT])
def test_line_beneath_agency_and_subject_is_a_third_to_a_half(layout: Layout, part: Part) -> None:
    rule = layout.looks[part].rule
    assert rule is not None
    assert rule.share.least == pytest.approx(1 / 3, abs=1e-3)
    assert rule.share.most == pytest.approx(1 / 2)


@every_layout
@pytest.mark.parametrize(
    ("label", "heading", "text", "after"),
    [
        ("Phần thứ nhất", Part.DIVISION, Part.DIVISION, ""),
        ("Chương II", Part.DIVISION, Part.DIVISION, ""),
        ("Mục 1", Part.SECTION, Part.SECTION, ""),
        ("Tiểu mục 2", Part.SECTION, Part.SECTION, ""),
        ("Điều 5", Part.ARTICLE, Part.ARTICLE, "."),
        ("III", Part.ROMAN_HEADING, Part.ROMAN_HEADING, "."),
        ("2", Part.CLAUSE_HEADING, Part.CLAUSE, "."),
        ("1.1", Part.CLAUSE_HEADING, Part.CLAUSE, "."),
        ("đ", Part.POINT, Part.POINT, ")"),
    ],
)
def test_label_decides_how_a_part_of_the_body_is_printed(
    layout: Layout, label: str, heading: Part, text: Part, after: str
) -> None:
    form = layout.heading_form(label)
    assert form is not None
    assert (form.heading, form.text, form.after) == (heading, text, after)


@every_layout
def test_label_of_no_known_form_has_no_look_of_its_own(layout: Layout) -> None:
    assert layout.heading_form("Câu hỏi 1") is None


@every_layout
def test_regulation_in_force_is_named_on_every_look_that_it_sets(layout: Layout) -> None:
    unnamed = {part for part, look in layout.looks.items() if look.clause is None}
    assert unnamed <= {Part.APPENDIX_REFERENCE, Part.COPY_SIGNATURE}
    assert epoch_on(date(2021, 1, 1)) is not None
