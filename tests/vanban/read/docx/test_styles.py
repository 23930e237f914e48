"""A style is taken apart alone where it is asked for, and says what it says in the whole part."""

from __future__ import annotations

import pytest
from lxml import etree
from tests.vanban.read.office import W, docx, p

from vanban.read.docx import names
from vanban.read.docx.styles import Styles
from vanban.read.failure import ReadFailure, Unreadable
from vanban.read.file import read_bytes

DEFAULTS = '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>'
BODY = '<w:style w:type="paragraph" w:default="1" w:styleId="Body"><w:name w:val="body"/></w:style>'
LIST = (
    '<w:style w:styleId="List" w:type="paragraph"><w:basedOn w:val="Body"/>'
    '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
)
WORD = '<w:style w:type="character" w:default="1" w:styleId="Word"><w:name w:val="word"/></w:style>'
# As large as those from which styles are taken apart alone.
MANY = "".join(f'<w:style w:type="table" w:styleId="Table{number}"><w:pPr/></w:style>' for number in range(900))
PART = f'<?xml version="1.0" encoding="UTF-8"?>\n<w:styles xmlns:w="{W}">{DEFAULTS}{BODY}{LIST}{WORD}{MANY}</w:styles>'


def written(style: etree._Element | None) -> bytes | None:
    return None if style is None else etree.tostring(style, with_tail=False)


def whole(part: str) -> dict[str, bytes | None]:
    root = etree.fromstring(part.encode())
    return {str(style.get(names.STYLE_ID)): written(style) for style in root.iterchildren(names.STYLE_DEFINITION)}


# What word processors do not write, and a file may hold all the same.
UNUSUAL = {
    "usual": PART,
    "few styles": PART.replace(MANY, ""),
    "another prefix": PART.replace("w:", "x:").replace("xmlns:w", "xmlns:x"),
    "an empty style": PART.replace(BODY, f'<w:style w:styleId="Bare"/>{BODY}'),
    "a line's end in a tag": PART.replace("<w:style w:type", "<w:style\n w:type"),
    "a comment in front": PART.replace("<w:styles", "<!-- made by hand --><w:styles"),
    "an escaped id": PART.replace('w:styleId="List"', 'w:styleId="A&amp;B"'),
}


@pytest.mark.parametrize("part", UNUSUAL.values(), ids=UNUSUAL.keys())
def test_each_style_is_the_one_of_the_whole_part(part: str) -> None:
    styles, expected = Styles(part.encode()), whole(part)
    assert {style_id: written(styles.get(style_id)) for style_id in expected} == expected
    assert styles.normal == "Body"
    assert styles.defaults is not None
    assert [size.get(names.VAL) for size in styles.defaults.iter(names.SIZE)] == ["28"]


def test_a_file_that_uses_more_styles_than_any_text_is_read_too() -> None:
    styles, expected = Styles(PART.encode()), whole(PART)
    assert {style_id: written(styles.get(style_id)) for style_id in reversed(expected)} == expected


def test_what_is_not_defined_is_none() -> None:
    assert Styles(PART.encode()).get("Other") is None
    assert Styles(b"").get("Body") is None
    assert Styles(b"").normal is None


def test_the_strict_form_of_the_standard_is_read_alike() -> None:
    strict = PART.replace(W, "http://purl.oclc.org/ooxml/wordprocessingml/main")
    style = Styles(strict.encode()).get("List")
    assert style is not None
    assert style.tag == names.STYLE_DEFINITION


def test_declared_entities_are_refused() -> None:
    hostile = PART.replace("<w:styles", '<!DOCTYPE x [<!ENTITY a "b">]><w:styles')
    with pytest.raises(ReadFailure) as failure:
        Styles(hostile.encode()).get("Body")
    assert failure.value.code is Unreadable.HOSTILE


def test_a_style_that_another_one_is_based_on_gives_it_its_list() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/>'
        '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    derived = '<w:style w:type="paragraph" w:styleId="Derived"><w:basedOn w:val="List"/></w:style>'
    body = p("Một", '<w:pStyle w:val="Derived"/>') + p("Hai", '<w:pStyle w:val="Body"/>')
    data = docx(body, styles=BODY + LIST + derived + MANY, numbering=numbering)
    assert read_bytes(data)[0].text == "I. Một\nHai\n"
