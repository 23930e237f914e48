"""Rich Text Format: code pages, Unicode, groups and what they hide."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban.read.failure import ReadFailure, Unreadable
from vanban.read.rtf.reader import read_rtf


def text(body: str, fonts: str = r"{\f0 Times New Roman;}") -> str:
    return read_rtf((r"{\rtf1\ansi\ansicpg1252\uc1{\fonttbl" + fonts + "}" + body + "}").encode("latin-1")).text


def test_unicode_with_its_stand_in() -> None:
    assert text(r"\u7842?nh h\u432?\u7903?ng\par") == "Ảnh hưởng\n"


def test_stand_ins_of_several_characters() -> None:
    assert text(r"\uc2\u7842\'41\'42nh{\uc0\u7843} b\par") == "Ảnhả b\n"


def test_characters_above_the_basic_plane_come_in_two_halves() -> None:
    assert text(r"\u-10179?\u-8704?\par") == "\U0001f600\n"


def test_half_a_character_is_replaced() -> None:
    assert text(r"a\u-10179?b\par") == "a\ufffdb\n"


def test_bytes_are_in_the_code_page_of_their_font() -> None:
    fonts = r"{\f0 Times New Roman;}{\f1\fcharset204 Arial Cyr;}{\f2\fcharset163 Arial;}"
    assert text(r"\'e9 {\f1\'cf} {\f2\'f0}\par", fonts) == "é П đ\n"


def test_bytes_in_a_legacy_font_are_its_own() -> None:
    fonts = r"{\f0\fcharset163 VNI-Times;}{\f1\fcharset204 .VnTime;}"
    assert text(r"Ch\'ed\'f1 ng\'f6\'f4\'f8i {\f1 B\'e9 tr\'ad\'eb\'95ng}\par", fonts).startswith("Chíđ người Bộ trư")


def test_symbol_fonts_are_shown_as_they_look() -> None:
    assert text(r"{\f1\'b0}C {\f1\u-3913?}\par", r"{\f0 Arial;}{\f1\fcharset2 Symbol;}") == "°C •\n"


def test_hidden_text_headers_comments_and_pictures_are_not_shown() -> None:
    body = r"a{\v b}{\header c}{\*\unknown d}{\annotation e}{\pict\pngblip 89504e47}{\info{\title f}}g\par"
    assert text(body) == "ag\n"


def test_binary_data_is_stepped_over() -> None:
    assert text("a{\\pict\\bin5 }}}}}}b\\par") == "ab\n"


def test_results_of_fields_are_shown_and_their_instructions_are_not() -> None:
    assert text(r"Trang {\field{\*\fldinst{ PAGE }}{\fldrslt{7}}}\par") == "Trang 7\n"


def test_a_text_box_stands_behind_its_paragraph() -> None:
    body = r"a{\shp{\*\shpinst{\sp{\sn x}{\sv y}}{\shptxt b\par}}{\shprslt b}}c\par d\par"
    assert text(body) == "ac\nb\nd\n"


def test_a_table_in_a_cell() -> None:
    body = (
        r"\trowd\cellx5000\cellx9000\intbl a\par\itap2 x\nestcell y\nestcell"
        r"{\*\nesttableprops\trowd\cellx2000\cellx4000\nestrow}\itap1 \cell\pard\intbl b\cell\row"
        r"\intbl c\cell d\cell\row\pard e\par"
    )
    assert text(body) == "a\nx\ny\tb\nc\td\ne\n"


def test_a_file_cut_short_is_read_with_a_warning() -> None:
    reading = read_rtf(rb"{\rtf1 {\b a\par b")
    assert reading.text == "a\nb\n"
    assert reading.warnings == ("Tệp RTF bị cắt cụt; phần văn bản đọc được có thể thiếu.",)


def test_a_file_without_text_is_refused() -> None:
    with pytest.raises(ReadFailure) as caught:
        read_rtf(rb"{\rtf1}")
    assert caught.value.code is Unreadable.DAMAGED


@pytest.mark.parametrize(
    "hostile", [b"{" * 300_000, b"{\\rtf1" + b"\\u65?" * 200_000, b"{\\rtf1 \\uc9999999 \\u65 aaa\\par"]
)
def test_hostile_files_take_bounded_time(hostile: bytes) -> None:
    start = time.monotonic()
    with suppress(ReadFailure):
        assert read_rtf(hostile).text.startswith(("A", "\n"))
    assert time.monotonic() - start < 8


WORDS = st.sampled_from(
    ["{", "}", "\\par", "\\cell", "\\row", "\\trowd", "\\cellx9", "\\itap3", "\\nestcell", "\\nestrow", "\\f9", "\\u-1",
     "{\\footnote", "{\\*\\shpinst{\\shptxt", "\\'", "\\'e", "\\bin9", "{\\fonttbl", "{\\upr", "{\\*\\ud", "\\", "a ",
     "é"]
)  # fmt: skip


@given(st.lists(WORDS, max_size=60).map("".join))
def test_no_file_does_more_than_be_refused(body: str) -> None:
    with suppress(ReadFailure):
        assert isinstance(read_rtf(("{\\rtf1 " + body).encode("latin-1")).text, str)
