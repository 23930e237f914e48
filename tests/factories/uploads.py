"""Files as people, and those who mean harm, upload them; each made here from its parts."""

from __future__ import annotations

import io
import zipfile
import zlib

import pypdfium2
from PIL import Image, TiffImagePlugin

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DOCUMENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"


def archive(members: dict[str, bytes | str], *, packed: bool = True) -> bytes:
    """A ZIP archive of the members, in order."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED) as container:
        for name, content in members.items():
            container.writestr(name, content)
    return out.getvalue()


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def box(text: str) -> str:
    """A paragraph that holds nothing but a box of text, as a stamp is drawn."""
    inside = f"<w:txbxContent>{paragraph(text)}</w:txbxContent>"
    return f"<w:p><w:r><w:pict><x>{inside}</x></w:pict></w:r></w:p>"


def docx(*body: str, header: str = "", more: dict[str, bytes | str] | None = None) -> bytes:
    """A Word file of the given paragraphs (XML), with a head on each page and other parts if given."""
    parts: dict[str, bytes | str] = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Override PartName="/word/document.xml" ContentType="{DOCUMENT_TYPE}"/></Types>',
        "word/document.xml": f'<w:document xmlns:w="{_WORD}"><w:body>{"".join(body)}</w:body></w:document>',
    }
    if header:
        parts["word/header1.xml"] = f'<w:hdr xmlns:w="{_WORD}">{paragraph(header)}</w:hdr>'
    return archive(parts | (more or {}))


def xlsx(*cells: str) -> bytes:
    """A workbook whose first sheet has one cell a row."""
    ns = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    rows = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>{n - 1}</v></c></row>' for n, _ in enumerate(cells, 1))
    strings = "".join(f"<si><t>{cell}</t></si>" for cell in cells)
    return archive(
        {
            "[Content_Types].xml": f"<Types><Override ContentType='{SHEET_TYPE}'/></Types>",
            "xl/workbook.xml": f'<workbook xmlns="{ns}"/>',
            "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{ns}"><sheetData>{rows}</sheetData></worksheet>',
            "xl/sharedStrings.xml": f'<sst xmlns="{ns}">{strings}</sst>',
        }
    )


def photo(
    form: str = "JPEG", size: tuple[int, int] = (40, 20), *, orientation: int = 1, place: bool = True, comment: str = ""
) -> bytes:
    """A picture whose left half is red and right half blue, with the notes that a telephone writes into it."""
    image = Image.new("RGB", size, (200, 0, 0))
    image.paste((0, 0, 200), (size[0] // 2, 0, size[0], size[1]))
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = "MAY ANH VI DU"
    exif.get_ifd(0x8769)[0x9003] = "2019:11:05 09:30:00"
    if place:
        exif.get_ifd(0x8825)[1] = "N"
        exif.get_ifd(0x8825)[2] = tuple(TiffImagePlugin.IFDRational(n) for n in (12, 3, 7))
    out = io.BytesIO()
    options = {"comment": comment} if form == "JPEG" else {}
    image.save(out, form, exif=exif, **options)
    return out.getvalue()


def pdf(text: str = "", *, catalog: str = "", objects: tuple[bytes, ...] = (), annotations: str = "") -> bytes:
    """A PDF of one page with the text in Helvetica (ASCII alone), and other objects if given (from number 6 on)."""
    drawn = f"BT /F1 12 Tf 72 760 Td ({text}) Tj ET".encode("ascii")
    parts = [
        f"<< /Type /Catalog /Pages 2 0 R {catalog} >>".encode(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> " + annotations.encode() + b" >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        *objects,
    ]
    out = io.BytesIO()
    out.write(b"%PDF-1.7\n")
    places = []
    for number, part in enumerate(parts, start=1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, part))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(parts) + 1))
    for place in places:
        out.write(b"%010d 00000 n \n" % place)
    out.write(b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(parts) + 1, start))
    return out.getvalue()


def pdf_with_attachments(*contents: bytes) -> bytes:
    """A PDF with attachments that all bear one name, which PDF forbids and no reader notices."""
    document = pypdfium2.PdfDocument.new()
    document.new_page(100, 100)
    names = [f"report{number}.json" for number in range(len(contents))]
    for name, content in zip(names, contents, strict=True):
        document.new_attachment(name).set_data(content)
    out = io.BytesIO()
    document.save(out)
    made = out.getvalue()
    for name in names:
        made = made.replace(name.encode(), b"reportX.json")
    return made


def packed_object(text: bytes) -> bytes:
    """A stream of packed objects, in which a script may hide."""
    packed = zlib.compress(b"9 0 " + text)
    return b"<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (
        len(packed),
        packed,
    )
