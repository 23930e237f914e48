"""Word 97–2003 files read directly: words against LibreOffice's own text of them, and documents a second.

A further folder of `.doc` files is taken from the environment variable VANBAN_SAMPLES.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from difflib import SequenceMatcher
from pathlib import Path
from statistics import median

from vanban.read.doc.reader import read_doc

SAMPLES = Path(__file__).parent.parent / "tests" / "golden" / "samples"
ROUNDS = 7


def main() -> None:
    """Print a row for each file that is not in a legacy encoding, then the totals."""
    program = shutil.which("soffice")
    folder = Path(os.environ.get("VANBAN_SAMPLES", SAMPLES))
    files = [path for path in sorted(folder.glob("*.doc")) if read_doc(path.read_bytes()).encoding == "unicode"]
    times = {path: milliseconds(path) for path in files}
    rate = 1000 * len(files) / sum(times.values())
    print(f"{len(files)} files: {median(times.values()):.1f} ms in the middle, {rate:.0f} a second")
    if program is None:
        print("LibreOffice is not installed: nothing to compare with")
        return
    with tempfile.TemporaryDirectory() as out:
        start = time.perf_counter()
        convert = "txt:Text (encoded):UTF8"
        subprocess.run(
            [program, "--headless", "--convert-to", convert, "--outdir", out, *map(str, files)],
            capture_output=True,
            check=True,
        )
        took = (time.perf_counter() - start) * 1000
        same = 0
        for path in files:
            theirs = (Path(out) / f"{path.stem}.txt").read_text(encoding="utf-8-sig").replace("\u2011", "-").split()
            ours = read_doc(path.read_bytes()).text.split()
            ratio = SequenceMatcher(None, ours, theirs, autojunk=False).ratio()
            same += ours == theirs
            print(f"{path.name:44} {len(theirs):6} words {ratio:8.4f} {times[path]:6.1f} ms")
    ratio = took / sum(times.values())
    print(f"word for word the same: {same} of {len(files)}; LibreOffice took {ratio:.0f} times as long")


def milliseconds(path: Path) -> float:
    """The median time of reading one file."""
    data = path.read_bytes()
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        read_doc(data)
        times.append((time.perf_counter() - start) * 1000)
    return median(times)
