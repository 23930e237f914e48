"""Who receives a document: the list under `Nơi nhận`, where a name begins and where the list is over."""

from __future__ import annotations

from dataclasses import dataclass, field

from vanban.structure.label import ITEMS, label_at
from vanban.structure.segments import Segment
from vanban.structure.signature import Signatures
from vanban.structure.vocabulary import is_capitals, vocabulary
from vanban.text.pattern import lazily

# Lists of recipients also use a full stop or a comma in place of the dash.
_OTHER_BULLET = lazily(r"[.,·]\s")
_MARK = lazily(r"[A-ZĐ\d.,() ]{1,14}[a-z]?")
_NEXT_IN_LINE = lazily(r";\s+[-–]\s+(?=\w)")
_LONGEST_LINE = 130
# The rest of a name in the next line, which may look like a label: `T.Ư;`.
_REST = 12


@dataclass(slots=True)
class Recipients:
    """The list as it is read, line by line; `open` once its heading was met."""

    names: list[str] = field(default_factory=list)
    open: bool = False
    start: int = 0
    end: int = 0

    def take(self, segment: Segment) -> bool:
        """Take a line of the list: a new name behind a dash, or the rest of the one before."""
        label = label_at(segment.text, 0, len(segment.text))
        dashed = label is not None and label.style in ITEMS
        text = segment.text[label.title_start :] if dashed and label is not None else segment.text
        if dashed or _OTHER_BULLET.match(text) or segment.folded.startswith(("lưu", "như ")) or not self.names:
            self.names.append(text)
        elif not segment.follows_blank:
            self.names[-1] += " " + text
        else:
            return False
        self.start = self.start or segment.start
        self.end = segment.end
        return True

    def cleaned(self) -> tuple[str, ...]:
        """The names without the stops that close them; several may have been run together in one line."""
        every = (one for name in self.names for one in _NEXT_IN_LINE.split(name))
        names = (" ".join(name.split()).strip(" .;,·") for name in every)
        return tuple(name for name in names if name)

    def are_over(self, segment: Segment, signatures: Signatures) -> bool:
        """Whether the list of recipients is over: after the archive copy, or before a longer line or a label."""
        goes_on = bool(self.names) and self.names[-1].rstrip()[-1:] not in ".;" and not segment.follows_blank
        label = label_at(segment.text, 0, len(segment.text))
        if (label is not None and not (goes_on and len(segment.text) <= _REST)) or len(segment.text) > _LONGEST_LINE:
            return True
        filed = bool(self.names) and self.names[-1].strip().lower().startswith("lưu")
        signed = bool(signatures.blocks) and not signatures.awaits_name()
        # The full stop ends the list; in older documents a mark of the drafter may stand behind it.
        ended = filed and self.names[-1].rstrip().endswith(".") and not _MARK.fullmatch(segment.text)
        return filed and (segment.follows_blank or ended or (signed and _opens_attachment(segment)))


def is_dashed(segment: Segment) -> bool:
    """Whether a line begins with a dash."""
    label = label_at(segment.text, 0, len(segment.text))
    return label is not None and label.style in ITEMS


def _opens_attachment(segment: Segment) -> bool:
    """Whether a line is the heading of what is attached: `DANH SÁCH`, `Phụ lục I`."""
    words = vocabulary()
    in_capitals = is_capitals(segment.text) and words.attached_kinds.match(segment.folded) is not None
    return in_capitals or segment.folded.startswith(("phụ lục", "phụ biểu", "mẫu số", "biểu số"))
