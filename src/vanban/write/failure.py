"""How a writer says that a document cannot be written."""

from __future__ import annotations


class WritingError(ValueError):
    """The document cannot be written; the message says why and what to do, in one Vietnamese sentence."""
