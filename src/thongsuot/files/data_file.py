"""Data files that an officer can write (YAML, TSV), read so that every complaint names file, line and field."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml

from thongsuot.files.errors import DataFileError

_NULL = "tag:yaml.org,2002:null"
_TRUTH = {"true": True, "có": True, "false": False, "không": False}


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value as it is written, None where it is left blank."""

    text: str | None
    line: int


@dataclass(frozen=True, slots=True)
class Entry:
    """One mapping of the file (or one row of a table) and where it stands."""

    file: str
    line: int
    values: Mapping[str, Value]

    def error(self, field: str, complaint: str) -> DataFileError:
        """The error to raise about a field of this entry."""
        value = self.values.get(field)
        return DataFileError(self.file, value.line if isinstance(value, Scalar) else self.line, field, complaint)

    def only(self, *fields: str) -> None:
        """Refuse a field that nobody would read: a slip of the key must not lose its value."""
        for field in self.values:
            if field not in fields:
                raise self.error(field, f"không có trường này; các trường được dùng: {', '.join(fields)}")

    def optional(self, field: str) -> str | None:
        """A text, or None where the field is absent or blank."""
        value = self.values.get(field)
        if value is None:
            return None
        if not isinstance(value, Scalar):
            raise self.error(field, "cần một giá trị, không phải một danh sách")
        return value.text

    def text(self, field: str, default: str | None = None) -> str:
        """A text that must be there unless there is a default."""
        found = self.optional(field)
        if found is None:
            found = default
        if found is None:
            raise self.error(field, "còn thiếu, cần ghi giá trị")
        return found

    def day(self, field: str) -> date | None:
        """A day written as `2019-12-31`, or None."""
        found = self.optional(field)
        try:
            return None if found is None else date.fromisoformat(found)
        except ValueError as error:
            raise self.error(field, f"“{found}” không phải là ngày dạng NNNN-TT-NN") from error

    def whole(self, field: str) -> int:
        """A whole number."""
        found = self.text(field)
        try:
            return int(found)
        except ValueError as error:
            raise self.error(field, f"“{found}” không phải là số nguyên") from error

    def flag(self, field: str, default: bool = False) -> bool:
        """`true` or `false` (`có`, `không`)."""
        found = self.optional(field)
        if found is None:
            return default
        if found.lower() not in _TRUTH:
            raise self.error(field, f"“{found}” phải là true hoặc false")
        return _TRUTH[found.lower()]

    def one_of(self, field: str, allowed: Mapping[str, str], default: str | None = None) -> str:
        """A value of a list, as `TextChoices` have it: value to Vietnamese name."""
        found = self.text(field, default)
        if found not in allowed:
            raise self.error(field, f"“{found}” không hợp lệ; chọn một trong: {', '.join(allowed)}")
        return found

    def texts(self, field: str) -> tuple[str, ...]:
        """A list of texts; a single text is a list of one; nothing is an empty list."""
        value = self.values.get(field)
        items = value if isinstance(value, tuple) else () if value is None else (value,)
        found = [item.text for item in items if isinstance(item, Scalar) and item.text is not None]
        if len(found) != len([item for item in items if not (isinstance(item, Scalar) and item.text is None)]):
            raise self.error(field, "cần một danh sách các chuỗi")
        return tuple(found)

    def entries(self, field: str) -> tuple[Entry, ...]:
        """A list of mappings; nothing is an empty list."""
        value = self.values.get(field)
        if value is None or (isinstance(value, Scalar) and value.text is None):
            return ()
        items = value if isinstance(value, tuple) else (value,)
        found = tuple(item for item in items if isinstance(item, Entry))
        if len(found) != len(items):
            raise self.error(field, "cần một danh sách, mỗi mục gồm các dòng “tên: giá trị”")
        return found


Value = Scalar | Entry | tuple["Value", ...]


def read_yaml(path: Path) -> Entry:
    """The mapping that a YAML file holds; DataFileError where it is not readable, not YAML, or a key stands twice."""
    try:
        node = yaml.compose(path.read_text(encoding="utf-8-sig"), yaml.SafeLoader)
    except OSError as error:
        raise DataFileError(path.name, None, None, "không đọc được tệp; kiểm tra tên tệp và quyền đọc") from error
    except UnicodeDecodeError as error:
        raise DataFileError(path.name, None, None, "tệp phải ghi bằng bảng mã UTF-8") from error
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        raise DataFileError(path.name, line, None, "sai cú pháp YAML; kiểm tra thụt dòng và dấu hai chấm") from error
    found = None if node is None else _value(path.name, node)
    if not isinstance(found, Entry):
        raise DataFileError(path.name, None, None, "tệp phải gồm các phần có tên, mỗi phần một dòng “tên: …”")
    return found


def read_tsv(path: Path) -> Iterator[Entry]:
    """The rows of a tab-separated file with a header line, without quoting; an empty cell is a blank value."""
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise DataFileError(path.name, None, None, "không đọc được tệp UTF-8 này") from error
    names = lines[0].split("\t") if lines else []
    for number, line in enumerate(lines[1:], start=2):
        cells = line.split("\t")
        if len(cells) != len(names):
            raise DataFileError(path.name, number, None, f"có {len(cells)} ô, cần {len(names)}")
        row = {name: Scalar(_normal(cell), number) for name, cell in zip(names, cells, strict=True)}
        yield Entry(path.name, number, row)


def _normal(text: str) -> str | None:
    return unicodedata.normalize("NFC", text).strip() or None


def _value(file: str, node: yaml.Node) -> Value:
    line = node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        values: dict[str, Value] = {}
        for key, value in node.value:
            if key.value in values:
                raise DataFileError(file, key.start_mark.line + 1, key.value, "ghi hai lần, chỉ giữ một")
            values[key.value] = _value(file, value)
        return Entry(file, line, values)
    if isinstance(node, yaml.SequenceNode):
        return tuple(_value(file, item) for item in node.value)
    return Scalar(None if node.tag == _NULL else _normal(node.value), line)
