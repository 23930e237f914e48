"""What the tests of checks share: from a text to its findings, as the command does it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from vanban.check.engine import check
from vanban.check.finding import Finding, Stage
from vanban.citation import find_citations
from vanban.citation.index_table import read_table
from vanban.citation.legal_index import packaged_index
from vanban.structure.document import structure
from vanban.text.source import SourceText

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
    ) -> tuple[Finding, ...]:
        source = SourceText(text)
        document = structure(source)
        index = packaged_index() if table is None else packaged_index().extended_by(read_table(table))
        citations = find_citations(text, document, index)
        return check(source, document, citations, stage=stage, as_of=as_of, index=index, select=select)

    return run
