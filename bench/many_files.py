"""Many files by one process and by several: `vanban cite|check FOLDER --jobs N`, by the clock."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.writing import report
from vanban.write import write_docx

FILES = int(os.environ.get("BENCH_FILES", "400"))
JOBS = (1, 2)


def main() -> None:
    """Print files a second for each number of processes; a machine that does other work tells less."""
    print(f"{'command':10}{'jobs':>6}{'files/s':>10}{'times one':>11}{'processor s':>13}")
    with tempfile.TemporaryDirectory() as folder:
        for number in range(FILES):
            (Path(folder) / f"{number:05}.docx").write_bytes(write_docx(report(number)))
        for command in ("cite", "check"):
            alone = 0.0
            for jobs in JOBS:
                call = [sys.executable, "-m", "vanban", command, folder, "--format", "jsonl", "--jobs", str(jobs)]
                before, start = os.times(), time.perf_counter()
                subprocess.run(call, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
                took, after = time.perf_counter() - start, os.times()
                alone = alone or took
                spent = after.children_user + after.children_system - before.children_user - before.children_system
                print(f"{command:10}{jobs:>6}{FILES / took:>10.1f}{alone / took:>10.2f}×{spent:>13.1f}")
    print(f"{os.cpu_count()} cores; {FILES} files of 4 pages")


if __name__ == "__main__":
    main()
