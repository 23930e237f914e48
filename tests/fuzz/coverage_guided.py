"""Targets for atheris, which changes inputs so that new code is reached: `python -m tests.fuzz.coverage_guided TARGET`.

What stands behind the target goes to libFuzzer (`-max_total_time=60`, folders of a corpus). Atheris is no dependency:
`tests/fuzz/test_coverage_guided.py` runs the targets in `make test-long` where it is installed.
"""

from __future__ import annotations

import sys
import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path

from tests.fuzz.damage import smallest_of

GOLDEN = Path(__file__).parents[1] / "golden"
SECONDS_FOR_AN_INPUT = 10
MEGABYTES = 2048
_LONGEST = 70_000
# Of a package the part that holds the text is what is changed; the rest is as in the sample.
PARTS = {".docx": "word/document.xml", ".odt": "content.xml"}
RAW = (".doc", ".xls", ".rtf", ".pdf", ".html", ".txt")
TARGETS = ("text", *PARTS, *RAW)

Target = Callable[[bytes], None]


def corpus(target: str) -> Mapping[str, bytes]:
    """What a search begins with: the small samples of the format, or of texts."""
    suffix = ".txt" if target == "text" else target
    found: dict[str, bytes] = {}
    for folder in ("formats", "samples", "forms"):
        for path in sorted((GOLDEN / folder).glob(f"*{suffix}")):
            data = path.read_bytes()
            if target in PARTS:
                with zipfile.ZipFile(BytesIO(data)) as package:
                    data = package.read(PARTS[target])
            if len(data) <= _LONGEST:
                found[path.name] = data
    return found or {f"page{suffix}": smallest_of(suffix)}


def target_of(name: str) -> Target:
    """What is done with each input; an exception is a finding."""
    from tests.fuzz.bounds import see_through

    from vanban.read import libreoffice
    from vanban.read.failure import ReadFailure
    from vanban.read.file import read_bytes
    from vanban.structure.document import structure
    from vanban.text.source import SourceText

    # What LibreOffice makes of damage is not ours.
    libreoffice._program = lambda: None

    def text(data: bytes) -> None:
        source = SourceText(data.decode("utf-8", errors="ignore"))
        see_through(source, structure(source))

    def file(data: bytes) -> None:
        try:
            read_bytes(data)
        except ReadFailure as failure:
            if not failure.message:
                raise

    if name == "text":
        return text
    if name not in PARTS:
        return file
    sample = smallest_of(name)

    def package(data: bytes) -> None:
        file(_repacked(sample, PARTS[name], data))

    return package


def _repacked(sample: bytes, part: str, content: bytes) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(sample)) as whole, zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as package:
        for entry in whole.infolist():
            package.writestr(entry.filename, content if entry.filename == part else whole.read(entry))
    return out.getvalue()


def main() -> None:
    """Search with the target that the first argument names."""
    import atheris

    name, *rest = sys.argv[1:]
    with atheris.instrument_imports(include=["vanban"]):
        run = target_of(name)
    limits = [f"-timeout={SECONDS_FOR_AN_INPUT}", f"-rss_limit_mb={MEGABYTES}", f"-max_len={_LONGEST}"]
    atheris.Setup([sys.argv[0], *limits, *rest], run)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
