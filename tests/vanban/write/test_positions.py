"""Every line of the example documents stands where it stood when the pages were last looked at."""

from __future__ import annotations

import json
from dataclasses import astuple
from pathlib import Path

import pytest
from tests.vanban.write.conftest import PRINTED, example
from tests.vanban.write.positions import Line, lines

from vanban.write import write_pdf

GOLDEN = Path(__file__).parents[2] / "golden" / "write"

# How far LibreOffice's page of our .docx may be from our PDF: the height of lines in tables adds up to 2 mm a page.
ACROSS_MM = 1.0
DOWN_MM = 2.5
AGREEING = 0.97


@pytest.mark.parametrize("name", PRINTED)
def test_lines_of_the_pdf_stand_where_they_should(name: str) -> None:
    """To accept a change that was looked at: `scripts/render_pages`."""
    golden = json.loads((GOLDEN / f"{name}.json").read_text(encoding="utf-8"))
    assert [list(astuple(line)) for line in lines(write_pdf(example(name)))] == golden


@pytest.mark.parametrize("name", PRINTED)
def test_libreoffice_prints_the_docx_as_our_pdf(name: str, rendered_examples: dict[str, bytes]) -> None:
    ours = lines(write_pdf(example(name)))
    theirs = lines(rendered_examples[name])
    assert max(line.page for line in theirs) == max(line.page for line in ours)
    apart = [line for line in ours if not any(_agree(line, other) for other in theirs)]
    assert len(apart) <= (1 - AGREEING) * len(ours), apart


def _agree(one: Line, other: Line) -> bool:
    return (
        one.page == other.page
        and (one.text, one.font, one.size_pt) == (other.text, other.font, other.size_pt)
        and abs(one.left_mm - other.left_mm) <= ACROSS_MM
        and abs(one.base_mm - other.base_mm) <= DOWN_MM
    )
