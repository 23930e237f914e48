"""The JSON printed piece by piece is the JSON of the whole."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from vanban.cli.output.document_json import json_pieces
from vanban.document.codec import to_json
from vanban.document.model import Document
from vanban.read.file import read_file

SAMPLES = Path(__file__).parents[3] / "golden" / "samples"


@pytest.mark.parametrize("sample", ["khanh-son-2019.txt", "nghi-dinh-123-2026-nd-cp.txt", None])
@pytest.mark.parametrize("indent", [2, None])
def test_the_pieces_make_the_whole(sample: str | None, indent: int | None) -> None:
    document = Document() if sample is None else read_file(SAMPLES / sample)[1]
    whole = json.dumps(to_json(document), ensure_ascii=False, indent=indent)
    assert "".join(json_pieces(document, pretty=indent is not None)) == whole
