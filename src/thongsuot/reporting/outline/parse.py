"""From the file that an officer writes to an outline; every mistake is named with its section and its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from types import MappingProxyType

import yaml

from thongsuot.facts.model import FactKind, Merging, Nature, Span
from thongsuot.reporting.outline.form import Form, Raw
from thongsuot.reporting.outline.framing import FRAMING
from thongsuot.reporting.outline.model import Indicator, Listing, Outline, Section, Statement
from thongsuot.reporting.outline.strict_yaml import load_mapping
from thongsuot.reporting.outline.template import Template
from thongsuot.reporting.outline.words import (
    INDICATOR_KEYS,
    MERGED_AS,
    NATURES,
    NIL_UNITS,
    OUTLINE_KEYS,
    SECTION_KEYS,
    SPANS,
    STATEMENT_KEYS,
)

Known = Callable[[str], FactKind | None]

_KEY = re.compile(r"[a-z][a-z0-9_]*\Z")


class OutlineError(ValueError):
    """The outline cannot be used; `problems` holds one Vietnamese sentence for each mistake."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


def parse_outline(text: str, known: Known) -> Outline:
    """The outline that a YAML text describes; `known` gives the kind of fact of a key, or None where there is none.

    Raises OutlineError with every mistake found, not only the first.
    """
    try:
        raw = load_mapping(text)
    except (yaml.YAMLError, ValueError) as error:
        raise OutlineError((f"Không đọc được tệp đề cương: {error}",)) from error
    return _Parser(known).outline(raw)


