"""How values are written on a page."""

from __future__ import annotations

import pytest

from thongsuot.office.templatetags.office import numbered


@pytest.mark.parametrize(("identifier", "shown"), [("412/BC-UBND", "412/BC-UBND"), ("/BC-UBND", "…/BC-UBND"), ("", "")])
def test_a_document_without_a_number_shows_the_blank_where_it_goes(identifier: str, shown: str) -> None:
    assert numbered(identifier) == shown
