"""What was found of a file, in sentences for people: one for each thing, good news and bad."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext, gettext_noop

from thongsuot.signing.verification.report import (
    Change,
    Role,
    SignatureFinding,
    Standing,
    Verdict,
    VerificationReport,
)
from thongsuot.signing.verification.verify import VIET_NAM


class Tone(StrEnum):
    """How a statement is to be taken."""

    GOOD = "good"
    CAUTION = "caution"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence; `field` is the signature's field that it speaks of, empty for the whole file."""

    tone: Tone
    text: str
    field: str = ""


_VERDICTS = {
    Verdict.WHOLE: (Tone.GOOD, gettext_noop("Tệp còn nguyên vẹn từ khi được ký số lần cuối.")),
    Verdict.CONTENT_WHOLE: (
        Tone.CAUTION,
        gettext_noop("Nội dung đã ký còn nguyên vẹn, nhưng trong tệp có phần không được chữ ký số nào bảo vệ."),
    ),
    Verdict.CHANGED: (
        Tone.BAD,
        gettext_noop("Tệp đã bị thay đổi sau khi ký, hoặc chữ ký số không hợp lệ; hãy lấy lại bản gốc."),
    ),
    Verdict.UNSIGNED: (Tone.CAUTION, gettext_noop("Tệp không có chữ ký số.")),
    Verdict.UNREADABLE: (Tone.BAD, gettext_noop("Không mở được tệp; tệp không phải PDF, bị hỏng hoặc bị khóa.")),
}
_ROLES = {
    Role.PERSON: gettext_noop("Người có thẩm quyền “%(who)s” ký số ngày %(when)s."),
    Role.AGENCY: gettext_noop("Cơ quan, tổ chức “%(who)s” ký số ngày %(when)s."),
    Role.OTHER: gettext_noop("“%(who)s” ký số ngày %(when)s."),
}
_STANDINGS = {
    Standing.REGISTERED: (
        Tone.GOOD,
        gettext_noop("Chứng thư số đã được đăng ký cho “%(holder)s” và có hiệu lực vào ngày ký."),
    ),
    Standing.ISSUED: (Tone.GOOD, gettext_noop("Chứng thư số do nơi cấp được tin cậy cấp: %(issuer)s.")),
    Standing.EXPIRED: (
        Tone.BAD,
        gettext_noop("Chứng thư số đã được đăng ký nhưng không có hiệu lực vào ngày ký; hãy hỏi lại nơi ban hành."),
    ),
    Standing.UNKNOWN: (
        Tone.CAUTION,
        gettext_noop("Chứng thư số chưa được đăng ký tại đây nên chưa xác định được người ký: %(subject)s."),
    ),
}
_FIELDS = {
    "number": gettext_noop("số văn bản"),
    "day": gettext_noop("ngày"),
    "month": gettext_noop("tháng"),
    "year": gettext_noop("năm"),
}


def statements(report: VerificationReport) -> tuple[Statement, ...]:
    """All that is to be said, the verdict first, then signature by signature."""
    tone, words = _VERDICTS[report.verdict]
    about = (sentence for one in report.signatures for sentence in _about(one))
    return (Statement(tone, gettext(words)), *about, *_attached(report))


def _about(one: SignatureFinding) -> Iterator[Statement]:
    who = one.stated_name or one.certificate.subject
    when = one.signed_at.astimezone(VIET_NAM).strftime("%d/%m/%Y %H:%M:%S") if one.signed_at else "?"
    tone = Tone.GOOD if one.is_whole else Tone.BAD
    yield Statement(tone, gettext(_ROLES[one.role]) % {"who": who, "when": when}, one.field)
    if not one.is_whole:
        yield Statement(Tone.BAD, gettext("Nội dung không khớp với chữ ký số này."), one.field)
    if one.filled:
        told = "; ".join(f"{gettext(_FIELDS.get(name, name))} {value}" for name, value in one.filled.items())
        yield Statement(Tone.GOOD, gettext("Trước chữ ký này đã điền: %(told)s.") % {"told": told}, one.field)
    if one.change is Change.OTHER:
        yield Statement(Tone.BAD, gettext("Sau chữ ký này tệp bị sửa ngoài phần được phép."), one.field)
    standing_tone, words = _STANDINGS[one.standing]
    named = {
        "holder": ", ".join(holder.name for holder in one.holders),
        "issuer": one.certificate.issuer,
        "subject": one.certificate.subject,
    }
    yield Statement(standing_tone, gettext(words) % named, one.field)
    if one.certificate.is_demonstration:
        yield Statement(Tone.CAUTION, gettext("Chứng thư minh họa, không có giá trị pháp lý."), one.field)


def _attached(report: VerificationReport) -> Iterator[Statement]:
    for one in report.attachments:
        words = gettext("Trong tệp có tệp đính kèm “%(name)s”, mã băm SHA-256 %(hash)s.")
        yield Statement(Tone.GOOD, words % {"name": one.name, "hash": one.sha256})
