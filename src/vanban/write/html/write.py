"""The HTML of a document: composed, then put into one page with its own style sheet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from vanban.document.model import Document
from vanban.regulation.layout import layout_on
from vanban.write.compose import compose
from vanban.write.composition import Block, Columns, Composition, Leaf, Line, Paragraph
from vanban.write.house_style import HousePart
from vanban.write.html.markup import escaped, length, tag
from vanban.write.html.style import class_of, leaf_name, style_sheet
from vanban.write.html.tables import columns_html, table_html
from vanban.write.html.text import paragraph_html


def write_html(document: Document, *, day: date | None = None) -> bytes:
    """The document as one UTF-8 page of HTML; the same input gives the same bytes.

    It is laid out by the law of `day`, else of the document's own day, else by the newest.
    """
    own_day = None if document.header.date is None else document.header.date.latest()
    composition = compose(document, layout_on(day or own_day))
    lines = (
        "<!DOCTYPE html>",
        '<html lang="vi">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        tag("title", {}, escaped(composition.title)),
        *_about(composition),
        tag("style", {}, "\n", style_sheet(composition), "\n"),
        "</head>",
        "<body>",
        *_leaves(composition),
        "</body>",
        "</html>",
    )
    return ("\n".join(lines) + "\n").encode("utf-8")


def _about(composition: Composition) -> Iterator[str]:
    if composition.author:
        yield tag("meta", {"name": "author", "content": composition.author})
    if composition.notice:
        yield tag("meta", {"name": "notice", "content": composition.notice})


def _leaves(composition: Composition) -> Iterator[str]:
    for number, leaf in enumerate(composition.leaves):
        wide = leaf.orientation.value
        yield f'<section class="{leaf_name(number)} {wide}" data-orientation="{wide}">'
        yield from _leaf(leaf, composition, is_first=number == 0)
        yield "</section>"


def _leaf(leaf: Leaf, composition: Composition, *, is_first: bool) -> Iterator[str]:
    if composition.notice:
        # By this title readers know what stands on the pages and is not of the text.
        yield tag("p", {"class": class_of(HousePart.NOTICE), "title": "header"}, escaped(composition.notice))
    if is_first:
        yield from (paragraph_html(paragraph, composition) for paragraph in composition.first_head)
    yield from (_block(block, composition) for block in leaf.blocks)
    if is_first and composition.first_foot:
        lines = (paragraph_html(paragraph, composition) for paragraph in composition.first_foot)
        yield tag("footer", {}, "<hr>", *lines)


def _block(block: Block, composition: Composition) -> str:
    if isinstance(block, Paragraph):
        return paragraph_html(block, composition)
    if isinstance(block, Columns):
        return columns_html(block, composition)
    if isinstance(block, Line):
        around = f"{length(block.before_pt, 'pt')} auto {length(block.after_pt, 'pt')}"
        return tag("hr", {"style": f"width: {length(block.length_mm, 'mm')}; margin: {around}"})
    return table_html(block)
