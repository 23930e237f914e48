"""Legacy text is found by font, by its words and by the rest of the document; everything else stays."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban.text.legacy.encoding import LegacyEncoding
from vanban.text.legacy.passages import FontRun, decode_lines, decode_paragraphs

Writer = Callable[[str, LegacyEncoding], str]

DECREE = [
    "Căn cứ Luật Tổ chức Chính phủ ngày 25 tháng 12 năm 2001;",
    "Căn cứ Pháp lệnh phát hành công trái xây dựng Tổ quốc số 12/1999/PL-UBTVQH10 ngày 27 tháng 4 năm 1999;",
    "Thực hiện việc phát hành công trái giáo dục theo Nghị quyết số 09/2002/QH11 của Quốc hội;",
    "Chính phủ phát hành công trái xây dựng Tổ quốc năm 2003 để huy động nguồn vốn hỗ trợ các tỉnh miền núi,"
    " không còn phòng học tranh tre, nứa lá, kiên cố hoá trường học.",
    "đ) Thời gian mua công trái từ đủ 48 tháng đến dưới 60 tháng thì được hưởng lãi là 32%.",
    "Số: 28/2003/NĐ-CP",
    "(đã ký)",
]

NOT_VIETNAMESE = [
    "Straße Müller über größe",
    "Der Präsident erklärte, daß die Größe des Geländes für Öl genügt.",
    "L'été à la forêt, déjà où nous étions allés: garçon, naïve, Noël, cœur, août",
    "Les « médias » français, où ça? L'œuvre fut ôtée.",
    "El niño está más allá; mañana él comerá. ¿Qué? Señor, sí.",
    "São Paulo: não, você, coração, órgão",
    "1ª e 2ª fases do concurso, Edital nº 003/08, 3º lugar",
    "Åse Øst på en bølge, når været er dårligt",
    "Göteborg är större än Malmö, och det gör något för människor",
    "İstanbul çalışıyor; zażółć gęślą jaźń; český překlad",
    "Zeigt den Eintrag von links an, der von »dirs« ausgegeben wird; [--x-size=GRÖSSE] [--y-size=GRÖSSE]",
    "fünf‐seitiger Seitenkopf und ‐fuß",
    "-F restringe exibição só a nomes de função, e só se a opção for dada",
    "-b TAMAÑO: acumula TAMAÑO entradas. ¿¡Deberíase!?",
    "fc sa používa na vypísanie alebo úpravu a opätovné vykonanie príkazu",
    "Çağrı grafiği (açıklama aşağıda)",
    "Canvia el directori d'instal·lació; instal·lació o actualització",
    "20°C ± 3%, 5 m², ½ chén, § 3, © 2019 ABC™ Co®, 7 µm, 3 × 4 · 5",
]

UNICODE_WITH_FEW_MARKS = ["Lê Công Tú", "Bùi Thế Hiển", "Bé Tý", "Hà Tô", "Vô tư", "à", "é", "Đ/c Hé", "ở"]


@pytest.mark.parametrize("encoding", LegacyEncoding)
def test_plain_lines_are_decoded_by_their_words(encoding: LegacyEncoding, legacy: Writer) -> None:
    lines, found = decode_lines([legacy(line, encoding) for line in DECREE])
    assert (lines, found) == (DECREE, encoding)


@pytest.mark.parametrize("line", NOT_VIETNAMESE)
def test_other_languages_stay(line: str) -> None:
    assert decode_lines([line]) == ([line], None)


@pytest.mark.parametrize("line", UNICODE_WITH_FEW_MARKS)
def test_vietnamese_in_unicode_stays(line: str) -> None:
    assert decode_lines([line]) == ([line], None)


@pytest.mark.parametrize("encoding", LegacyEncoding)
def test_mixed_lines_are_each_taken_as_they_are(encoding: LegacyEncoding, legacy: Writer) -> None:
    lines = [*DECREE, *NOT_VIETNAMESE]
    mixed = [legacy(line, encoding) if index < 4 else line for index, line in enumerate(lines)]
    assert decode_lines(mixed)[0] == lines


@pytest.mark.parametrize("encoding", [LegacyEncoding.TCVN3, LegacyEncoding.VISCII])
def test_foreign_word_inside_a_legacy_line_stays(encoding: LegacyEncoding, legacy: Writer) -> None:
    line = legacy("Ông Müller đã thăm tỉnh Khánh Hòa theo lời mời của Chủ tịch", encoding).replace(
        legacy("Müller", encoding), "Müller"
    )
    assert decode_lines([line])[0] == ["Ông Müller đã thăm tỉnh Khánh Hòa theo lời mời của Chủ tịch"]


def test_capitals_typed_over_small_codes_are_capitals() -> None:
    assert decode_lines(["CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM"])[0] == ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]


def test_font_decides_where_words_are_too_few() -> None:
    runs = [[FontRun("Tó", ".VnTime")], [FontRun("Tó", "Times New Roman")]]
    assert decode_paragraphs(runs).paragraphs == (("Tú",), ("Tó",))


def test_all_capital_font_shows_capitals() -> None:
    runs = [[FontRun("céng hßa ", ".VnTimeH"), FontRun("x· héi", ".VnTime"), FontRun(" nam", ".VnArialH")]]
    assert decode_paragraphs(runs).paragraphs == (("CỘNG HÒA ", "xã hội", " NAM"),)


def test_unicode_text_left_in_a_legacy_font_stays() -> None:
    runs = [[FontRun("Căn cứ Luật Tổ chức Chính phủ", ".VnTime")], [FontRun("Hà Nội, tôi có", ".VnTime")]]
    assert [texts[0] for texts in decode_paragraphs(runs).paragraphs] == [runs[0][0].text, runs[1][0].text]


def test_legacy_text_in_a_unicode_font_is_found() -> None:
    runs = [[FontRun("Céng hßa x· héi ", "Times New Roman"), FontRun("chñ nghÜa ViÖt Nam", "Arial")]]
    assert decode_paragraphs(runs).paragraphs == (("Cộng hòa xã hội ", "chủ nghĩa Việt Nam"),)


def test_encodings_are_mixed_inside_one_paragraph() -> None:
    runs = [[FontRun("Bé Tµi chÝnh - ", ".VnTime"), FontRun("Boä Taøi chính - ", "VNI-Times"), FontRun("Bộ", "Arial")]]
    decoded = decode_paragraphs(runs)
    assert decoded.paragraphs == (("Bộ Tài chính - ", "Bộ Tài chính - ", "Bộ"),)


def test_word_is_one_across_runs_and_a_mark_goes_to_its_letter() -> None:
    runs = [
        [FontRun("§", ".VnTime"), FontRun("iÒu 1", ".VnTime")],
        [FontRun("Quye", "VNI-Times"), FontRun("át", "VNI-Times")],
    ]
    assert decode_paragraphs(runs).paragraphs == (("Đ", "iều 1"), ("Quyế", "t"))


def test_encoding_named_is_the_one_of_most_text() -> None:
    decoded = decode_paragraphs([[FontRun("ViÖt Nam céng hßa", ".VnTime")], [FontRun("Boä", "VNI-Times")]])
    assert decoded.encoding_name == "tcvn3"
    assert decode_paragraphs([[FontRun("Việt Nam", "Arial")]]).encoding_name == "unicode"


@given(st.lists(st.lists(st.builds(FontRun, st.text(max_size=8), st.sampled_from([None, ".VnTimeH", "VNI-Times"])))))
def test_runs_keep_number_and_order(paragraphs: list[list[FontRun]]) -> None:
    decoded = decode_paragraphs(paragraphs).paragraphs
    assert [len(runs) for runs in decoded] == [len(runs) for runs in paragraphs]


def test_a_rule_drawn_with_one_character_is_no_word() -> None:
    rule = "\u00af" * 12
    assert decode_lines(["B¸o c¸o t×nh h×nh", rule, f"{rule}   {rule}"])[0][1:] == [rule, f"{rule}   {rule}"]
