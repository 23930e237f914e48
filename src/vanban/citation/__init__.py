"""Every mention of another document in a text, and what the legal index knows of it."""

from vanban.citation.find import find_citations

__all__ = ["find_citations"]
