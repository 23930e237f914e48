"""The most memory that one long text takes, against the text itself: read, structured, cited, checked."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path

SAMPLES = Path(__file__).parent.parent / "tests" / "golden" / "samples"
MEGABYTES = int(os.environ.get("BENCH_MEGABYTES", "100"))
GOAL = 8.0

# Each in a process of its own, for what one took another would be charged with. `ru_maxrss` is in kB (macOS: bytes).
PROGRAM = """
import json, resource, sys, time
from vanban.cli.main import main
start = time.process_time()
status = main(sys.argv[1:])
most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps([status, most, time.process_time() - start]), file=sys.stderr)
"""
CALLS = {
    "read --format text": ["read", "--format", "text"],
    "read --format json": ["read", "--format", "json"],
    "cite --format jsonl": ["cite", "--format", "jsonl"],
}


def main() -> None:
    """Print the table."""
    texts = [
        unicodedata.normalize("NFC", path.read_text(encoding="utf-8-sig")) for path in sorted(SAMPLES.glob("*.txt"))
    ]
    once = "\n".join(texts)
    text = once * (MEGABYTES * 1_000_000 // len(once.encode()))
    size = len(text.encode())
    print(f"{'vanban …':<28}{'MB of text':>12}{'MB at most':>12}{'times':>8}{'s':>8}")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "text.txt"
        path.write_text(text, encoding="utf-8")
        for name, call in CALLS.items():
            done = subprocess.run(
                [sys.executable, "-c", PROGRAM, *call, "--max-size", "2000MB", str(path)],
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                text=True,
                check=True,
            )
            status, most, seconds = json.loads(done.stderr.splitlines()[-1])
            most = most if sys.platform == "darwin" else most * 1024
            print(f"{name:<28}{size / 1e6:>12.0f}{most / 1e6:>12.0f}{most / size:>8.1f}{seconds:>8.1f}", end="")
            print("" if status == 0 else f"  exit status {status}")
    print(f"goal: less than {GOAL} times the text")


if __name__ == "__main__":
    main()
