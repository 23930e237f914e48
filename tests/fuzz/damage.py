"""Files damaged in the ways that disks, networks and hostile people damage them."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path

from hypothesis import strategies as st

GOLDEN = Path(__file__).parents[1] / "golden"
FOLDERS = (GOLDEN / "samples", GOLDEN / "formats")

# Bytes that mean something to one format or another: sizes at their limits, signs of markup, ends of text.
TELLING = (
    b"\x00", b"\xff", b"\x00\x00\x00\x00", b"\xff\xff\xff\xff", b"\xff\xff\xff\x7f", b"\x80", b"<", b">", b"</",
    b"&", b"&#0;", b"{", b"}", b"\\", b"\\bin99999 ", b"\\u-1?", b"(", b")", b"[", b"<<", b">>", b"obj", b"endstream",
    b"\n", b"\x07", b"\x13", b"PK\x03\x04", b"\xf0\x9f\x92\xa9", b"9" * 40, b"%s%n", b'"', b"'", b"0 R", b"-1",
)  # fmt: skip
HTML = """<!DOCTYPE html>
<html><head><meta charset="utf-8"><style>.b { font-family: .VnTime; font-weight: bold }</style></head>
<body><table width="100%"><tr><td>ỦY BAN NHÂN DÂN<br><b>HUYỆN A</b></td>
<td colspan="2">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</td></tr></table><p class="b">BÁO CÁO</p>
<ol start="3" type="I"><li>Căn cứ Nghị định số 30/2020/NĐ-CP<ul><li>a</li></ul></li></ol>
<table><tr><th rowspan="2">TT</th><td>1.000</td></tr><tr><td>&nbsp;&#272;</td></tr></table></body></html>
"""


def smallest_of(suffix: str) -> bytes:
    """The smallest sample of a format: damage is likeliest to meet what matters."""
    if suffix == ".html":
        return HTML.encode()
    found = [path for folder in FOLDERS for path in folder.glob(f"*{suffix}")]
    return min((path.read_bytes() for path in found), key=len)


@st.composite
def damaged(draw: st.DrawFn, data: bytes) -> bytes:
    """`data` after a few changes: bytes overwritten, cut out, doubled, put in; or its end cut off."""
    changed = bytearray(data)
    for _ in range(draw(st.integers(1, 6))):
        place = draw(st.integers(0, max(len(changed) - 1, 0)))
        length = draw(st.sampled_from((1, 2, 4, 16, 64, 512)))
        match draw(st.sampled_from(("set", "put", "cut", "double", "end"))):
            case "set":
                changed[place : place + length] = draw(st.binary(min_size=length, max_size=length))
            case "put":
                changed[place:place] = draw(st.sampled_from(TELLING)) * draw(st.sampled_from((1, 3, 200)))
            case "cut":
                del changed[place : place + length]
            case "double":
                changed[place:place] = changed[place : place + length] * draw(st.sampled_from((1, 50)))
            case "end":
                del changed[place:]
    return bytes(changed)


@st.composite
def damaged_package(draw: st.DrawFn, data: bytes, parts: tuple[str, ...]) -> bytes:
    """A ZIP package whose parts are damaged inside, and packed again so that the damage is met."""
    name = draw(st.sampled_from(parts))
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as whole, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for entry in whole.infolist():
            content = whole.read(entry)
            package.writestr(entry.filename, draw(damaged(content)) if entry.filename == name else content)
    return out.getvalue()


def _package(suffix: str, *parts: str) -> Callable[[], st.SearchStrategy[bytes]]:
    def strategy() -> st.SearchStrategy[bytes]:
        data = smallest_of(suffix)
        with zipfile.ZipFile(BytesIO(data)) as whole:
            there = tuple(name for name in parts if name in whole.namelist())
        return damaged(data) | damaged_package(data, there)

    return strategy


def _plain(suffix: str) -> Callable[[], st.SearchStrategy[bytes]]:
    return lambda: damaged(smallest_of(suffix))


FORMATS: Mapping[str, Callable[[], st.SearchStrategy[bytes]]] = {
    ".docx": _package(".docx", "word/document.xml", "word/numbering.xml", "word/styles.xml", "word/footnotes.xml"),
    ".odt": _package(".odt", "content.xml", "styles.xml"),
    ".doc": _plain(".doc"),
    ".xls": _plain(".xls"),
    ".rtf": _plain(".rtf"),
    ".html": _plain(".html"),
    ".pdf": _plain(".pdf"),
    ".txt": _plain(".txt"),
}
