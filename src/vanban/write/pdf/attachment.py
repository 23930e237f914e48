"""A file inside a PDF/A-3."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Relationship(StrEnum):
    """What an attached file is to the document (ISO 19005-3, AFRelationship)."""

    SOURCE = "source"
    DATA = "data"
    ALTERNATIVE = "alternative"
    SUPPLEMENT = "supplement"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file to attach: its name without folders, its bytes, what it is, and one line for people."""

    name: str
    content: bytes
    media_type: str
    description: str
    relationship: Relationship = Relationship.DATA
