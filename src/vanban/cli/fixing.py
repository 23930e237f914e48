"""`vanban check --fix`, `--unsafe-fixes` and `--diff`: what may be asked. What mends is loaded where it is asked."""

from __future__ import annotations

import argparse

from vanban.cli.failure import CommandFailure


def add_fix_arguments(parser: argparse.ArgumentParser) -> None:
    """`--fix`, `--unsafe-fixes`, `--diff`, `--track-changes`, `--author`."""
    parser.add_argument("--fix", action="store_true", help="sửa những chỗ có cách sửa chắc chắn ngay trong tệp")
    parser.add_argument(
        "--unsafe-fixes", action="store_true", help="sửa cả những chỗ cần người xem lại; nên xem trước bằng --diff"
    )
    parser.add_argument("--diff", action="store_true", help="chỉ in những chỗ sẽ sửa, không ghi vào tệp")

    parser.add_argument(
        "--track-changes",
        action="store_true",
        help="sửa tệp .docx bằng chế độ theo dõi thay đổi, để người xem lại chấp nhận hay bỏ từng chỗ",
    )
    parser.add_argument(
        "--author", metavar="TÊN", help="tên người sửa ghi trong thay đổi được theo dõi (mặc định: tên đăng nhập)"
    )


def check_fix_arguments(arguments: argparse.Namespace) -> None:
    """Refuse to track changes that are not made, and an author without them."""
    if arguments.author is not None and not arguments.track_changes:
        raise CommandFailure("usage", "--author chỉ đi với --track-changes")
    if arguments.track_changes and not (arguments.fix or arguments.unsafe_fixes):
        raise CommandFailure("usage", "--track-changes chỉ đi với --fix hoặc --unsafe-fixes")


def is_asked(arguments: argparse.Namespace) -> bool:
    """Whether any of the options is given."""
    return bool(arguments.fix or arguments.unsafe_fixes or arguments.diff or arguments.track_changes)
