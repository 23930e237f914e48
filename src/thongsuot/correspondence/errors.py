"""What this app refuses; each message is one Vietnamese sentence that says what to do."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date


class CorrespondenceError(Exception):
    """Base of this app's errors."""


class StepNotPossible(CorrespondenceError):
    """The document does not stand where this step may start."""

    def __init__(self, step: str, state: str) -> None:
        super().__init__(f"Không thể {step} khi văn bản ở trạng thái “{state}”.")


class NotEntitled(CorrespondenceError):
    """The position does not let its holder take this step with this document."""

    def __init__(self, title: str, step: str) -> None:
        super().__init__(
            f"Chức vụ “{title}” không có quyền {step} đối với văn bản này; cần chuyển người có thẩm quyền."
        )


class NoSigningAuthority(CorrespondenceError):
    """No record lets the position sign such a document on this day."""

    def __init__(self, title: str, document_type: str, day: date) -> None:
        super().__init__(
            f"Chức vụ “{title}” không có thẩm quyền ký {document_type} vào ngày {day:%d/%m/%Y};"
            " cần ghi thẩm quyền ký hoặc trình người khác ký."
        )


class AuthorityNotGrantable(CorrespondenceError):
    """A signing authority that the law does not allow to give in this way."""


class NotEditable(CorrespondenceError):
    """The content may no longer be changed."""

    def __init__(self, state: str) -> None:
        super().__init__(f"Văn bản ở trạng thái “{state}” nên không sửa được nội dung; cần trả lại để soạn thảo.")


class NoContent(CorrespondenceError):
    """A document without any version of its text."""

    def __init__(self) -> None:
        super().__init__("Văn bản chưa có nội dung; cần lưu một phiên bản trước khi chuyển bước.")


class FrozenDocument(CorrespondenceError):
    """An issued document is not changed."""

    def __init__(self) -> None:
        super().__init__("Văn bản đã ban hành không được sửa; cần ban hành văn bản sửa đổi, thay thế hoặc đính chính.")


class RemarkMissing(CorrespondenceError):
    """A step that must say why."""

    def __init__(self, step: str) -> None:
        super().__init__(f"Khi {step} cần ghi rõ lý do.")


class RegisterMissing(CorrespondenceError):
    """No such register was opened."""

    def __init__(self, unit: str, direction: str, year: int) -> None:
        super().__init__(f"Chưa mở sổ đăng ký văn bản {direction} năm {year} của “{unit}”; cần mở sổ trước khi cấp số.")


class RegisterClosed(CorrespondenceError):
    """The register gives no more numbers."""

    def __init__(self, register: str) -> None:
        super().__init__(f"Sổ “{register}” đã khóa, không cấp số được nữa; cần dùng sổ đang mở.")


class NumberOutOfOrder(CorrespondenceError):
    """Numbers follow days: an earlier day than the last number's has none left."""

    def __init__(self, day: date, last_day: date) -> None:
        super().__init__(
            f"Không thể cấp số cho ngày {day:%d/%m/%Y} vì sổ đã cấp số đến ngày {last_day:%d/%m/%Y};"
            " số phải theo thứ tự thời gian."
        )


class WrongYear(CorrespondenceError):
    """A day outside the register's year."""

    def __init__(self, day: date, year: int) -> None:
        super().__init__(f"Ngày {day:%d/%m/%Y} không thuộc sổ năm {year}; cần dùng sổ của năm đó.")


class DifferentRegister(CorrespondenceError):
    """A register that exists already, opened otherwise."""

    def __init__(self) -> None:
        super().__init__("Sổ này đã được mở với số đầu khác; không mở lại được.")


class WrongRegister(CorrespondenceError):
    """A register of another direction, or of another body, than what is to be entered."""

    def __init__(self) -> None:
        super().__init__("Sổ đăng ký không đúng chiều hoặc không phải của cơ quan này; cần chọn đúng sổ.")


class PossibleDuplicate(CorrespondenceError):
    """The document seems to be registered already (NĐ 30/2020, Phụ lục VI, Phần I, III.1.h)."""

    def __init__(self, known: Iterable[str]) -> None:
        super().__init__(f"Văn bản có thể đã được đăng ký: {'; '.join(known)}. Kiểm tra rồi xác nhận nếu vẫn đăng ký.")


