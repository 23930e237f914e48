"""Real documents, read as a careful person read them: header, outline, closing (`tests/golden/read`)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from vanban.document.codec import to_json
from vanban.document.model import Document, Node, NodeKind
from vanban.read.file import read_file
from vanban.text.source import SourceText

GOLDEN = Path(__file__).parents[2] / "golden"
ANNOTATIONS = sorted((GOLDEN / "read").glob("*.json"))
# How much of a long title, and of a section's last line, an annotation holds.
TITLE, LAST_WORDS = 70, 40

Read = tuple[dict[str, Any], SourceText, Document]


@pytest.fixture(params=ANNOTATIONS, ids=lambda path: path.stem, scope="module")
def read(request: pytest.FixtureRequest) -> Read:
    annotation = json.loads(request.param.read_text(encoding="utf-8"))
    return annotation, *read_file(GOLDEN / "samples" / annotation["sample"])


def labelled(nodes: tuple[Node, ...]) -> Iterator[Node]:
    for node in nodes:
        for below in node.walk():
            if below.kind in (NodeKind.SECTION, NodeKind.ITEM):
                yield below


def words(text: str | None) -> str:
    return " ".join((text or "").split())


def test_the_header_is_what_a_reader_finds(read: Read) -> None:
    annotation, _, document = read
    header = to_json(document)["header"]
    header.pop("spans", None)
    assert header == annotation["header"]


def test_the_outline_is_what_a_reader_finds(read: Read) -> None:
    annotation, source, document = read
    found = [
        {
            "level": node.level,
            "label": node.label,
            "title": words(node.title)[:TITLE],
            "ends": words(source.text[node.start : node.end])[-LAST_WORDS:],
            **({"quoted": True} if node.quoted else {}),
        }
        for node in labelled(document.body)
    ]
    assert found == annotation["outline"]


def test_a_section_starts_where_its_label_stands(read: Read) -> None:
    _, source, document = read
    for node in labelled(document.body):
        assert words(source.text[node.start : node.end].lstrip("(")).startswith(node.label or "")


def test_basis_lines_are_told_apart(read: Read) -> None:
    annotation, _, document = read
    assert sum(node.kind is NodeKind.BASIS for node in document.body) == annotation["basis"]


def test_the_closing_is_what_a_reader_finds(read: Read) -> None:
    annotation, _, document = read
    closing = to_json(document)["closing"]
    closing.pop("spans", None)
    assert closing == annotation["closing"]


def test_the_last_paragraph_stands_at_the_top(read: Read) -> None:
    annotation, _, document = read
    last = document.body[-1]
    found = words(last.text)[:60] if last.kind is NodeKind.PARAGRAPH else None
    assert found == annotation["last_paragraph"]


def test_appendices_are_wholes_of_their_own(read: Read) -> None:
    annotation, _, document = read
    assert [(one.label, one.title) for one in document.appendices] == [
        (one["label"], one["title"]) for one in annotation["appendices"]
    ]


def test_every_text_is_the_slice_that_its_place_tells(read: Read) -> None:
    _, source, document = read
    for node in document.walk():
        if node.text is not None:
            assert node.text == source.text[node.start : node.end]
        for inline in node.inlines:
            assert inline.text == source.text[inline.start : inline.end]
