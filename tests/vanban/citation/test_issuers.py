"""Issuers behind `của`, and where their names end."""

from __future__ import annotations

import pytest

from vanban.citation.issuers import issuer_after


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        (" của Chính phủ xong trước ngày", "Chính phủ"),
        (" của Thủ tướng Chính phủ về phê duyệt", "Thủ tướng Chính phủ"),
        (" của Thủ tướng Chính phủ Thủ tướng Chính phủ", "Thủ tướng Chính phủ"),
        (" của Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch quy định mẫu", "Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch"),
        (" của Bộ Thông tin và Truyền thông hướng dẫn", "Bộ Thông tin và Truyền thông"),
        (" của Bộ Nội vụ và Văn phòng Chính phủ hướng dẫn", "Bộ Nội vụ và Văn phòng Chính phủ"),
        (" của UBND tỉnh Khánh Hòa về tổ chức", "UBND tỉnh Khánh Hòa"),
        (" của Ủy ban nhân dân (UBND) tỉnh Nghệ An, trong", "Ủy ban nhân dân (UBND) tỉnh Nghệ An"),
        (" của Sở Thông tin và Truyền thông tỉnh Khánh Hòa. UBND huyện", "Sở Thông tin và Truyền thông tỉnh Khánh Hòa"),
        (" của Ban Chỉ huy Phòng, chống lụt, bão và Tìm kiếm cứu nạn thành phố;",
         "Ban Chỉ huy Phòng, chống lụt, bão và Tìm kiếm cứu nạn thành phố"),
        (" của Ban Bí thư (khóa XI)", "Ban Bí thư"),
        (" của Quốc hội khóa XV", "Quốc hội"),
        (" của Chính phủ và các văn bản hướng dẫn", "Chính phủ"),
        (" của Chính phủ và Thông tư số", "Chính phủ"),
        (" của liên Bộ: Thông tin và Truyền thông – Công an về", "liên Bộ: Thông tin và Truyền thông – Công an"),
        (" do Chính phủ ban hành", "Chính phủ"),
        (" Bộ Tài chính hướng dẫn", "Bộ Tài chính"),
        (" của Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ hướng dẫn", "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ"),
        (" của Bộ Nông nghiệp và PTNT quy định", "Bộ Nông nghiệp và PTNT"),
        (" của Chủ tịch UBND thành phố Cần Thơ và thủ tục hành chính", "Chủ tịch UBND thành phố Cần Thơ"),
        (" của Văn phòng Chính phủ, Bộ trưởng Bộ Y tế chỉ thị", "Văn phòng Chính phủ"),
        (" của Bộ Chính trị, Ban Bí thư về sắp xếp", "Bộ Chính trị, Ban Bí thư"),
        (" của Bộ Nội vụ, Bộ Tài chính và Bộ Y tế quy định", "Bộ Nội vụ, Bộ Tài chính và Bộ Y tế"),
        (" của Ban Chỉ đạo liên ngành Trung ương về vệ sinh an toàn thực phẩm về việc kiểm tra",
         "Ban Chỉ đạo liên ngành Trung ương về vệ sinh an toàn thực phẩm"),
        (" của Ban Chỉ đạo tỉnh về việc kiểm tra", "Ban Chỉ đạo tỉnh"),
        (" của Ban chỉ đạo 127/TW v/v tăng cường", "Ban chỉ đạo 127/TW"),
        (" của Ban Chỉ đạo Đề án 05 của tỉnh về triển khai", "Ban Chỉ đạo Đề án 05 của tỉnh"),
        (" của Tổ công tác triển khai Đề án 05 của Chính phủ về việc đôn đốc",
         "Tổ công tác triển khai Đề án 05 của Chính phủ"),
        (" của Phòng Cảnh sát điều tra tội phạm về môi trường về việc kiểm tra",
         "Phòng Cảnh sát điều tra tội phạm về môi trường"),
        (" của Cục Chuyển đổi số quốc gia về việc", "Cục Chuyển đổi số quốc gia"),
        (" của Sở Tài chính mời dự hội nghị", "Sở Tài chính"),
        (" của TAND cấp cao tại Hà Nội.", "TAND cấp cao tại Hà Nội"),
        (" của Thuế tỉnh Nghệ An vướng mắc về", "Thuế tỉnh Nghệ An"),
        (" của Bộ trưởng, Trưởng ban Ban Tôn giáo Chính phủ về", "Bộ trưởng, Trưởng ban Ban Tôn giáo Chính phủ"),
    ],
)  # fmt: skip
def test_an_issuer_ends_where_its_name_ends(text: str, issuer: str) -> None:
    found = issuer_after(text, 0, len(text), joint=False)
    assert found is not None
    assert text[found.start : found.end] == issuer


@pytest.mark.parametrize(
    "text", [" của các tỉnh, thành phố", " của tỉnh về", " đã được", "; Chính phủ", " do đó", " và Bộ"]
)
def test_what_names_no_body_is_no_issuer(text: str) -> None:
    assert issuer_after(text, 0, len(text), joint=False) is None


def test_a_joint_document_names_several() -> None:
    text = " của Bộ Nội vụ, Bộ Tài chính, Bộ Y tế hướng dẫn"
    found = issuer_after(text, 0, len(text), joint=True)
    assert found is not None
    assert text[found.start : found.end] == "Bộ Nội vụ, Bộ Tài chính, Bộ Y tế"


def test_the_last_of_several_may_be_a_body_that_no_table_names() -> None:
    names = "Ủy ban Thường vụ Quốc hội, Chính phủ và Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"
    text = f" của {names} quy định chi tiết các hình thức giám sát"
    found = issuer_after(text, 0, len(text), joint=True)
    assert found is not None
    assert text[found.start : found.end] == names
