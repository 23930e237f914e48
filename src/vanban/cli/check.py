"""`vanban check FILE…`: what is wrong in a document, with the clause that says so."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from vanban.check.catalogue import RULES
from vanban.check.engine import check
from vanban.check.finding import Finding, Severity, Stage
from vanban.citation import find_citations
from vanban.cli.configuration import Configuration, configuration_for
from vanban.cli.failure import UNUSABLE, CommandFailure
from vanban.cli.fixing import add_fix_arguments, check_fix_arguments, is_asked
from vanban.cli.index_file import add_index_argument, index_of
from vanban.cli.inputs import Outcome, Worker, add_file_arguments, check_format, day
from vanban.cli.many.run import (
    LineForm,
    Rendering,
    add_many_arguments,
    check_output,
    outcomes,
    run_lines,
    stamp_text,
)
from vanban.cli.output.failures import tell_failures
from vanban.cli.output.findings_github import as_github
from vanban.cli.output.findings_json import Findings, encode
from vanban.cli.output.findings_sarif import as_sarif
from vanban.cli.output.findings_text import as_text
from vanban.cli.output.json_lines import as_json, as_json_line
from vanban.cli.output.statistics import as_statistics
from vanban.document.model import Document
from vanban.text.source import SourceText

if TYPE_CHECKING:
    from vanban.cli.baseline import Baseline

FOUND = 1


def _as_junit(results: Iterable[Outcome[Findings]]) -> Iterator[str]:
    # What writes XML takes 16 ms to load, a tenth of the whole start.
    from vanban.cli.output.findings_junit import as_junit

    return as_junit(results)


WHOLE_FORMS: Mapping[str, Callable[[Iterable[Outcome[Findings]]], Iterator[str]]] = {
    "text": as_text,
    "json": partial(as_json, encode=encode),
    "sarif": as_sarif,
    "github": as_github,
    "junit": _as_junit,
}
LINE_FORMS: Mapping[str, LineForm[Findings]] = {"jsonl": LineForm(partial(as_json_line, encode=encode))}


@dataclass(frozen=True, slots=True)
class Checking:
    """Checks a document; the parts are the options of the same names."""

    stage: Stage = Stage.ISSUED
    as_of: date | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    index: Path | None = None
    configuration: Configuration = field(default_factory=Configuration)
    severities: tuple[tuple[str, Severity], ...] = ()
    baseline: Baseline | None = None
    heeds_silences: bool = True

    def __call__(self, source: SourceText, document: Document) -> Findings:
        """The findings."""
        index = index_of(self.index)
        if not self.heeds_silences:
            source = replace(source, silences=())
        found = check(
            source,
            document,
            find_citations(source.text, document, index, source.unusual),
            stage=self.stage,
            index=index,
            as_of=self.as_of,
            select=self.select,
            ignore=(*self.ignore, *self.configuration.ignored_in(source.file)),
        )
        if self.severities:
            found = tuple(replace(one, severity=self._severity(one)) for one in found)
        return found if self.baseline is None else self.baseline.new(source.file, source, found)

    def _severity(self, finding: Finding) -> Severity:
        """The severity that the user gives a rule; the longest beginning of its code is heeded, of two the later."""
        fitting = [(len(code), severity) for code, severity in self.severities if finding.code.startswith(code)]
        longest = max((length for length, _ in fitting), default=0)
        return next((severity for length, severity in reversed(fitting) if length == longest), finding.severity)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the subcommand."""
    add_file_arguments(parser)
    parser.add_argument(
        "--format", choices=(*WHOLE_FORMS, *LINE_FORMS), default="text", help="cách in kết quả (mặc định: text)"
    )
    parser.add_argument(
        "--stage",
        choices=[stage.value for stage in Stage],
        help="văn bản ở bước nào: bản thảo, trình ký, đã phát hành (mặc định: issued)",
    )
    parser.add_argument(
        "--as-of", metavar="NĂM-THÁNG-NGÀY", type=day, help="áp dụng quy định của ngày này thay cho ngày của văn bản"
    )
    parser.add_argument(
        "--select", metavar="MÃ", action="append", default=[], help="chỉ chạy các mã này, cách nhau dấu phẩy: VD,TT03"
    )
    parser.add_argument("--ignore", metavar="MÃ", action="append", default=[], help="bỏ qua các mã này")
    parser.add_argument(
        "--severity",
        metavar="MÃ=MỨC",
        action="append",
        default=[],
        help="đổi mức độ của quy tắc: error, warning hoặc advice, ví dụ CT=advice,VD04=error",
    )
    parser.add_argument("--no-silence", action="store_true", help="báo cả những chỗ mà chính văn bản đã ghi là bỏ qua")
    parser.add_argument("--baseline", metavar="TỆP", type=Path, help="chỉ báo những chỗ chưa có trong tệp đã biết này")
    parser.add_argument(
        "--write-baseline",
        metavar="TỆP",
        type=Path,
        help="ghi mọi chỗ tìm thấy vào tệp đã biết này rồi dừng, để lần sau chỉ báo chỗ mới",
    )
    parser.add_argument(
        "--statistics", action="store_true", help="chỉ in mỗi quy tắc tìm thấy bao nhiêu chỗ (chỉ với --format text)"
    )
    add_fix_arguments(parser)
    add_index_argument(parser)
    add_many_arguments(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print the findings; the exit status is 1 where an error or a warning is among them, 2 where a file failed."""
    check_format(arguments.files, arguments.format, frozenset({"json"}))
    check_output(arguments, LINE_FORMS)
    if arguments.statistics and arguments.format != "text":
        raise CommandFailure("usage", "--statistics chỉ đi với --format text")
    index_of(arguments.index)
    check_fix_arguments(arguments)
    checking = _checking(arguments)
    worker = Worker(checking, arguments.max_size)
    if arguments.write_baseline is not None:
        return _write_baseline(arguments, worker)
    if is_asked(arguments):
        from vanban.cli.mending import mend

        changed = mend(arguments, worker)
        if arguments.diff:
            return FOUND if changed else 0
    if arguments.format in LINE_FORMS:
        rendering = Rendering(worker, LINE_FORMS[arguments.format], are_grave)
        options = (checking, arguments.max_size, stamp_text(arguments.index))
        return run_lines(arguments, rendering, options)
    failed: list[Path] = []
    grave: list[Path] = []
    results = tell_failures(outcomes(arguments, worker), failed)
    form = as_statistics if arguments.statistics else WHOLE_FORMS[arguments.format]
    for line in form(_noting_grave(results, grave)):
        sys.stdout.write(f"{line}\n")
    if failed:
        return UNUSABLE
    return FOUND if grave else 0


def _write_baseline(arguments: argparse.Namespace, worker: Worker[Findings]) -> int:
    from vanban.cli.baseline import baseline_text

    failed: list[Path] = []
    target: Path = arguments.write_baseline
    results = [
        (str(one.file), one.source, one.result or ())
        for one in tell_failures(outcomes(arguments, worker), failed)
        if one.source is not None
    ]
    target.write_text(baseline_text(target.parent, results), encoding="utf-8")
    count = sum(len(found) for *_, found in results)
    sys.stdout.write(f"Đã ghi {count} chỗ của {len(results)} tệp vào {target}.\n")
    return UNUSABLE if failed else 0


def _checking(arguments: argparse.Namespace) -> Checking:
    """What the command line asks for, and where it is silent, what the settings of the working folder say."""
    configuration = configuration_for(Path.cwd())
    return Checking(
        Stage(arguments.stage) if arguments.stage is not None else configuration.stage or Stage.ISSUED,
        arguments.as_of,
        _codes(arguments.select) or configuration.select,
        (*configuration.ignore, *_codes(arguments.ignore)),
        arguments.index,
        configuration,
        (*configuration.severities, *severities_of(arguments.severity)),
        _baseline(arguments, configuration),
        not arguments.no_silence,
    )


def _baseline(arguments: argparse.Namespace, configuration: Configuration) -> Baseline | None:
    file = arguments.baseline or configuration.baseline
    if file is None or arguments.write_baseline is not None:
        return None
    # What tells findings apart takes 5 ms to load.
    from vanban.cli.baseline import read_baseline

    return read_baseline(file)


def severities_of(values: list[str]) -> tuple[tuple[str, Severity], ...]:
    """The severities of a repeated option `MÃ=MỨC`; CommandFailure for a code or a severity that there is none of."""
    found = []
    for part in (part.strip() for value in values for part in value.split(",")):
        code, sign, severity = part.partition("=")
        if not sign or severity.strip() not in list(Severity):
            raise CommandFailure("usage", f"--severity {part}: viết dạng MÃ=MỨC, mức là {', '.join(Severity)}")
        found += [(one, Severity(severity.strip())) for one in _codes([code])]
    return tuple(found)


def are_grave(findings: Findings) -> bool:
    """Whether an error or a warning is among the findings."""
    return any(one.severity is not Severity.ADVICE for one in findings)


def _noting_grave(results: Iterable[Outcome[Findings]], grave: list[Path]) -> Iterator[Outcome[Findings]]:
    """Pass results on; the names of files with an error or a warning go to `grave`."""
    for outcome in results:
        if are_grave(outcome.result or ()):
            grave.append(outcome.file)
        yield outcome


def _codes(values: list[str]) -> tuple[str, ...]:
    """The codes of a repeated option; CommandFailure for one that begins no rule's code."""
    codes = tuple(code.strip().upper() for value in values for code in value.split(",") if code.strip())
    for code in codes:
        if not any(rule.code.startswith(code) for rule in RULES):
            raise CommandFailure("usage", f"không có quy tắc nào mang mã {code} (xem: vanban rules)")
    return codes
