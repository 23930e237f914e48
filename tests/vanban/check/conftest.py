"""What the tests of checks share: from a text to its findings, as the command does it."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Mapping, Sequence
from datetime import date

import pytest

from vanban.check.engine import check
from vanban.check.finding import Finding, Stage
from vanban.citation import find_citations
from vanban.citation.index_table import read_table
from vanban.citation.legal_index import packaged_index
from vanban.read.file import read_bytes
from vanban.structure.document import structure
from vanban.text.source import SourceText
from vanban.write.docx import write_docx

Check = Callable[..., tuple[Finding, ...]]


@pytest.fixture(scope="session")
def findings() -> Check:
    def run(
        text: str,
        *,
        stage: Stage = Stage.ISSUED,
        as_of: date | None = None,
        select: tuple[str, ...] = (),
        table: str | None = None,
        written: bool = False,
        edits: Sequence[Mapping[str, str]] = (),
    ) -> tuple[Finding, ...]:
        source = SourceText(text)
        document = structure(source)
        if written:
            source, document = read_bytes(edited(write_docx(document), edits))
        index = packaged_index() if table is None else packaged_index().extended_by(read_table(table))
        citations = find_citations(text, document, index)
        return check(source, document, citations, stage=stage, as_of=as_of, index=index, select=select)

    return run


def edited(data: bytes, edits: Sequence[Mapping[str, str]]) -> bytes:
    """A `.docx` in which `old` is `new`: in a part, or within one style; an empty `old` adds the part."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: package.read(name).decode("utf-8") for name in package.namelist()}
    for edit in edits:
        name, old, new = edit.get("part", "word/styles.xml"), edit["old"], edit["new"]
        if "style" in edit:
            style = re.compile(rf'<w:style [^>]*w:styleId="{edit["style"]}".*?</w:style>', re.DOTALL)
            own = style.search(parts[name])
            assert own is not None
            assert old in own[0]
            parts[name] = parts[name].replace(own[0], own[0].replace(old, new))
        elif old:
            assert old in parts[name]
            parts[name] = parts[name].replace(old, new)
        else:
            parts[name] = new
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return target.getvalue()
