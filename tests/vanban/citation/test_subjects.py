"""What a mention says the document is about, and where that ends."""

from __future__ import annotations

import pytest

from vanban.citation.subjects import subject_after


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        (" về quản lý hoạt động thông tin đối ngoại; Thông tư số", "quản lý hoạt động thông tin đối ngoại"),
        (" về việc phê duyệt quy hoạch (sau đây gọi là Quy hoạch), trong", "phê duyệt quy hoạch"),
        (" quy định chi tiết thi hành một số điều của Luật Đất đai; Nghị định",
         "quy định chi tiết thi hành một số điều của Luật Đất đai"),
        (" về công tác văn thư đã được sửa đổi", "công tác văn thư"),
        (" về công tác văn thư và các văn bản hướng dẫn", "công tác văn thư"),
        (" về công tác văn thư, Ủy ban nhân dân huyện báo cáo", "công tác văn thư"),
        (" về phòng, chống dịch bệnh, thiên tai./.", "phòng, chống dịch bệnh, thiên tai"),
        (" về tổ chức Cuộc thi “Nét đẹp quê hương” và Công văn số", "tổ chức Cuộc thi “Nét đẹp quê hương”"),
        (" về Đề án “Nâng cao dân trí đến năm 2025; trong đó", "Đề án “Nâng cao dân trí đến năm 2025"),
        (" về việc báo cáo kết quả triển khai Quyết định số 1/QĐ-TTg và Quyết định số 2/QĐ-TTg. Ủy ban",
         "báo cáo kết quả triển khai Quyết định số 1/QĐ-TTg và Quyết định số 2/QĐ-TTg"),
        (" về khai thác đá tại xã Đông Tiến, huyện Đông Sơn, tỉnh Thanh Hóa. Sau khi",
         "khai thác đá tại xã Đông Tiến, huyện Đông Sơn, tỉnh Thanh Hóa"),
        (" về công tác gia đình, huyện Khánh Vĩnh đã", "công tác gia đình"),
        (" VỀ VIỆC CÔNG BỐ DANH MỤC\n-----------\nBỘ TRƯỞNG BỘ Y TẾ", "CÔNG BỐ DANH MỤC"),
        (" thực hiện thí điểm quản lý lao động, tiền lương; Căn cứ", "thực hiện thí điểm quản lý lao động, tiền lương"),
        (" quy đinh chi tiết Luật Đất đai; Thông tư", "quy đinh chi tiết Luật Đất đai"),
        (" về ô nhiễm không khí (Văn bản đính kèm);", "ô nhiễm không khí"),
        (" về chứng thực chữ ký (Mục 1 Chương II);", "chứng thực chữ ký"),
        (" về đầu tư ra nước ngoài (Nghị định số 103/2026/NĐ-CP), cơ quan", "đầu tư ra nước ngoài"),
        (" về tiền lương (sau\nđây gọi tắt là Thông tư số 27/2016/TT-BLĐTBXH), trong", "tiền lương"),
        (" về vốn (ODA) và vốn vay ưu đãi. Vốn", "vốn (ODA) và vốn vay ưu đãi"),
        (" về đầu tư ra nước ngoài, Ngân hàng Nhà nước Việt Nam báo cáo", "đầu tư ra nước ngoài"),
        (" về bảo hiểm xã hội bắt buộc thì phải có tên", "bảo hiểm xã hội bắt buộc"),
        (" hướng dẫn quản lý quỹ có căn cứ ban hành như sau:", "hướng dẫn quản lý quỹ"),
        (" VỀ ĐỔI MỚI PHÁP LUẬT VÀ NGHỊ QUYẾT SỐ 140/NQ-CP NGÀY", "ĐỔI MỚI PHÁP LUẬT"),
        (" quy định khối lượng kiến thức, yêu cầu về năng lực của người học, yêu cầu các trường",
         "quy định khối lượng kiến thức, yêu cầu về năng lực của người học"),
        (" hướng dẫn xếp lương đối với Tổng giám đốc, Giám đốc, Phó Giám đốc;",
         "hướng dẫn xếp lương đối với Tổng giám đốc, Giám đốc, Phó Giám đốc"),
        (" quy định chi tiết Luật Đất đai được bổ sung theo quy định tại", "quy định chi tiết Luật Đất đai"),
        (" quy định danh mục tài sản; thời gian tính hao mòn hết hiệu lực kể từ",
         "quy định danh mục tài sản; thời gian tính hao mòn"),
        (" về công bố thủ tục mới và bị bãi bỏ của Sở;", "công bố thủ tục mới và bị bãi bỏ của Sở"),
        (" về công tác văn thư (Công văn số 12/SNV-VP gửi kèm). Chủ tịch", "công tác văn thư"),
        (" về đẩy mạnh cải cách (Kết luận số 7-KL/TW); Nghị quyết", "đẩy mạnh cải cách"),
        (" về công tác lưu trữ cho phù hợp với tình hình mới.", "công tác lưu trữ"),
        (" ban hành Quy định định mức thiết bị, ngoài ra được bố trí như sau:", "ban hành Quy định định mức thiết bị"),
        (" đôn đốc thực hiện sắp xếp các hội. Giao", "đôn đốc thực hiện sắp xếp các hội"),
        (" mời dự Hội nghị tổng kết năm 2025, Ủy ban nhân dân", "mời dự Hội nghị tổng kết năm 2025"),
        (" về việc cấm đốt pháo, Quy chế tổ chức lễ hội ban hành kèm theo Nghị định số", "cấm đốt pháo"),
        (" V/v cử cán bộ dự tập huấn\n\nKính gửi", "cử cán bộ dự tập huấn"),
    ],
)  # fmt: skip
def test_a_subject_ends_by_punctuation_and_grammar(text: str, subject: str) -> None:
    found = subject_after(text, 0, len(text))
    assert found is not None
    assert text[found.start : found.end] == subject


def test_a_quoted_subject_ends_with_its_quotation() -> None:
    text = " “Quy định về quản lý” và"
    found = subject_after(text, 0, len(text))
    assert found is not None
    assert text[found.start : found.end] == "Quy định về quản lý"
    assert text[: found.quoted_end].endswith("”")


@pytest.mark.parametrize(
    "text",
    [
        " và các",
        " quy định “Cơ quan có trách nhiệm”",
        " thực hiện theo quy định",
        ". Về việc",
        ", trong đó",
        " thì phải",
        " có hiệu lực",
        ") và",
    ],
)
def test_where_the_sentence_goes_on_there_is_no_subject(text: str) -> None:
    assert subject_after(text, 0, len(text)) is None
