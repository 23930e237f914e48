"""The tables of the legacy encodings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban.text.legacy.encoding import LegacyEncoding, decode, table

MARKED = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ"
ASCII_WORDS = st.text("abcdeghiklmnopqrstuvxy ", max_size=5)


@pytest.mark.parametrize("encoding", LegacyEncoding)
def test_every_small_letter_is_in_the_table(encoding: LegacyEncoding) -> None:
    assert set(MARKED) <= set(table(encoding).letters.values())


@pytest.mark.parametrize("encoding", [LegacyEncoding.VNI, LegacyEncoding.VISCII, LegacyEncoding.VPS])
def test_every_capital_is_in_the_table(encoding: LegacyEncoding) -> None:
    assert set(MARKED.upper()) <= set(table(encoding).letters.values())


def test_tcvn3_has_only_the_capitals_without_tone() -> None:
    capitals = {letter for letter in table(LegacyEncoding.TCVN3).letters.values() if letter.isupper()}
    assert capitals == set("ĂÂÊÔƠƯĐ")


@pytest.mark.parametrize(
    ("encoding", "written", "read"),
    [
        (LegacyEncoding.TCVN3, "Céng hßa x· héi chñ nghÜa ViÖt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        (LegacyEncoding.VNI, "COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        (LegacyEncoding.VNI, "Ñoäc laäp - Töï do - Haïnh phuùc", "Độc lập - Tự do - Hạnh phúc"),
        (LegacyEncoding.VISCII, "Cµng hòa xã hµi chü nghîa Vi®t Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        (LegacyEncoding.VPS, "C¶ng hòa xã h¶i chû nghïa Vi®t Nam", "Cộng hòa xã hội chủ nghĩa Viợt Nam"),
    ],
)
def test_decodes(encoding: LegacyEncoding, written: str, read: str) -> None:
    assert decode(written, encoding) == read


def test_mark_of_the_other_case_belongs_to_its_letter() -> None:
    assert decode("Aâ AÂ aÂ", LegacyEncoding.VNI) == "Â Â â"


def test_vni_mark_without_a_letter_stays() -> None:
    assert decode("ø b", LegacyEncoding.VNI) == "ø b"


def test_symbol_fonts_private_characters_are_read() -> None:
    assert decode("th\uf0b8ng", LegacyEncoding.TCVN3) == "tháng"


def test_minus_sign_that_pdf_programs_put_for_u_with_horn_is_read() -> None:
    assert decode("Thñ t\u2212íng", LegacyEncoding.TCVN3) == "Thủ tướng"


@pytest.mark.parametrize("encoding", LegacyEncoding)
@given(letters=st.text(MARKED, min_size=1), before=ASCII_WORDS, after=ASCII_WORDS)
def test_decoding_inverts_writing(encoding: LegacyEncoding, letters: str, before: str, after: str) -> None:
    codes = {letter: code for code, letter in table(encoding).letters.items() if code.islower() or len(code) == 1}
    # A space between letters: no typist's VNI letter stands where its code would join the one before.
    text = f"{before} {' '.join(letters)} {after}"
    assert decode("".join(codes.get(c, c) for c in text), encoding) == text
