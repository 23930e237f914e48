"""The Party's documents are known by their number and their type, whatever else they have in common with others."""

from __future__ import annotations

import pytest

from vanban.document.model import Header
from vanban.regulation.party import is_of_party


@pytest.mark.parametrize(
    "header",
    [
        Header(document_type="Chỉ thị", identifier="12-CT/TU", symbol="CT/TU"),
        Header(document_type="Quyết định", identifier="12-QĐ/HU"),
        Header(document_type="Kết luận"),
        Header(document_type="Kế hoạch", identifier="12-KH/TĐTN", symbol="KH/TĐTN"),
    ],
)
def test_numbers_and_types_of_the_party(header: Header) -> None:
    assert is_of_party(header)


@pytest.mark.parametrize(
    "header",
    [
        Header(document_type="Chỉ thị", identifier="12/CT-UBND", symbol="CT-UBND"),
        Header(document_type="Nghị quyết", identifier="06/NQ-CP"),
        Header(document_type="Luật", identifier="21-LCT/HĐNN8"),
        Header(document_type="Quyết định", identifier="12-QĐ/UB", national_name=True),
        Header(),
    ],
)
def test_those_of_the_state(header: Header) -> None:
    assert not is_of_party(header)
