"""`vanban write DATA --to docx|pdf|html|txt`: a document from its data, in the form of the law of its day."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from vanban.cli.data_file import load_data
from vanban.cli.failure import CommandFailure
from vanban.document.decoder import DocumentFormatError, from_json
from vanban.document.encoder import to_json
from vanban.document.model import Document
from vanban.regulation.layout import layout_on
from vanban.write import Attachment, Relationship, WritingError, write_docx, write_html, write_pdf, write_txt
from vanban.write.examples import example_types, example_yaml

EPILOG = """\
DỮ-LIỆU là JSON theo mẫu vanban/1 (như lệnh read in ra) hoặc YAML cùng cấu trúc; docs/soan-thao.md mô tả từng khóa.

  vanban write --example "Quyết định" > quyet-dinh.yaml
  vanban write quyet-dinh.yaml -o quyet-dinh.docx
  vanban read cu.docx --format json | vanban write - --to pdf -o moi.pdf
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the subcommand."""
    parser.epilog = EPILOG
    parser.add_argument("data", metavar="DỮ-LIỆU", nargs="?", help="tệp dữ liệu, hoặc - để đọc từ đầu vào chuẩn")
    parser.add_argument("--to", choices=sorted(_WRITERS), help="định dạng viết ra (mặc định theo đuôi của tệp -o)")
    parser.add_argument("-o", "--output", metavar="TỆP", type=Path, help="tệp viết ra (mặc định: đầu ra chuẩn)")
    parser.add_argument(
        "--day",
        metavar="NĂM-THÁNG-NGÀY",
        type=_day,
        help="trình bày theo quy định của ngày này thay cho ngày của văn bản",
    )
    parser.add_argument(
        "--without-data", action="store_true", help="không đính kèm dữ liệu có cấu trúc của văn bản vào tệp PDF"
    )
    parser.add_argument(
        "--example",
        metavar="TÊN-LOẠI",
        help="in dữ liệu mẫu (YAML) của một loại văn bản, theo tên hoặc chữ viết tắt: Quyết định, BC, giay-moi",
    )


def run(arguments: argparse.Namespace) -> int:
    """Write the document; the exit status is 0, whatever is wrong is a CommandFailure."""
    if arguments.example is not None:
        _give(_example(arguments.example).encode("utf-8"), arguments.output)
        return 0
    if arguments.data is None:
        raise CommandFailure("usage", "thiếu DỮ-LIỆU (xem: vanban write --help, hoặc --example để có dữ liệu mẫu)")
    kind = _format(arguments.to, arguments.output)
    if arguments.output is None and kind not in _TEXTS and sys.stdout.isatty():
        raise CommandFailure("terminal", "không in tệp nhị phân ra màn hình; hãy chọn tệp bằng -o TỆP")
    try:
        document = from_json(load_data(arguments.data), strict=True)
        _check_urgency(document, arguments.day)
        content = _WRITERS[kind](document, arguments)
    except (DocumentFormatError, WritingError) as error:
        raise CommandFailure("bad-data", f"{arguments.data}: {error}") from error
    _give(content, arguments.output)
    return 0


def _check_urgency(document: Document, day: date | None) -> None:
    """DocumentFormatError for an urgency that the law of the day has no stamp for."""
    urgency, own_day = document.header.urgency, document.header.date
    known = layout_on(day or (own_day.latest() if own_day is not None else None)).urgencies
    if urgency is not None and urgency not in known:
        listed = ", ".join(f"{key} ({words})" for key, words in known.items())
        raise DocumentFormatError(f"header.urgency: không nhận {urgency!r}; hãy chọn trong: {listed}")


def _example(name: str) -> str:
    found = example_yaml(name)
    if found is None:
        raise CommandFailure("usage", f"không có mẫu cho loại {name!r}; hãy chọn trong: {', '.join(example_types())}")
    return found


def _docx(document: Document, arguments: argparse.Namespace) -> bytes:
    return write_docx(document, day=arguments.day)


def _pdf(document: Document, arguments: argparse.Namespace) -> bytes:
    data = json.dumps(to_json(replace(document, file=None)), ensure_ascii=False, separators=(",", ":"))
    source = Attachment(
        name="van-ban.json",
        content=data.encode("utf-8"),
        media_type="application/json",
        description="Dữ liệu có cấu trúc của văn bản (vanban/1)",
        relationship=Relationship.SOURCE,
    )
    return write_pdf(document, day=arguments.day, attachments=() if arguments.without_data else (source,))


def _html(document: Document, arguments: argparse.Namespace) -> bytes:
    return write_html(document, day=arguments.day)


def _txt(document: Document, arguments: argparse.Namespace) -> bytes:
    return write_txt(document, day=arguments.day)


_WRITERS: Mapping[str, Callable[[Document, argparse.Namespace], bytes]] = {
    "docx": _docx,
    "html": _html,
    "pdf": _pdf,
    "txt": _txt,
}
_TEXTS = frozenset({"html", "txt"})


def _format(chosen: str | None, output: Path | None) -> str:
    """The format that was chosen, or that the output file's name says; they must agree."""
    suffix = output.suffix.lower().removeprefix(".") if output is not None else ""
    if chosen is None and suffix not in _WRITERS:
        raise CommandFailure("usage", f"chưa chọn định dạng; hãy thêm --to {'|'.join(sorted(_WRITERS))}")
    if chosen is not None and suffix in _WRITERS and suffix != chosen:
        raise CommandFailure("usage", f"--to {chosen} không khớp với đuôi của tệp {output}")
    return chosen or suffix


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} không phải là ngày dạng 2019-12-31") from error


def _give(content: bytes, path: Path | None) -> None:
    """Write to the file that was chosen, else to standard output."""
    if path is None:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    try:
        path.write_bytes(content)
    except OSError as error:
        raise CommandFailure("not-writable", f"không ghi được tệp {path}: {error.strerror}") from error
