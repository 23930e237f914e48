"""A process that has everything loaded and nothing open, and forks children that work until they are killed.

It is told on its standard input, a line each: `SEED CONFIRMATIONS KEYS…` starts a child and answers with its number;
`wait NUMBER` answers with the signal that ended it. A fresh interpreter for each of a hundred kills would take minutes.
"""

from __future__ import annotations

import os
import sys
import traceback

import django

django.setup()

from tests.long.clerk import Confirmations, find_district, work  # noqa: E402


def child(words: list[str]) -> None:
    try:
        seed, path, *keys = words
        work(find_district(keys), Confirmations(path), int(seed))
    except BaseException:  # noqa: BLE001 - told to whoever reads the tests' output
        traceback.print_exc()
    os._exit(1)


def main() -> None:
    for line in sys.stdin:
        words = line.split()
        if words[0] == "wait":
            _, status = os.waitpid(int(words[1]), 0)
            answer = os.WTERMSIG(status) if os.WIFSIGNALED(status) else -os.WEXITSTATUS(status)
        else:
            answer = os.fork()
            if answer == 0:
                child(words)
        print(answer, flush=True)


if __name__ == "__main__":
    main()
