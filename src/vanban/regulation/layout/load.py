"""Reading the layouts from their tables, once, and finding the one of a day."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from vanban.regulation.epoch import epoch_on, epochs
from vanban.regulation.layout.model import (
    Bounds,
    Font,
    HeadingForm,
    Layout,
    Look,
    Page,
    PageNumber,
    Part,
    Rule,
)
from vanban.text.formatting import Alignment, Edge

TABLES = ("ttlt-55-2005", "tt-01-2011", "nd-30-2020")

Table = Mapping[str, Any]


@cache
def layouts() -> tuple[Layout, ...]:
    """Every layout that is known here, oldest first."""
    return tuple(_layout(code, _table(code)) for code in TABLES)


def _table(code: str) -> Table:
    """The table of a regulation; one that is `like` another says only where it differs."""
    own = tomllib.loads(Path(__file__).with_name(f"{code}.toml").read_text(encoding="utf-8"))
    return _over(_table(own["like"]), own) if "like" in own else own


def _over(base: Table, own: Table) -> Table:
    merged = dict(base)
    for key, value in own.items():
        merged[key] = _over(base[key], value) if isinstance(value, Mapping) and key in base else value
    return merged


@cache
def layout_on(day: date | None) -> Layout:
    """The layout by which a document of that day is written.

    A day before the earliest regulation takes the oldest layout that is known; None (a day not known) the newest.
    """
    known = {epoch: layout for layout in layouts() for epoch in layout.epochs}
    epoch = epochs()[-1] if day is None else epoch_on(day)
    return layouts()[0] if epoch is None else known[epoch.code]


def _layout(code: str, table: Table) -> Layout:
    left, right = table["letterhead"]
    return Layout(
        code=code,
        title=table["title"],
        epochs=tuple(table["epochs"]),
        page=_page(table["page"]),
        font=_font(table["font"]),
        page_number=_page_number(table["page_number"]),
        national_name=table["national_name"],
        motto=table["motto"],
        letterhead=(left, right),
        agency_line_start=re.compile(table["agency_line_start"]),
        agency_line_never=re.compile(table["agency_line_never"]),
        untitled_types=frozenset(table["untitled_types"]),
        undated_types=frozenset(table["undated_types"]),
        unnumbered_types=frozenset(table["unnumbered_types"]),
        authority_types=frozenset(table["authority_types"]),
        enacting=re.compile(table["enacting"]),
        address_leads=MappingProxyType(table["address_lead"]),
        subject_lead=table["subject_lead"],
        pad_numbers_below=table["pad_numbers_below"],
        pad_days_below=table["pad_days_below"],
        pad_months_below=table["pad_months_below"],
        attached_reference=table["attached_reference"],
        appendix_reference=table.get("appendix_reference"),
        urgencies=MappingProxyType(table["urgencies"]),
        urgency_frames=MappingProxyType({key: (row[0], row[1]) for key, row in table["urgency_frames"].items()}),
        copies=MappingProxyType(table["copies"]),
        looks=MappingProxyType({Part(key): _look(row) for key, row in table["look"].items()}),
        headings=tuple(_heading(row) for row in table["heading"]),
        held=frozenset(Part(key) for key in table["held"]) if "held" in table else frozenset(Part),
    )


def _page(row: Table) -> Page:
    return Page(
        width_mm=row["width_mm"],
        height_mm=row["height_mm"],
        top_mm=Bounds(*row["top_mm"]),
        bottom_mm=Bounds(*row["bottom_mm"]),
        left_mm=Bounds(*row["left_mm"]),
        right_mm=Bounds(*row["right_mm"]),
        clause=row["clause"],
        small_types=frozenset(row["small_types"]),
        small_mm=tuple(row["small_mm"]),
    )


def _font(row: Table) -> Font:
    return Font(row["name"], frozenset({row["name"], *row["same"]}), row["clause"])


def _page_number(row: Table) -> PageNumber:
    return PageNumber(Edge(row["edge"]), Alignment(row["alignment"]), row["first_shown"], row["clause"])


def _look(row: Table) -> Look:
    return Look(
        name=row["name"],
        size=Bounds(*row["size"]),
        alignment=Alignment(row["alignment"]),
        bold=row.get("bold", False),
        italic=row.get("italic", False),
        capitals=row.get("capitals", False),
        first_line_mm=Bounds(*row["first_line_mm"]) if "first_line_mm" in row else None,
        lines=Bounds(*row.get("lines", (1, 1.5, 1))),
        before_pt=row.get("before_pt", 0),
        after_pt=row.get("after_pt", 0),
        rule=Rule(Bounds(*row["rule"])) if "rule" in row else None,
        framed=row.get("framed", False),
        clause=row.get("clause"),
    )


def _heading(row: Table) -> HeadingForm:
    return HeadingForm(
        label=re.compile(row["label"]),
        after=row["after"],
        heading=Part(row["heading"]),
        text=Part(row["text"]),
        title=Part(row["title"]) if "title" in row else None,
    )
