"""Safe fixes mend what they are for in real documents: gone after one round or two, and nothing new comes of them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from vanban.check.engine import check
from vanban.check.finding import Applicability, Finding, Stage
from vanban.citation import find_citations
from vanban.citation.legal_index import packaged_index
from vanban.fix.choose import apply_edits, chosen_fixes
from vanban.read.file import read_file
from vanban.structure.document import structure
from vanban.text.source import SourceText

SAMPLES = Path(__file__).parents[2] / "golden" / "samples"
FILES = (
    "khanh-son-2019.txt", "chi-thi-21-ct-ttg.txt", "cong-van-10317207.doc", "quyet-dinh-15-2010-ubnd-ha-noi.doc",
    "chi-thi-14222571.doc", "quyet-dinh-10403038.doc", "nghi-quyet-113-nq-cp.txt",
)  # fmt: skip
SAFE = frozenset({Applicability.SAFE})
ROUNDS = 3


def findings(text: str) -> tuple[Finding, ...]:
    source = SourceText(text)
    document = structure(source)
    index = packaged_index()
    return check(source, document, find_citations(text, document, index), stage=Stage.ISSUED, index=index)


@pytest.mark.parametrize("name", FILES)
def test_what_is_safely_mended_is_gone_and_nothing_new_is_there(name: str) -> None:
    text = read_file(SAMPLES / name)[0].text
    first = found = findings(text)
    for _ in range(ROUNDS):
        fixes = chosen_fixes(found, SAFE)
        if not fixes:
            break
        text = apply_edits(text, [edit for fix in fixes for edit in fix.edits])
        found = findings(text)
    assert chosen_fixes(found, SAFE) == ()
    assert not Counter(one.code for one in found) - Counter(one.code for one in first)
