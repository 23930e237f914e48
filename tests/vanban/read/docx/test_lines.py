"""The lines at the head of a `.docx`, as shapes, borders and letters, each with the words above it."""

from __future__ import annotations

import pytest
from tests.vanban.read.office import docx

from vanban.read.file import read_bytes
from vanban.text.formatting import DrawnLine, LineKind

MOTTO = "Độc lập - Tự do - Hạnh phúc"
SAID = f"<w:p><w:r><w:t>{MOTTO}</w:t></w:r></w:p>"
VML = 'xmlns:v="urn:schemas-microsoft-com:vml"'
WORDS = (
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)


def lines(body: str) -> tuple[DrawnLine, ...]:
    found = read_bytes(docx(body))[0].formatting
    assert found is not None
    assert found.lines is not None
    return found.lines


def picture(shape: str) -> str:
    return f"<w:p><w:r><w:pict>{shape}</w:pict></w:r></w:p>"


@pytest.mark.parametrize(
    ("shape", "length"),
    [
        (f'<v:line {VML} from="10pt,2pt" to="82pt,2pt"/>', 25.4),
        (f'<v:line {VML} from="1cm,2pt" to="5cm,2pt"/>', 40.0),
        (f'<v:shape {VML} type="#_x0000_t32" style="position:absolute;width:144pt;height:0"/>', 50.8),
        (f'<v:rect {VML} style="width:72pt;height:1pt"/>', 25.4),
    ],
)
def test_a_line_of_vml_has_its_length(shape: str, length: float) -> None:
    (line,) = lines(SAID + picture(shape))
    assert (line.kind, line.near, round(line.length_mm or 0, 1)) == (LineKind.SHAPE, MOTTO, length)


def test_a_drawn_line_is_counted_once_beside_its_fallback() -> None:
    drawn = (
        f'<w:drawing><wp:anchor {WORDS}><wp:extent cx="914400" cy="0"/><a:prstGeom prst="straightConnector1"/>'
        "</wp:anchor></w:drawing>"
    )
    same = f'<w:pict><v:line {VML} from="0,0" to="72pt,0"/></w:pict>'
    choice = f"<mc:AlternateContent {WORDS}><mc:Choice>{drawn}</mc:Choice><mc:Fallback>{same}</mc:Fallback>"
    (line,) = lines(f"{SAID}<w:p><w:r>{choice}</mc:AlternateContent></w:r></w:p>")
    assert (line.kind, line.near, line.length_mm) == (LineKind.SHAPE, MOTTO, 25.4)


def test_a_frame_is_no_line_and_a_picture_may_be_one() -> None:
    frame = "".join(f'<w:{side} w:val="single"/>' for side in ("top", "left", "bottom", "right"))
    assert lines(f"<w:p><w:pPr><w:pBdr>{frame}</w:pBdr></w:pPr><w:r><w:t>KHẨN</w:t></w:r></w:p>") == ()
    group = picture(f"<v:group {VML}><v:oval/></v:group>")
    assert [one.kind for one in lines(SAID + group)] == [LineKind.UNKNOWN]


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (
            f'<w:p><w:pPr><w:pBdr><w:bottom w:val="single"/></w:pBdr></w:pPr><w:r><w:t>{MOTTO}</w:t></w:r></w:p>',
            "border",
        ),
        (f'<w:p><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t>{MOTTO}</w:t></w:r></w:p>', "underline"),
        (f"<w:p><w:r><w:t>{MOTTO}</w:t><w:br/><w:t>_________</w:t></w:r></w:p>", "letters"),
    ],
)
def test_borders_underlined_and_dashed_letters_are_lines(body: str, kind: str) -> None:
    assert [(one.kind, one.near) for one in lines(body)] == [(LineKind(kind), MOTTO)]


def test_words_of_a_neighbouring_cell_are_not_above_a_line() -> None:
    cells = "".join(f"<w:tc>{cell}</w:tc>" for cell in (SAID, picture(f'<v:line {VML} from="0,0" to="9pt,0"/>')))
    assert [one.near for one in lines(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>")] == [""]
