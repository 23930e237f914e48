"""What this app refuses; each message is one Vietnamese sentence that says what to do."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext


class ReportingError(Exception):
    """Base of this app's errors."""


class OutlineChanged(ReportingError):
    """An outline of this key and version exists with other words."""

    def __init__(self, key: str, version: int) -> None:
        super().__init__(
            gettext(
                "Đề cương “%(key)s” phiên bản %(version)s đã có với nội dung khác; hãy tăng “phiên bản” rồi nhập lại."
            )
            % {"key": key, "version": version}
        )


class NotAsked(ReportingError):
    """The unit is none of those that the request asks."""

    def __init__(self, unit: str) -> None:
        super().__init__(gettext("%(unit)s không nằm trong các đơn vị được yêu cầu báo cáo.") % {"unit": unit})


class NobodyAnswers(ReportingError):
    """The unit is no more, and no single unit took over all its work."""

    def __init__(self, unit: str) -> None:
        super().__init__(
            gettext(
                "%(unit)s đã kết thúc và không có một đơn vị nào tiếp nhận toàn bộ nhiệm vụ; hãy đề nghị cơ quan yêu"
                " cầu báo cáo giao một đơn vị kế thừa báo cáo thay."
            )
            % {"unit": unit}
        )


class NotAnHeir(ReportingError):
    """The unit is none of those among which the other's work was divided."""

    def __init__(self, heir: str, unit: str) -> None:
        super().__init__(
            gettext(
                "%(heir)s không thuộc các đơn vị được chia nhiệm vụ của %(unit)s; hãy chọn lại đơn vị báo cáo thay."
            )
            % {"heir": heir, "unit": unit}
        )


class AnswerBegun(ReportingError):
    """The report in the unit's place was begun, or came, already."""

    def __init__(self, unit: str) -> None:
        super().__init__(
            gettext("Báo cáo của %(unit)s đã được lập nên không đổi đơn vị báo cáo thay được nữa.") % {"unit": unit}
        )


class ReportBegun(ReportingError):
    """The unit has a report that answers the request."""

    def __init__(self) -> None:
        super().__init__(
            gettext(
                "Đơn vị đã có báo cáo trả lời yêu cầu này; cần mở báo cáo đó, hoặc lập bản tiếp theo sau khi báo cáo"
                " đã ban hành."
            )
        )


class Followed(ReportingError):
    """A later version of the report has been begun."""

    def __init__(self) -> None:
        super().__init__(gettext("Báo cáo này đã có bản tiếp theo; cần mở bản đó để sửa."))


class NotIssued(ReportingError):
    """A new version was to follow one that has not gone out."""

    def __init__(self) -> None:
        super().__init__(gettext("Phiên bản trước chưa ban hành; hãy sửa ngay trên phiên bản đó."))


class UnknownSection(ReportingError):
    """The outline has no such section of its own."""

    def __init__(self, section: str) -> None:
        super().__init__(
            gettext("Đề cương không có mục “%(section)s” để xác nhận không phát sinh.") % {"section": section}
        )


class SectionHasRecords(ReportingError):
    """Something happened in the section that was to be asserted empty."""

    def __init__(self, section: str) -> None:
        super().__init__(
            gettext("Mục %(section)s có hồ sơ ghi việc nên không thể xác nhận không phát sinh.") % {"section": section}
        )


class UnknownFact(ReportingError):
    """The report has no such fact, or it is no figure."""

    def __init__(self) -> None:
        super().__init__(
            gettext("Báo cáo không có số liệu này, hoặc đây là một danh sách; hãy sửa hồ sơ của danh sách.")
        )


class ReasonMissing(ReportingError):
    """A figure was overwritten without a reason."""

    def __init__(self, names: Iterable[str]) -> None:
        super().__init__(gettext("Số liệu sửa tay cần ghi rõ lý do: %(names)s.") % {"names": ", ".join(names)})


class UnreadableFigure(ReportingError):
    """A figure was overwritten with something that is no figure."""

    def __init__(self, name: str, text: str) -> None:
        super().__init__(
            gettext("“%(name)s” được sửa thành “%(text)s”, không đọc được thành một số; hãy ghi lại con số.")
            % {"name": name, "text": text}
        )


class NotReady(ReportingError):
    """The report has obstacles, or its check is not clean; `reasons` holds a sentence for each."""

    def __init__(self, reasons: Iterable[str]) -> None:
        self.reasons = tuple(reasons)
        super().__init__(gettext("Báo cáo chưa sẵn sàng: %(reasons)s") % {"reasons": " ".join(self.reasons)})


class NotSealed(ReportingError):
    """The report was to be issued before the agency's seal."""

    def __init__(self, state: str) -> None:
        super().__init__(
            gettext("Báo cáo ở trạng thái “%(state)s”; chỉ ban hành được sau khi ký, cấp số và đóng dấu.")
            % {"state": gettext(state)}
        )


