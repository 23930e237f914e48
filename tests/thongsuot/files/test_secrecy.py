"""A mark of secrecy is known wherever a stamp would stand, and no word of a sentence is taken for one."""

from __future__ import annotations

import pytest
from tests.factories.uploads import archive, box, docx, paragraph, pdf, xlsx

from thongsuot.files.secrecy.face import face_lines
from thongsuot.files.secrecy.mark import is_marked, name_is_marked

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

HEAD = ("ỦY BAN NHÂN DÂN", "HUYỆN KHÁNH SƠN", "Số: 12/BC-UBND")


@pytest.mark.parametrize(
    "line",
    [
        "MẬT",
        "TỐI MẬT",
        "TUYỆT MẬT",
        "  ( MẬT )  ",
        "[TỐI MẬT]",
        "*** TUYỆT   MẬT ***",
        "M Ậ T",
        "T Ố I   M Ậ T",
        "MA\u0302\u0323T",
        "Độ mật: Mật",
        "Mức độ mật: TỐI MẬT.",
        "MẬT - KHẨN",
        "HỎA TỐC / TỐI MẬT",
    ],
)
def test_stamp_is_a_mark(line: str) -> None:
    assert is_marked([*HEAD, line])


@pytest.mark.parametrize(
    "line",
    [
        "BẢO MẬT",
        "Bảo mật thông tin",
        "QUY CHẾ BẢO VỆ BÍ MẬT NHÀ NƯỚC",
        "BÍ MẬT NHÀ NƯỚC",
        "Văn bản MẬT được đăng ký theo quy định riêng.",
        "1. Tài liệu mang độ Tuyệt mật",
        "- Tối mật: do người đứng đầu quyết định",
        "Mật ong rừng Khánh Sơn",
        "mật",
        "Mật khẩu",
        "MẬT ĐỘ DÂN SỐ",
        "KHẨN",
        "Độ mật: Không",
        "THƯỜNG",
        "",
        "---",
    ],
)
def test_word_of_a_sentence_is_none(line: str) -> None:
    assert not is_marked([line])


def test_small_letters_count_in_the_head_alone() -> None:
    assert is_marked([*HEAD, "Tối mật"])
    assert not is_marked([*HEAD, *["Nội dung"] * 30, "Tối mật"])


@pytest.mark.parametrize(
    "name",
    [
        "12-BC-UBND (MẬT).docx",
        "MẬT - Bao cao.pdf",
        "Báo cáo_Mật_2019.docx",
        "cong-van-toi-mat.pdf",
        "TUYET MAT.doc",
        "Kế hoạch tối mật.docx",
        "BAO_CAO_MAT.pdf",
        "Báo cáo MẬT.docx",
        "C:\\ho so\\Tuyệt mật\\12 (Mật).doc",
    ],
)
def test_name_of_a_file_may_say_it(name: str) -> None:
    assert name_is_marked(name)


@pytest.mark.parametrize(
    "name",
    [
        "Quy chế bảo mật.docx",
        "quy-che-bao-mat.pdf",
        "QUY-CHE-BAO-MAT.pdf",
        "Luật Bảo vệ bí mật nhà nước.pdf",
        "BẢO VỆ BÍ MẬT.docx",
        "Mật độ dân số 2019.xlsx",
        "le-ra-mat-tram-truyen-thanh.jpg",
        "mat bang.pdf",
        "Bí-mật.docx",
        "báo cáo.docx",
        "",
        "...",
    ],
)
def test_name_with_other_words_does_not(name: str) -> None:
    assert not name_is_marked(name)


def word(*lines: str) -> tuple[str, ...]:
    return tuple(paragraph(line) for line in (*HEAD, *lines))


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (docx(*word("MẬT")), WORD),
        (docx(*word(), box("TỐI MẬT"), *word("Kính gửi")), WORD),
        (docx(*word("Kính gửi"), header="TUYỆT MẬT"), WORD),
        (xlsx("ỦY BAN NHÂN DÂN", "MẬT", "Danh sách"), SHEET),
        ("UBND HUYỆN\tCỘNG HÒA\nMẬT\nBáo cáo".encode(), "text/plain"),
        ("UBND HUYỆN\tMẬT\nBáo cáo".encode(), "text/plain"),
        ("MẬT".encode("utf-16"), "text/plain"),
        (
            archive(
                {
                    "mimetype": "application/vnd.oasis.opendocument.text",
                    "content.xml": "<o><p>Báo cáo</p></o>",
                    "styles.xml": "<o><p>MẬT</p></o>",
                }
            ),
            "application/vnd.oasis.opendocument.text",
        ),
        (
            pdf("Bao cao", annotations="/Annots [6 0 R]", objects=(
                b"<< /Type /Annot /Subtype /FreeText /Rect [0 0 90 20] /DA (/F1 9 Tf) /Contents <FEFF004D1EAC0054> >>",
            )),
            "application/pdf",
        ),
    ],
    ids=["line", "box", "page head", "cell", "text", "column", "utf-16", "odt page head", "pdf stamp"],
)  # fmt: skip
def test_mark_is_found_wherever_a_stamp_stands(content: bytes, media_type: str) -> None:
    assert is_marked(face_lines(content, media_type))


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (docx(*word("V/v bảo mật thông tin", "Bảo vệ bí mật nhà nước độ MẬT theo Luật.")), WORD),
        (docx(*word(*["Nội dung."] * 200), paragraph("MẬT")), WORD),
        (xlsx("Tên", "Bảo mật"), SHEET),
        ("Quy định về bí mật nhà nước\n".encode(), "text/plain"),
        (pdf("BAO MAT THONG TIN"), "application/pdf"),
        (b"\xff\xd8\xff", "image/jpeg"),
    ],
)
def test_document_about_secrets_is_not_secret(content: bytes, media_type: str) -> None:
    assert not is_marked(face_lines(content, media_type))
