"""What the model believes of words in their context."""

from __future__ import annotations

import pytest

from vanban.spelling.model import suspicions
from vanban.spelling.repair import repair
from vanban.spelling.repetition import repeated_at
from vanban.spelling.words import words_of


def doubted(text: str) -> list[tuple[str, str]]:
    words = words_of(text, [(0, len(text))])
    return [(words[one.index].text, one.meant) for one in suspicions(words) if one.certain]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("bảo đảm an ninh trật từ trên địa bàn", [("từ", "tự")]),
        ("ban hành văn bảng quy phạm pháp luật", [("bảng", "bản")]),
        ("phát triển kinh tế - xã hội, cải cách thủ tực hành chính", [("tực", "tục")]),
        ("bảo đảm an ninh trật tự trên địa bàn", []),
        ("ông Nguyễn Trật Từ, xã Văn Bảng", []),
    ],
)
def test_a_far_likelier_word_is_named_and_names_are_left_alone(text: str, found: list[tuple[str, str]]) -> None:
    assert doubted(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("tổng hợp tình hình thực nhiệm vụ được giao", [("thực", "hiện")]),
        ("Thông tư ban quy trình kiểm định", [("ban", "hành")]),
        ("hệ thống truyền thanh đã phát 23 chương trình", []),
        ("tuyên truyền tốt chủ trương của Đảng", []),
    ],
)
def test_half_of_a_compound_left_out_is_told_from_words_that_meet_seldom(
    text: str, found: list[tuple[str, str]]
) -> None:
    words = words_of(text, [(0, len(text))])
    assert [(words[one.index].text, one.meant) for one in suspicions(words) if one.dropped] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("các vấn đề có liên quan đế lĩnh vực hoạt động", [("đế", "đến")]),
        ("theo quy định của pháp luật và điệu lệ của Hội", [("điệu", "điều")]),
        ("đăng tải tin, bài, phóng sự trên cổng thông tin", []),
        ("cho phép sắp xếp vào Hiệp hội Doanh nghiệp tỉnh", []),
        ("Từ những nội dung nêu trên, tỉnh yêu cầu", []),
    ],
)
def test_what_may_be_a_slip_is_told_from_what_was_merely_never_counted(text: str, found: list[tuple[str, str]]) -> None:
    words = words_of(text, [(0, len(text))])
    assert [(words[one.index].text, one.meant) for one in suspicions(words)] == found


def test_a_word_that_stands_alone_elsewhere_too_is_less_of_a_slip_than_one_that_compounds_hold() -> None:
    once, compounds, alone = "kiên quyết không đề các thế lực xấu", "vấn đề; đề nghị.", "đề; đề."
    for others, found in ((compounds, ["đề"]), (alone, [])):
        text = f"{once}. {others}"
        words = words_of(text, [(0, len(text))])
        assert [words[one.index].text for one in suspicions(words) if not one.dropped] == found


def test_a_word_that_the_document_keeps_using_is_not_doubted_as_a_rarity() -> None:
    once = "đưa khách đến thăm quan di tích"
    words = words_of(f"{once}. " * 8, [(0, len(once) * 20)])
    assert [one for one in suspicions(words) if not one.certain and words[one.index].text == "thăm"] == []


def test_what_a_document_writes_again_and_again_in_the_same_words_is_no_certain_slip() -> None:
    once = "bảo đảm an ninh trật từ trên địa bàn"
    assert len(doubted(f"{once}. {once}.")) == 2
    assert doubted(f"{once}. " * 3) == []


def test_a_repair_belongs_in_its_place() -> None:
    assert str(repair("thưc", "tổ", "hiện")) == "thực"
    assert str(repair("nhândân", "ban", "huyện")) == "nhân dân"
    assert repair("email", "qua", "của") is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("đã giao cho cho các đơn vị", ["cho"]),
        ("theo quy định định mức chi", []),
        ("luôn luôn quan tâm", []),
        ("phối hợp với với các xã", ["với"]),
    ],
)
def test_a_word_written_twice_is_told_from_two_phrases_that_meet(text: str, found: list[str]) -> None:
    words = words_of(text, [(0, len(text))])
    assert [words[index].text for index, _ in repeated_at(words)] == found
