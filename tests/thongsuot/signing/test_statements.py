"""What a file's verification says, in sentences."""

from __future__ import annotations

from datetime import date

from tests.factories.signing import AGENCY, PERSON, laid_out, stages, trust

from thongsuot.signing.verification.statements import Statement, Tone, statements
from thongsuot.signing.verification.verify import verify


def texts(found: tuple[Statement, ...], tone: Tone | None = None) -> list[str]:
    return [one.text for one in found if tone is None or one.tone is tone]


def test_a_whole_file_of_known_holders() -> None:
    told = statements(verify(stages().sealed, trust()))
    assert texts(told)[:4] == [
        "Tệp còn nguyên vẹn từ khi được ký số lần cuối.",
        f"Người có thẩm quyền “{PERSON}” ký số ngày 16/12/2019 10:00:00.",
        f"Chứng thư số đã được đăng ký cho “{PERSON}” và có hiệu lực vào ngày ký.",
        "Chứng thư minh họa, không có giá trị pháp lý.",
    ]
    assert f"Cơ quan, tổ chức “{AGENCY}” ký số ngày 16/12/2019 12:00:00." in texts(told)
    assert "Trước chữ ký này đã điền: số văn bản 01; ngày 16; tháng 12; năm 2019." in texts(told)
    assert texts(told)[-1].startswith("Trong tệp có tệp đính kèm “report.json”, mã băm SHA-256 ")
    assert texts(told, Tone.BAD) == []


def test_a_changed_file_is_called_changed() -> None:
    spoiled = bytearray(stages().sealed)
    spoiled[3000] ^= 1
    told = statements(verify(bytes(spoiled), trust()))
    assert told[0].tone is Tone.BAD
    assert told[0].text.startswith("Tệp đã bị thay đổi sau khi ký")


def test_a_certificate_out_of_its_time_is_bad_news_and_an_unknown_one_a_caution() -> None:
    expired = statements(verify(stages().sealed, trust(active_to=date(2019, 12, 1))))
    assert len([text for text in texts(expired, Tone.BAD) if "không có hiệu lực vào ngày ký" in text]) == 2
    unknown = statements(verify(stages().sealed))
    assert len([text for text in texts(unknown, Tone.CAUTION) if "chưa được đăng ký tại đây" in text]) == 2


def test_what_is_not_signed_or_no_pdf_says_so() -> None:
    assert statements(verify(laid_out()))[0].text == "Tệp không có chữ ký số."
    (only,) = statements(verify("không phải tệp".encode()))
    assert only.text.startswith("Không mở được tệp")
