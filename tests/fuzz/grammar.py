"""Texts made of what the citation grammar and the structure know, in orders that nobody would write."""

from __future__ import annotations

from hypothesis import strategies as st

TYPES = (
    "Nghị định", "Quyết định", "quyết định số", "Thông tư liên tịch", "các Nghị quyết", "Luật", "Bộ luật", "Pháp lệnh",
    "Hiến pháp", "Công văn", "Chỉ thị", "Luật sửa đổi, bổ sung một số điều của Luật", "luật này", "NĐ", "QĐ",
)  # fmt: skip
NUMBERS = (
    "số 30/2020/NĐ-CP", "43/2024/QH15", "số …05…./2006/ QĐ-UBND",
    "87,88,31/CP", "số: 1/UB-QĐ", "/QĐ-TTg", "12- CTr/BCĐ",
    "số 206-CP", "29/200 3/CT-TTg", "166/1999/QĐ/BTC", "01/TTLT-BTC-BKH&ĐT", "số      /BC-UBND", "TCVN 5687:2010",
)  # fmt: skip
PLACES = (
    "điểm a, b và c khoản 2 Điều 5", "Điều 5 đến Điều 900", "khoản 1 và 2", "Phụ lục II", "Chương IV", "mục này",
    "Điều 1. ", "Điều 2. Phạm vi", "I. ", "1.1. ", "a) ", "- ", "Chương I", "Phụ lục ban hành kèm theo Nghị định này",
)  # fmt: skip
TAILS = (
    "ngày 05 tháng 3 năm 2020", "ngày … tháng … năm 20…", "ngày 31/02/2019",
    "của Chính phủ", "do Bộ Tài chính ban hành",
    "của Ủy ban nhân dân (UBND) tỉnh", "về công tác văn thư", "quy định chi tiết", "“về việc",
    "(sau đây gọi là", "hoặc",
    "và", "này", "nêu trên", "sửa đổi, bổ sung", "thay thế", "của", "năm", "năm 2013", "lần thứ sáu", "khóa XII",
)  # fmt: skip
FRAME = (
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "BÁO CÁO", "Kính gửi:", "Nơi nhận:",
    "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "Nguyễn Văn A", "PHỤ LỤC", "Căn cứ", "--------", "Như trên;", "Lưu: VT.",
)  # fmt: skip
GLUE = (
    " ",
    "  ",
    "\n",
    "\n\n",
    "\t",
    ", ",
    "; ",
    ". ",
    ": ",
    "(",
    ")",
    "“",
    "”",
    "/",
    "-",
    "",
    "\u00a0",
    "\u0301",
    "\u200b",
)

PIECES = st.sampled_from(TYPES + NUMBERS + PLACES + TAILS + FRAME) | st.text(max_size=4)


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Pieces with glue between them; now and then one piece many times over, as a page full of dots is."""
    pieces = draw(
        st.lists(st.tuples(PIECES, st.sampled_from(GLUE), st.sampled_from((1, 1, 1, 1, 2, 400))), max_size=40)
    )
    return "".join((piece + glue) * times for piece, glue, times in pieces)