class DeliveryNotPossible(CorrespondenceError):
    """A sending that can't be made, or is not where it would have to be."""


class NotYourCertificate(CorrespondenceError):
    """A certificate that is another's, of another unit, or not in force on the day."""

    def __init__(self, subject: str, day: date) -> None:
        super().__init__(
            f"Chứng thư số “{subject}” không được đăng ký cho người ký hoặc cơ quan này vào ngày {day:%d/%m/%Y};"
            " cần dùng đúng chứng thư."
        )


class KeyMissing(CorrespondenceError):
    """The key of a certificate is not kept here, or another lies in its place."""

    def __init__(self, subject: str) -> None:
        super().__init__(f"Không tìm thấy khóa ký số của “{subject}”; cần nạp tệp khóa hoặc cắm thiết bị ký số.")


class SigningImageMissing(CorrespondenceError):
    """No image of the signature or the seal is on record."""

    def __init__(self, subject: str) -> None:
        super().__init__(f"Chưa có ảnh chữ ký hoặc ảnh dấu của “{subject}”; cần bổ sung ảnh PNG nền trong suốt.")


class SealByKey(CorrespondenceError):
    """A document that a person signed electronically is sealed electronically, one signed on paper is not."""

    def __init__(self, *, electronic: bool) -> None:
        super().__init__(
            "Văn bản đã được ký số nên phải ký số của cơ quan, không đóng dấu giấy."
            if electronic
            else "Văn bản được ký trên giấy nên không ký số của cơ quan được; cần đóng dấu trên giấy."
        )


class RouteEmpty(CorrespondenceError):
    """A route without any approval."""

    def __init__(self) -> None:
        super().__init__("Quy trình duyệt cần ít nhất một bước.")


class RouteTaken(CorrespondenceError):
    """A route that exists with other stages."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"Quy trình “{name}” đã có với các bước khác; cần kết thúc quy trình cũ rồi mở quy trình mới từ một ngày."
        )


class RouteNotOpen(CorrespondenceError):
    """No approval of the route is waited for."""

    def __init__(self) -> None:
        super().__init__("Văn bản hiện không chờ bước duyệt nào trong quy trình.")


class RouteNotFinished(CorrespondenceError):
    """The draft was to be submitted before all of its route had approved."""

    def __init__(self, stage: str) -> None:
        super().__init__(f"Văn bản chưa qua bước “{stage}” của quy trình duyệt nên chưa trình ký được.")


class NobodyAsked(CorrespondenceError):
    """An asking for opinions that asks nobody."""

    def __init__(self) -> None:
        super().__init__("Cần chọn ít nhất một cơ quan, đơn vị để lấy ý kiến.")


class PastDeadline(CorrespondenceError):
    """A deadline that is over before it is set."""

    def __init__(self, day: date) -> None:
        super().__init__(f"Hạn trả lời {day:%d/%m/%Y} đã qua; cần chọn ngày khác.")


class OpinionGiven(CorrespondenceError):
    """What was said, or answered, is not said again."""

    def __init__(self) -> None:
        super().__init__("Ý kiến này đã được ghi nhận và không sửa được; cần gửi lấy ý kiến lần nữa nếu có thay đổi.")


class NoOpinion(CorrespondenceError):
    """An answer to what was not said."""

    def __init__(self) -> None:
        super().__init__("Đơn vị chưa cho ý kiến nên chưa có gì để tiếp thu, giải trình.")


class OpinionsOpen(CorrespondenceError):
    """Opinions stand in the way of approving the content."""

    def __init__(self, units: Iterable[str]) -> None:
        super().__init__(
            f"Còn ý kiến chưa có hoặc chưa được tiếp thu, giải trình: {', '.join(units)}; cần xử lý trước khi duyệt."
        )


class SlipIncomplete(CorrespondenceError):
    """A slip that does not say what it is about, or what is asked."""

    def __init__(self) -> None:
        super().__init__("Phiếu trình cần có tóm tắt nội dung và đề xuất.")
