"""A package is the same, byte for byte, whenever and wherever it is made."""

from __future__ import annotations

import zipfile
from io import BytesIO
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from vanban.ooxml.markup import element, escaped, twips_of_mm, twips_of_pt
from vanban.ooxml.package import Part, Relationship, package

PART = Part("word/a.xml", "application/xml", "<a/>", (Relationship("b", "urn:b", "b.xml"),))
PRINTABLE = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"))


def test_same_parts_give_the_same_bytes_without_a_moment() -> None:
    made = package((PART,), ())
    assert made == package((PART,), ())
    entries = zipfile.ZipFile(BytesIO(made)).infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}


def test_parts_are_listed_with_their_types_and_links() -> None:
    archive = zipfile.ZipFile(BytesIO(package((PART,), (Relationship("a", "urn:a", "word/a.xml"),))))
    assert archive.namelist() == ["[Content_Types].xml", "_rels/.rels", "word/a.xml", "word/_rels/a.xml.rels"]
    assert b'PartName="/word/a.xml"' in archive.read("[Content_Types].xml")
    assert b'Target="word/a.xml"' in archive.read("_rels/.rels")
    assert b'Target="b.xml"' in archive.read("word/_rels/a.xml.rels")


@given(PRINTABLE, PRINTABLE)
def test_any_text_survives_in_an_element_and_an_attribute(text: str, value: str) -> None:
    found = ElementTree.fromstring(element("a", {"b": value}, escaped(text)))
    assert (found.text or "", found.get("b")) == (text, value)


def test_lengths_are_in_twentieths_of_a_point() -> None:
    assert (twips_of_mm(25.4), twips_of_pt(12)) == (1440, 240)
