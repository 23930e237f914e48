"""Small `.docx` files made by hand, for what no word processor would write on demand."""

from __future__ import annotations

import zipfile
from io import BytesIO

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)


def docx(body: str, namespace: str = W, **parts: str) -> bytes:
    """A `.docx` with this body; `numbering`, `styles`, `footnotes`: the inside of those parts."""
    files: dict[str, str | bytes] = {"[Content_Types].xml": _TYPES}
    for name, inside in {"document": f"<w:body>{body}</w:body>", **parts}.items():
        files[f"word/{name}.xml"] = _root(name, inside).replace(W, namespace)
    return zipped(files)


def _root(name: str, inside: str) -> str:
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{name} xmlns:w="{W}" {mc}>{inside}</w:{name}>'


def zipped(files: dict[str, str | bytes]) -> bytes:
    """A ZIP file of these files."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def p(text: str = "", properties: str = "", runs: str = "") -> str:
    """A paragraph with a run of text, or with runs that are XML already."""
    inside = runs or (f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' if text else "")
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inside}</w:p>"


def r(text: str, properties: str = "") -> str:
    """A run."""
    inside = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{inside}<w:t xml:space="preserve">{text}</w:t></w:r>'


def table(*rows: list[str], grid: tuple[int, ...] = ()) -> str:
    """A table of cells that are paragraphs already."""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in grid)
    inside = "".join("<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in row) + "</w:tr>" for row in rows)
    return f"<w:tbl><w:tblGrid>{columns}</w:tblGrid>{inside}</w:tbl>"
