"""Reports here are issued on paper, and sent guarded by their seal alone."""

from __future__ import annotations

from tests.factories.paper_submissions import asking, issued_file, submit, unsigned_submissions

__all__ = ["asking", "issued_file", "submit", "unsigned_submissions"]
