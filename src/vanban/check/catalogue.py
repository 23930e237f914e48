"""Every rule there is, in order of code. A rule that is not listed here does not exist."""

from __future__ import annotations

from vanban.check.rule import Rule
from vanban.check.rules import (
    bc01_label_order,
    bc03_heading_without_content,
    ct01_impossible_syllable,
    ct02_real_word_error,
    ct03_repeated_or_dropped,
    ct04_spacing,
    ct05_unbalanced,
    ct06_strange_characters,
    ct07_residue,
    ct08_tone_placement,
    sl01_parts_against_total,
    sl05_malformed_number,
    tt01_header_missing,
    tt02_component_missing,
    tt03_blank_number,
    tt04_blank_date,
    tt05_number_padding,
    tt06_date_padding,
    tt07_addressees,
    vd01_year_against_date,
    vd02_malformed_symbol,
    vd03_two_dates,
    vd04_disagrees_with_index,
    vd05_first_citation_incomplete,
    vd06_type_against_symbol,
    vd08_impossible_date,
    vd09_later_than_document,
)

RULES: tuple[Rule, ...] = (
    bc01_label_order.RULE,
    bc03_heading_without_content.RULE,
    ct01_impossible_syllable.RULE,
    ct02_real_word_error.RULE,
    ct03_repeated_or_dropped.RULE,
    ct04_spacing.RULE,
    ct05_unbalanced.RULE,
    ct06_strange_characters.RULE,
    ct07_residue.RULE,
    ct08_tone_placement.RULE,
    sl01_parts_against_total.RULE,
    sl05_malformed_number.RULE,
    tt01_header_missing.RULE,
    tt02_component_missing.RULE,
    tt03_blank_number.RULE,
    tt04_blank_date.RULE,
    tt05_number_padding.RULE,
    tt06_date_padding.RULE,
    tt07_addressees.RULE,
    vd01_year_against_date.RULE,
    vd02_malformed_symbol.RULE,
    vd03_two_dates.RULE,
    vd04_disagrees_with_index.RULE,
    vd05_first_citation_incomplete.RULE,
    vd06_type_against_symbol.RULE,
    vd08_impossible_date.RULE,
    vd09_later_than_document.RULE,
)


def rule_of_code(code: str) -> Rule | None:
    """The rule of this code, in any case, or of this name."""
    wanted = code.strip()
    return next((rule for rule in RULES if wanted.upper() == rule.code or wanted.lower() == rule.name), None)
