"""What the citation tests share: the packaged index, and a short way from a text to its citations."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from vanban.citation import find_citations
from vanban.citation.legal_index import LegalIndex, packaged_index
from vanban.citation.model import Citation, Citations
from vanban.document.model import Document

Cite = Callable[..., Citations]


@pytest.fixture(scope="session")
def index() -> LegalIndex:
    return packaged_index()


@pytest.fixture
def cite(index: LegalIndex) -> Cite:
    def run(text: str, document: Document = Document()) -> Citations:  # noqa: B008
        return find_citations(text, document, index)

    return run


@pytest.fixture
def only(cite: Cite) -> Callable[[str], Citation]:
    """The one citation of a text."""

    def run(text: str) -> Citation:
        found = cite(text).citations
        assert len(found) == 1, [one.text for one in found]
        return found[0]

    return run