class NotYourRequest(ReportingError):
    """The position is of no unit that acts for the office which asked."""

    def __init__(self, title: str) -> None:
        super().__init__(
            gettext("Chức vụ “%(title)s” không thuộc cơ quan yêu cầu báo cáo, không xử lý được báo cáo này.")
            % {"title": title}
        )


class SubmissionStepNotPossible(ReportingError):
    """The submission does not stand where this step may start."""

    def __init__(self, step: str, state: str) -> None:
        super().__init__(
            gettext("Không thể %(step)s khi báo cáo ở trạng thái “%(state)s”.")
            % {"step": gettext(step), "state": gettext(state)}
        )


class RemarkMissing(ReportingError):
    """A report was to be returned without saying why."""

    def __init__(self) -> None:
        super().__init__(gettext("Khi trả lại báo cáo cần ghi rõ ý kiến để đơn vị hoàn thiện."))


class NothingToConsolidate(ReportingError):
    """No submission of the request was accepted."""

    def __init__(self) -> None:
        super().__init__(gettext("Chưa có báo cáo nào được chấp nhận để tổng hợp."))


class NoConsolidationOutline(ReportingError):
    """The request says nothing of how its reports are consolidated."""

    def __init__(self) -> None:
        super().__init__(gettext("Yêu cầu báo cáo chưa có đề cương tổng hợp; hãy bổ sung trước khi tổng hợp."))


class UnknownParagraph(ReportingError):
    """The text has no such paragraph whose words a person may change."""

    def __init__(self) -> None:
        super().__init__(gettext("Không tìm thấy đoạn văn cần sửa; hãy mở lại báo cáo."))


class FieldLeftOut(ReportingError):
    """A paragraph that prints facts was to be emptied, or parted into several."""

    def __init__(self) -> None:
        super().__init__(gettext("Đoạn văn có số liệu lấy từ hồ sơ nên không xóa được; hãy sửa lời quanh số liệu."))


class UnreadableEdit(ReportingError):
    """The file that was to be taken over is no document that can be read."""

    def __init__(self, complaint: str) -> None:
        super().__init__(
            gettext("Không đọc được bản Word: %(complaint)s. Hãy lưu lại ở dạng .docx rồi tải lên.")
            % {"complaint": complaint}
        )


class NobodyToRemind(ReportingError):
    """A reminder was to be written to no unit, or to one that has reported."""

    def __init__(self) -> None:
        super().__init__(gettext("Hãy chọn ít nhất một đơn vị chưa gửi báo cáo để đôn đốc."))


class UnknownFinding(ReportingError):
    """The check does not find (any more) what was to be accepted."""

    def __init__(self) -> None:
        super().__init__(gettext("Phát hiện này không còn trong báo cáo; hãy mở lại báo cáo."))


class NothingChosen(ReportingError):
    """Of the changed records none was chosen to be taken over."""

    def __init__(self) -> None:
        super().__init__(gettext("Hãy chọn ít nhất một thay đổi để đưa vào báo cáo."))


class AskedAlready(ReportingError):
    """A letter makes one request."""

    def __init__(self, letter: str) -> None:
        super().__init__(
            gettext("Đã có yêu cầu báo cáo theo %(letter)s; hãy mở yêu cầu ấy để theo dõi.") % {"letter": letter}
        )


class MayNotAsk(ReportingError):
    """The letter is none by which the position's body can ask."""

    def __init__(self, letter: str) -> None:
        super().__init__(
            gettext("%(letter)s không phải văn bản cơ quan đã ban hành; hãy ban hành công văn yêu cầu trước.")
            % {"letter": letter}
        )


class NotArrived(ReportingError):
    """The letter stands in no register of what arrived at the position's body."""

    def __init__(self, letter: str) -> None:
        super().__init__(
            gettext("%(letter)s không có trong sổ văn bản đến của cơ quan; hãy đăng ký văn bản đến trước.")
            % {"letter": letter}
        )


class AsksItself(ReportingError):
    """Who asks and who is asked are the same body."""

    def __init__(self) -> None:
        super().__init__(gettext("Cơ quan yêu cầu phải là cơ quan khác; hãy chọn cơ quan đã ban hành văn bản."))


class NotBelow(ReportingError):
    """Nobody was asked, or units that are neither below the own body nor guided by it."""

    def __init__(self, units: Iterable[str]) -> None:
        named = ", ".join(units)
        if not named:
            super().__init__(gettext("Hãy chọn ít nhất một đơn vị báo cáo."))
            return
        super().__init__(
            gettext("%(units)s không trực thuộc cơ quan và không do cơ quan hướng dẫn; hãy bỏ chọn.") % {"units": named}
        )
