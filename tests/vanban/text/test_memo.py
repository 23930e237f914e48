"""What was worked out is not worked out again, and what is kept is bounded."""

from __future__ import annotations

from vanban.text.memo import Memo


def test_what_was_worked_out_is_kept_until_it_is_too_much() -> None:
    asked: list[str] = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    lengths = Memo(length, most=2)
    assert [lengths[word] for word in ("a", "bb", "a", "bb", "ccc", "a")] == [1, 2, 1, 2, 3, 1]
    assert asked == ["a", "bb", "ccc", "a"]
    assert len(lengths) == 2
