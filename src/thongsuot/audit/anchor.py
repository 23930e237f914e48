"""Anchors: places of the chain noted outside the database, by which a cut end or a chain written anew shows."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from thongsuot.audit.errors import UnreadableAnchors
from thongsuot.audit.models import AuditEvent


@dataclass(frozen=True, slots=True)
class Anchor:
    """The chain had an event with this number and this hash at that moment."""

    sequence: int
    hash: str
    noted_at: datetime


def present_anchor(at: datetime) -> Anchor | None:
    """The end of the chain as it stands; None where nothing has been recorded yet."""
    last = AuditEvent.objects.order_by("-sequence").values_list("sequence", "hash").first()
    return Anchor(*last, at) if last else None


def read_anchors(path: Path) -> tuple[Anchor, ...]:
    """The anchors in a file of lines `number, hash, moment` parted by tabs; UnreadableAnchors names the line."""
    anchors = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        try:
            sequence, digest, noted_at = line.split("\t")
            anchors.append(Anchor(int(sequence), digest, datetime.fromisoformat(noted_at)))
        except ValueError as error:
            raise UnreadableAnchors(path.name, number) from error
    return tuple(anchors)


def add_anchors(path: Path, anchors: Iterable[Anchor]) -> None:
    """Put the anchors at the end of the file, for its owner alone to read."""
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600), "w", encoding="utf-8") as file:
        file.writelines(f"{one.sequence}\t{one.hash}\t{one.noted_at.isoformat()}\n" for one in anchors)
        file.flush()
        os.fsync(file.fileno())
