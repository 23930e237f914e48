"""What signing refuses; each message is one Vietnamese sentence that says what to do."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext


class SigningError(Exception):
    """Base of this package's errors."""


class NotAForm(SigningError):
    """A PDF without the fields that are to be filled or signed."""

    def __init__(self, field: str) -> None:
        super().__init__(
            gettext("Tệp PDF không có ô “%(field)s” để điền hoặc ký; cần dựng lại tệp từ văn bản.") % {"field": field}
        )


class FieldFilled(SigningError):
    """A field that holds something already."""

    def __init__(self, field: str) -> None:
        super().__init__(
            gettext("Ô “%(field)s” trong tệp PDF đã được điền hoặc đã ký; không điền lại được.") % {"field": field}
        )


class NotFillable(SigningError):
    """A value that a form field can't print."""

    def __init__(self, field: str, value: str) -> None:
        super().__init__(
            gettext("Ô “%(field)s” không ghi được “%(value)s”; chỉ ghi chữ số và chữ cái không dấu.")
            % {"field": field, "value": value}
        )


class NotSignedYet(SigningError):
    """The agency signs only what a person has signed, whole (NĐ 30/2020, Điều 32.2.d)."""

    def __init__(self) -> None:
        super().__init__(
            gettext(
                "Tệp chưa có chữ ký số nguyên vẹn của người có thẩm quyền; cơ quan chỉ ký văn bản đã được người đó ký."
            )
        )


class SeveralSigners(SigningError):
    """A document that several people sign side by side."""

    def __init__(self) -> None:
        super().__init__(gettext("Văn bản có nhiều người ký chưa ký số được trong hệ thống; cần ký trên bản giấy."))


class UnusableImage(SigningError):
    """An image of a signature or a seal that is not what the law asks for."""


class KeyNotOpened(SigningError):
    """A key that could not be used; the message says why."""


class CertificateNotValid(SigningError):
    """A certificate outside its period."""

    def __init__(self, subject: str, day: date) -> None:
        super().__init__(
            gettext("Chứng thư số của “%(subject)s” không có hiệu lực vào ngày %(day)s; cần dùng chứng thư khác.")
            % {"subject": subject, "day": f"{day:%d/%m/%Y}"}
        )


class UnreadablePdf(SigningError):
    """Bytes that are no PDF which can be signed or verified."""

    def __init__(self) -> None:
        super().__init__(gettext("Không mở được tệp PDF; tệp bị hỏng, bị khóa hoặc không phải PDF."))
