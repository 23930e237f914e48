"""What is written is read back as what it was, and `read --format json | write` keeps its fields."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from tests.vanban.write.conftest import NAMES, example

from vanban.cli.data_file import load_text
from vanban.cli.main import main
from vanban.document.decoder import from_json
from vanban.document.encoder import to_json
from vanban.document.model import Document, InlineKind, Node
from vanban.document.partial_date import PartialDate
from vanban.read.file import read_bytes, read_file
from vanban.write import write_docx, write_html, write_pdf, write_txt
from vanban.write.examples import example_yaml


def reread(document: Document, folder: Path) -> Document:
    path = folder / "document.docx"
    path.write_bytes(write_docx(document))
    _, found = read_file(path)
    return found


def outline(
    nodes: tuple[Node, ...],
) -> Iterator[tuple[str, str | None, str, tuple[tuple[str, ...], ...], list[object]]]:
    """What each node says, whatever the case of its letters, in the order and the depth of the tree."""
    for node in nodes:
        words = (node.title if node.label else node.text) or "".join(inline.text for inline in node.inlines)
        yield node.kind.value, node.label, words.upper(), node.rows, list(outline(node.children))


def fields(document: Document) -> list[tuple[str | None, str]]:
    inlines = (inline for node in document.walk() for inline in node.inlines)
    return [(inline.id, inline.text) for inline in inlines if inline.kind is InlineKind.FIELD]


@pytest.mark.parametrize("name", NAMES)
def test_body_is_read_back_as_it_was_written(name: str, tmp_path: Path) -> None:
    document = example(name)
    assert list(outline(reread(document, tmp_path).body)) == list(outline(document.body))


@pytest.mark.parametrize("name", NAMES)
def test_header_and_closing_are_read_back_as_they_were_written(name: str, tmp_path: Path) -> None:
    document = example(name)
    found = reread(document, tmp_path)
    for key in ("number", "symbol", "place", "date", "document_type", "subject", "addressees"):
        assert getattr(found.header, key) == getattr(document.header, key)
    assert (found.header.agency or "").upper() == (document.header.agency or "").upper()
    assert found.closing.recipients == document.closing.recipients
    assert found.closing.signature is not None
    assert document.closing.signature is not None
    assert found.closing.signature.name == document.closing.signature.name


@pytest.mark.parametrize("name", NAMES)
def test_fields_are_read_back_with_their_ids(name: str, tmp_path: Path) -> None:
    document = example(name)
    assert fields(reread(document, tmp_path)) == fields(document)


@pytest.mark.parametrize("name", NAMES)
def test_written_again_it_is_the_same_file(name: str, tmp_path: Path) -> None:
    once = replace(reread(example(name), tmp_path), file=None)
    twice = replace(reread(once, tmp_path), file=None)
    assert write_docx(twice) == write_docx(once)


@pytest.mark.parametrize("write", [write_docx, write_pdf])
@pytest.mark.parametrize("notice", ["Dữ liệu minh họa, không có giá trị pháp lý", None])
def test_the_notice_on_every_page_is_read_back(notice: str | None, write: Callable[[Document], bytes]) -> None:
    source, found = read_bytes(write(replace(example("bao-cao"), notice=notice)))
    assert found.notice == notice
    assert "minh họa" not in source.text


EVERY_FORMAT = (write_docx, write_html, write_txt, write_pdf)


@pytest.mark.parametrize("write", EVERY_FORMAT)
@pytest.mark.parametrize("name", ["bao-cao", "cong-van"])
def test_marks_and_notice_are_read_back_and_nothing_of_them_as_text(
    name: str, write: Callable[[Document], bytes]
) -> None:
    document = example(name)
    header = replace(document.header, secrecy="MẬT", circulation="LƯU HÀNH NỘI BỘ", urgency="urgent")
    written = replace(document, header=header, notice="Dữ liệu minh họa")
    _, found = read_bytes(write(written))
    assert (found.header.secrecy, found.header.circulation) == ("MẬT", "LƯU HÀNH NỘI BỘ")
    assert (found.header.urgency, found.notice) == ("urgent", "Dữ liệu minh họa")
    assert (found.header.agency or "").upper() == (header.agency or "").upper()
    assert list(outline(found.body)) == list(outline(document.body))


@pytest.mark.parametrize("write", EVERY_FORMAT)
def test_the_address_at_the_foot_is_read_back(write: Callable[[Document], bytes]) -> None:
    contact = ("Số 01, đường A, xã Khánh Sơn", "ĐT: 0258 0000 000; E-Mail: ubnd@khanhson.example")
    document = example("cong-van")
    _, found = read_bytes(write(replace(document, closing=replace(document.closing, contact=contact))))
    assert found.closing.contact == contact


@pytest.mark.parametrize("write", EVERY_FORMAT)
@pytest.mark.parametrize("kind", ["Biên bản", "Hợp đồng", "Bản ghi nhớ", "Bản thỏa thuận"])
def test_a_date_without_a_place_is_read_back(kind: str, write: Callable[[Document], bytes]) -> None:
    document = from_json(load_text(example_yaml(kind) or "", kind))
    dated = replace(document, header=replace(document.header, place=None, date=PartialDate(2026, 3, 12)))
    _, found = read_bytes(write(dated))
    assert (found.header.place, found.header.date) == (None, PartialDate(2026, 3, 12))


def test_fields_go_through_a_pipe(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    document = example("bao-cao")
    data = json.dumps(to_json(reread(document, tmp_path))).encode("utf-8")
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(data)))
    assert main(["write", "-", "--to", "docx", "-o", str(tmp_path / "again.docx")]) == 0
    _, again = read_file(tmp_path / "again.docx")
    assert fields(again) == fields(document) != []
