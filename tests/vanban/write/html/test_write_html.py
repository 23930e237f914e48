"""The page of HTML: whole in itself, headings in order, nothing of the data taken for markup."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

import lxml.html
import pytest
from tests.vanban.write.conftest import example

from vanban.document.model import Appendix, Closing, Document, Header, Node, NodeKind, Orientation
from vanban.write import write_html


def page(document: Document) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(write_html(document).decode("utf-8"))


def test_page_tells_its_language_and_title() -> None:
    root = page(example("bao-cao"))
    assert root.get("lang") == "vi"
    assert root.findtext("head/title").startswith("Báo cáo")


def test_headings_go_down_one_level_at_a_time() -> None:
    headings = page(example("ke-hoach")).iter("h1", "h2", "h3", "h4", "h5", "h6")
    levels = [int(heading.tag[1]) for heading in headings]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_nothing_is_asked_of_another_place() -> None:
    text = write_html(example("bao-cao")).decode("utf-8")
    assert not [word for word in ("<script", "<link", "<img", "http:", "https:", "url(", "@import") if word in text]


def test_data_are_never_markup() -> None:
    hostile = '<script>alert("1")</script> & "nháy"'
    document = Document(header=Header(subject=hostile, agency=hostile), body=(Node(NodeKind.PARAGRAPH, text=hostile),))
    root = page(document)
    assert not list(root.iter("script"))
    assert hostile in "".join(root.find("body").itertext())


def test_header_row_of_a_table_names_its_columns() -> None:
    table = Node(NodeKind.TABLE, rows=(("STT", "Tên"), ("1", "Một")), header_rows=1)
    root = page(Document(body=(table,)))
    assert [cell.get("scope") for cell in root.iter("th")] == ["col", "col"]


def test_an_appendix_has_pages_of_its_own() -> None:
    document = Document(appendices=(Appendix("Phụ lục", orientation=Orientation.LANDSCAPE),))
    text = write_html(document).decode("utf-8")
    assert "@page leaf-1 { size: 297mm 210mm;" in text
    assert ".leaf-1 { page: leaf-1; break-before: page; }" in text


def test_an_appendix_counts_its_own_pages_and_shows_no_number_on_the_first() -> None:
    text = write_html(Document(appendices=(Appendix("Phụ lục I"), Appendix("Phụ lục II")))).decode("utf-8")
    for name in ("leaf-1", "leaf-2"):
        (rule,) = (line for line in text.splitlines() if line.startswith(f"@page {name} "))
        assert f"counter-increment: page-{name};" in rule
        assert f"content: counter(page-{name}, from-second);" in rule
    assert '@counter-style from-second { system: fixed 1; symbols: ""; fallback: decimal; }' in text


@pytest.mark.parametrize(("day", "edge"), [("2019-12-31", "@bottom-right"), ("2021-01-01", "@top-center")])
def test_page_numbers_stand_where_the_law_of_the_day_wants_them(day: str, edge: str) -> None:
    assert edge in write_html(example("bao-cao"), day=date.fromisoformat(day)).decode("utf-8")


def test_contact_stands_at_the_foot() -> None:
    document = replace(example("cong-van"), closing=Closing(contact=("Số 1, đường A", "ĐT: 0258 000")))
    (footer,) = page(document).iter("footer")
    assert [line.text for line in footer.iter("p")] == ["Số 1, đường A", "ĐT: 0258 000"]
