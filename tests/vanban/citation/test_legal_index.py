"""The packaged legal index, and a user's own table."""

from __future__ import annotations

import pytest

from vanban.citation.folding import subject_likeness
from vanban.citation.index_table import IndexTableError, LegalDocument, document_of_row, read_table, row_of_document
from vanban.citation.legal_index import LegalIndex
from vanban.document.partial_date import PartialDate


def test_the_packaged_index_holds_every_document_of_its_source(index: LegalIndex) -> None:
    assert len(index) == 6173


def test_a_document_is_found_by_its_identifier(index: LegalIndex) -> None:
    (found,) = index.documents("110/2004/NĐ-CP")
    assert (found.document_type, str(found.date), found.issuer) == ("Nghị định", "2004-04-08", "Chính phủ")


def test_a_mistyped_separator_is_seen_through(index: LegalIndex) -> None:
    assert [one.identifier for one in index.documents_loosely("110/2004/NĐCP")] == ["110/2004/NĐ-CP"]


def test_a_user_s_row_adds_and_overrides(index: LegalIndex) -> None:
    own = read_table(
        "identifier\tdocument_type\tdate\tissuer\tsubject\tceased\n"
        "110/2004/NĐ-CP\tNghị định\t2004-04-08\tChính phủ\tcông tác văn thư\t2020-03-05\n"
        "15/QĐ-UBND\tQuyết định\t2021-01-12\tỦy ban nhân dân tỉnh\tban hành quy chế\t\n"
    )
    extended = index.extended_by(own)
    assert len(extended) == len(index) + 1
    assert extended.documents("110/2004/NĐ-CP")[0].ceased == PartialDate(2020, 3, 5)
    assert index.documents("110/2004/NĐ-CP")[0].ceased is None


@pytest.mark.parametrize(
    ("table", "line"),
    [
        ("identifier\tdate\n", "dòng 1"),
        ("identifier\tdocument_type\tdate\n1/QĐ-UBND\tQuyết định\t12/01/2021\n", "dòng 2"),
        ("identifier\tdocument_type\n\tLuật\n", "dòng 2"),
    ],
)
def test_a_table_that_is_none_is_refused_with_its_line(table: str, line: str) -> None:
    with pytest.raises(IndexTableError, match=line):
        read_table(table)


def test_a_row_written_and_read_is_the_same_document() -> None:
    document = LegalDocument(
        "1/2020/NĐ-CP", "Nghị định", PartialDate(2020, 1), "Chính phủ", "về A, B", None, None, "2/2021/NĐ-CP"
    )
    assert document_of_row(row_of_document(document)) == document


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        (
            "phê duyệt Chương 2 trình mục tiêu quốc gia về y tế",
            "Phê duyệt Chương trình mục tiêu quốc gia về y tế",
            True,
        ),
        ("quản lý hoạt động báo chí", "Quy định chi tiết về quản lý hoạt động báo chí của cơ quan nhà nước", True),
        ("công tác văn thư", "công tác lưu trữ", False),
        ("xử phạt vi phạm hành chính trong lĩnh vực y tế", "hướng dẫn chế độ phụ cấp của cán bộ y tế", False),
    ],
)
def test_two_wordings_of_one_subject_are_alike(one: str, other: str, agree: bool) -> None:
    assert (subject_likeness(one, other) >= 0.7) is agree
