"""The files inside a PDF, as its catalogue lists them."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.reader import PdfFileReader

from thongsuot.signing.pdf_values import entries, entry
from thongsuot.signing.verification.report import AttachedFile

_DEEPEST = 16
_MOST = 1000


def attached_files(reader: PdfFileReader) -> tuple[AttachedFile, ...]:
    """The attached files in the order of the list, a thousand at most."""
    names = entry(reader.root, "/Names")
    tree = None if names is None else entry(names, "/EmbeddedFiles")
    found: list[AttachedFile] = []
    for name, specification in _entries(tree, _DEEPEST) if tree is not None else ():
        if len(found) == _MOST:
            break
        streams = specification["/EF"]
        content = bytes(streams["/UF" if "/UF" in streams else "/F"].data)
        shown = str(entry(specification, "/UF") or entry(specification, "/F") or name)
        found.append(AttachedFile(shown, content, sha256(content).hexdigest()))
    return tuple(found)


def _entries(
    node: generic.DictionaryObject, depth: int
) -> Iterator[tuple[generic.PdfObject, generic.DictionaryObject]]:
    names = entries(node, "/Names")
    yield from zip(names[::2], names[1::2], strict=False)
    for kid in entries(node, "/Kids") if depth else ():
        yield from _entries(kid, depth - 1)
