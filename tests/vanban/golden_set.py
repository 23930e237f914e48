"""The annotated golden set: what a reader found in each sample, with its places brought into the text that was read."""

from __future__ import annotations

import json
import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

GOLDEN = Path(__file__).parents[1] / "golden"
ANNOTATED = GOLDEN / "annotated"
SAMPLES = GOLDEN / "samples"
FIRST_RUN = GOLDEN / "first-run.tsv"
LINKS = GOLDEN / "citations" / "links.tsv"

Json = dict[str, Any]
Span = tuple[int, int]

_CLUSTER = re.compile(r"\S[\u0300-\u036f]*")


def squeezed(text: str) -> str:
    """A text without its white space, NFC: what two readers of one file agree on."""
    return "".join(unicodedata.normalize("NFC", text).split())


class SqueezedText:
    """A text without white space, NFC, and the way back to its offsets."""

    def __init__(self, text: str) -> None:
        self.offsets: list[int] = []
        letters: list[str] = []
        for cluster in _CLUSTER.finditer(text):
            composed = unicodedata.normalize("NFC", cluster[0])
            letters.append(composed)
            self.offsets += [cluster.start()] * len(composed)
        self.text = "".join(letters)

    def find(self, quote: str, occurrence: int) -> Span | None:
        """Where the n-th occurrence (from 1) of a quotation stands in the text that was read."""
        wanted, at = squeezed(quote), -1
        for _ in range(occurrence):
            at = self.text.find(wanted, at + 1)
            if at < 0:
                return None
        return self.offsets[at], self.offsets[at + len(wanted) - 1] + 1

    def squeeze(self, offset: int) -> int:
        """How many characters other than white space stand before an offset."""
        return bisect_left(self.offsets, offset)


@dataclass(frozen=True)
class AnnotatedSample:
    """One sample and its annotation."""

    data: Json

    @property
    def file(self) -> str:
        return str(self.data["file"])

    @property
    def path(self) -> Path:
        return SAMPLES / self.file

    @property
    def kind(self) -> str:
        """The type of document, for the figures by kind."""
        return str(self.data["kind"] or "(no type)")

    @property
    def is_text(self) -> bool:
        """Whether its places are offsets into the file itself."""
        return self.path.suffix == ".txt"

    @cached_property
    def unscored(self) -> frozenset[str]:
        return frozenset(self.data["unscored"])

    def place(self, node: Json, key: str, text: SqueezedText) -> Span | None:
        """Where a node, or its `identifier`, stands in the text that was read; None where it cannot be found there."""
        if self.is_text:
            prefix = f"{key}_" if key else ""
            start, end = node.get(f"{prefix}start"), node.get(f"{prefix}end")
            return None if start is None or end is None else (start, end)
        anchor = node.get(f"{key}_anchor" if key else "anchor") or (node if not key and "quote" in node else None)
        return None if anchor is None else text.find(anchor["quote"], anchor["occurrence"])


def annotated_samples() -> list[AnnotatedSample]:
    """All of them, in order of their names."""
    return [AnnotatedSample(json.loads(path.read_text(encoding="utf-8"))) for path in sorted(ANNOTATED.glob("*.json"))]
