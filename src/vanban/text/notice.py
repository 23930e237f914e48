"""The notice on every page of a plain text: a line that says so, `# vanban: mọi trang: Dữ liệu minh họa`."""

from __future__ import annotations

import re

from vanban.text.pattern import lazily

_LEAD = "# vanban: mọi trang: "
_LINE = lazily(r"^[^\S\n]*#\s*vanban\s*:\s*mọi\s+trang\s*:\s*(\S[^\n]*)", re.MULTILINE)


def notice_line(notice: str) -> str:
    """The line that tells a notice."""
    return f"{_LEAD}{' '.join(notice.split())}"


def notice_in(text: str) -> str | None:
    """The notice that a plain text tells; None where it tells none."""
    if "vanban" not in text:
        return None
    match = _LINE.search(text)
    return None if match is None else " ".join(match[1].split())


def is_notice_line(line: str) -> bool:
    """Whether a line tells a notice."""
    return _LINE.match(line) is not None
