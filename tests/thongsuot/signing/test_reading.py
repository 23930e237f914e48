"""What a signed file says is read back: number and date stand in its fields, not in the text of its pages."""

from __future__ import annotations

from tests.factories.signing import stages

from vanban.document.partial_date import PartialDate
from vanban.read.file import read_bytes


def test_number_and_date_are_read_from_the_fields() -> None:
    _, document = read_bytes(stages().sealed)
    header = document.header
    assert (header.number, header.identifier, header.date) == ("01", "01/BC-UBND", PartialDate(2019, 12, 16))
    assert header.place == "Khánh Sơn"


def test_empty_fields_are_blanks() -> None:
    _, document = read_bytes(stages().signed)
    assert (document.header.identifier, document.header.date) == ("/BC-UBND", None)


def test_nothing_else_of_the_text_changes() -> None:
    signed, sealed = (read_bytes(pdf)[1] for pdf in (stages().signed, stages().sealed))
    assert [node.text for node in signed.body] == [node.text for node in sealed.body]
    assert signed.closing.signature == sealed.closing.signature
