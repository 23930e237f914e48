"""What stands between the title and the first article of a decision: who decides, the bases, the line that decides.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.1 to 1.3.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from vanban.document.model import Node, NodeKind
from vanban.regulation.layout import Layout, Part
from vanban.write.compose.runs import clean

# The name of who decides is a line or two; a longer paragraph in capitals is text.
_LONGEST_AUTHORITY = 200


def opening_parts(nodes: Sequence[Node], document_type: str | None, layout: Layout) -> Mapping[int, Part]:
    """The looks of paragraphs at the beginning of the body that are more than text, by their places in it."""
    if document_type not in layout.authority_types:
        return {}
    first = next((place for place, node in enumerate(nodes) if node.kind is NodeKind.SECTION), len(nodes))
    texts = [clean(node.text).strip() if node.kind is NodeKind.PARAGRAPH else "" for node in nodes[:first]]
    parts: dict[int, Part] = {}
    enacting = next((place for place, text in enumerate(texts) if layout.enacting.fullmatch(text)), None)
    bases = [place for place in range(first) if nodes[place].kind is NodeKind.BASIS]
    if enacting is not None:
        parts[enacting] = Part.ENACTING
        # What goes on after the bases belongs to them: "Theo đề nghị của …", "Xét Tờ trình …".
        parts |= {place: Part.BASIS for place in range(bases[0] if bases else enacting, enacting) if texts[place]}
    if (bases or enacting) and texts and _is_authority(texts[0]):
        parts.setdefault(0, Part.AUTHORITY)
    return parts


def _is_authority(text: str) -> bool:
    return text.isupper() and len(text) <= _LONGEST_AUTHORITY
