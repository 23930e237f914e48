"""The keys of the contract's JSON (`vanban/1`): which object has which, and the first one that none has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from itertools import chain
from types import MappingProxyType

# For each kind of object its keys; the value of a key names the kind of object that it holds, "" for any other value.
_Keys = Mapping[str, str]


def _plain(*names: str, **objects: str) -> _Keys:
    return MappingProxyType({**dict.fromkeys(names, ""), **objects})


_OBJECTS: Mapping[str, _Keys] = MappingProxyType(
    {
        "document": _plain(
            *("schema", "file", "media_type", "encoding", "notice"),
            header="header",
            body="node",
            closing="closing",
            appendices="appendix",
            copies="copy",
        ),
        "header": _plain(
            *("parent_agency", "agency", "national_name", "motto", "number", "year", "symbol", "identifier", "place"),
            *("date", "document_type", "subject", "addressees", "urgency", "copy", "spans"),
            *("sender", "circulation", "secrecy"),
        ),
        "node": _plain(
            *("kind", "level", "label", "title", "text", "start", "end", "quoted"),
            *("rows", "header_rows", "widths", "spans"),
            inlines="inline",
            children="node",
        ),
        "inline": _plain("kind", "id", "text", "start", "end"),
        "closing": _plain(
            *("recipients", "spans", "drafter", "contact", "confirmation"),
            signature="signature",
            other_signatures="signature",
        ),
        "signature": _plain("authority", "capacity", "position", "name", "other_position"),
        "appendix": _plain("label", "title", "orientation", "start", "end", body="node"),
        "copy": _plain(
            *("form", "parent_agency", "agency", "number", "symbol", "identifier", "place", "date"),
            *("recipients", "signed_at", "start", "end"),
            signature="signature",
        ),
    }
)


def unknown_key(document: Mapping[str, object]) -> str | None:
    """What to say of the first key that is not of the contract, with the path to it; None where all are known."""
    return next(_unknown(document, "document", ""), None)


def _unknown(value: object, kind: str, path: str) -> Iterator[str]:
    if isinstance(value, list):
        for place, item in enumerate(value):
            yield from _unknown(item, kind, f"{path}[{place}]")
    if not isinstance(value, Mapping):
        return
    keys = _OBJECTS[kind]
    for key, inside in value.items():
        here = f"{path}.{key}" if path else str(key)
        if key not in keys:
            meant = get_close_matches(str(key), keys, n=1, cutoff=0.7)
            advice = f"có phải {meant[0]}?" if meant else f"các khóa ở đây: {', '.join(keys)}"
            yield f"{here}: không có khóa này; {advice}"
        elif keys[key]:
            yield from _unknown(inside, keys[key], here)


def missing_key(document: Mapping[str, object]) -> str | None:
    """What to say of the first part of the body or of an appendix that lacks what its kind needs; None for none."""
    appendices = document.get("appendices")
    found = _missing(document.get("body"), "body")
    for place, appendix in enumerate(appendices if isinstance(appendices, list) else []):
        if isinstance(appendix, Mapping):
            found = chain(found, _missing(appendix.get("body"), f"appendices[{place}].body"))
    return next(found, None)


def _missing(nodes: object, path: str) -> Iterator[str]:
    for place, node in enumerate(nodes if isinstance(nodes, list) else []):
        if not isinstance(node, Mapping):
            continue
        here = f"{path}[{place}]"
        needed = _NEEDED.get(str(node.get("kind")), ())
        if needed and not any(node.get(key) for key in needed):
            yield f"{here}.{needed[0]}: thiếu khóa này; một phần {node['kind']} cần có {' hoặc '.join(needed)}"
        yield from _missing(node.get("children"), f"{here}.children")


# For each kind of node the keys of which it needs one.
_NEEDED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "section": ("label",),
        "item": ("title", "text", "inlines"),
        "paragraph": ("text", "inlines"),
        "basis": ("text", "inlines"),
        "table": ("rows",),
    }
)


def all_keys() -> frozenset[str]:
    """Every key that some object of the contract has."""
    return frozenset(key for keys in _OBJECTS.values() for key in keys)
