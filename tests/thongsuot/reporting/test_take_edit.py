"""A report edited in a word processor comes back with its facts linked; what it overwrote needs a reason."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from datetime import timedelta

import pytest
from tests.factories.reporting import DRAFTED, Asking, make_asking, make_report, record_budget, record_class

from thongsuot.reporting.actions.take_edit import take_edit
from thongsuot.reporting.drafting.anchors import fields_of
from thongsuot.reporting.drafting.compare import ChangeKind, Comparison, FieldChangeKind
from thongsuot.reporting.errors import ReasonMissing, UnreadableFigure
from thongsuot.reporting.models import Report
from thongsuot.reporting.queries.checks import check_of
from thongsuot.reporting.queries.reports import facts_of, text_of
from vanban.document.model import Document
from vanban.read.file import read_bytes
from vanban.write.docx.write import write_docx

LATER = DRAFTED + timedelta(hours=1)


@pytest.fixture
def asking(db: None) -> Asking:
    made = make_asking("khanh-son")
    record_class(made, made.first, 12)
    record_budget(made, made.first, 24_000_000)
    record_budget(made, made.first, 30_000_000, "Trang thiết bị")
    return made


@pytest.fixture
def report(asking: Asking) -> Report:
    return make_report(asking)


def _edited(report: Report, change: Callable[[str], str]) -> Document:
    """The report's text out to Word, changed inside its XML as an edit would, and read back."""
    written = zipfile.ZipFile(io.BytesIO(write_docx(text_of(report), day=DRAFTED.date())))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name in written.namelist():
            content = written.read(name)
            if name == "word/document.xml":
                before = content.decode()
                after = change(before)
                content = after.encode()
            made.writestr(name, content)
    return read_bytes(out.getvalue())[1]


def _take(asking: Asking, report: Report, edited: Document, **reasons: str) -> Comparison:
    by_id = {facts_of(report)[name].id: reason for name, reason in reasons.items()}
    return take_edit(report=report, edited=edited, reasons=by_id, by=asking.first.officer, at=LATER)


def _replace(old: str, new: str) -> Callable[[str], str]:
    def change(xml: str) -> str:
        assert old in xml
        return xml.replace(old, new, 1)

    return change


def test_an_untouched_file_changes_nothing(asking: Asking, report: Report) -> None:
    before = text_of(report)
    found = _take(asking, report, _edited(report, lambda xml: xml))
    assert found.fields == ()
    assert found.texts == ()
    assert [one.id for one in fields_of(text_of(report))] == [one.id for one in fields_of(before)]
    assert check_of(report).is_clean


def test_hyphens_that_a_word_processor_made_unbreakable_do_not_stay(asking: Asking, report: Report) -> None:
    def as_libreoffice_writes(xml: str) -> str:
        body = xml.index("Thực hiện")
        return xml[:body] + xml[body:].replace("<w:noBreakHyphen/>", "<w:t>\u2011</w:t>")

    edited = _edited(report, as_libreoffice_writes)
    assert any("\u2011" in (node.text or "") for node in edited.walk())
    assert _take(asking, report, edited).texts == ()
    assert not any("\u2011" in (node.text or "") for node in text_of(report).walk())


def test_words_around_the_facts_are_rewritten_and_listed(asking: Asking, report: Report) -> None:
    found = _take(asking, report, _edited(report, _replace("đã bố trí ", "đã quan tâm, bố trí ")))
    (change,) = found.texts
    assert (change.kind, change.where) == (ChangeKind.REWORDED, "II")
    assert found.fields == ()
    assert any("đã quan tâm, bố trí 54.000.000 đồng" in (node.text or "") for node in text_of(report).walk())
    assert check_of(report).is_clean


def test_an_overwritten_figure_needs_a_reason_and_becomes_a_stated_one(asking: Asking, report: Report) -> None:
    edited = _edited(report, _replace("54.000.000 đồng", "60.000.000 đồng"))
    with pytest.raises(ReasonMissing, match="kinh phí bố trí"):
        _take(asking, report, edited)
    found = _take(asking, report, edited, **{"kinh phí": "Bổ sung cuối năm"})
    assert [one.kind for one in found.fields] == [FieldChangeKind.OVERWRITTEN]
    fact = facts_of(report)["kinh phí"]
    assert (fact.value, fact.computed) == (60_000_000, 54_000_000)
    # The checker sees what the edit did: the parts no longer add up.
    assert [one.code for one in check_of(report).findings] == ["SL01"]


def test_a_figure_overwritten_with_words_is_not_understood(asking: Asking, report: Report) -> None:
    edited = _edited(report, _replace("54.000.000 đồng", "khoảng vài chục triệu"))
    with pytest.raises(UnreadableFigure):
        _take(asking, report, edited)


def test_a_figure_whose_link_was_lost_is_told(asking: Asking, report: Report) -> None:
    def unlink(xml: str) -> str:
        fact = facts_of(report)["kinh phí"].id.hex
        start = xml.index(f"vb_u{fact}")
        paragraph = xml.rindex("<w:p>", 0, start)
        end = xml.index("</w:p>", start)
        inside = xml[paragraph:end]
        plain = re.sub(
            r"</?w:(sdt|sdtPr|sdtContent|bookmarkStart|bookmarkEnd|alias|tag|id|text|lock)\b[^>]*/?>", "", inside
        )
        return xml[:paragraph] + plain + xml[end:]

    found = _take(asking, report, _edited(report, unlink))
    assert [one.kind for one in found.fields] == [FieldChangeKind.LOST]
