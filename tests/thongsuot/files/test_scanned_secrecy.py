"""A stamp of secrecy is known on a scan and on a photographed sheet, though it lies askew and across print."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageDraw, ImageFont
from tests.factories.correspondence import NOON, make_text

import vanban.write
from thongsuot.files.errors import StateSecret
from thongsuot.files.inspection import inspect_upload
from thongsuot.files.secrecy.red_ink import red_ink
from vanban.read import ocr
from vanban.write.pdf import write_pdf

FONTS = Path(vanban.write.__file__).parent / "fonts"
RED = (200, 20, 30, 255)
NAMES = {"JPEG": "anh.jpg", "PDF": "ban-quet.pdf"}
needs_tesseract = pytest.mark.skipif(
    not ocr.is_available(), reason="tesseract with Vietnamese data is not installed: marks on scans are not looked for"
)


def _stamp(word: str, degrees: float) -> Image.Image:
    stamp = Image.new("RGBA", (330, 90), (255, 255, 255, 0))
    draw = ImageDraw.Draw(stamp)
    draw.rectangle((4, 4, 325, 85), outline=RED, width=4)
    font = ImageFont.truetype(str(FONTS / "Tinos-Bold.ttf"), 44)
    draw.text(((330 - draw.textlength(word, font=font)) / 2, 18), word, fill=RED, font=font)
    return stamp.rotate(degrees, expand=True, resample=Image.Resampling.BICUBIC)


def _sheet(word: str = "", degrees: float = 0) -> Image.Image:
    page = pdfium.PdfDocument(write_pdf(make_text(), day=NOON.date()))[0]
    sheet: Image.Image = page.render(scale=200 / 72).to_pil().convert("RGB")
    if word:
        stamp = _stamp(word, degrees)
        sheet.paste(stamp, (180, 430), stamp)
    return sheet


def _file(sheet: Image.Image, kind: str) -> bytes:
    out = BytesIO()
    sheet.save(out, kind, resolution=200)
    return out.getvalue()


@needs_tesseract
@pytest.mark.parametrize(
    ("word", "degrees", "kind"), [("MẬT", 2, "PDF"), ("TỐI MẬT", -3, "JPEG"), ("TUYỆT MẬT", 0, "PDF")]
)
def test_a_stamped_scan_is_stopped(word: str, degrees: float, kind: str) -> None:
    with pytest.raises(StateSecret):
        inspect_upload(content=_file(_sheet(word, degrees), kind), name=NAMES[kind])


@needs_tesseract
@pytest.mark.parametrize("word", ["", "HỎA TỐC"])
def test_another_scan_is_taken(word: str) -> None:
    assert inspect_upload(content=_file(_sheet(word), "PDF"), name="ban-quet.pdf").media_type == "application/pdf"


def test_red_ink_is_cut_out_of_the_print_and_out_of_its_frame() -> None:
    found = red_ink(_sheet("MẬT", 2))
    assert found is not None
    assert found.width < 330 / 2 + 60, "the frame is gone, the word is left"
    assert red_ink(_sheet()) is None
