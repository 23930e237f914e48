"""Each of the 29 types is written in its form and read back as what it was, in every format."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import vanban.write.examples as examples_package
from vanban.cli.data_file import load_text
from vanban.cli.main import main
from vanban.document.codec import from_json, to_json
from vanban.document.model import Document, InlineKind, Node, NodeKind, Orientation
from vanban.read.file import read_bytes
from vanban.regulation.layout import layout_on
from vanban.write import write_docx, write_html, write_pdf, write_txt
from vanban.write.compose import compose
from vanban.write.composition import Paragraph
from vanban.write.examples import example_types, example_yaml

Write = Callable[[Document], bytes]

WRITERS: dict[str, Write] = {"docx": write_docx, "html": write_html, "pdf": write_pdf, "txt": write_txt}
HEADER = ("number", "symbol", "identifier", "place", "date", "document_type", "addressees", "urgency", "sender")
# A heading of these stands in capitals, the name of an agency and who signs too.
_SUBJECT_LEAD = re.compile(r"Về việc |Về ")


@pytest.fixture(scope="module")
def examples() -> dict[str, Document]:
    """The packaged example of each type."""
    return {
        name: from_json(load_text(example_yaml(name) or "", f"{name}.yaml"), strict=True) for name in example_types()
    }


def upper(text: str | None) -> str:
    return (text or "").upper()


def tree(nodes: tuple[Node, ...], *, tables: bool = True) -> list[Any]:
    """Kind, label, words, cells and children of each node; without tables where a format's text does not tell them."""
    found: list[Any] = []
    for node in nodes:
        if node.kind is NodeKind.TABLE and not tables:
            continue
        words = (node.title if node.label else node.text) or "".join(inline.text for inline in node.inlines)
        found.append((node.kind, node.label, upper(words), node.rows, tree(node.children, tables=tables)))
    return found


def told(document: Document, *, tables: bool, orientation: bool) -> dict[str, Any]:
    """What a document tells, whatever the case of what stands in capitals on the page."""
    header, closing = document.header, document.closing
    signers = [one for one in (closing.signature, *closing.other_signatures) if one is not None]
    return {
        **{key: getattr(header, key) for key in HEADER},
        "agencies": [upper(header.parent_agency), upper(header.agency)],
        "subject": upper(_SUBJECT_LEAD.sub("", header.subject or "", count=1)),
        "body": tree(document.body, tables=tables),
        "recipients": closing.recipients,
        "drafter": closing.drafter,
        "confirmation": closing.confirmation,
        "signers": [
            (upper(one.authority), upper(one.capacity), upper(one.position), one.name) for one in signers if one
        ],
        "appendices": [
            (one.label, upper(one.title), tree(one.body, tables=tables), one.orientation if orientation else None)
            for one in document.appendices
        ],
    }


def without_table_lines(found: dict[str, Any]) -> dict[str, Any]:
    """A PDF's text layer tells the rows of a table as lines of their own."""
    kept = json.loads(json.dumps(found, default=str))

    def clean(nodes: list[Any]) -> list[Any]:
        return [
            [kind, label, words, rows, clean(children)]
            for kind, label, words, rows, children in nodes
            if "\t" not in words and words not in LOOSE_CELLS
        ]

    kept["body"] = clean(kept["body"])
    kept["appendices"] = [[label, title, clean(body), way] for label, title, body, way in kept["appendices"]]
    return kept


# The cells of the examples' tables that stand alone in their row, or beside one other at the page's middle.
LOOSE_CELLS = ("TỔNG CỘNG", "54.000.000")


@pytest.mark.parametrize("name", example_types())
@pytest.mark.parametrize("kind", WRITERS)
def test_what_is_written_is_read_back(name: str, kind: str, examples: dict[str, Document]) -> None:
    document = examples[name]
    _, found = read_bytes(WRITERS[kind](document))
    tables, orientation = kind != "pdf", kind != "txt"
    wanted, got = (told(one, tables=tables, orientation=orientation) for one in (document, found))
    if not tables:
        wanted, got = without_table_lines(wanted), without_table_lines(got)
    assert got == wanted


@pytest.mark.parametrize("kind", ["docx", "html"])
def test_fields_are_kept_by_every_format_that_can_carry_them(kind: str, examples: dict[str, Document]) -> None:
    _, found = read_bytes(WRITERS[kind](examples["Báo cáo"]))
    fields = [
        (inline.id, inline.text) for node in found.walk() for inline in node.inlines if inline.kind is InlineKind.FIELD
    ]
    assert fields == [("so_lop", "02"), ("so_hoc_vien", "70")]


@pytest.mark.parametrize("kind", WRITERS)
def test_same_data_give_the_same_bytes(kind: str, examples: dict[str, Document]) -> None:
    document = examples["Kế hoạch"]
    assert WRITERS[kind](document) == WRITERS[kind](from_json(to_json(document)))


@pytest.mark.parametrize("kind", WRITERS)
def test_written_again_it_is_the_same_document(kind: str, examples: dict[str, Document]) -> None:
    for name in ("Quyết định", "Công điện", "Biên bản"):
        _, once = read_bytes(WRITERS[kind](examples[name]))
        _, twice = read_bytes(WRITERS[kind](once))
        assert told(twice, tables=True, orientation=True) == told(once, tables=True, orientation=True)


def test_there_is_one_example_of_each_type() -> None:
    folder = Path(examples_package.__file__ or "").parent
    assert len(example_types()) == len(list(folder.glob("*.yaml"))) == 29


def test_examples_hold_what_the_law_asks_of_their_type(examples: dict[str, Document]) -> None:
    for name, document in examples.items():
        parts = [
            block.part.value
            for leaf in compose(document, layout_on(None)).leaves
            for block in leaf.blocks
            if isinstance(block, Paragraph)
        ]
        assert document.header.document_type == name
        assert ("enacting" in parts) == (name in ("Nghị quyết", "Quyết định"))
        assert ("authority" in parts) == (name in ("Nghị quyết", "Quyết định"))
    assert examples["Kế hoạch"].appendices[0].orientation is Orientation.LANDSCAPE
    assert len(examples["Biên bản"].closing.other_signatures) == 1


def test_nothing_is_found_wrong_in_what_is_written(examples: dict[str, Document], tmp_path: Path) -> None:
    """Neither in the words nor in the layout: the checks are held to the same regulation as the writer."""
    paths = []
    for number, document in enumerate(examples.values()):
        paths.append(tmp_path / f"{number:02d}.docx")
        paths[-1].write_bytes(write_docx(document))
    findings = tmp_path / "findings.jsonl"
    status = main(["check", *map(str, paths), "--format", "jsonl", "--output", str(findings)])
    found = [json.loads(line) for line in findings.read_text(encoding="utf-8").splitlines()]
    told = [one for file in found for one in file.get("findings", ()) if one["severity"] in ("error", "warning")]
    assert [(one["code"], one["message"]) for one in told] == []
    assert status == 0
