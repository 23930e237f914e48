"""Reading the parts of a file that a person wrote: every mistake is collected, and reading goes on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from thongsuot.reporting.outline.template import Template, TemplateError

Raw = dict[str, Any]


class Form:
    """The mistakes found so far, one Vietnamese sentence each, and readers that add to them."""

    def __init__(self) -> None:
        self.problems: list[str] = []

    def parsed(self, raw: object, where: str) -> Template:
        if not isinstance(raw, str) or not raw.strip():
            self.problems.append(f"{where}: cần một câu.")
            return Template("", ())
        try:
            return Template.parse(raw)
        except TemplateError as error:
            self.problems.append(f"{where}: {error}.")
            return Template(raw, (raw,))

    def text(self, raw: Raw, key: str, where: str) -> str:
        value = raw.get(key)
        if not isinstance(value, str) or not value.strip():
            self.problems.append(f"{where}: thiếu “{key}”.")
            return ""
        return value.strip()

    def choice(self, raw: Raw, key: str, words: Mapping[str, Any], default: Any, where: str) -> Any:
        if key not in raw:
            if default is None:
                self.problems.append(f"{where}: thiếu “{key}”.")
            return default
        if raw[key] not in words:
            self.problems.append(f"{where}: “{key}” phải là một trong: {', '.join(words)}.")
            return default
        return words[raw[key]]

    def only(self, raw: Raw, allowed: frozenset[str], where: str) -> None:
        for key in raw:
            if key not in allowed:
                self.problems.append(
                    f"{where}: không có phần nào tên “{key}”; có thể dùng: {', '.join(sorted(allowed))}."
                )
