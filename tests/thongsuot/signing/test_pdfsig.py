"""An independent program judges the same: poppler's pdfsig."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from tests.factories.signing import stages

pytestmark = pytest.mark.skipif(shutil.which("pdfsig") is None, reason="pdfsig (poppler-utils) is not installed")


def judged(pdf: bytes, tmp_path: Path) -> str:
    file = tmp_path / "van-ban.pdf"
    file.write_bytes(pdf)
    made = subprocess.run(["pdfsig", "-nocert", str(file)], capture_output=True, text=True, check=False)
    return made.stdout


def test_both_signatures_are_valid_and_the_last_covers_the_whole_file(tmp_path: Path) -> None:
    told = judged(stages().sealed, tmp_path)
    assert told.count("Signature is Valid.") == 2
    assert told.count("ETSI.CAdES.detached") == 2
    seal, person = told.split("Signature #2")
    assert "Total document signed" in seal
    assert "Not total document signed" in person


def test_a_changed_byte_is_told(tmp_path: Path) -> None:
    spoiled = bytearray(stages().sealed)
    spoiled[len(stages().signed) + 100] ^= 1
    assert "Signature is Valid." not in judged(bytes(spoiled), tmp_path).split("Signature #2")[0]