class _Parser(Form):
    """Collects mistakes while it builds, so that an officer mends them all at once."""

    def __init__(self, known: Known) -> None:
        super().__init__()
        self.known = known
        self.indicators: dict[str, Indicator] = {}
        self.seen: dict[str, str] = {}

    def outline(self, raw: Raw) -> Outline:
        where = "Đề cương"
        self.only(raw, OUTLINE_KEYS, where)
        self.indicators = dict(self.read_indicators(raw.get("chỉ tiêu")))
        version = raw.get("phiên bản")
        if not isinstance(version, int) or isinstance(version, bool) or version < 1:
            self.problems.append(f"{where}: “phiên bản” phải là số nguyên từ 1.")
            version = 1
        outline = Outline(
            key=self.text(raw, "khóa", where),
            version=version,
            name=self.text(raw, "tên", where),
            document_type=self.text(raw, "loại văn bản", where),
            subject=self.template(raw.get("trích yếu"), f"{where}, trích yếu"),
            opening=self.templates(raw.get("mở đầu"), f"{where}, mở đầu"),
            indicators=MappingProxyType(self.indicators),
            sections=tuple(self.sections(raw.get("mục"), ())),
            ending=self.templates(raw.get("kết thúc"), f"{where}, kết thúc"),
        )
        if not outline.sections:
            self.problems.append(f"{where}: chưa có “mục” nào.")
        if self.problems:
            raise OutlineError(tuple(self.problems))
        return outline

    def read_indicators(self, raw: object) -> Iterator[tuple[str, Indicator]]:
        if not isinstance(raw, dict):
            self.problems.append("Đề cương: thiếu phần “chỉ tiêu”.")
            return
        for name, given in raw.items():
            where = f"Chỉ tiêu “{name}”"
            if not isinstance(given, dict):
                self.problems.append(f"{where}: cần khai “dữ kiện”, “đơn vị tính” và “tổng hợp”.")
                continue
            self.only(given, INDICATOR_KEYS, where)
            if name in FRAMING:
                self.problems.append(f"{where}: trùng với một tên dành sẵn; hãy đặt tên khác.")
            key = self.text(given, "dữ kiện", where)
            kind = self.known(key)
            if kind is None:
                if key:
                    self.problems.append(f"{where}: không có dữ kiện “{key}” trong danh mục dữ kiện.")
                continue
            self.agrees(given, kind, where)
            nature = self.choice(given, "tính chất", NATURES, Nature.ACTUAL, where)
            span = self.choice(given, "kỳ", SPANS, Span.PERIOD, where)
            yield str(name), Indicator(str(name), kind.described(), nature, span)

    def agrees(self, given: Raw, kind: FactKind, where: str) -> None:
        unit = self.text(given, "đơn vị tính", where)
        if unit and unit != kind.unit_of_measure:
            self.problems.append(
                f"{where}: đơn vị tính ghi “{unit}”, nhưng dữ kiện “{kind.key}” tính bằng “{kind.unit_of_measure}”."
            )
        merging = self.choice(given, "tổng hợp", MERGED_AS, None, where)
        if merging is not None and merging is not kind.merging:
            proper = next(word for word, meaning in MERGED_AS.items() if meaning is kind.merging)
            self.problems.append(f"{where}: dữ kiện “{kind.key}” được tổng hợp theo cách “{proper}”.")

    def sections(self, raw: object, above: tuple[str, ...]) -> Iterator[Section]:
        if raw is None:
            return
        if not isinstance(raw, list):
            self.problems.append(f"{_place(above)}: “mục” phải là một danh sách.")
            return
        for number, given in enumerate(raw, 1):
            if not isinstance(given, dict):
                self.problems.append(f"{_place(above)}, mục thứ {number}: cần “nhãn”, “khóa”, “tiêu đề”.")
                continue
            yield self.section(given, above)

    def section(self, raw: Raw, above: tuple[str, ...]) -> Section:
        label = str(raw.get("nhãn") or "").strip()
        path = (*above, label or "?")
        key = raw.get("khóa")
        where = f"{_place(path)} (“{key or raw.get('tiêu đề') or '?'}”)"
        self.only(raw, SECTION_KEYS, where)
        if not label:
            self.problems.append(f"{where}: thiếu “nhãn” (I, 1, a, …).")
        if not isinstance(key, str) or not _KEY.match(key):
            self.problems.append(f"{where}: “khóa” phải gồm chữ thường không dấu, chữ số, dấu gạch dưới.")
        elif key in self.seen:
            self.problems.append(f"{where}: “khóa” trùng với {self.seen[key]}.")
        else:
            self.seen[key] = _place(path)
        gathers = raw.get("tổng hợp mục")
        section = Section(
            key=str(key),
            label=label,
            title=self.template(raw.get("tiêu đề"), f"{where}, tiêu đề"),
            statements=tuple(self.statements(raw.get("có"), where)),
            nil=self.nil(raw.get("không phát sinh"), f"{where}, không phát sinh", gathers=gathers is not None),
            unknown=self.optional_template(raw.get("chưa có dữ liệu"), f"{where}, chưa có dữ liệu"),
            gathers=None if gathers is None else str(gathers),
            written=bool(raw.get("tự viết", False)),
            children=tuple(self.sections(raw.get("mục"), path)),
        )
        self.complete(section, where)
        return section

    def nil(self, raw: object, where: str, *, gathers: bool) -> Template | None:
        if raw is None or not gathers:
            return self.optional_template(raw, where)
        template = self.parsed(raw, where)
        if set(template.places()) != {NIL_UNITS}:
            self.problems.append(f"{where}: câu của mục tổng hợp phải có chỗ điền {{{NIL_UNITS}}}, và chỉ chỗ đó.")
        return template

    def complete(self, section: Section, where: str) -> None:
        if not section.asks:
            if not section.children:
                self.problems.append(f"{where}: mục phải có câu “có”, “tổng hợp mục”, “tự viết” hoặc mục con.")
            return
        for word, sentence in (("không phát sinh", section.nil), ("chưa có dữ liệu", section.unknown)):
            if sentence is None:
                self.problems.append(f"{where}: thiếu câu “{word}”.")
        asked = [name for statement in section.statements for name in statement.asks() if name in self.indicators]
        if section.written and (section.statements or section.gathers):
            self.problems.append(f"{where}: mục “tự viết” do người soạn viết, không có câu “có” hay “tổng hợp mục”.")
        if section.statements and not asked and section.gathers is None:
            self.problems.append(f"{where}: các câu “có” không hỏi dữ kiện nào, nên không biết khi nào được in.")

    def statements(self, raw: object, where: str) -> Iterator[Statement]:
        if raw is None:
            return
        for number, given in enumerate(raw if isinstance(raw, list) else [raw], 1):
            yield self.statement({"câu": given} if isinstance(given, str) else given, f"{where}, câu {number}")

    def statement(self, raw: object, where: str) -> Statement:
        if not isinstance(raw, dict):
            self.problems.append(f"{where}: cần một câu, hoặc một phần có “câu” hay “danh sách”.")
            return Statement(None)
        self.only(raw, STATEMENT_KEYS, where)
        sentence = self.optional_template(raw.get("câu"), where)
        lists = [name for name in sentence.places() if self.is_list(name)] if sentence else []
        each = None
        if "mỗi mục" in raw:
            if len(set(lists)) == 1:
                each = self.entry_template(raw["mỗi mục"], lists[0], f"{where}, “mỗi mục”")
            else:
                self.problems.append(
                    f"{where}: “mỗi mục” cần đúng một danh sách trong câu, ở đây có {len(set(lists))}."
                )
        elif lists:
            self.problems.append(
                f"{where}: {{{lists[0]}}} là danh sách, cần thêm “mỗi mục” để biết in gì cho từng mục."
            )
        if sentence is None and "danh sách" not in raw:
            self.problems.append(f"{where}: cần “câu” hoặc “danh sách”.")
        return Statement(
            sentence,
            each,
            str(raw.get("nối", "; ")),
            self.listing(raw, where) if "danh sách" in raw else None,
            bool(raw.get("bắt buộc", False)),
        )

    def listing(self, raw: Raw, where: str) -> Listing | None:
        name = str(raw["danh sách"])
        if not self.is_list(name):
            self.problems.append(f"{where}: “danh sách” ghi “{name}”, không phải một chỉ tiêu dạng danh sách đã khai.")
            return None
        line = self.entry_template(raw.get("mỗi dòng"), name, f"{where}, “mỗi dòng”")
        return Listing(name, line, bool(raw.get("đánh số", False)))

    def is_list(self, name: str) -> bool:
        indicator = self.indicators.get(name)
        return indicator is not None and indicator.kind.merging is Merging.GATHER

    def entry_template(self, raw: object, name: str, where: str) -> Template:
        fields = self.indicators[name].kind.entry_fields
        template = self.parsed(raw, where)
        for place in template.places():
            if place not in fields.values():
                given = ", ".join(fields.values())
                self.problems.append(f"{where}: chỗ điền {{{place}}} không có trong “{name}”; có thể dùng: {given}.")
        return template

    def templates(self, raw: object, where: str) -> tuple[Template, ...]:
        if raw is None:
            return ()
        return tuple(self.template(one, where) for one in (raw if isinstance(raw, list) else [raw]))

    def optional_template(self, raw: object, where: str) -> Template | None:
        return None if raw is None else self.template(raw, where)

    def template(self, raw: object, where: str) -> Template:
        template = self.parsed(raw, where)
        for place in template.places():
            if place not in self.indicators and place not in FRAMING:
                names = ", ".join((*self.indicators, *FRAMING))
                self.problems.append(f"{where}: chỗ điền {{{place}}} chưa khai ở “chỉ tiêu”; có thể dùng: {names}.")
        return template


def _place(path: tuple[str, ...]) -> str:
    return f"Mục {'.'.join(path)}" if path else "Đề cương"
