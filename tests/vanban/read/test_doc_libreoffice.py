"""Word files read here say the same words in the same order as LibreOffice's own text of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from vanban.read.doc.reader import read_doc

GOLDEN = Path(__file__).parents[2] / "golden"
CONVERTED = sorted((GOLDEN / "libreoffice").glob("*.txt"))


@pytest.mark.parametrize("converted", CONVERTED, ids=lambda path: path.stem)
def test_the_words_are_the_same(converted: Path) -> None:
    reading = read_doc((GOLDEN / "samples" / f"{converted.stem}.doc").read_bytes())
    assert reading.warnings == ()
    assert reading.text.split() == converted.read_text(encoding="utf-8").replace("\u2011", "-").split()
