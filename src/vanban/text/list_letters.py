"""The letters of Vietnamese lists: a b c d đ e g … (no f, j, w, z; Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6)."""

from __future__ import annotations

LIST_LETTERS = "abcdđeghiklmnopqrstuvxy"
_POSITIONS = {letter: position for position, letter in enumerate(LIST_LETTERS, 1)}


def letter_position(letter: str) -> int | None:
    """The 1-based place of a letter, small or capital, among the list letters; None for any other text.

    After `y` lists go on with two letters: `aa` is 24, `bb` is 25.
    """
    folded = letter.lower()
    if len(folded) == 2 and folded[0] == folded[1]:
        first = _POSITIONS.get(folded[0])
        return None if first is None else first + len(LIST_LETTERS)
    return _POSITIONS.get(folded)


def letter_at(position: int) -> str:
    """The small letter at a 1-based place; ValueError beyond two rounds of the alphabet."""
    if not 1 <= position <= 2 * len(LIST_LETTERS):
        raise ValueError(f"no list letter at place {position}")
    rounds, place = divmod(position - 1, len(LIST_LETTERS))
    return LIST_LETTERS[place] * (rounds + 1)
