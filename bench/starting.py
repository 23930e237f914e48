"""From the call of the command to the end of its work on a small file, beside Python itself and python-docx."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

import vanban
from bench.peers import missing
from bench.writing import report
from vanban.write import write_docx

ROUNDS = 15
GOAL_MS = 150
TEXT = """Căn cứ Nghị định số 09/2016/NĐ-CP ngày 9/2/2017 của Chính phủ;
Ủy ban nhân dân huyện báo cáo kết quả nhiệm vụ công tuyên truyền.
"""


def main() -> None:
    """Print the table, and what the package brings along."""
    with tempfile.TemporaryDirectory() as folder:
        text, word = Path(folder) / "a.txt", Path(folder) / "a.docx"
        text.write_text(TEXT, encoding="utf-8")
        word.write_bytes(write_docx(report(0)))
        calls = {
            "python -c pass": ["-c", "pass"],
            "vanban check, a text of two lines": ["-m", "vanban", "check", str(text)],
            "vanban check, a .docx of 4 pages": ["-m", "vanban", "check", str(word)],
            "vanban cite, a text of two lines": ["-m", "vanban", "cite", str(text)],
            "vanban read, a text of two lines": ["-m", "vanban", "read", str(text)],
            "python-docx: import and open the .docx": ["-c", f"import docx; docx.Document({str(word)!r})"],
        }
        print(f"{'call':44}{'processor ms':>14}{'ms by the clock':>17}")
        for name, call in calls.items():
            processor, clock = timed([sys.executable, *call], Path(folder))
            print(f"{name:44}" + (f"{processor:>14.0f}{clock:>17.0f}" if processor else f"  {missing('python-docx')}"))
    data = sum(
        path.stat().st_size
        for path in Path(vanban.__path__[0]).rglob("*")
        if path.is_file() and path.suffix not in (".py", ".pyc")
    )
    print(f"goal: {GOAL_MS} ms to the first finding; legal index, n-grams, tables and fonts: {data / 1e6:.1f} MB")


def timed(call: list[str], folder: Path) -> tuple[float, float]:
    """Milliseconds of the processor and by the clock, the middle of some rounds; modules were compiled before."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    source = str(Path(vanban.__path__[0]).parent)
    environment |= {"PYTHONPATH": source, "PYTHONPYCACHEPREFIX": str(folder / "cache")}
    processor, clock = [], []
    for turn in range(ROUNDS + 1):
        before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        done = subprocess.run(call, env=environment, capture_output=True, check=False)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        if done.returncode not in (0, 1) or b"Traceback" in done.stderr:
            return 0.0, 0.0
        if turn:
            clock.append((time.perf_counter() - start) * 1000)
            spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
            processor.append(spent * 1000)
    return median(processor), median(clock)


if __name__ == "__main__":
    main()
