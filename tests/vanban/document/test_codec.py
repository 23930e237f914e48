"""JSON and back gives the same document; what is wrong in the data is named with its place."""

from __future__ import annotations

import json
from dataclasses import replace
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban.document.codec import DocumentFormatError, from_json, to_json
from vanban.document.model import (
    SCHEMA,
    Appendix,
    CellSpan,
    Closing,
    Copy,
    Document,
    Header,
    Inline,
    InlineKind,
    Node,
    NodeKind,
    Orientation,
    Signature,
)
from vanban.document.partial_date import PartialDate

texts = st.text(min_size=1, max_size=12)
optional = st.none() | texts
offsets = st.integers(0, 10**6)
spans = st.dictionaries(st.sampled_from(["number", "date", "subject"]), st.tuples(offsets, offsets)).map(
    MappingProxyType
)
dates = st.builds(lambda day: PartialDate.from_date(day), st.dates())
signatures = st.builds(Signature, optional, optional, optional, optional, optional)
inlines = st.builds(Inline, st.just(InlineKind.STRONG), texts) | st.builds(
    Inline, st.just(InlineKind.FIELD), texts, st.uuids().map(str) | st.just("so_lop")
)
tables = st.builds(
    Node,
    kind=st.just(NodeKind.TABLE),
    level=st.just(1),
    rows=st.lists(st.tuples(texts, texts), min_size=1, max_size=3).map(tuple),
    header_rows=st.integers(0, 1),
    widths=st.just((0.25, 0.75)),
    spans=st.just((CellSpan(0, 0, 1, 2),)),
)
paragraphs = st.builds(
    Node, kind=st.just(NodeKind.PARAGRAPH), text=texts, start=offsets, end=offsets, inlines=st.tuples(inlines)
)
nodes = st.recursive(
    paragraphs | tables,
    lambda below: st.builds(
        Node,
        kind=st.sampled_from([NodeKind.SECTION, NodeKind.ITEM]),
        level=st.integers(1, 9),
        label=texts,
        title=optional,
        quoted=st.booleans(),
        children=st.lists(below, max_size=3).map(tuple),
    ),
    max_leaves=6,
)
documents = st.builds(
    Document,
    header=st.builds(
        Header,
        agency=optional,
        national_name=st.booleans(),
        year=optional,
        date=st.none() | dates,
        addressees=st.lists(texts, max_size=2).map(tuple),
        urgency=optional,
        sender=optional,
        circulation=optional,
        secrecy=optional,
        spans=spans,
    ),
    body=st.lists(nodes, max_size=3).map(tuple),
    closing=st.builds(
        Closing,
        signature=st.none() | signatures,
        other_signatures=st.lists(signatures, max_size=2).map(tuple),
        drafter=optional,
        contact=st.lists(texts, max_size=2).map(tuple),
        confirmation=optional,
    ),
    appendices=st.lists(
        st.builds(
            Appendix, label=texts, orientation=st.sampled_from(Orientation), body=nodes.map(lambda node: (node,))
        ),
        max_size=1,
    ).map(tuple),
    notice=optional,
    copies=st.lists(
        st.builds(
            Copy,
            form=st.sampled_from(["SY", "TrS", "SL"]),
            agency=optional,
            date=st.none() | dates,
            recipients=st.lists(texts, max_size=2).map(tuple),
            signature=st.none() | signatures,
            signed_at=st.none() | st.just("2021-03-20T14:30:00+07:00"),
        ),
        max_size=2,
    ).map(tuple),
)


@given(documents)
def test_json_and_back_is_the_same_document(document: Document) -> None:
    assert from_json(json.loads(json.dumps(to_json(document)))) == document


def test_absent_fields_are_null_or_empty() -> None:
    data = to_json(Document())
    assert data["schema"] == SCHEMA
    assert data["header"]["agency"] is None
    assert data["header"]["addressees"] == []
    assert data["closing"] == {"recipients": [], "signature": None}
    assert "notice" not in data


def test_a_blank_day_is_left_out_of_the_date() -> None:
    document = Document(header=Header(date=PartialDate(2019, 12)))
    assert to_json(document)["header"]["date"] == "2019-12"


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"schema": "vanban/0"}, "schema"),
        ({"header": []}, "header"),
        ({"header": {"date": "10/12/2019"}}, "header.date"),
        ({"header": {"agency": 5}}, "header.agency"),
        ({"body": [{"kind": "chapter"}]}, "body[0].kind"),
        ({"body": [{"kind": "section", "children": [{"text": "x"}]}]}, "body[0].children[0].kind"),
        ({"body": [{"kind": "paragraph", "inlines": [{"kind": "field", "text": "5"}]}]}, "body[0].inlines[0].id"),
        ({"body": [{"kind": "table", "rows": ["x"]}]}, "body[0].rows"),
        ({"body": [{"kind": "table", "spans": [[0, 0]]}]}, "body[0].spans"),
        ({"closing": {"recipients": [1]}}, "closing.recipients[0]"),
        ({"copies": [{"form": "SAO"}]}, "copies[0].form"),
        ({"copies": [{"form": "SY", "signed_at": "2021-03-20T14:30:00"}]}, "copies[0].signed_at"),
    ],
)
def test_wrong_data_is_named_with_its_place(change: dict[str, Any], place: str) -> None:
    with pytest.raises(DocumentFormatError) as error:
        from_json({**to_json(Document()), **change})
    assert str(error.value).startswith(place)


def test_walk_goes_in_document_order_and_ends_with_appendices() -> None:
    leaf = Node(NodeKind.PARAGRAPH, text="a")
    section = Node(NodeKind.SECTION, label="I", children=(leaf,))
    last = replace(leaf, text="b")
    document = Document(body=(section,), appendices=(Appendix("Phụ lục", body=(last,)),))
    assert list(document.walk()) == [section, leaf, last]


def test_a_key_of_a_later_version_is_passed_over_unless_asked_for() -> None:
    data = {**to_json(Document()), "colour": "red"}
    assert from_json(data) == Document()
    with pytest.raises(DocumentFormatError, match="colour: không có khóa này"):
        from_json(data, strict=True)
