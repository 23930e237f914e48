"""TT10: the motto of the State is not written as it is: capitals, hyphens, spaces."""

from __future__ import annotations

from collections.abc import Iterator

from vanban.check.case import Case
from vanban.check.finding import Applicability, Edit, Fix, Severity
from vanban.check.rule import Hit, Rule
from vanban.regulation.document_types import Family
from vanban.text.pattern import lazily

_MOTTO = "Độc lập - Tự do - Hạnh phúc"
_DASH = lazily(r"[-–—‐]")


def find(case: Case) -> Iterator[Hit]:
    """One hit; a motto in capitals throughout is the matter of another rule."""
    span = case.document.header.spans.get("motto")
    if span is None:
        return
    written = case.text[slice(*span)]
    plain = " ".join(_DASH.sub("-", case.view.text[slice(*case.view.from_source(*span))]).split())
    if plain == _MOTTO or written.isupper() or plain.replace(" ", "").casefold() != _MOTTO.replace(" ", "").casefold():
        return
    fix = Fix(f"Sửa thành “{_MOTTO}”", Applicability.SAFE, (Edit(*span, _MOTTO),))
    yield Hit(*span, f"Tiêu ngữ viết đúng là “{_MOTTO}”.", (fix,), component="motto")


RULE = Rule(
    code="TT10",
    name="motto-wording",
    severity=Severity.WARNING,
    title="Tiêu ngữ viết sai chữ hoa hoặc dấu gạch nối",
    finds="Tiêu ngữ viết hoa thừa (Hạnh Phúc) hoặc không có khoảng trắng ở hai bên dấu gạch nối.",
    why="Tiêu ngữ có một cách viết duy nhất.",
    law="Tiêu ngữ “Độc lập - Tự do - Hạnh phúc”: … chữ cái đầu của các cụm từ được viết hoa, giữa các cụm từ có gạch "
    "nối (-), có cách chữ.",
    bad="Độc Lập - Tự Do - Hạnh Phúc",
    good="Độc lập - Tự do - Hạnh phúc",
    find=find,
    families=frozenset({Family.ADMINISTRATIVE}),
    clause="national_name",
    regulated=True,
    fix="Viết lại Tiêu ngữ.",
    fix_applicability=Applicability.SAFE,
)
