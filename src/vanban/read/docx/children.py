"""The children of an element by their names, found without a path: there are as many as there are runs and cells."""

from __future__ import annotations

from lxml import etree

from vanban.read.docx import names


def first_child(parent: etree._Element | None, name: str) -> etree._Element | None:
    """The first child of this name."""
    if parent is not None:
        for one in parent:
            if one.tag == name:
                return one
    return None


def child_value(parent: etree._Element | None, name: str) -> str | None:
    """The `w:val` of the first child of this name, or None."""
    one = first_child(parent, name)
    return None if one is None else one.get(names.VAL)
