"""What this app refuses; each message is one Vietnamese sentence that says what to do."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.utils.translation import gettext


class CorrespondenceError(Exception):
    """Base of this app's errors."""


class StepNotPossible(CorrespondenceError):
    """The document does not stand where this step may start."""

    def __init__(self, step: str, state: str) -> None:
        super().__init__(
            gettext("Không thể %(step)s khi văn bản ở trạng thái “%(state)s”.")
            % {"step": gettext(step), "state": gettext(state)}
        )


class NotEntitled(CorrespondenceError):
    """The position does not let its holder take this step with this document."""

    def __init__(self, title: str, step: str) -> None:
        super().__init__(
            gettext("Chức vụ “%(title)s” không có quyền %(step)s đối với văn bản này; cần chuyển người có thẩm quyền.")
            % {"title": title, "step": gettext(step)}
        )


class NoSigningAuthority(CorrespondenceError):
    """No record lets the position sign such a document on this day."""

    def __init__(self, title: str, document_type: str, day: date) -> None:
        super().__init__(
            gettext(
                "Chức vụ “%(title)s” không có thẩm quyền ký %(document_type)s vào ngày %(day)s; cần ghi thẩm "
                "quyền ký hoặc trình người khác ký."
            )
            % {"title": title, "document_type": document_type, "day": f"{day:%d/%m/%Y}"}
        )


class AuthorityNotGrantable(CorrespondenceError):
    """A signing authority that the law does not allow to give in this way."""


class NotEditable(CorrespondenceError):
    """The content may no longer be changed."""

    def __init__(self, state: str) -> None:
        super().__init__(
            gettext("Văn bản ở trạng thái “%(state)s” nên không sửa được nội dung; cần trả lại để soạn thảo.")
            % {"state": gettext(state)}
        )


class ChangedMeanwhile(CorrespondenceError):
    """The text was changed since the person saw it."""

    def __init__(self) -> None:
        super().__init__(gettext("Văn bản vừa được sửa ở nơi khác; cần xem lại bản mới nhất rồi thực hiện tiếp."))


class NoContent(CorrespondenceError):
    """A document without any version of its text."""

    def __init__(self) -> None:
        super().__init__(gettext("Văn bản chưa có nội dung; cần lưu một phiên bản trước khi chuyển bước."))


class FrozenDocument(CorrespondenceError):
    """An issued document is not changed."""

    def __init__(self) -> None:
        super().__init__(
            gettext("Văn bản đã ban hành không được sửa; cần ban hành văn bản sửa đổi, thay thế hoặc đính chính.")
        )


class RemarkMissing(CorrespondenceError):
    """A step that must say why."""

    def __init__(self, step: str) -> None:
        super().__init__(gettext("Khi %(step)s cần ghi rõ lý do.") % {"step": gettext(step)})


class RegisterMissing(CorrespondenceError):
    """No such register was opened."""

    def __init__(self, unit: str, direction: str, year: int) -> None:
        super().__init__(
            gettext("Chưa mở sổ đăng ký văn bản %(direction)s năm %(year)s của “%(unit)s”; cần mở sổ trước khi cấp số.")
            % {"direction": gettext(direction), "year": year, "unit": unit}
        )


class RegisterClosed(CorrespondenceError):
    """The register gives no more numbers."""

    def __init__(self, register: str) -> None:
        super().__init__(
            gettext("Sổ “%(register)s” đã khóa, không cấp số được nữa; cần dùng sổ đang mở.") % {"register": register}
        )


class NumberOutOfOrder(CorrespondenceError):
    """Numbers follow days: an earlier day than the last number's has none left."""

    def __init__(self, day: date, last_day: date) -> None:
        super().__init__(
            gettext(
                "Không thể cấp số cho ngày %(day)s vì sổ đã cấp số đến ngày %(last_day)s; số phải theo thứ tự "
                "thời gian."
            )
            % {"day": f"{day:%d/%m/%Y}", "last_day": f"{last_day:%d/%m/%Y}"}
        )


class WrongYear(CorrespondenceError):
    """A day outside the register's year."""

    def __init__(self, day: date, year: int) -> None:
        super().__init__(
            gettext("Ngày %(day)s không thuộc sổ năm %(year)s; cần dùng sổ của năm đó.")
            % {"day": f"{day:%d/%m/%Y}", "year": year}
        )


class DifferentRegister(CorrespondenceError):
    """A register that exists already, opened otherwise."""

    def __init__(self) -> None:
        super().__init__(gettext("Sổ này đã được mở với số đầu khác; không mở lại được."))


class WrongRegister(CorrespondenceError):
    """A register of another direction, or of another body, than what is to be entered."""

    def __init__(self) -> None:
        super().__init__(gettext("Sổ đăng ký không đúng chiều hoặc không phải của cơ quan này; cần chọn đúng sổ."))


