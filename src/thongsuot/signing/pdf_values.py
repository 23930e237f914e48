"""Plain values as the objects of a PDF file: `/Name`, text, numbers, lists, mappings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.xref import TrailerDictionary

PdfValue: TypeAlias = "generic.PdfObject | str | int | float | Sequence[PdfValue] | Mapping[str, PdfValue]"
PdfDictionary: TypeAlias = "dict[str, PdfValue]"


def dictionary(values: Mapping[str, PdfValue]) -> generic.DictionaryObject:
    """A dictionary; its keys are names, as `/Type`."""
    return generic.DictionaryObject({generic.NameObject(key): as_object(value) for key, value in values.items()})


def as_object(value: PdfValue) -> generic.PdfObject:
    """The object of a value: a text that begins with `/` is a name, other text is text; objects stay what they are."""
    if isinstance(value, generic.PdfObject):
        return value
    if isinstance(value, str):
        return generic.NameObject(value) if value.startswith("/") else generic.TextStringObject(value)
    if isinstance(value, int):
        return generic.NumberObject(value)
    if isinstance(value, float):
        return generic.FloatObject(round(value, 3))
    if isinstance(value, Mapping):
        return dictionary(value)
    return generic.ArrayObject(as_object(one) for one in value)


def form_xobject(
    width: float, height: float, content: bytes = b"", resources: Mapping[str, PdfValue] | None = None
) -> generic.StreamObject:
    """A piece of a page by itself: what an annotation shows. Width and height in points."""
    head: PdfDictionary = {
        "/Type": "/XObject",
        "/Subtype": "/Form",
        "/BBox": [0, 0, width, height],
        "/Resources": resources or {},
    }
    return generic.StreamObject(dictionary(head), stream_data=content)


def entry(source: generic.DictionaryObject | TrailerDictionary, key: str) -> Any:
    """What a dictionary holds under the key, wherever in the file it stands; None where it holds nothing."""
    return source[key] if key in source else None  # noqa: SIM401 - `get` would not follow references


def entries(source: generic.DictionaryObject, key: str) -> tuple[Any, ...]:
    """What the list under the key holds; nothing where there is no such list."""
    found = entry(source, key)
    return () if found is None else tuple(found[index] for index in range(len(found)))


def references(source: generic.DictionaryObject, key: str) -> tuple[generic.IndirectObject, ...]:
    """What the list under the key points at; nothing where there is no such list."""
    found = entry(source, key)
    return () if found is None else tuple(found.raw_get(index) for index in range(len(found)))


def put(target: generic.DictionaryObject, key: str, value: PdfValue) -> None:
    """Set one entry of a dictionary."""
    target[generic.NameObject(key)] = as_object(value)


def rectangle(annotation: generic.DictionaryObject) -> tuple[float, float, float, float]:
    """Where an annotation lies: left, bottom, right, top, in points."""
    left, bottom, right, top = (float(value) for value in annotation["/Rect"])
    return left, bottom, right, top
