"""Documents in many forms are read as a reader reads them: each against the lines beside it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.vanban.forms import summary
from tests.vanban.golden_set import GOLDEN

FORMS = sorted((GOLDEN / "forms").glob("*.txt"))


def test_every_form_has_its_expectation() -> None:
    assert len(FORMS) >= 30
    assert {path.stem for path in FORMS} == {path.stem for path in (GOLDEN / "forms").glob("*.expected")}


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_a_form_is_read_as_a_reader_reads_it(path: Path) -> None:
    expected = path.with_suffix(".expected").read_text(encoding="utf-8").splitlines()
    assert summary(path) == expected
