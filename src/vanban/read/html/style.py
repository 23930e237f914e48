"""How the text of a web page looks, as far as reading needs it: fonts, bold, italic, capitals, what is hidden."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from lxml import etree

from vanban.document.field_id import check_field_id

_RULE = re.compile(r"([^{}]{1,2000})\{([^{}]*)\}")
_COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
_DECLARATION = re.compile(r"([a-z-]{1,40})\s*:\s*((?:\"[^\"]*\"|'[^']*'|[^;\"'])*)", re.IGNORECASE)
_SIMPLE_SELECTOR = re.compile(r"([a-z][a-z0-9]*)?(?:\.([\w-]+))?", re.IGNORECASE)
_MOST_RULES = 5000

_STRONG = frozenset({"b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6"})
_EM = frozenset({"i", "em", "cite", "dfn", "var"})
_BOLD = frozenset({"bold", "bolder", "600", "700", "800", "900"})

Declarations = dict[str, str]


@dataclass(frozen=True, slots=True)
class Look:
    """How text looks, and the id of the field that it is the value of."""

    font: str | None = None
    strong: bool = False
    em: bool = False
    capitals: bool = False
    hidden: bool = False
    keeps_spaces: bool = False
    field: str | None = None


@dataclass(slots=True)
class Sheet:
    """The rules of a page that name only a tag, a class, or both; word processors write no others."""

    _rules: dict[tuple[str, str], Declarations] = field(default_factory=dict)

    def add(self, css: str) -> None:
        """Take the rules of one style element."""
        for selectors, body in _RULE.findall(_COMMENT.sub(" ", css)):
            declarations = _declarations(body)
            for selector in selectors.split(","):
                match = _SIMPLE_SELECTOR.fullmatch(selector.strip())
                if match and (match[1] or match[2]) and len(self._rules) < _MOST_RULES:
                    self._rules.setdefault(((match[1] or "").lower(), match[2] or ""), {}).update(declarations)

    def look(self, element: etree._Element, around: Look) -> Look:
        """The look of text directly in an element; `around` is that of the text around it."""
        tag = element.tag
        look = around
        if tag in _STRONG and not look.strong:
            look = replace(look, strong=True)
        if tag in _EM and not look.em:
            look = replace(look, em=True)
        if tag in ("pre", "textarea"):
            look = replace(look, keeps_spaces=True)
        if tag == "data" and look.field is None:
            look = replace(look, field=_field_id(element))
        if element.get("hidden") is not None:
            look = replace(look, hidden=True)
        for declarations in self._of(tag, element):
            look = _changed(look, declarations)
        return look

    def _of(self, tag: str, element: etree._Element) -> list[Declarations]:
        found = []
        classes = element.get("class", "").split()
        for key in [(tag, ""), *(("", name) for name in classes), *((tag, name) for name in classes)]:
            if key in self._rules:
                found.append(self._rules[key])
        face = element.get("face")
        if tag == "font" and face:
            found.append({"font-family": face})
        style = element.get("style")
        if style:
            found.append(_declarations(style))
        return found


def _field_id(element: etree._Element) -> str | None:
    """The id of the field that our own pages mark so (`<data class="field" value="…">`)."""
    if "field" not in element.get("class", "").split():
        return None
    try:
        return check_field_id(element.get("value", ""))
    except ValueError:
        return None


def _declarations(body: str) -> Declarations:
    return {name.lower(): value.strip() for name, value in _DECLARATION.findall(body)}


def _changed(look: Look, declarations: Declarations) -> Look:
    family = declarations.get("font-family") or declarations.get("font")
    if family:
        first = family.split(",", 1)[0].strip().strip("\"'")
        look = replace(look, font=first or look.font)
    weight = declarations.get("font-weight", "").lower()
    if weight:
        look = replace(look, strong=weight in _BOLD)
    slant = declarations.get("font-style", "").lower()
    if slant:
        look = replace(look, em=slant in ("italic", "oblique"))
    transform = declarations.get("text-transform", "").lower()
    if transform:
        look = replace(look, capitals=transform == "uppercase")
    if declarations.get("display", "").lower() == "none" or declarations.get("mso-hide", "").lower() == "all":
        look = replace(look, hidden=True)
    if declarations.get("white-space", "").lower().startswith("pre"):
        look = replace(look, keeps_spaces=True)
    return look
