"""The life of an outgoing document as buttons: for each step its action, its words, and what it asks for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thongsuot.correspondence.actions.approve_content import approve_content
from thongsuot.correspondence.actions.check_form import check_form
from thongsuot.correspondence.actions.issue_letter import issue_letter
from thongsuot.correspondence.actions.number_document import number_document
from thongsuot.correspondence.actions.recall_document import recall_document
from thongsuot.correspondence.actions.return_document import return_document
from thongsuot.correspondence.actions.submit_document import submit_document
from thongsuot.correspondence.actions.void_number import void_number
from thongsuot.correspondence.errors import NoSigningAuthority
from thongsuot.correspondence.models import OutgoingDocument
from thongsuot.correspondence.queries.routes import open_stage
from thongsuot.correspondence.queries.signing import authority_for
from thongsuot.correspondence.queries.steps import possible_steps
from thongsuot.correspondence.states import Step
from thongsuot.organisation.models import Position
from thongsuot.reporting.actions.approve_report import approve_report
from thongsuot.reporting.actions.check_report import check_report
from thongsuot.reporting.actions.issue_report import issue_report
from thongsuot.reporting.models import Report


class Asks(StrEnum):
    """What a step wants beside the press of its button."""

    NOTHING = "nothing"
    REMARK = "remark"
    REASON = "reason"
    KEY = "key"


@dataclass(frozen=True, slots=True)
class Button:
    """A step as it is offered: its label, what it says when done, what it asks for, and whether it is weighty."""

    step: Step
    label: str | Promise
    done: str | Promise
    asks: Asks = Asks.NOTHING
    grave: bool = False
    advice: str | Promise = ""


@dataclass(frozen=True, slots=True)
class Taken:
    """Who presses the button, when, on what, with what remark."""

    outgoing: OutgoingDocument
    by: Position
    at: datetime
    remark: str


BUTTONS: tuple[Button, ...] = (
    Button(Step.APPROVE_CONTENT, _("Duyệt nội dung"), _("Đã duyệt nội dung."), Asks.REMARK),
    Button(Step.CHECK_FORM, _("Xác nhận thể thức"), _("Đã xác nhận thể thức."), Asks.REMARK),
    Button(Step.SUBMIT, _("Trình ký"), _("Đã trình ký."), Asks.REMARK),
    Button(Step.SIGN, _("Ký"), _("Đã ký văn bản."), Asks.KEY),
    Button(Step.NUMBER, _("Cấp số"), _("Đã cấp số và ngày ban hành.")),
    Button(Step.SEAL, _("Đóng dấu"), _("Đã đóng dấu."), Asks.KEY),
    Button(Step.ISSUE, _("Ban hành"), _("Đã ban hành.")),
    Button(
        Step.RETURN,
        _("Trả lại"),
        _("Đã trả lại để soạn thảo."),
        Asks.REASON,
        grave=True,
        advice=_("Văn bản trở về người soạn thảo cùng lý do."),
    ),
    Button(
        Step.VOID_NUMBER,
        _("Hủy số đã cấp"),
        _("Đã hủy số; số này không được dùng lại."),
        Asks.REASON,
        grave=True,
        advice=_("Số bị hủy vẫn nằm trong sổ cùng lý do và không được cấp lại."),
    ),
    Button(
        Step.RECALL,
        _("Thu hồi"),
        _("Đã thu hồi văn bản."),
        Asks.REASON,
        grave=True,
        advice=_("Nơi nhận phải gửi lại văn bản giấy hoặc hủy bản điện tử (Nghị định 30/2020/NĐ-CP, Điều 18)."),
    ),
)

# Signing and sealing take a key besides: see `views.steps`. A replacing document is what replaces.
_LETTER: Mapping[Step, Callable[[Taken], object]] = MappingProxyType(
    {
        Step.APPROVE_CONTENT: lambda t: approve_content(outgoing=t.outgoing, by=t.by, at=t.at, remark=t.remark),
        Step.CHECK_FORM: lambda t: check_form(outgoing=t.outgoing, by=t.by, at=t.at, remark=t.remark),
        Step.SUBMIT: lambda t: submit_document(outgoing=t.outgoing, by=t.by, at=t.at, remark=t.remark),
        Step.NUMBER: lambda t: number_document(outgoing=t.outgoing, by=t.by, at=t.at),
        Step.ISSUE: lambda t: issue_letter(outgoing=t.outgoing, by=t.by, at=t.at),
        Step.RETURN: lambda t: return_document(outgoing=t.outgoing, by=t.by, at=t.at, remark=t.remark),
        Step.VOID_NUMBER: lambda t: void_number(outgoing=t.outgoing, by=t.by, at=t.at, remark=t.remark),
        Step.RECALL: lambda t: recall_document(outgoing=t.outgoing, by=t.by, at=t.at, remark=t.remark),
    }
)
# A report is asked more: nothing missing, every figure linked, its dataset frozen with it.
_REPORT: Mapping[Step, Callable[[Report, Taken], object]] = MappingProxyType(
    {
        Step.APPROVE_CONTENT: lambda r, t: approve_report(report=r, by=t.by, at=t.at, remark=t.remark),
        Step.CHECK_FORM: lambda r, t: check_report(report=r, by=t.by, at=t.at, remark=t.remark),
        Step.ISSUE: lambda r, t: issue_report(report=r, by=t.by, at=t.at),
    }
)


def report_of(outgoing: OutgoingDocument) -> Report | None:
    """The report whose document it is, if it is one's."""
    return Report.objects.filter(outgoing=outgoing).select_related("outgoing").first()


def take(step: Step, taken: Taken) -> object:
    """Take the step by the action that is its, for a report by the report's own. KeyError for one without a button."""
    report = report_of(taken.outgoing)
    if report is not None and step in _REPORT:
        return _REPORT[step](report, taken)
    return _LETTER[step](taken)


def buttons_for(outgoing: OutgoingDocument, position: Position, day: date) -> tuple[Button, ...]:
    """The steps that the position may take now, in the order of the table: to sign only who has the authority.

    Nothing is submitted before its route is walked, and nothing goes on without a text.
    """
    possible = set(possible_steps(outgoing, position, day))
    if outgoing.current_version_id is None:
        return ()
    if Step.SIGN in possible and not _has_authority(outgoing, position, day):
        possible.remove(Step.SIGN)
    if Step.SUBMIT in possible and open_stage(outgoing) is not None:
        possible.remove(Step.SUBMIT)
    return tuple(button for button in BUTTONS if button.step in possible)


def _has_authority(outgoing: OutgoingDocument, position: Position, day: date) -> bool:
    try:
        authority_for(position, outgoing.issuing_unit, outgoing.document.document_type, day)
    except NoSigningAuthority:
        return False
    return True
