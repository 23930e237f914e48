"""Whether a text bears the marks of having been taken from pages: syllables that a space splits (`ph òng`, `qu ý`)."""

from __future__ import annotations

import re

_SPLIT = re.compile(
    r"(?<!\w)(?:ngh|ng|nh|tr|th|ph|ch|kh|gh|gi|qu|[bcdđghklmnprstvx])[ ]"
    r"(?=[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ])",
    re.IGNORECASE,
)
_SAMPLE = 60_000
_FEWEST = 3
# A writer may split one; the kerning of a page splits one in every few lines.
_CHARACTERS_FOR_EACH = 3_000


def has_split_syllables(text: str) -> bool:
    """Whether so many syllables are split that the text layer of a page must be at fault, and not a writer."""
    sample = text[:_SAMPLE]
    count = sum(1 for _ in _SPLIT.finditer(sample))
    return count >= _FEWEST and count * _CHARACTERS_FOR_EACH >= len(sample)
