"""A record that changed after drafting is a difference to accept or to refuse; the words around it stay."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from thongsuot.facts.fact import Fact, Stated, state_figure
from thongsuot.facts.model import Scope
from thongsuot.reporting.drafting.ask import ask
from thongsuot.reporting.drafting.draft import Draft, NilAssertion, draft
from thongsuot.reporting.drafting.redraft import accept, differences, refresh
from thongsuot.reporting.outline.framing import Framing
from thongsuot.reporting.outline.model import Outline
from vanban.document.model import Closing, Document, Header, Inline, InlineKind

REPORT = UUID(int=1000)


@pytest.fixture
def write(office: Any, outline: Outline, framing: Framing, scope: Scope, now: datetime) -> Any:
    def write() -> Draft:
        answers = ask(outline, office.find, scope, report=REPORT, computed_at=now)
        nil = tuple(NilAssertion(key, "Chuyên viên", now) for key in ("tap_huan", "kinh_phi"))
        return draft(outline, facts=answers.facts, nil=nil, framing=framing, header=Header(), closing=Closing())

    return write


def _reworded(document: Document, old: str, new: str) -> Document:
    """The document with words around its fields rewritten, as an officer would."""

    def reword(inline: Inline) -> Inline:
        return replace(inline, text=inline.text.replace(old, new)) if inline.kind is InlineKind.TEXT else inline

    def node(one: Any) -> Any:
        inlines = tuple(reword(inline) for inline in one.inlines)
        children = tuple(node(child) for child in one.children)
        text = "".join(inline.text for inline in inlines) if inlines and one.text is not None else one.text
        return replace(one, inlines=inlines, text=text, children=children)

    return replace(document, body=tuple(node(one) for one in document.body))


def _sentences(document: Document) -> list[str]:
    return [node.text for node in document.walk() if node.text and ("lớp" in node.text or "bố trí" in node.text)]


def test_no_change_no_difference(office: Any, write: Any) -> None:
    office.add_budget(1, 5)
    assert differences(write().facts, write().facts) == ()


def test_a_revised_record_is_a_difference_that_names_it(office: Any, write: Any) -> None:
    office.add_budget(1, 24_000_000)
    before = write()
    office.budget.clear()
    office.add_budget(1, 26_000_000, revision=2)
    (difference,) = differences(before.facts, write().facts)
    assert (difference.before, difference.after) == ("24.000.000 đồng", "26.000.000 đồng")
    ((old, new),) = difference.revised
    assert (old.revision, new.revision) == (1, 2)


def test_accepting_changes_the_figure_and_keeps_the_officer_s_words(office: Any, write: Any) -> None:
    office.add_budget(1, 24_000_000)
    before = write()
    edited = _reworded(before.document, "đã bố trí", "đã quan tâm, bố trí")
    office.add_budget(2, 30_000_000)
    after = write()
    chosen = frozenset(one.fact for one in differences(before.facts, after.facts))
    refreshed = refresh(edited, after.document, before.facts, accept(before.facts, after.facts, chosen))
    assert _sentences(refreshed.document) == ["Ủy ban nhân dân huyện Khánh Sơn đã quan tâm, bố trí 54.000.000 đồng."]
    assert refreshed.unplaced == ()


def test_refusing_leaves_the_text_and_the_fact(office: Any, write: Any) -> None:
    office.add_budget(1, 24_000_000)
    before = write()
    office.add_budget(2, 30_000_000)
    after = write()
    kept = accept(before.facts, after.facts, frozenset())
    assert kept == before.facts
    assert refresh(before.document, before.document, before.facts, kept).document == before.document


def _changed(office: Any, write: Any, change: Any) -> tuple[Draft, Draft, Document, tuple[Inline, ...]]:
    before = write()
    change()
    after = write()
    refreshed = refresh(before.document, after.document, before.facts, after.facts)
    return before, after, refreshed.document, refreshed.unplaced


def test_an_entry_in_other_words_is_replaced_where_it_stands(office: Any, write: Any) -> None:
    office.add_class(1, "Lớp A", 5)
    office.add_class(2, "Lớp B", 5)

    def change() -> None:
        del office.classes[0]
        office.add_class(1, "Lớp A mở rộng", 5, revision=2)

    _before, after, document, _unplaced = _changed(office, write, change)
    assert _sentences(document) == _sentences(after.document)


def test_an_entry_that_went_leaves_no_stray_semicolon(office: Any, write: Any) -> None:
    for number, title in ((1, "Lớp A"), (2, "Lớp B"), (3, "Lớp C")):
        office.add_class(number, title, 5)
    for gone in (0, 0):
        _before, after, document, _unplaced = _changed(office, write, lambda gone=gone: office.classes.pop(gone))
        assert _sentences(document) == _sentences(after.document)


def test_the_last_entry_that_went_leaves_no_stray_semicolon(office: Any, write: Any) -> None:
    office.add_class(1, "Lớp A", 5)
    office.add_class(2, "Lớp B", 5)
    _before, after, document, _unplaced = _changed(office, write, office.classes.pop)
    assert _sentences(document) == _sentences(after.document)


def test_an_entry_that_came_follows_the_last(office: Any, write: Any) -> None:
    office.add_class(1, "Lớp A", 5)
    _before, after, document, unplaced = _changed(office, write, lambda: office.add_class(2, "Lớp B", 5))
    assert _sentences(document) == _sentences(after.document)
    assert unplaced == ()


def test_an_entry_without_a_place_is_given_back(office: Any, write: Any) -> None:
    _before, _after, document, unplaced = _changed(office, write, lambda: office.add_class(2, "Lớp B", 5))
    assert "Lớp B" in [inline.text for inline in unplaced]
    assert all("Lớp B" not in sentence for sentence in _sentences(document))


def test_a_stated_figure_stays_stated_when_its_records_change(office: Any, write: Any, now: datetime) -> None:
    office.add_budget(1, 24_000_000)
    stated: list[Fact] = [
        state_figure(fact, Stated(Decimal(25_000_000), "Chuyên viên", now, "Quyết toán"))
        if fact.key == "budget"
        else fact
        for fact in write().facts
    ]
    office.add_budget(2, 1)
    chosen = frozenset(fact.id for fact in stated)
    budget = next(fact for fact in accept(stated, write().facts, chosen) if fact.key == "budget")
    assert budget.value == 25_000_000
    assert budget.computed == 24_000_001
