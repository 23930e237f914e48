"""A .docx is mended inside its runs: formatting and all other parts stay byte for byte."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from vanban.check.finding import Edit
from vanban.fix.docx import fix_docx
from vanban.read.file import read_file

SAMPLE = Path(__file__).parents[2] / "golden" / "samples" / "quyet-dinh-10403123.docx"
HEAD = '<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="x"><w:body>'
TAIL = "</w:body></w:document>"


def packed(*paragraphs: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/styles.xml", "<styles/>")
        package.writestr("word/document.xml", HEAD + "".join(f"<w:p>{one}</w:p>" for one in paragraphs) + TAIL)
    return target.getvalue()


def body(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read("word/document.xml").decode("utf-8").removeprefix(HEAD).removesuffix(TAIL)


def test_an_edit_over_two_runs_goes_into_the_first_and_keeps_both_formats() -> None:
    data = packed("<w:r><w:rPr><w:b/></w:rPr><w:t>ngày 12/3/ </w:t></w:r><w:r><w:t>2021 &amp; sau</w:t></w:r>")
    text = "ngày 12/3/ 2021 & sau\n"
    edit = Edit(5, 15, "12/3/2021")
    assert body(fix_docx(data, text, [[edit]])) == (
        "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>ngày 12/3/2021</w:t></w:r>"
        '<w:r><w:t xml:space="preserve"> &amp; sau</w:t></w:r></w:p>'
    )


def test_several_edits_in_one_run_and_a_label_that_word_makes() -> None:
    data = packed("<w:r><w:t>đã đã họp , rồi rồi về</w:t></w:r>")
    text = "1. đã đã họp , rồi rồi về\n"
    groups = [[Edit(5, 8, "")], [Edit(12, 14, ",")], [Edit(18, 22, "")]]
    assert body(fix_docx(data, text, groups)) == "<w:p><w:r><w:t>đã họp, rồi về</w:t></w:r></w:p>"


def test_a_group_of_which_one_place_is_not_certain_is_left_out_whole() -> None:
    data = packed("<w:r><w:t>một hai</w:t></w:r>")
    text = "một hai\nba\n"
    assert fix_docx(data, text, [[Edit(0, 3, "1"), Edit(8, 10, "3")]]) == data


@settings(max_examples=12, deadline=None)
@given(st.data())
def test_what_is_edited_in_a_real_file_is_what_is_read_back_and_nothing_else_changes(data: st.DataObject) -> None:
    original = SAMPLE.read_bytes()
    source, _ = read_file(SAMPLE)
    words = [place for place in range(len(source.text)) if source.text.startswith("Ban Chỉ huy", place)]
    place = data.draw(st.sampled_from(words))
    mended = fix_docx(original, source.text, [[Edit(place, place + 3, "Bộ")]])
    with zipfile.ZipFile(io.BytesIO(original)) as old, zipfile.ZipFile(io.BytesIO(mended)) as new:
        assert old.namelist() == new.namelist()
        changed = [name for name in old.namelist() if old.read(name) != new.read(name)]
    assert changed in ([], ["word/document.xml"])
    if changed:
        with TemporaryDirectory() as folder:
            path = Path(folder, "x.docx")
            path.write_bytes(mended)
            again, _ = read_file(path)
        assert again.text == source.text[:place] + "Bộ" + source.text[place + 3 :]
