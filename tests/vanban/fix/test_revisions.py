"""With changes tracked, accepting them all gives the mended text, and refusing them all the text as it was."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from tests.vanban.read.office import docx, p, r

from vanban.check.finding import Edit
from vanban.fix.docx import fix_docx
from vanban.fix.revisions import Cut, Reviser, smallest
from vanban.read.archive import Archive
from vanban.read.file import read_bytes

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BY = Reviser('Trần Văn "Minh"', datetime(2026, 3, 5, 8, 30, tzinfo=UTC))


def root(data: bytes) -> etree._Element:
    return etree.fromstring(Archive(data).read("word/document.xml"))


def shown(data: bytes, *, accepted: bool) -> list[str]:
    """The text of each paragraph after all revisions are accepted, or all refused, as a word processor does it."""
    document = root(data)
    gone = f"{W}del" if accepted else f"{W}ins"
    for revision in list(document.iter(gone)):
        parent = revision.getparent()
        if parent is not None:
            parent.remove(revision)
    return ["".join(text.text or "" for text in one.iter(f"{W}t", f"{W}delText")) for one in document.iter(f"{W}p")]


def test_a_word_goes_and_another_comes_in_the_name_of_the_user() -> None:
    data = docx(p(runs=r("đạt chất lương cao", "<w:b/>")))
    text = read_bytes(data)[0].text
    place = text.index("lương")
    revised = fix_docx(data, text, [[Edit(place, place + 5, "lượng")]], BY)
    document = root(revised)
    gone, come = document.find(f".//{W}del"), document.find(f".//{W}ins")
    assert gone is not None
    assert come is not None
    assert gone.get(f"{W}author") == come.get(f"{W}author") == BY.name
    assert gone.get(f"{W}date") == "2026-03-05T08:30:00Z"
    assert gone.get(f"{W}id") != come.get(f"{W}id")
    assert all(run.find(f"{W}rPr/{W}b") is not None for run in document.iter(f"{W}r"))
    assert read_bytes(revised)[0].text.strip() == "đạt chất lượng cao"


def test_what_surrounds_the_edit_stays_byte_for_byte() -> None:
    data = docx(p(runs=r("một hai") + '<w:r w:rsidR="00AB"><w:t>ba bốn</w:t><w:tab/><w:t>năm</w:t></w:r>') + p("sáu"))
    text = read_bytes(data)[0].text
    place = text.index("bốn")
    before = Archive(data).read("word/document.xml").decode()
    after = Archive(fix_docx(data, text, [[Edit(place, place + 3, "4")]], BY)).read("word/document.xml").decode()
    head, tail = before.index("ba bốn"), before.index("<w:tab/>")
    assert after.startswith(before[:head].removesuffix("<w:t>"))
    assert after.endswith(before[tail:])
    assert len(re.findall('w:rsidR="00AB"', after)) == 4


def test_letters_that_stay_are_not_struck_out() -> None:
    assert smallest(Cut(0, 2, "TM."), "TM") == Cut(2, 2, ".")
    assert smallest(Cut(0, 5, "12/3"), "12 /3") == Cut(2, 3, "")
    assert smallest(Cut(0, 3, "bác"), "bạc") == Cut(0, 3, "bác")


WORDS = st.sampled_from(["một", "hai & ba", " ", "bốn <", "năm,", "đã đã", ""])
RUNS = st.lists(WORDS.map(lambda word: word.replace("&", "&amp;").replace("<", "&lt;")), min_size=1, max_size=5)


@settings(max_examples=60, deadline=None)
@given(st.lists(RUNS, min_size=1, max_size=3), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 6)), max_size=4))
def test_accepted_they_are_the_mended_text_and_refused_the_text_as_it_was(
    paragraphs: list[list[str]], places: list[tuple[int, int]]
) -> None:
    data = docx("".join(p(runs="".join(r(text) for text in runs)) for runs in paragraphs))
    text = read_bytes(data)[0].text
    edits, last = [], -1
    for start, size in sorted(places):
        end = min(start + size, len(text))
        if last < start < end and "\n" not in text[start:end]:
            edits.append(Edit(start, end, text[start:end].upper()[1:] + "ư"))
            last = end
    revised = fix_docx(data, text, [[edit] for edit in edits], BY)
    mended = fix_docx(data, text, [[edit] for edit in edits])
    assert shown(revised, accepted=True) == shown(mended, accepted=True)
    assert shown(revised, accepted=False) == shown(data, accepted=True)
    assert (revised == data) == (mended == data)
