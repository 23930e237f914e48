"""What a regulation's layout allows: paper, fonts and sizes; and whose typesetting a file shows.

Copies on web sites and in data bases are set anew in the look of the site. In such a file every component deviates,
and none of it is the office's doing.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from vanban.check.components import Component
from vanban.regulation.layout import Font, Layout, Look
from vanban.text.formatting import Formatting, Sheet

_SAME_LENGTH_MM = 2.0
_PDF_SIZE = 0.6
_WORD_SIZE = 0.01
_OF_A_COPY = 2


def is_right_paper(layout: Layout, sheet: Sheet, document_type: str | None) -> bool:
    """Whether a page has a size of the regulation, whichever way round it stands."""
    page = layout.page
    allowed = [(page.width_mm, page.height_mm)]
    if document_type in page.small_types:
        width, height = page.small_mm
        allowed.append((width, height))
    short, long = sorted((sheet.width_mm, sheet.height_mm))
    return any(abs(short - w) <= _SAME_LENGTH_MM and abs(long - h) <= _SAME_LENGTH_MM for w, h in allowed)


def is_right_font(layout: Layout, font: str | None) -> bool:
    """Whether letters are in the font of the regulation, by whatever name the file knows it."""
    return font is None or _plain(font).startswith(_plain_names(layout.font))


def is_right_size(look: Look, size: float | None, *, may_err: bool) -> bool:
    """Whether letters have a size that is allowed; what a PDF tells of it is nearly right."""
    if size is None:
        return True
    slack = _PDF_SIZE if may_err else _WORD_SIZE
    return look.size.least - slack <= size and (look.size.most is None or size <= look.size.most + slack)


def is_set_anew(
    formatting: Formatting,
    components: Iterable[Component],
    layout: Layout,
    document_type: str | None,
    *,
    may_err: bool,
) -> bool:
    """Whether the file is a copy in another's typesetting: two of its paper, its font and its size are others."""
    letters = other_font = other_size = 0
    for one in components:
        if not one.is_text:
            continue
        letters += one.letters
        other_size += 0 if is_right_size(one.look, one.main().size, may_err=may_err) else one.letters
        other_font += sum(
            stretch.end - stretch.start
            for stretch in one.stretches
            if not is_right_font(layout, stretch.lettering.font)
        )
    paper = bool(formatting.sheets) and not is_right_paper(layout, formatting.sheets[0], document_type)
    return paper + (other_font * 2 > letters) + (other_size * 2 > letters) >= _OF_A_COPY


@lru_cache(maxsize=256)
def _plain(font: str) -> str:
    return "".join(filter(str.isalnum, font)).casefold()


@lru_cache(maxsize=8)
def _plain_names(font: Font) -> tuple[str, ...]:
    return tuple(_plain(name) for name in font.equals)
