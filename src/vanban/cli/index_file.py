"""The legal index of a command: the packaged one, with the user's own table where `--index` names one."""

from __future__ import annotations

import argparse
from functools import cache
from pathlib import Path

from vanban.citation.index_table import IndexTableError, read_table
from vanban.citation.legal_index import LegalIndex, packaged_index
from vanban.cli.failure import CommandFailure
from vanban.cli.many.journal import Stamp, stamp_of


def add_index_argument(parser: argparse.ArgumentParser) -> None:
    """`--index TABLE`."""
    parser.add_argument(
        "--index", metavar="BẢNG", type=Path, help="bảng .tsv bổ sung vào danh mục văn bản pháp luật để đối chiếu"
    )


def index_of(table: Path | None) -> LegalIndex:
    """The packaged index, extended by the table's rows; CommandFailure names what is wrong with the table."""
    return packaged_index() if table is None else _extended(table, stamp_of(table))


@cache
def _extended(table: Path, stamp: Stamp | None) -> LegalIndex:  # noqa: ARG001  (what is cached is one state of a table)
    try:
        documents = read_table(table.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise CommandFailure("index", f"không đọc được bảng {table}: cần tệp văn bản mã UTF-8") from error
    except IndexTableError as error:
        raise CommandFailure("index", f"{table}, {error}") from error
    return packaged_index().extended_by(documents)
