"""Runs and paragraphs in HTML; a field is a `data` element with its id."""

from __future__ import annotations

from itertools import groupby

from vanban.regulation.layout import Part
from vanban.write.composition import Composition, Paragraph, Run
from vanban.write.html.markup import escaped, length, tag
from vanban.write.html.style import ALIGNMENTS, class_of

FIELD_CLASS = "field"
_DEEPEST = 6
# The title of the document is the first heading, so that those of the body begin with the second.
_TITLES = frozenset({Part.DOCUMENT_TYPE})


def paragraph_html(paragraph: Paragraph, composition: Composition) -> str:
    """A paragraph, and the line beneath it where it has one."""
    runs = "".join(_runs(list(group)) for _, group in groupby(paragraph.runs, lambda run: run.bookmark))
    level = 1 if paragraph.part in _TITLES else 0 if paragraph.outline is None else paragraph.outline + 1
    name = f"h{min(level, _DEEPEST)}" if level else "p"
    kept = " kept" if paragraph.keep_with_next or paragraph.rule_mm is not None else ""
    attributes = {
        "class": class_of(paragraph.part) + kept,
        "style": _own_style(paragraph),
        "aria-level": str(level) if level > _DEEPEST else None,
    }
    made = tag(name, attributes, runs)
    if paragraph.rule_mm is None:
        return made
    own = composition.looks[paragraph.part].after_pt if paragraph.after_pt is None else paragraph.after_pt
    after = length(own, "pt")
    return made + tag("hr", {"style": f"width: {length(paragraph.rule_mm, 'mm')}; margin-bottom: {after}"})


def _own_style(paragraph: Paragraph) -> str:
    """What the paragraph states beside its class."""
    told: dict[str, str] = {}
    place = paragraph.placement
    if place is not None:
        told["text-align"] = ALIGNMENTS[place.alignment]
        told["margin-left"] = length(place.left_mm, "mm")
        told["margin-right"] = length(place.right_mm, "mm")
        told["text-indent"] = length(place.first_line_mm, "mm")
    if paragraph.before_pt is not None:
        told["margin-top"] = length(paragraph.before_pt, "pt")
    if paragraph.rule_mm is not None:
        told["margin-bottom"] = "0"
    if paragraph.frame_mm is not None:
        told["width"], told["height"] = (length(side, "mm") for side in paragraph.frame_mm)
        told["padding"] = "0"
        told["line-height"] = told["height"]
    return "; ".join(f"{key}: {value}" for key, value in told.items())


def _runs(runs: list[Run]) -> str:
    inside = "".join(_run(run) for run in runs)
    field = runs[0].field
    return inside if field is None else tag("data", {"class": FIELD_CLASS, "value": field}, inside)


def _run(run: Run) -> str:
    text = "<br>".join(escaped(line) for line in run.text.split("\n"))
    classes = (
        "whole" if run.unbroken else "",
        "light" if run.bold is False else "",
        "upright" if run.italic is False else "",
    )
    named = " ".join(name for name in classes if name)
    if named:
        text = tag("span", {"class": named}, text)
    if run.italic:
        text = tag("em", {}, text)
    return tag("strong", {}, text) if run.bold else text
