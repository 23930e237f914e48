"""How often each rule found something, most often first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from vanban.check.catalogue import rule_of_code
from vanban.check.finding import Finding
from vanban.cli.inputs import Outcome


def as_statistics(results: Iterable[Outcome[tuple[Finding, ...]]]) -> Iterator[str]:
    """One line a code: how often, in how many files, what it is."""
    counts: Counter[str] = Counter()
    files: Counter[str] = Counter()
    for outcome in results:
        codes = [one.code for one in outcome.result or ()]
        counts.update(codes)
        files.update(set(codes))
    for code, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        rule = rule_of_code(code)
        yield f"{count:>6}  {code}  {rule.title if rule else code} ({files[code]} tệp)"
