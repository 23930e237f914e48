"""What the law leaves open and we decide: tables, the notice on every page, the room for a signature.

Sizes and spaces are in points, lengths in millimetres.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType

from vanban.regulation.layout import Alignment, Bounds, Layout, Look, Part


class HousePart(StrEnum):
    """A component whose look no regulation sets."""

    NOTICE = "notice"
    TABLE_HEADING = "table_heading"
    TABLE_CELL = "table_cell"


def _size(points: float) -> Bounds:
    return Bounds(points, points, points)


# The text of a table is text of the document, so it keeps within the sizes of the body (13 to 14).
HOUSE_LOOKS: Mapping[HousePart, Look] = MappingProxyType(
    {
        HousePart.NOTICE: Look("Dòng lưu ý", _size(10), Alignment.CENTRE, italic=True),
        HousePart.TABLE_HEADING: Look("Đầu bảng", _size(13), Alignment.CENTRE, bold=True),
        HousePart.TABLE_CELL: Look("Ô bảng", _size(13), Alignment.LEFT),
    }
)

# Dark red: seen at once on a page in black, and still readable (contrast 9:1 on white).
NOTICE_COLOUR = "8B1A1A"

# Bright red, as the ink of stamps is (NĐ 30/2020, Phụ lục I, Phần I, III.2.b).
STAMP_COLOUR = "FF0000"
STAMPS: frozenset[Part | HousePart] = frozenset({Part.URGENCY, Part.SECRECY})
# Between text and frame, above and below: so a frame around a line of 13 pt is 8 mm high, as the stamps are.
FRAME_PADDING_PT = 4.0
# Between text and frame at the sides, where the frame is as wide as its text.
FRAME_SIDE_MM = 2.0
# A stamp whose size no regulation here gives: width and height.
STAMP_MM = (30.0, 8.0)

MARGIN_TEXT_FROM_EDGE_MM = 9.0
RULE_THICKNESS_PT = 0.5
RULE_DISTANCE_PT = 2.0
# The height of a line that holds no text.
SPACER_PT = 1.0
TABLE_PADDING_MM = 1.9
TABLE_PADDING_VERTICAL_PT = 2.0
AFTER_TABLE_PT = 6.0

CLOSING_SHARES = (0.5, 0.5)
BEFORE_CLOSING_PT = 8.0
SIGNATURE_ROOM_PT = 78.0

# Room to write by hand where the number, the day or the month is left blank.
NUMBER_ROOM_MM = 14.0
DATE_ROOM_MM = 8.0
YEAR_ROOM_MM = 12.0
# Room for the images of a signature and a seal, between position and name (NĐ 30/2020, Phụ lục I, Phần I, II.7.d, 8.a).
SIGNATURE_WIDTH_MM = 46.0
SIGNATURE_HEIGHT_MM = 23.0
SEAL_MM = 42.0


@lru_cache(maxsize=16)
def looks_of(layout: Layout) -> Mapping[Part | HousePart, Look]:
    """How each component of a document looks: as its layout says, and what the layout leaves open as here."""
    # The room for the hand is the style's: whoever adds a signer gets it.
    signer = layout.looks[Part.SIGNER]._replace(before_pt=SIGNATURE_ROOM_PT)
    return MappingProxyType({**layout.looks, Part.SIGNER: signer, **HOUSE_LOOKS})
