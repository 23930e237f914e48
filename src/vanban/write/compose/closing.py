"""The end of the document: recipients at the left, the signature at the right, on one page."""

from __future__ import annotations

from collections.abc import Iterator

from vanban.document.model import Closing, Signature
from vanban.regulation.layout import Part
from vanban.write.compose.runs import clean, text_runs
from vanban.write.composition import Block, Columns, Paragraph, Room, Run
from vanban.write.house_style import BEFORE_CLOSING_PT, CLOSING_SHARES, SIGNATURE_ROOM_PT


def closing_blocks(closing: Closing) -> Iterator[Block]:
    """Recipients beside the signature; several signatures side by side, the recipients then below them."""
    recipients = _raised((*_recipients(closing), *_drafter(closing)))
    signers = [signature for signature in (closing.signature, *closing.other_signatures) if signature is not None]
    if len(signers) > 1:
        cells = tuple(_raised(tuple(_signature(signer))) for signer in signers)
        yield Columns(tuple(1 / len(cells) for _ in cells), (cells,))
        yield from recipients
    elif signers or recipients:
        signature = _raised(tuple(_signature(signers[0]))) if signers else ()
        yield Columns(CLOSING_SHARES, ((recipients, signature),))
    if closing.confirmation:
        yield Columns(CLOSING_SHARES, (((_confirmation(closing.confirmation),), ()),))


def _raised(paragraphs: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    """The same, the first set off from what stands above it."""
    if not paragraphs or paragraphs[0].part is Part.SIGNER:
        # A name alone has its room for the hand above it.
        return paragraphs
    return (paragraphs[0]._replace(before_pt=BEFORE_CLOSING_PT), *paragraphs[1:])


def _recipients(closing: Closing) -> Iterator[Paragraph]:
    names = [clean(name).strip().lstrip("-–").strip().rstrip(";.,") for name in closing.recipients]
    if names:
        yield Paragraph(Part.RECIPIENTS_HEADING, (Run("Nơi nhận:"),))
    for number, name in enumerate(names, 1):
        yield Paragraph(Part.RECIPIENTS, text_runs(f"- {name}{'.' if number == len(names) else ';'}"))


def _drafter(closing: Closing) -> Iterator[Paragraph]:
    if closing.drafter:
        yield Paragraph(Part.DRAFTER, text_runs(closing.drafter))


def _confirmation(words: str) -> Paragraph:
    """The words under which another body signs, at the left below all (Phụ lục III, Mẫu 1.10)."""
    return Paragraph(Part.CONFIRMATION, text_runs(words))


def _signature(signature: Signature) -> Iterator[Paragraph]:
    for line in (signature.authority, signature.capacity, signature.position):
        if line:
            yield Paragraph(Part.SIGNING_CAPACITY, text_runs(line.upper()))
    rooms = (Room.SIGNATURE, Room.SEAL)
    name = Paragraph(Part.SIGNER, text_runs(signature.name), rooms=rooms)
    if signature.other_position:
        # The office elsewhere stands above the name, below the hand (II.7.đ: ô số 7b).
        words = text_runs(signature.other_position.upper())
        yield Paragraph(Part.SIGNING_CAPACITY, words, before_pt=SIGNATURE_ROOM_PT, rooms=rooms, keep_with_next=True)
        name = name._replace(before_pt=0, rooms=())
    yield name
