"""VD02: a cited symbol is not built as symbols are: a separator is missing or wrong, a space stands inside."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from vanban.check.case import Case
from vanban.check.finding import Applicability, Edit, Fix, Severity
from vanban.check.rule import Hit, Rule
from vanban.citation.model import Citation
from vanban.regulation.document_types import document_type_named, document_types
from vanban.regulation.issuing_bodies import bodies_of_symbol

_LOCAL_BODIES = frozenset({"UBND", "HĐND"})
_SEPARATORS = frozenset("-/.&_")


def find(case: Case) -> Iterator[Hit]:
    """Citations with a symbol that runs two parts together, or is broken by a space."""
    written = {case.text[one.identifier_start : one.identifier_end] for one in case.citations.citations}
    for one in case.citations.citations:
        if one.identifier is None or one.symbol is None or one.short:
            continue
        parts = _run_together(one)
        if parts is not None:
            yield _separator_missing(case, one, "-".join(parts), written)
        elif _is_spaced(case.text[one.identifier_start : one.identifier_end]):
            yield _space_inside(case, one, one.identifier, written)


def _is_spaced(written: str) -> bool:
    """Whether a space stands inside; beside the end of a line, or in a form's dots with a number, it is no slip."""
    if " " not in written:
        return False
    return any(" " in line.strip() for line in written.split("\n")) and not any(mark in written for mark in ".…_")


def _run_together(one: Citation) -> tuple[str, str] | None:
    """A type's abbreviation and a body's letters that stand without the hyphen between them."""
    symbol = one.symbol or ""
    if not _SEPARATORS.isdisjoint(symbol) or bodies_of_symbol(symbol):
        return None
    kind = document_type_named(one.document_type) if one.document_type else None
    if kind is None and one.year is None:
        return None
    for candidate in (kind,) if kind else document_types():
        for abbreviation in candidate.abbreviations():
            body = symbol.removeprefix(abbreviation)
            if body != symbol and (body in _LOCAL_BODIES or bodies_of_symbol(body)):
                return abbreviation, body
    return None


def _separator_missing(case: Case, one: Citation, symbol: str, written: Collection[str]) -> Hit:
    identifier = "/".join(part for part in (one.number or "", one.year, symbol) if part is not None)
    return Hit(
        one.identifier_start,
        one.identifier_end,
        f"Ký hiệu {one.symbol} thiếu dấu gạch nối giữa chữ viết tắt tên loại và tên cơ quan: viết {symbol}.",
        _fix(case, one, identifier, written),
    )


def _space_inside(case: Case, one: Citation, identifier: str, written: Collection[str]) -> Hit:
    return Hit(
        one.identifier_start,
        one.identifier_end,
        f"Trong số, ký hiệu {identifier} có khoảng trắng: số và ký hiệu viết liền.",
        _fix(case, one, identifier, written),
    )


def _fix(case: Case, one: Citation, identifier: str, written: Collection[str]) -> tuple[Fix, ...]:
    """The right form; safe where the index knows it, or another place of the text writes it so."""
    if one.identifier_start is None or one.identifier_end is None:
        return ()
    is_certain = identifier in written or bool(case.index.documents(identifier))
    applicability = Applicability.SAFE if is_certain else Applicability.UNSAFE
    edit = Edit(one.identifier_start, one.identifier_end, identifier)
    return (Fix(f"Sửa thành {identifier}", applicability, (edit,)),)


RULE = Rule(
    code="VD02",
    name="malformed-symbol",
    severity=Severity.WARNING,
    title="Số, ký hiệu văn bản được viện dẫn viết sai",
    finds="Ký hiệu thiếu dấu gạch nối giữa chữ viết tắt tên loại và chữ viết tắt tên cơ quan, hoặc có khoảng trắng "
    "ở giữa.",
    why="Số, ký hiệu viết sai thì không tra được văn bản.",
    law="Giữa số và ký hiệu văn bản có dấu gạch chéo (/), giữa các nhóm chữ viết tắt trong ký hiệu văn bản có dấu "
    "gạch nối (-), không cách chữ.",
    bad="Thông tư số 15/2017/TTBTC ngày 15/02/2017 của Bộ Tài chính",
    good="Thông tư số 15/2017/TT-BTC ngày 15/02/2017 của Bộ Tài chính",
    find=find,
    clause="number",
    fix="Viết lại số, ký hiệu. An toàn khi đúng số, ký hiệu ấy có trong danh mục văn bản pháp luật hoặc ở chỗ khác "
    "của văn bản.",
    fix_applicability=Applicability.SAFE,
)
