"""How a document is called."""

from __future__ import annotations

import pytest

from thongsuot.correspondence.models import Document


@pytest.mark.parametrize(
    ("identifier", "called"),
    [("412/BC-UBND", "Báo cáo 412/BC-UBND"), ("/BC-UBND", "Báo cáo …/BC-UBND"), ("", "Báo cáo")],
)
def test_a_document_without_a_number_shows_the_blank_where_it_goes(identifier: str, called: str) -> None:
    assert str(Document(document_type="Báo cáo", identifier=identifier)) == called
