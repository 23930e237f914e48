"""What a report is missing, and each way to fill it: enter a record, say that nothing happened, state a figure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from thongsuot.facts.fact import Fact
from thongsuot.facts.model import Merging
from thongsuot.office.addresses import address
from thongsuot.office.fact_names import fact_name, topic_names
from thongsuot.programme.kinds.catalogue import CATALOGUE
from thongsuot.reporting.consolidation.narrative import labels_of
from thongsuot.reporting.drafting.draft import Gap
from thongsuot.reporting.drafting.paragraphs import paragraphs_of
from thongsuot.reporting.drafting.sections import own_children, section_at
from thongsuot.reporting.models import Report
from thongsuot.reporting.outline.model import Outline, Section
from thongsuot.reporting.queries.checks import Review
from thongsuot.reporting.queries.outlines import outline_of
from vanban.document.model import Document

# Which kind of activity answers a fact, by how the fact's key begins; the longest beginning that fits counts.
_KINDS: Mapping[str, str] = MappingProxyType(
    {
        "documents_disseminated": "dissemination",
        "dissemination": "dissemination",
        "training": "training",
        "trainees": "training",
        "broadcast": "broadcast",
        "portal_article": "portal_article",
        "contest": "contest",
        "event": "event",
        "press_visit": "press_visit",
        "guidance": "guidance",
        "public_correction": "public_correction",
        "other_activity": "other",
    }
)
# On which page records are entered or looked after that answer a fact, by how the fact's key begins.
_PAGES: Mapping[str, tuple[str | Promise, str]] = MappingProxyType(
    {
        "tasks_": (gettext_lazy("Xem nhiệm vụ"), "tasks"),
        "next_tasks": (gettext_lazy("Xem nhiệm vụ"), "tasks"),
        "plans_": (gettext_lazy("Xem kế hoạch"), "plans"),
        "budget_": (gettext_lazy("Ghi kinh phí"), "budget_line_new"),
        "equipment_": (gettext_lazy("Ghi thiết bị"), "equipment_new"),
        "production_equipment": (gettext_lazy("Ghi thiết bị"), "equipment_new"),
        "station": (gettext_lazy("Ghi thiết bị"), "equipment_new"),
    }
)


@dataclass(frozen=True, slots=True)
class Way:
    """A page on which the gap can be filled."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Filling:
    """A gap with the ways to fill it; `nil` is the section in which it may be said that nothing happened."""

    gap: Gap
    grave: bool
    ways: tuple[Way, ...] = ()
    figures: tuple[Way, ...] = ()
    nil: str = ""


@dataclass(frozen=True, slots=True)
class Fillings:
    """All gaps of one report: `grave` ones stand in the way of approval, the others only should be seen."""

    grave: tuple[Filling, ...] = ()
    light: tuple[Filling, ...] = ()


def fillings_of(report: Report, review: Review, *, may_edit: bool, may_enter: bool) -> Fillings:
    """The gaps that the report's review found; ways are told to those who may go them."""
    obstacles, omissions = review.check.obstacles, review.check.omissions
    if not may_edit:
        return Fillings(
            tuple(Filling(gap, grave=True) for gap in obstacles), tuple(Filling(gap, grave=False) for gap in omissions)
        )
    held = review.held
    made = _Maker(report, outline_of(report.outline), held.text, held.facts, topic_names(), may_enter)
    return Fillings(
        tuple(made.filling(gap, grave=True) for gap in obstacles),
        tuple(made.filling(gap, grave=False) for gap in omissions),
    )


@dataclass(frozen=True, slots=True)
class _Maker:
    report: Report
    outline: Outline
    text: Document
    facts: Mapping[str, Fact]
    topics: Mapping[str, str]
    may_enter: bool

    def filling(self, gap: Gap, *, grave: bool) -> Filling:
        section = self.outline.section(gap.key)
        if section is None:
            return Filling(gap, grave)
        names = list(dict.fromkeys(name for one in section.statements for name in one.asks() if name in self.facts))
        missing = [self.facts[name] for name in names if not self.facts[name].is_known]
        silent = all(not self.facts[name].is_known for name in names)
        return Filling(
            gap,
            grave,
            ways=tuple(self._ways(section, missing)),
            figures=tuple(self._figures(missing)),
            nil=section.key if grave and silent and section.nil is not None else "",
        )

    def _ways(self, section: Section, missing: list[Fact]) -> Iterator[Way]:
        if section.written:
            place = self._first_paragraph(section)
            if place is not None:
                yield Way(_("Viết mục này"), reverse("report_words", args=[self.report.pk, place]))
        if not self.may_enter or self.report.consolidates_id is not None:
            return
        entry = address("activity_new")
        for kind in dict.fromkeys(kind for fact in missing if (kind := kind_of(fact.key)) is not None):
            if entry is not None:
                label = _("Ghi hoạt động: %(kind)s") % {"kind": _(CATALOGUE[kind].name)}
                yield Way(label, f"{entry}?{urlencode({'kind': kind})}")
        pages = (_PAGES[begin] for fact in missing for begin in _PAGES if fact.key.startswith(begin))
        for said, name in dict.fromkeys(pages):
            url = address(name)
            if url is not None:
                yield Way(str(said), url)

    def _figures(self, missing: list[Fact]) -> Iterator[Way]:
        for fact in missing:
            if fact.kind.merging is not Merging.GATHER:
                yield Way(
                    fact_name(fact.kind.name, self.topics), reverse("report_fact", args=[self.report.pk, fact.id])
                )

    def _first_paragraph(self, section: Section) -> int | None:
        labels = labels_of(self.outline, section.key)
        found = None if labels is None else section_at(self.text.body, labels)
        if found is None:
            return None
        own = own_children(found, frozenset(child.label for child in section.children))
        return next((one.place for one in paragraphs_of(self.text) if any(one.node is node for node in own)), None)


def kind_of(key: str) -> str | None:
    """The kind of activity by which a fact is answered, None where it is not answered by activities of one kind."""
    begins = [one for one in _KINDS if key.startswith(one)]
    return _KINDS[max(begins, key=len)] if begins else None
