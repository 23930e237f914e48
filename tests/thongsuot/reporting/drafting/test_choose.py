"""Changes of an edit that a person refuses are put back one by one; the others stand."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thongsuot.reporting.drafting.choose import is_taken, may_refuse, without
from thongsuot.reporting.drafting.compare import ChangeKind, compare
from vanban.document.model import Document, Header, Inline, InlineKind, Node, NodeKind


def _paragraph(text: str) -> Node:
    return Node(NodeKind.PARAGRAPH, text=text)


def _section(label: str, title: str, *children: Node) -> Node:
    return Node(NodeKind.SECTION, level=1, label=label, title=title, children=children)


FIGURE = Node(
    NodeKind.PARAGRAPH,
    text="Đã bố trí 54 triệu đồng.",
    inlines=(
        Inline(InlineKind.TEXT, "Đã bố trí "),
        Inline(InlineKind.FIELD, "54 triệu đồng", "0b5e"),
        Inline(InlineKind.TEXT, "."),
    ),
)
KEPT = Document(
    header=Header(subject="Kết quả năm 2019"),
    body=(
        _paragraph("Huyện báo cáo kết quả như sau:"),
        _section("I", "TẬP HUẤN", _paragraph("Đã cử 12 lượt người dự hai lớp tập huấn.")),
        _section("II", "KINH PHÍ", FIGURE, _paragraph("Đã quyết toán toàn bộ kinh phí được giao.")),
        _paragraph("Trên đây là báo cáo./."),
    ),
)
EDITED = Document(
    header=Header(subject="Kết quả thực hiện năm 2019"),
    body=(
        _paragraph("Huyện báo cáo kết quả như sau:"),
        _section(
            "I",
            "TẬP HUẤN",
            _paragraph("Đã cử 12 lượt người dự hai lớp tập huấn tại tỉnh."),
            _paragraph("Học viên đánh giá tốt."),
        ),
        _section("II", "KINH PHÍ", FIGURE),
        _paragraph("Trên đây là báo cáo./."),
    ),
)
FOUND = compare(KEPT, EDITED)


def _place(kind: ChangeKind, where: str) -> int:
    return next(place for place, one in enumerate(FOUND.texts) if (one.kind, one.where) == (kind, where))


def test_what_is_refused_is_put_back_and_the_rest_stands() -> None:
    made = without(KEPT, EDITED, FOUND, {_place(ChangeKind.REWORDED, "I")})
    assert [one.text for one in made.body[1].children] == [
        "Đã cử 12 lượt người dự hai lớp tập huấn.",
        "Học viên đánh giá tốt.",
    ]
    assert made.header.subject == EDITED.header.subject


def test_what_was_added_is_taken_out() -> None:
    made = without(KEPT, EDITED, FOUND, {_place(ChangeKind.ADDED, "I")})
    assert len(made.body[1].children) == 1
    assert made.body[1].children[0].text == "Đã cử 12 lượt người dự hai lớp tập huấn tại tỉnh."


def test_what_was_removed_comes_back_where_it_stood() -> None:
    made = without(KEPT, EDITED, FOUND, {_place(ChangeKind.REMOVED, "II")})
    assert [one.text for one in made.body[2].children] == [FIGURE.text, "Đã quyết toán toàn bộ kinh phí được giao."]


def test_the_subject_is_put_back_alone() -> None:
    made = without(KEPT, EDITED, FOUND, {_place(ChangeKind.REWORDED, "Trích yếu")})
    assert made.header.subject == KEPT.header.subject
    assert made.body == EDITED.body


def test_a_refused_figure_keeps_its_link() -> None:
    overwritten = replace(FIGURE.inlines[1], text="60 triệu đồng")
    edited = replace(
        KEPT,
        body=(
            *KEPT.body[:2],
            replace(
                KEPT.body[2],
                children=(
                    replace(
                        FIGURE,
                        text="Đã bố trí 60 triệu đồng.",
                        inlines=(FIGURE.inlines[0], overwritten, FIGURE.inlines[2]),
                    ),
                    KEPT.body[2].children[1],
                ),
            ),
            KEPT.body[3],
        ),
    )
    found = compare(KEPT, edited)
    assert without(KEPT, edited, found, set(range(len(found.texts)))).body[2].children[0] == FIGURE


def test_letterhead_and_recipients_are_not_taken_at_all() -> None:
    edited = replace(KEPT, closing=replace(KEPT.closing, recipients=("Như trên",)))
    (change,) = compare(KEPT, edited).texts
    assert not is_taken(change)
    assert not may_refuse(change)


_words = st.sampled_from(["Một việc đã làm xong.", "Hai lớp đã mở.", "Ba xã có đài.", "Bốn bài đã đăng.", "Không có."])
_bodies = st.lists(
    st.one_of(
        st.builds(_paragraph, _words),
        st.builds(
            lambda label, texts: _section(label, "MỤC", *map(_paragraph, texts)),
            st.sampled_from("IVX"),
            st.lists(_words, max_size=3),
        ),
    ),
    max_size=5,
).map(tuple)


@settings(max_examples=60, deadline=None)
@given(_bodies, _bodies)
def test_with_all_refused_the_text_says_what_it_said(before: tuple[Node, ...], after: tuple[Node, ...]) -> None:
    kept, edited = Document(body=before), Document(body=after)
    found = compare(kept, edited)
    made = without(kept, edited, found, set(range(len(found.texts))))
    assert sorted(one.text or one.title or "" for one in made.walk()) == sorted(
        one.text or one.title or "" for one in kept.walk()
    )


@pytest.mark.parametrize("refused", [set(), {99}])
def test_with_nothing_refused_the_edit_stands_as_it_is(refused: set[int]) -> None:
    assert without(KEPT, EDITED, FOUND, refused) == EDITED
