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

from vanban.cli.main import main
from vanban.document.encoder import to_json
from vanban.document.model import Document, InlineKind, Node
from vanban.read.file import read_bytes, read_file
from vanban.write import write_docx, write_pdf


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


def test_fields_go_through_a_pipe(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    document = example("bao-cao")
    data = json.dumps(to_json(reread(document, tmp_path))).encode("utf-8")
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(data)))
    assert main(["write", "-", "--to", "docx", "-o", str(tmp_path / "again.docx")]) == 0
    _, again = read_file(tmp_path / "again.docx")
    assert fields(again) == fields(document) != []
