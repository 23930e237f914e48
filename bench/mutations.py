"""How many planted errors `check` finds: seeded plants in real published documents, one at a time, by kind.

Some of these documents may be among those whose syllables were counted, which flatters the kinds of wrong words.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from vanban.check.engine import check
from vanban.check.finding import Finding, Stage
from vanban.citation import find_citations
from vanban.citation.legal_index import packaged_index
from vanban.read.file import read_file
from vanban.spelling.syllable import Syllable, is_possible, parse_syllable
from vanban.structure.document import structure
from vanban.text.source import SourceText

SAMPLES = Path(__file__).parents[1] / "tests" / "golden" / "samples"
# Published documents in the prose of offices; transcripts of legacy files and forms are left out.
DOCUMENTS = (
    "chi-thi-09-2009-ubnd-binh-duong.doc", "chi-thi-14222571.doc", "chi-thi-21-ct-ttg.txt", "cong-van-10317207.doc",
    "quyet-dinh-15-2010-ubnd-ha-noi.doc", "quyet-dinh-10403038.doc", "nghi-quyet-113-nq-cp.txt",
    "nghi-dinh-123-2026-nd-cp.txt", "thong-tu-10209634.doc", "quyet-dinh-14222621.doc", "quyet-dinh-28-2021-qd-ttg.txt",
    "quyet-dinh-333-qd-btc.txt",
)  # fmt: skip
SEED = 20_260_101

_LOWER_WORD = re.compile(r"(?<=[a-zà-ỹđ] )(?P<w>[a-zà-ỹđ]{3,7})(?= [a-zà-ỹđ])")
_DATE = re.compile(r"(?<=ngày )(\d{1,2})/(\d{1,2})/((?:19|20)\d\d)(?!\d)")
_DATE_IN_WORDS = re.compile(r"(?<=ngày )(\d{1,2}) tháng (\d{1,2}) năm ((?:19|20)\d\d)")
_CITED = re.compile(r"số (\d+/(?:19|20)\d\d)/((?:NĐ|TT|QĐ)-[A-ZĐ]+)(?![\w-])")
_ARTICLE = re.compile(r"^Điều (\d+)\.", re.MULTILINE)
_CLAUSE = re.compile(r"^(\d+)\. ", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Plant:
    """A mutated text and where the error stands in it."""

    text: str
    start: int
    end: int


Mutate = Callable[[str, random.Random], Plant | None]


def replaced(text: str, start: int, end: int, new: str) -> Plant:
    return Plant(text[:start] + new + text[end:], start, start + max(len(new), 1))


def at_word(change: Callable[[str, random.Random], str | None]) -> Mutate:
    def mutate(text: str, chance: random.Random) -> Plant | None:
        places = list(_LOWER_WORD.finditer(text))
        chance.shuffle(places)
        for match in places[:200]:
            new = change(match["w"], chance)
            if new is not None and new != match["w"]:
                return replaced(text, *match.span("w"), new)
        return None

    return mutate


def at_match(pattern: re.Pattern[str], change: Callable[[re.Match[str], random.Random], str | None]) -> Mutate:
    def mutate(text: str, chance: random.Random) -> Plant | None:
        places = list(pattern.finditer(text))
        chance.shuffle(places)
        for match in places[:50]:
            new = change(match, chance)
            if new is not None and new != match.group():
                return replaced(text, *match.span(), new)
        return None

    return mutate


def other_tone(word: str, chance: random.Random) -> str | None:
    one = parse_syllable(word)
    if one is None:
        return None
    tones = [tone for tone in ("huyền", "sắc", "hỏi", "ngã", "nặng")
             if tone != one.tone and is_possible(one.onset, one.rime, tone)]  # fmt: skip
    return str(Syllable(one.onset, one.rime, chance.choice(tones))) if tones else None


def other_onset(word: str, _: random.Random) -> str | None:
    pairs = {"ch": "tr", "tr": "ch", "s": "x", "x": "s", "l": "n", "n": "l", "d": "gi", "gi": "d"}
    one = parse_syllable(word)
    if one is None or one.onset not in pairs or not is_possible(pairs[one.onset], one.rime, one.tone):
        return None
    return str(Syllable(pairs[one.onset], one.rime, one.tone))


def other_ending(word: str, _: random.Random) -> str | None:
    one = parse_syllable(word)
    if one is None:
        return None
    for ending, new in (("ng", "n"), ("n", "ng"), ("t", "c"), ("c", "t")):
        rime = one.rime.removesuffix(ending) + new
        if one.rime.endswith(ending) and not one.rime.endswith("ng" if ending == "n" else "\0"):
            return str(Syllable(one.onset, rime, one.tone)) if is_possible(one.onset, rime, one.tone) else None
    return None


def broken(word: str, chance: random.Random) -> str | None:
    place = chance.randrange(1, len(word) - 1)
    new = word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    return new if parse_syllable(new) is None and not new.isascii() else None


def lost_stop_tone(word: str, _: random.Random) -> str | None:
    one = parse_syllable(word)
    if one is None or not one.rime.endswith(("c", "p", "t", "ch")):
        return None
    new = f"{one.onset}{one.rime}"
    return None if new.isascii() else new


def doubled_key(word: str, chance: random.Random) -> str | None:
    place = chance.randrange(len(word))
    new = word[: place + 1] + word[place:]
    return new if parse_syllable(new) is None and not new.isascii() else None


def first_of(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.MULTILINE)


KINDS: dict[str, tuple[Mutate, tuple[str, ...]]] = {
    "word: tone": (at_word(other_tone), ("CT01", "CT02", "CT03")),
    "word: onset": (at_word(other_onset), ("CT01", "CT02", "CT03")),
    "word: ending": (at_word(other_ending), ("CT01", "CT02", "CT03")),
    "typing: letters changed places": (at_word(broken), ("CT01",)),
    "typing: tone of a stopped syllable lost": (at_word(lost_stop_tone), ("CT01",)),
    "typing: key pressed twice": (at_word(doubled_key), ("CT01", "CT02")),
    "typing: no space": (
        at_match(first_of(r"(?<= )[a-zà-ỹđ]{3,6} [a-zà-ỹđ]{3,6}(?= )"), lambda m, _: m.group().replace(" ", "")),
        ("CT01",)),
    "word written twice": (at_match(first_of(r"(?<= )(?:và|của|các|được|trong)(?= [a-zà-ỹđ])"),
                                    lambda m, _: f"{m.group()} {m.group()}"), ("CT03",)),
    "space before a comma": (at_match(first_of(r"(?<=[a-zà-ỹđ]),(?= [a-zà-ỹđ])"), lambda *_: " ,"), ("CT04",)),
    "no space behind a comma": (at_match(first_of(r"(?<=[a-zà-ỹđ]), (?=[a-zà-ỹđ])"), lambda *_: ","), ("CT04",)),
    "space in a date": (at_match(_DATE, lambda m, _: f"{m[1]}/{m[2]} /{m[3]}"), ("CT04",)),
    "bracket left open": (
        at_match(first_of(r"(?<=\([a-zà-ỹđ]{4})[^()\n]{4,60}\)"), lambda m, _: m.group()[:-1]), ("CT05",)),
    "decomposed letter": (at_match(first_of(r"(?<= )đế(?=n )"), lambda *_: "đê\u0301"), ("CT06",)),
    "Cyrillic letter": (at_match(first_of(r"(?<=[a-zà-ỹ])o(?=[a-zà-ỹ])"), lambda *_: "о"), ("CT06",)),
    "sentence in small letters": (
        at_match(first_of(r"(?<=[a-zà-ỹđ]{3}\. )[A-ZĐ](?=[a-zà-ỹ]{2,} [a-zà-ỹđ])"), lambda m, _: m.group().lower()),
        ("VH01",)),
    "year against date": (
        at_match(first_of(r"(?<=số )(\d+)/((?:19|20)\d\d)(?=/(?:NĐ-CP|TT-[A-ZĐ]+|QĐ-TTg) ngày)"),
                 lambda m, _: f"{m[1]}/{int(m[2]) - 1}"), ("VD01", "VD04")),
    "hyphen lost in a symbol": (
        at_match(_CITED, lambda m, _: f"số {m[1]}/{m[2].replace('-', '')}"), ("VD02",)),
    "date that is none": (at_match(_DATE_IN_WORDS, lambda m, _: f"31 tháng 4 năm {m[3]}"), ("VD08", "VD03", "VD04")),
    "type against symbol": (
        at_match(first_of(r"Nghị định(?= số \d+/\d{4}/NĐ-CP)"), lambda *_: "Thông tư"), ("VD06", "VD03")),
    "issuer against symbol": (
        at_match(first_of(r"(?<=/NĐ-CP )(ngày \d{1,2}(?:/\d{1,2}/| tháng \d{1,2} năm )\d{4} của) Chính phủ"),
                 lambda m, _: f"{m[1]} Bộ Nội vụ"), ("VD07", "VD03", "VD04")),
    "article skipped": (
        at_match(_ARTICLE, lambda m, _: f"Điều {int(m[1]) + 2}." if int(m[1]) > 1 else None), ("BC01",)),
    "clause repeated": (at_match(_CLAUSE, lambda m, _: f"{int(m[1]) - 1}. " if int(m[1]) > 1 else None), ("BC01",)),
    "figures against words": (
        at_match(first_of(r"(?<= )(\d\d) (?=ngày)"), lambda m, _: f"{int(m[1])} (bảy mươi bảy) "), ("SL02",)),
    "share against percentage": (
        at_match(first_of(r"(?<=[a-zà-ỹđ])\. "), lambda *_: ", có 37/40 đơn vị, đạt 95,5%. "), ("SL03",)),
}  # fmt: skip


def findings(text: str) -> tuple[Finding, ...]:
    source = SourceText(text)
    document = structure(source)
    index = packaged_index()
    return check(source, document, find_citations(text, document, index), stage=Stage.ISSUED, index=index)


def plants(texts: list[str], kind: str, mutate: Mutate, count: int) -> Iterator[tuple[int, Plant]]:
    chance = random.Random(f"{SEED} {kind}")
    for attempt in range(count * 3):
        number = (attempt + chance.randrange(len(texts))) % len(texts)
        plant = mutate(texts[number], chance)
        if plant is not None:
            count -= 1
            yield number, plant
        if not count:
            return


def is_found(plant: Plant, codes: tuple[str, ...], before: set[tuple[str, str]]) -> bool:
    """Whether a finding of one of the codes that was not there before touches the place."""
    return any(
        one.code in codes
        and one.start is not None
        and one.end is not None
        and one.start <= plant.end + 40
        and one.end >= plant.start - 40
        and (one.code, plant.text[one.start : one.end]) not in before
        for one in findings(plant.text)
    )


def main(arguments: list[str] | None = None) -> None:
    """Print found and planted by kind, and the kinds' misses on demand."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--each", type=int, default=10, help="plants of each kind")
    parser.add_argument("--misses", type=int, default=0, help="how many misses of each kind to show")
    chosen = parser.parse_args(arguments or [])
    texts = [read_file(SAMPLES / name)[0].text[:9000] for name in DOCUMENTS]
    before = [
        {(one.code, text[one.start : one.end]) for one in findings(text) if one.start is not None} for text in texts
    ]
    totals: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for kind, (mutate, codes) in KINDS.items():
        missed = []
        count = 0
        for number, plant in plants(texts, kind, mutate, chosen.each):
            count += 1
            if not is_found(plant, codes, before[number]):
                missed.append(plant)
        totals["all"][0] += count - len(missed)
        totals["all"][1] += count
        share = f"{(count - len(missed)) / count:7.1%}" if count else "      -"
        print(f"{kind:42} {count - len(missed):5} of {count:5} {share}")
        for plant in missed[: chosen.misses]:
            print(f"      {plant.text[max(0, plant.start - 30) : plant.end + 30]!r}")
    found, count = totals["all"]
    print(f"{'all kinds':42} {found:5} of {count:5} {found / count:7.1%}")


if __name__ == "__main__":
    import sys

    main(sys.argv[1:])
