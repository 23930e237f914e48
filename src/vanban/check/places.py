"""Where in the text a finding about the head of the document points."""

from __future__ import annotations

from collections.abc import Mapping

from vanban.document.model import Span


def span_of_fields(spans: Mapping[str, Span], *fields: str) -> tuple[int | None, int | None]:
    """The span of the first of these fields that was read from the text; (None, None) if none was."""
    for field in fields:
        if field in spans:
            return spans[field]
    return None, None
