"""What a `vanban.toml`, or `[tool.vanban]` of a `pyproject.toml`, sets for `vanban check`; mistakes name their line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path
from typing import Any, NoReturn

from vanban.check.catalogue import RULES
from vanban.check.finding import Severity, Stage
from vanban.cli.failure import CommandFailure

FILE, PROJECT = "vanban.toml", "pyproject.toml"
_KEYS = ("select", "ignore", "stage", "per-file-ignores", "severity", "baseline")
_LINE = re.compile(r"at line (\d+)")


@dataclass(frozen=True, slots=True)
class Configuration:
    """The settings of a folder; `per_file_ignores` are patterns of paths with the codes left out there.

    `severities` give rules another severity; `baseline` is the file of what is known already.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    stage: Stage | None = None
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    severities: tuple[tuple[str, Severity], ...] = ()
    baseline: Path | None = None

    def ignored_in(self, file: str | None) -> tuple[str, ...]:
        """The codes left out for a file, by its path or its name."""
        if file is None:
            return ()
        path = Path(file)
        return tuple(
            code
            for pattern, codes in self.per_file_ignores
            if fnmatch(path.as_posix(), pattern) or fnmatch(path.name, pattern)
            for code in codes
        )


def configuration_for(folder: Path) -> Configuration:
    """The nearest settings at or above a folder; CommandFailure for a mistake in them."""
    for place in (folder, *folder.parents):
        if (own := place / FILE).is_file():
            return _read(own, own=True)
        if (project := place / PROJECT).is_file() and "[tool.vanban" in project.read_text("utf-8", errors="replace"):
            return _read(project, own=False)
    return Configuration()


def _read(file: Path, *, own: bool) -> Configuration:
    text = file.read_text(encoding="utf-8", errors="replace")
    try:
        table: Any = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        match = _LINE.search(str(error))
        raise CommandFailure(
            "usage", f"{file}:{match[1] if match else max(len(text.splitlines()), 1)}: không đúng cú pháp TOML"
        ) from error
    settings = table if own else table["tool"]["vanban"]
    return _Reader(file, text, own=own).configuration(settings)


class _Reader:
    def __init__(self, file: Path, text: str, *, own: bool) -> None:
        self._file = file
        self._lines = text.splitlines()
        starts = (place for place, line in enumerate(self._lines) if line.strip().startswith("[tool.vanban"))
        self._first = 0 if own else next(starts, 0)

    def configuration(self, settings: Mapping[str, Any]) -> Configuration:
        for key in settings:
            if key not in _KEYS:
                self._fail(key, f"không có thiết lập “{key}” (có: {', '.join(_KEYS)})")
        stage = settings.get("stage")
        if stage is not None and stage not in list(Stage):
            self._fail("stage", f"stage phải là một trong: {', '.join(Stage)}")
        ignores = settings.get("per-file-ignores", {})
        if not isinstance(ignores, dict):
            self._fail("per-file-ignores", "per-file-ignores phải là một bảng: mẫu tên tệp = [mã]")
        return Configuration(
            self._codes("select", settings.get("select", [])),
            self._codes("ignore", settings.get("ignore", [])),
            None if stage is None else Stage(stage),
            tuple((pattern, self._codes(pattern, codes)) for pattern, codes in ignores.items()),
            self._severities(settings.get("severity", {})),
            self._baseline(settings.get("baseline")),
        )

    def _severities(self, table: object) -> tuple[tuple[str, Severity], ...]:
        if not isinstance(table, dict):
            self._fail("severity", "severity phải là một bảng: mã = mức")
        for code, severity in table.items():
            self._codes(code, [code])
            if severity not in list(Severity):
                self._fail(code, f"mức của {code} phải là một trong: {', '.join(Severity)}")
        return tuple((str(code).upper(), Severity(severity)) for code, severity in table.items())

    def _baseline(self, value: object) -> Path | None:
        if value is not None and not isinstance(value, str):
            self._fail("baseline", "baseline phải là tên tệp")
        return None if value is None else self._file.parent / str(value)

    def _codes(self, key: str, values: object) -> tuple[str, ...]:
        if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
            self._fail(key, f"{key} phải là danh sách mã quy tắc")
        codes = tuple(str(value).strip().upper() for value in values)
        for code in codes:
            if not code or not any(rule.code.startswith(code) for rule in RULES):
                self._fail(key, f"không có quy tắc nào mang mã {code} (xem: vanban rules)")
        return codes

    def _fail(self, key: str, message: str) -> NoReturn:
        written = (
            number
            for number, line in enumerate(self._lines[self._first :], start=self._first + 1)
            if line.lstrip().lstrip("\"'[").startswith((key, f"tool.vanban.{key}"))
        )
        raise CommandFailure("usage", f"{self._file}:{next(written, self._first + 1)}: {message}")
