"""Formats that only LibreOffice reads, turned by it into one that is read here, where it is installed."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path

from vanban.read.failure import ReadFailure, Unreadable

_SECONDS = 60
_MISSING = "tệp ở định dạng đời cũ ({name}); hãy cài LibreOffice để đọc, hoặc lưu lại thành .docx"
_FAILED = "LibreOffice không chuyển đổi được tệp {name}; hãy mở bằng phần mềm soạn thảo rồi lưu lại thành .docx"


@cache
def _program() -> str | None:
    return shutil.which("soffice") or shutil.which("libreoffice")


def as_odt(content: bytes, suffix: str, name: str) -> bytes:
    """A document as `.odt`; `suffix` tells LibreOffice its format, `name` the person. ReadFailure where it cannot."""
    program = _program()
    if program is None:
        raise ReadFailure(Unreadable.TOOL_MISSING, _MISSING.format(name=name))
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        source = place / f"document{suffix}"
        source.write_bytes(content)
        # A profile of its own: another LibreOffice may be open, and a document may bring macros.
        command = [program, f"-env:UserInstallation={(place / 'profile').as_uri()}", "--headless", "--norestore",
                   "--convert-to", "odt", "--outdir", str(place), str(source)]  # fmt: skip
        try:
            subprocess.run(command, capture_output=True, timeout=_SECONDS, check=True)  # noqa: S603 - ours alone
            return (place / "document.odt").read_bytes()
        except (OSError, subprocess.SubprocessError) as error:
            raise ReadFailure(Unreadable.DAMAGED, _FAILED.format(name=name)) from error
