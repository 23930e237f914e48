"""Whether a sound submission may be taken: is it of a unit that we asked, for that request, and newer than before."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext

from thongsuot.exchange.read_submission import Arrived
from thongsuot.exchange.refusal import Refusal, RefusedSubmission
from thongsuot.organisation.errors import OrganisationError
from thongsuot.organisation.models import Unit
from thongsuot.organisation.queries.units import name_on, unit_on
from thongsuot.reporting.dataset.model import Dataset
from thongsuot.reporting.models import ReportRequest, Submission
from thongsuot.reporting.queries.answering import who_answers
from thongsuot.signing.verification.report import Role, Standing


@dataclass(frozen=True, slots=True)
class Admission:
    """The request that the submission answers, and the unit that reports; `known` where it was received before."""

    request: ReportRequest
    unit: Unit
    known: Submission | None = None


def admit(arrived: Arrived) -> Admission:
    """Where the submission belongs; RefusedSubmission with the reason where it belongs nowhere here."""
    dataset = arrived.dataset
    request = ReportRequest.objects.select_related("programme", "outline").filter(pk=dataset.request).first()
    if request is None:
        raise RefusedSubmission(Refusal.FOREIGN, gettext("Báo cáo trả lời một yêu cầu không do cơ quan này đặt ra."))
    unit = _unit_of(dataset)
    if not request.addressees.filter(unit=unit).exists():
        raise RefusedSubmission(
            Refusal.FOREIGN,
            gettext("%(name)s không nằm trong các đơn vị được yêu cầu báo cáo.") % {"name": dataset.unit.name},
        )
    _require_signed_by(request, unit, arrived)
    known = Submission.objects.filter(payload_id=arrived.name).first()
    if known is not None:
        return Admission(request, unit, known)
    _require_match(dataset, request)
    _require_newer(dataset, request, unit)
    return Admission(request, unit)


def _unit_of(dataset: Dataset) -> Unit:
    day, told = dataset.as_of, dataset.unit
    try:
        unit = unit_on(told.code, day)
        name = name_on(unit, day).name
    except OrganisationError as error:
        raise RefusedSubmission(
            Refusal.FOREIGN, gettext("Không nhận ra đơn vị gửi báo cáo: %(error)s") % {"error": error}
        ) from error
    if name != told.name or (unit.agency_code or None) != told.agency_code:
        raise RefusedSubmission(
            Refusal.FOREIGN,
            gettext("Mã đơn vị “%(code)s” là của %(ours)s, không phải của %(told)s; hãy kiểm tra lại nơi gửi.")
            % {"code": told.code, "ours": name, "told": told.name},
        )
    return unit


def _require_signed_by(request: ReportRequest, unit: Unit, arrived: Arrived) -> None:
    """Both signatures there, and the agency's by a certificate that is on record for the unit on that day.

    For a unit that was no more on that day the heir signs that answers for it.
    """
    if arrived.signatures is None:
        return
    agency = arrived.signatures.signature_of(Role.AGENCY)
    if agency is None or arrived.signatures.signature_of(Role.PERSON) is None:
        raise RefusedSubmission(
            Refusal.UNSIGNED,
            gettext("Tệp chưa có đủ chữ ký số của người có thẩm quyền và của cơ quan; hãy gửi bản đủ chữ ký."),
        )
    signing = who_answers(request, unit, timezone.localdate(agency.signed_at)) if agency.signed_at else unit
    known = {holder.key for holder in agency.holders} if agency.standing is Standing.REGISTERED else set()
    if signing is None or str(signing.pk) not in known:
        raise RefusedSubmission(
            Refusal.UNKNOWN_SIGNER,
            gettext(
                "Chứng thư số đã ký tệp (%(subject)s) chưa được đăng ký cho %(name)s vào ngày ký; hãy nhờ "
                "người quản trị ghi chứng thư rồi nhận lại."
            )
            % {"subject": agency.certificate.subject, "name": arrived.dataset.unit.name},
        )


def _require_match(dataset: Dataset, request: ReportRequest) -> None:
    ours = {
        gettext("chương trình"): (dataset.programme, request.programme.key),
        gettext("kỳ báo cáo"): (dataset.period, request.period),
        gettext("chế độ báo cáo"): (dataset.regime.value, request.regime),
        gettext("đề cương"): (
            (dataset.outline.key, dataset.outline.version),
            (request.outline.key, request.outline.version),
        ),
    }
    wrong = [name for name, (theirs, asked) in ours.items() if theirs != asked]
    if wrong:
        raise RefusedSubmission(
            Refusal.MISMATCHED,
            gettext("Báo cáo không khớp với yêu cầu về: %(wrong)s; hãy lập lại theo đúng yêu cầu.")
            % {"wrong": ", ".join(wrong)},
        )


def _require_newer(dataset: Dataset, request: ReportRequest, unit: Unit) -> None:
    series = Submission.objects.filter(series=dataset.report).order_by("-version").first()
    if series is None:
        _require_first(dataset, request, unit)
        return
    if series.unit_id != unit.pk or series.request_id != request.pk:
        raise RefusedSubmission(
            Refusal.FOREIGN, gettext("Mã báo cáo này đã thuộc về một đơn vị hoặc một yêu cầu khác.")
        )
    if dataset.version < series.version:
        raise RefusedSubmission(
            Refusal.OLDER,
            gettext("Đã nhận phiên bản %(known)s; phiên bản %(version)s cũ hơn nên không nhận.")
            % {"known": series.version, "version": dataset.version},
        )
    if dataset.version == series.version:
        raise RefusedSubmission(
            Refusal.REPLAYED,
            gettext("Phiên bản %(version)s đã nhận với nội dung khác; hãy phát hành phiên bản mới nếu cần sửa.")
            % {"version": dataset.version},
        )
    if dataset.supersedes != series.payload_id:
        raise RefusedSubmission(
            Refusal.OLDER,
            gettext("Phiên bản %(version)s không tiếp theo phiên bản %(known)s đã nhận.")
            % {"version": dataset.version, "known": series.version},
        )


def _require_first(dataset: Dataset, request: ReportRequest, unit: Unit) -> None:
    if dataset.version != 1:
        raise RefusedSubmission(
            Refusal.MISMATCHED,
            gettext("Phiên bản %(version)s tiếp theo một phiên bản chưa nhận được; hãy gửi bản trước.")
            % {"version": dataset.version},
        )
    other = Submission.objects.filter(request=request, unit=unit).first()
    if other is not None:
        raise RefusedSubmission(
            Refusal.REPLAYED,
            gettext("Đơn vị đã gửi một báo cáo khác cho yêu cầu này; bản sửa phải nói rõ nó thay thế bản nào."),
        )
