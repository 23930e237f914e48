"""A real report of 2019, held to the law of its day: what is wrong in it is found, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from vanban.check.finding import Finding, Severity, Stage
from vanban.citation import find_citations
from vanban.citation.encoder import to_json
from vanban.citation.legal_index import packaged_index
from vanban.cli.inputs import Outcome
from vanban.cli.output.findings_json import encode
from vanban.structure.document import structure
from vanban.text.source import SourceText

GOLDEN = Path(__file__).parents[2] / "golden"
SAMPLE = GOLDEN / "samples" / "khanh-son-2019.txt"
TEXT = SAMPLE.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def grave(findings: Callable[..., tuple[Finding, ...]]) -> list[tuple[str, str]]:
    return [
        (one.code, TEXT[one.start : one.end] if one.start is not None else "")
        for one in findings(TEXT)
        if one.severity is not Severity.ADVICE
    ]


def test_what_is_wrong_is_found_and_nothing_else_is_an_error_or_a_warning(grave: list[tuple[str, str]]) -> None:
    assert grave == [
        ("TT03", "/BC-UBND"),
        ("TT04", "ngày tháng 12 năm 2019"),
        ("VD05", "Quyết định số 368/QĐ-TTg"),
        ("VD05", "Quyết định số 1486/QĐ-TTg"),
        ("CT05", "“"),
        ("CT02", "thực"),
        ("CT02", "thực"),
        ("VD05", "Chỉ thị 04-CT/TW"),
        ("VD04", "368/QĐ-TTg ngày 28/3/2012"),
        ("CT07", "3"),
        ("VD05", "Thông tư số 22/2016/TT-BTTTT ngày 19/10/2016"),
        ("VD01", "09/2016/NĐ-CP ngày 9/2/2017"),
        ("CT02", "Công"),
        ("CT07", "huyện\n\nđã"),
        ("VD02", "22/2016/TTBTTTT"),
        ("CT04", "19/10/ 2016"),
    ]


def test_words_that_the_model_doubts_are_advice(findings: Callable[..., tuple[Finding, ...]]) -> None:
    doubted = {
        TEXT[one.start : one.end] for one in findings(TEXT, select=("CT02", "CT03")) if one.severity is Severity.ADVICE
    }
    assert doubted >= {"thăm", "đề", "đoán", "công tuyên"}


def test_a_draft_may_leave_number_and_day_blank(findings: Callable[..., tuple[Finding, ...]]) -> None:
    codes = {one.code for one in findings(TEXT, stage=Stage.DRAFT)}
    assert not codes & {"TT03", "TT04"}


def test_every_finding_names_the_law_of_the_report_s_day(findings: Callable[..., tuple[Finding, ...]]) -> None:
    regulated = [one.basis for one in findings(TEXT) if one.code.startswith(("TT", "VD"))]
    assert regulated
    assert all(basis is not None and basis.startswith("Thông tư 01/2011/TT-BNV, Điều") for basis in regulated)


def test_a_figure_that_no_longer_adds_up_is_found(findings: Callable[..., tuple[Finding, ...]]) -> None:
    changed = TEXT.replace("30.000.000đ", "20.000.000đ")
    assert [one.code for one in findings(changed, select=("SL",))] == ["SL01"]


def test_a_report_of_today_is_held_to_decree_30(findings: Callable[..., tuple[Finding, ...]]) -> None:
    head = "ỦY BAN NHÂN DÂN HUYỆN        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n        Độc lập - Tự do - Hạnh phúc\n"
    later = head + TEXT.replace("tháng 12 năm 2019", "tháng 12 năm 2021", 1)
    assert not [one for one in findings(head + TEXT) if one.code == "TT07"]
    assert [one.severity for one in findings(later) if one.code == "TT07"] == [Severity.ADVICE]


def test_cite_prints_what_the_golden_file_holds() -> None:
    citations = find_citations(TEXT, structure(SourceText(TEXT)), packaged_index())
    assert to_json(SAMPLE.name, citations) == json.loads((GOLDEN / "cite" / "khanh-son-2019.json").read_text("utf-8"))


def test_check_prints_what_the_golden_file_holds(findings: Callable[..., tuple[Finding, ...]]) -> None:
    printed = encode(Outcome(Path(SAMPLE.name), SourceText(TEXT), findings(TEXT)))
    assert printed == json.loads((GOLDEN / "check" / "khanh-son-2019.json").read_text("utf-8"))
