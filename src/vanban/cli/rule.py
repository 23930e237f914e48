"""`vanban rule CODE`: what a rule finds, why, by which clause, with an example."""

from __future__ import annotations

import argparse
import json
import sys
import textwrap
from collections.abc import Iterator
from typing import Any

from vanban.check.catalogue import rule_of_code
from vanban.check.finding import Applicability, Severity, Stage
from vanban.check.rule import ALL_FAMILIES, ALL_STAGES, Rule
from vanban.cli.failure import CommandFailure
from vanban.regulation.document_types import Family
from vanban.regulation.epoch import epochs

SEVERITIES = {Severity.ERROR: "lỗi", Severity.WARNING: "cảnh báo", Severity.ADVICE: "lời khuyên"}
_STAGES = {Stage.DRAFT: "bản thảo", Stage.SIGNING: "trình ký", Stage.ISSUED: "đã phát hành"}
SAFETY = {Applicability.SAFE: "an toàn", Applicability.UNSAFE: "cần người xem lại"}
_FAMILIES = {
    Family.ADMINISTRATIVE: "văn bản hành chính",
    Family.LEGAL: "văn bản quy phạm pháp luật",
    Family.PARTY: "văn bản của Đảng",
}
_ROOM = 96


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the subcommand."""
    parser.add_argument("code", metavar="MÃ", help="mã hoặc tên của quy tắc, ví dụ VD01 hoặc year-against-date")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="cách in (mặc định: text)")


def run(arguments: argparse.Namespace) -> int:
    """Print the rule; CommandFailure where there is none of this code."""
    rule = rule_of_code(arguments.code)
    if rule is None:
        raise CommandFailure("usage", f"không có quy tắc {arguments.code} (xem: vanban rules)")
    if arguments.format == "json":
        sys.stdout.write(json.dumps(rule_to_json(rule), ensure_ascii=False, indent=2) + "\n")
    else:
        sys.stdout.write("\n".join(_explained(rule)) + "\n")
    return 0


def sources_of(rule: Rule) -> tuple[str, ...]:
    """The clause of each regulation that the rule rests on, oldest first; else its one basis."""
    if rule.clause is not None:
        return tuple(epoch.basis(rule.clause) for epoch in epochs())
    return (rule.basis,) if rule.basis is not None else ()


def rule_to_json(rule: Rule) -> dict[str, Any]:
    """A rule as JSON-ready values."""
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity.value,
        "title": rule.title,
        "finds": rule.finds,
        "why": rule.why,
        "law": rule.law,
        "basis": list(sources_of(rule)),
        "bad": rule.bad,
        "good": rule.good,
        "fix": rule.fix,
        "applicability": None if rule.fix_applicability is None else rule.fix_applicability.value,
        "stages": [stage.value for stage in Stage if stage in rule.stages],
        "active_from": None if rule.active_from is None else rule.active_from.isoformat(),
        "active_to": None if rule.active_to is None else rule.active_to.isoformat(),
    }


def _explained(rule: Rule) -> Iterator[str]:
    yield f"{rule.code} ({rule.name}): {rule.title}"
    yield ""
    yield from _part("Mức độ", SEVERITIES[rule.severity])
    yield from _part("Tìm gì", rule.finds)
    yield from _part("Vì sao", rule.why)
    yield from _part("Quy định", f"“{rule.law}”")
    for source in sources_of(rule):
        yield from _part("", source)
    yield from _part("Chưa đúng", rule.bad)
    yield from _part("Đúng", rule.good)
    if rule.fix is not None and rule.fix_applicability is not None:
        yield from _part("Cách sửa", f"{rule.fix} ({SAFETY[rule.fix_applicability]})")
    yield from _part("Áp dụng", when(rule))


def when(rule: Rule) -> str:
    """Since and until when a rule applies, and to documents at which stage."""
    since = f"từ {rule.active_from:%d/%m/%Y}" if rule.active_from else "mọi thời kỳ"
    until = f" đến trước {rule.active_to:%d/%m/%Y}" if rule.active_to else ""
    stages = (
        ""
        if rule.stages == ALL_STAGES
        else f"; khi văn bản {', '.join(_STAGES[one] for one in Stage if one in rule.stages)}"
    )
    earliest = epochs()[0].active_from
    is_older = rule.regulated and (rule.active_from is None or rule.active_from < earliest)
    advice = f"; trước {earliest:%d/%m/%Y} chỉ là lời khuyên" if is_older else ""
    families = "" if rule.families == ALL_FAMILIES else f"; {_kinds(rule)}"
    return f"{since}{until}{stages}{advice}{families}"


def _kinds(rule: Rule) -> str:
    return ", ".join(_FAMILIES[one] for one in Family if one in rule.families)


def _part(name: str, text: str) -> Iterator[str]:
    indent = " " * 12
    head = f"{name + ':' if name else '':<12}"
    yield from textwrap.wrap(text, _ROOM, initial_indent=head, subsequent_indent=indent)
