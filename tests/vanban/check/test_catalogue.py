"""The catalogue: nothing forgotten, nothing undocumented."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pytest

import vanban.check.rules
from vanban.check.catalogue import RULES, rule_of_code
from vanban.check.finding import Severity
from vanban.check.rule import Rule
from vanban.regulation.epoch import epochs

RULES_FOLDER = Path(vanban.check.rules.__path__[0])


def test_every_file_of_a_rule_is_registered_under_the_code_and_name_of_its_file() -> None:
    modules = {path.stem for path in RULES_FOLDER.glob("[a-z]*_*.py")}
    registered = {rule.code: rule for rule in RULES}
    for module in modules:
        rule = import_module(f"vanban.check.rules.{module}").RULE
        assert registered.get(rule.code) is rule
        assert module.startswith(rule.code.lower() + "_")
    assert len(modules) == len(RULES)


def test_codes_and_names_are_unique_and_in_order() -> None:
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))
    assert len({rule.name for rule in RULES}) == len(RULES)
    assert all(re.fullmatch(r"(?:TT|TB|VD|BC|SL|CT|VH)\d\d", code) for code in codes)
    assert all(re.fullmatch(r"[a-z]+(?:-[a-z]+)*", rule.name) for rule in RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_says_what_why_by_what_law_and_gives_examples(rule: Rule) -> None:
    for text in (rule.title, rule.finds, rule.why, rule.law, rule.bad, rule.good):
        assert text.strip()
    assert (rule.basis is None) != (rule.clause is None)
    assert rule.clause is None or all(rule.clause in epoch.clauses for epoch in epochs())
    assert (rule.fix is None) == (rule.fix_applicability is None)
    assert rule.bad != rule.good


def test_a_rule_is_found_by_code_or_name() -> None:
    assert rule_of_code("vd01") is rule_of_code("year-against-date")
    assert rule_of_code("XX99") is None


def test_advice_is_told_from_what_fails_a_check() -> None:
    assert {rule.severity for rule in RULES} == set(Severity)
