"""Citations as a table, one row a mention, for spreadsheets and databases (RFC 4180, with LF)."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from io import StringIO

from vanban.citation.model import Citation, Citations, Provision
from vanban.cli.inputs import Outcome

COLUMNS = (
    "file", "line", "column", "text", "identifier", "document_type", "date", "issuer", "subject", "provisions",
    "refers_to", "short", "self", "known_identifier", "known_type", "known_date", "known_issuer", "known_subject",
    "effective", "ceased", "matched_by",
)  # fmt: skip
_PLACES = (
    ("point", "điểm"), ("clause", "khoản"), ("article", "Điều"), ("section", "Mục"), ("chapter", "Chương"),
    ("part", "Phần"), ("appendix", "Phụ lục"),
)  # fmt: skip
# Spreadsheets take a cell that begins so for a formula, and the cells come from documents that nobody here wrote.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")

HEAD = ",".join(COLUMNS) + "\n"
# Spreadsheets take a file without this mark for one in an encoding of the system.
HEAD_OF_FILE = "\ufeff" + HEAD


def as_rows(outcome: Outcome[Citations]) -> Iterator[str]:
    """The rows of one file."""
    found = outcome.result.citations if outcome.result is not None else ()
    for one in found:
        out = StringIO()
        writer = csv.writer(out, lineterminator="\n")
        line, column = outcome.source.place(one.start) if outcome.source is not None else ("", "")
        writer.writerow(map(_cell, (outcome.file, line, column, *_facts(one), *_known(one))))
        yield out.getvalue()


def _facts(one: Citation) -> Iterable[object]:
    places = "; ".join(map(_place, one.provisions))
    marks = ("x" if one.short else "", "x" if one.is_self else "")
    # Rows are counted from 1, as a reader of the table does.
    facts = (one.identifier, one.document_type, one.date, one.issuer, one.subject, places, one.refers_to + 1)
    return (" ".join(one.text.split()), *facts, *marks)


def _known(one: Citation) -> Iterable[object]:
    known = one.registered
    if known is None:
        return [""] * 8
    dates = (known.effective, known.ceased)
    return (known.identifier, known.document_type, known.date, known.issuer, known.subject, *dates, known.matched_by)


def _place(provision: Provision) -> str:
    return " ".join(f"{word} {label}" for name, word in _PLACES if (label := getattr(provision, name)) is not None)


def _cell(value: object) -> str:
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text
