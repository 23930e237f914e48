"""The page about the rules, made from the catalogue: `python -m vanban.cli.rules_page > docs/quy-tac.md`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import groupby

from vanban.check.catalogue import RULES
from vanban.check.rule import Rule
from vanban.cli.rule import SAFETY, SEVERITIES, sources_of, when

_FAMILIES = {
    "BC": "Bố cục",
    "CT": "Chính tả, gõ chữ",
    "SL": "Số liệu",
    "TB": "Trình bày trên trang",
    "TT": "Thể thức",
    "VD": "Viện dẫn",
    "VH": "Viết hoa",
}
_INTRODUCTION = """\
# Các quy tắc của `vanban check`

Trang này do lệnh `python -m vanban.cli.rules_page > docs/quy-tac.md` tạo từ danh mục quy tắc; đừng sửa tay. Xem một quy
tắc ở dòng lệnh: `vanban rule VD01`.

Văn bản được kiểm tra theo quy định của ngày ban hành: Thông tư liên tịch 55/2005/TTLT-BNV-VPCP, Thông tư
01/2011/TT-BNV, hoặc từ ngày 05/3/2020 Nghị định 30/2020/NĐ-CP. Văn bản của Đảng và văn bản quy phạm pháp luật không bị
giữ theo quy tắc dành cho văn bản hành chính.

Về trình bày trên trang, Thông tư liên tịch 55/2005/TTLT-BNV-VPCP ở đây chỉ có những gì các bản chép phụ lục II, IV và
phần kỹ thuật trình bày của Thông tư làm chứng: khổ giấy, lề trang, cỡ và kiểu chữ của một số thành phần. Phông chữ, số
trang, canh lề, khoảng cách dòng trước ngày 05/3/2011 không bị xét.

## Bỏ qua, đổi mức độ, chỉ báo chỗ mới

- Trong tệp .txt: một dòng `# vanban: bỏ qua VD05: văn bản gốc không ghi ngày` cho cả tệp, hoặc
  `# vanban: bỏ qua dòng sau CT02: tên riêng` cho dòng ngay dưới.
- Trong tệp .docx: một nhận xét (comment) `vanban: bỏ qua CT02: tên riêng` cho đoạn văn mang nhận xét, hoặc thuộc tính
  tùy chỉnh tên `vanban` mang giá trị `VD05: văn bản gốc không ghi ngày` cho cả tệp.
- Không ghi lý do thì không được bỏ qua. Muốn thấy cả những chỗ đã bỏ qua: `--no-silence`.
- `vanban.toml`, hoặc `[tool.vanban]` trong `pyproject.toml`, ở thư mục đang làm việc hay thư mục trên nó:

      select = ["VD", "SL", "CT"]
      ignore = ["CT08"]
      stage = "issued"
      baseline = "da-biet.json"

      [severity]
      CT03 = "advice"

      [per-file-ignores]
      "luu-tru/*" = ["TT", "TB"]

- Kho lưu trữ cũ: `vanban check kho --write-baseline da-biet.json` ghi lại mọi chỗ đang có; sau đó
  `vanban check kho --baseline da-biet.json` chỉ báo chỗ mới.
- Sửa trong Word để người khác duyệt từng chỗ: `vanban check --fix --track-changes --author "Lê Hoa" bao-cao.docx`.

Một quy tắc gặp lỗi của chính nó được báo là `internal-error`, các quy tắc khác vẫn chạy.
"""


def rules_page() -> str:
    """The page in Markdown: an introduction, a table of all rules, then each rule."""
    return "\n".join([_INTRODUCTION, *_table(), *_rules()])


def _table() -> Iterator[str]:
    yield "## Danh mục\n"
    yield "| Mã | Mức độ | Sửa được | Quy tắc |"
    yield "|---|---|---|---|"
    for rule in RULES:
        fixed = "" if rule.fix_applicability is None else SAFETY[rule.fix_applicability]
        yield f"| [{rule.code}](#{rule.code.lower()}) | {SEVERITIES[rule.severity]} | {fixed} | {rule.title} |"
    yield ""


def _rules() -> Iterator[str]:
    for family, rules in groupby(RULES, key=lambda rule: rule.code[:2]):
        yield f"## {family}: {_FAMILIES[family]}\n"
        for rule in rules:
            yield from _rule(rule)


def _rule(rule: Rule) -> Iterator[str]:
    yield f"### {rule.code}\n"
    yield f"**{rule.title}** (`{rule.name}`, {SEVERITIES[rule.severity]})\n"
    yield f"{rule.finds}\n"
    yield f"Vì sao: {rule.why}\n"
    yield f"Quy định: “{rule.law}” ({'; '.join(sources_of(rule))})\n"
    yield f"- Chưa đúng: {_as_code(rule.bad)}"
    yield f"- Đúng: {_as_code(rule.good)}"
    if rule.fix is not None and rule.fix_applicability is not None:
        yield f"- Cách sửa: {rule.fix} ({SAFETY[rule.fix_applicability]})"
    yield f"- Áp dụng: {when(rule)}\n"


def _as_code(text: str) -> str:
    # A mark of code inside is shown between longer ones (CommonMark, 6.1).
    return f"`` {text} ``" if "`" in text else f"`{text}`"


if __name__ == "__main__":
    sys.stdout.write(rules_page())
