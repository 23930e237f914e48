"""Damaged files of every format, and texts that nobody would write: no crash, no hang, no flood of memory.

A short and always equal slice of each runs with every test, the long search in `make test-long`.
"""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from tests.fuzz.bounds import bounded, see_through, work_through
from tests.fuzz.damage import FORMATS, smallest_of
from tests.fuzz.grammar import texts

from vanban.read import libreoffice
from vanban.structure.document import structure
from vanban.text.source import SourceText

SUPPRESSED = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.function_scoped_fixture]
SHORT = settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=SUPPRESSED, database=None)
SHORT_TEXTS = settings(SHORT, max_examples=100)
# The long search is not repeated: each run looks elsewhere, and prints what reproduces a failure.
LONG = settings(
    max_examples=3000,
    deadline=None,
    suppress_health_check=SUPPRESSED,
    print_blob=True,
    phases=set(Phase) - {Phase.reuse},
)


@pytest.fixture(autouse=True)
def _without_libreoffice(monkeypatch: pytest.MonkeyPatch) -> None:
    """What LibreOffice makes of damage is not ours."""
    monkeypatch.setattr(libreoffice, "_program", lambda: None)


@pytest.mark.parametrize("suffix", FORMATS)
def test_the_undamaged_file_is_read(suffix: str) -> None:
    assert work_through(smallest_of(suffix))


@pytest.mark.parametrize("suffix", FORMATS)
@given(data=st.data())
@seed(4)
@SHORT
def test_a_damaged_file_is_read_or_refused(suffix: str, data: st.DataObject) -> None:
    work_through(data.draw(FORMATS[suffix]()))


@given(texts())
@seed(4)
@SHORT_TEXTS
def test_any_text_is_structured_cited_and_checked(text: str) -> None:
    with bounded():
        source = SourceText(text)
        see_through(source, structure(source))


@pytest.mark.long
@pytest.mark.parametrize("suffix", FORMATS)
@given(data=st.data())
@LONG
def test_a_damaged_file_is_read_or_refused_long(suffix: str, data: st.DataObject) -> None:
    work_through(data.draw(FORMATS[suffix]()))


@pytest.mark.long
@given(texts())
@LONG
def test_any_text_is_structured_cited_and_checked_long(text: str) -> None:
    with bounded():
        source = SourceText(text)
        see_through(source, structure(source))


@pytest.mark.long
@given(st.binary(max_size=4096))
@LONG
def test_any_bytes_are_read_or_refused_long(data: bytes) -> None:
    work_through(data)