class PossibleDuplicate(CorrespondenceError):
    """The document seems to be registered already (NĐ 30/2020, Phụ lục VI, Phần I, III.1.h)."""

    def __init__(self, known: Iterable[str]) -> None:
        super().__init__(
            gettext("Văn bản có thể đã được đăng ký: %(known)s. Kiểm tra rồi xác nhận nếu vẫn đăng ký.")
            % {"known": "; ".join(known)}
        )


class DeliveryNotPossible(CorrespondenceError):
    """A sending that can't be made, or is not where it would have to be."""


class NotYourCertificate(CorrespondenceError):
    """A certificate that is another's, of another unit, or not in force on the day."""

    def __init__(self, subject: str, day: date) -> None:
        super().__init__(
            gettext(
                "Chứng thư số “%(subject)s” không được đăng ký cho người ký hoặc cơ quan này vào ngày %(day)s; "
                "cần dùng đúng chứng thư."
            )
            % {"subject": subject, "day": f"{day:%d/%m/%Y}"}
        )


class KeyMissing(CorrespondenceError):
    """The key of a certificate is not kept here, or another lies in its place."""

    def __init__(self, subject: str) -> None:
        super().__init__(
            gettext("Không tìm thấy khóa ký số của “%(subject)s”; cần nạp tệp khóa hoặc cắm thiết bị ký số.")
            % {"subject": subject}
        )


class SigningImageMissing(CorrespondenceError):
    """No image of the signature or the seal is on record."""

    def __init__(self, subject: str) -> None:
        super().__init__(
            gettext("Chưa có ảnh chữ ký hoặc ảnh dấu của “%(subject)s”; cần bổ sung ảnh PNG nền trong suốt.")
            % {"subject": subject}
        )


class SealByKey(CorrespondenceError):
    """A document that a person signed electronically is sealed electronically, one signed on paper is not."""

    def __init__(self, *, electronic: bool) -> None:
        super().__init__(
            gettext("Văn bản đã được ký số nên phải ký số của cơ quan, không đóng dấu giấy.")
            if electronic
            else gettext("Văn bản được ký trên giấy nên không ký số của cơ quan được; cần đóng dấu trên giấy.")
        )


class RouteEmpty(CorrespondenceError):
    """A route without any approval."""

    def __init__(self) -> None:
        super().__init__(gettext("Quy trình duyệt cần ít nhất một bước."))


class RouteTaken(CorrespondenceError):
    """A route that exists with other stages."""

    def __init__(self, name: str) -> None:
        super().__init__(
            gettext(
                "Quy trình “%(name)s” đã có với các bước khác; cần kết thúc quy trình cũ rồi mở quy trình mới từ "
                "một ngày."
            )
            % {"name": name}
        )


class RouteNotOpen(CorrespondenceError):
    """No approval of the route is waited for."""

    def __init__(self) -> None:
        super().__init__(gettext("Văn bản hiện không chờ bước duyệt nào trong quy trình."))


class RouteNotFinished(CorrespondenceError):
    """The draft was to be submitted before all of its route had approved."""

    def __init__(self, stage: str) -> None:
        super().__init__(
            gettext("Văn bản chưa qua bước “%(stage)s” của quy trình duyệt nên chưa trình ký được.") % {"stage": stage}
        )


class NobodyAsked(CorrespondenceError):
    """An asking for opinions that asks nobody."""

    def __init__(self) -> None:
        super().__init__(gettext("Cần chọn ít nhất một cơ quan, đơn vị để lấy ý kiến."))


class PastDeadline(CorrespondenceError):
    """A deadline that is over before it is set."""

    def __init__(self, day: date) -> None:
        super().__init__(gettext("Hạn trả lời %(day)s đã qua; cần chọn ngày khác.") % {"day": f"{day:%d/%m/%Y}"})


class OpinionGiven(CorrespondenceError):
    """What was said, or answered, is not said again."""

    def __init__(self) -> None:
        super().__init__(
            gettext("Ý kiến này đã được ghi nhận và không sửa được; cần gửi lấy ý kiến lần nữa nếu có thay đổi.")
        )


class NoOpinion(CorrespondenceError):
    """An answer to what was not said."""

    def __init__(self) -> None:
        super().__init__(gettext("Đơn vị chưa cho ý kiến nên chưa có gì để tiếp thu, giải trình."))


class OpinionsOpen(CorrespondenceError):
    """Opinions stand in the way of approving the content."""

    def __init__(self, units: Iterable[str]) -> None:
        super().__init__(
            gettext(
                "Chưa đủ ý kiến, hoặc còn ý kiến chưa được tiếp thu, giải trình: %(units)s; cần xử lý trước khi duyệt."
            )
            % {"units": ", ".join(units)}
        )


class SlipIncomplete(CorrespondenceError):
    """A slip that does not say what it is about, or what is asked."""

    def __init__(self) -> None:
        super().__init__(gettext("Phiếu trình cần có tóm tắt nội dung và đề xuất."))


class SlipTooLate(CorrespondenceError):
    """The signer has the draft already."""

    def __init__(self, state: str) -> None:
        super().__init__(
            gettext("Văn bản ở trạng thái “%(state)s” nên không lập phiếu trình được nữa.") % {"state": gettext(state)}
        )
