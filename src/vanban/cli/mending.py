"""Mends files before they are checked and told of."""

from __future__ import annotations

import argparse
import difflib
import getpass
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from vanban.check.finding import Applicability, Finding, Fix
from vanban.cli.inputs import Worker, files_in
from vanban.fix.choose import chosen_fixes
from vanban.fix.docx import fix_docx
from vanban.fix.failure import FixFailure
from vanban.fix.plain import fix_plain
from vanban.fix.revisions import Reviser

# Some fixes meet at one place, so that the later one has to wait for the next round.
_ROUNDS = 5


def _reviser_of(arguments: argparse.Namespace) -> Reviser | None:
    """In whose name changes are tracked; None where they are not."""
    return Reviser(arguments.author or _user(), datetime.now(UTC)) if arguments.track_changes else None


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "vanban"


def mend(arguments: argparse.Namespace, worker: Worker[tuple[Finding, ...]]) -> int:
    """Mend the files or show what would change; how many would change or have changed."""
    allowed = frozenset(Applicability) if arguments.unsafe_fixes else frozenset({Applicability.SAFE})
    reviser = _reviser_of(arguments)
    changed = 0
    for file in files_in(arguments.files):
        try:
            lines = _mend(file, worker, allowed, reviser, show=arguments.diff)
        except (FixFailure, OSError) as failure:
            sys.stderr.write(f"vanban: {file}: không sửa được: {failure}\n")
            continue
        changed += bool(lines)
        if arguments.diff:
            sys.stdout.writelines(lines)
    return changed


def _mend(
    file: Path,
    worker: Worker[tuple[Finding, ...]],
    allowed: frozenset[Applicability],
    reviser: Reviser | None,
    *,
    show: bool,
) -> list[str]:
    """The lines of the difference; [] where nothing is to be mended. A file that cannot be read is told of later."""
    first = worker(file)
    if first.source is None or not chosen_fixes(first.result or (), allowed):
        return []
    before = after = first.source.text
    data = original = file.read_bytes()
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, file.name)
        outcome = first
        for _ in range(_ROUNDS):
            if outcome.source is None:
                break
            after = outcome.source.text
            fixes = chosen_fixes(outcome.result or (), allowed)
            mended = _mended(file, data, after, fixes, reviser)
            if mended == data:
                break
            data = mended
            copy.write_bytes(data)
            outcome = worker(copy)
        if outcome.source is not None:
            after = outcome.source.text
    if data == original:
        return []
    if not show:
        _replace(file, data)
    return list(_difference(str(file), before, after))


def _mended(file: Path, data: bytes, text: str, fixes: tuple[Fix, ...], reviser: Reviser | None) -> bytes:
    if not fixes:
        return data
    if file.suffix.lower() == ".docx":
        return fix_docx(data, text, [fix.edits for fix in fixes], reviser)
    if reviser is not None:
        raise FixFailure("chỉ theo dõi được thay đổi trong tệp .docx")
    if file.suffix.lower() in (".txt", ".text", ""):
        return fix_plain(data, text, [edit for fix in fixes for edit in fix.edits])
    raise FixFailure("chỉ sửa được tệp .txt và .docx")


def _replace(file: Path, data: bytes) -> None:
    """Write beside the file and put it in its place at once, so that no half-written file is ever there."""
    with tempfile.NamedTemporaryFile(dir=file.parent, prefix=f".{file.name}.", delete=False) as new:
        new.write(data)
    Path(new.name).chmod(file.stat().st_mode)
    Path(new.name).replace(file)


def _difference(name: str, before: str, after: str) -> Iterator[str]:
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    for line in difflib.unified_diff(old, new, fromfile=name, tofile=name, n=1):
        yield line if line.endswith("\n") else f"{line}\n"
