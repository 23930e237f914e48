"""An outline as a person reads it before the report is written: its sections, and what each asks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from thongsuot.office.fact_names import fact_name, topic_names
from thongsuot.reporting.models import ReportRequest
from thongsuot.reporting.outline.framing import FRAMING
from thongsuot.reporting.outline.model import Outline, Section
from thongsuot.reporting.queries.framing import framing_of
from thongsuot.reporting.queries.outlines import outline_of

# What differs from unit to unit, told for all of them.
_OF_WHO_REPORTS = MappingProxyType({"cơ quan": "đơn vị", "cơ quan viết tắt": "đơn vị", "địa bàn": "đơn vị"})


@dataclass(frozen=True, slots=True)
class AskedSection:
    """One section: how deep it stands, its title, the names of the facts that it asks; `written` by a person."""

    level: int
    label: str
    title: str
    asks: tuple[str, ...]
    written: bool


def asked_sections(request: ReportRequest) -> tuple[AskedSection, ...]:
    """The sections of the outline on which the request wants its reports, in order."""
    outline = outline_of(request.outline)
    framing = framing_of(request, request.requesting_unit, request.deadline)
    topics = topic_names()
    words = {name: print_it(framing) for name, print_it in FRAMING.items()} | _OF_WHO_REPORTS
    return tuple(
        AskedSection(len(path), section.label, _title(section, words), _asks(outline, section, topics), section.written)
        for path, section in outline.walk()
    )


def _title(section: Section, words: Mapping[str, str]) -> str:
    text = section.title.source
    for name, word in words.items():
        text = text.replace(f"{{{name}}}", word)
    return text


def _asks(outline: Outline, section: Section, topics: Mapping[str, str]) -> tuple[str, ...]:
    names = (name for one in section.statements for name in one.asks() if name in outline.indicators)
    return tuple(dict.fromkeys(fact_name(outline.indicators[name].kind.name, topics) for name in names))
