"""`vanban rules`: every rule, one a line."""

from __future__ import annotations

import argparse
import json
import sys

from vanban.check.catalogue import RULES
from vanban.check.finding import Severity
from vanban.cli.rule import rule_to_json

_WORDS = {Severity.ERROR: "lỗi", Severity.WARNING: "cảnh báo", Severity.ADVICE: "lời khuyên"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the subcommand."""
    parser.add_argument("--format", choices=("text", "json"), default="text", help="cách in (mặc định: text)")


def run(arguments: argparse.Namespace) -> int:
    """Print the catalogue."""
    if arguments.format == "json":
        sys.stdout.write(json.dumps([rule_to_json(rule) for rule in RULES], ensure_ascii=False, indent=2) + "\n")
        return 0
    for rule in RULES:
        fixed = "sửa được" if rule.fix is not None else ""
        sys.stdout.write(f"{rule.code}  {_WORDS[rule.severity]:<10}  {fixed:<8}  {rule.title}\n")
    return 0
